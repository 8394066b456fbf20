/** The questions that a terminal can put; `undefined` is the answer of somebody who wants to stop. */
export interface Prompter {
  readonly text: (prompt: TextPrompt) => Promise<string | undefined>;
  readonly select: (prompt: SelectPrompt & { readonly initial?: string }) => Promise<string | undefined>;
  readonly several: (prompt: SelectPrompt & { readonly initial: readonly string[] }) => Promise<readonly string[] | undefined>;
  readonly confirm: (message: string, initial: boolean) => Promise<boolean | undefined>;
  /** The heading of what follows. */
  readonly section: (title: string) => void;
  readonly note: (text: string) => void;
}

export interface TextPrompt {
  readonly message: string;
  /** Shown, and not taken. */
  readonly placeholder?: string;
  /** What is wrong with the text, or nothing. */
  readonly validate: (text: string) => string | undefined;
}

export interface SelectPrompt {
  readonly message: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
}
