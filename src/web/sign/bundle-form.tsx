import { Button } from "antd";
import { useState, type ReactNode, type SubmitEvent } from "react";
import { parse, type Problem } from "../api/request.js";
import type { KeyView } from "../api/signing.js";
import { useRemote } from "../api/use-remote.js";
import { Icon } from "../parts/icon.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useWords } from "../words/language.js";
import { KeyFields } from "./key-fields.js";
import { signWords } from "./sign-words.js";

interface BundleFormProps {
  readonly contract: string;
  readonly title: string;
}

/** The evidence bundle of a signed contract; its record is signed with a key of the organisation. */
export function BundleForm({ contract, title }: BundleFormProps): ReactNode {
  const w = useWords(signWords);
  const keys = useRemote<readonly KeyView[]>("/keys");
  const [picked, setPicked] = useState<string>();
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const key = picked ?? keys.data?.[0]?.id;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setProblem(undefined);
    const answer = await fetch(`/api/contracts/${contract}/signing/bundle`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ key, password }),
    });
    if (answer.ok) save(await answer.blob(), `${title}.zip`);
    else setProblem(parse<{ problem: Problem }>(await answer.text()).problem);
  };
  if (key === undefined) return null;
  return (
    <form className="step-act" onSubmit={(event) => void submit(event)}>
      <KeyFields keys={keys.data ?? []} picked={key} onPick={setPicked} password={password} onPassword={setPassword} />
      {problem && <ProblemNote problem={problem} />}
      <Button htmlType="submit" icon={<Icon name="download" />}>
        {w.bundle}
      </Button>
    </form>
  );
}

function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
