/** The kinds of long work and what each is given. */
export interface JobInputs {
  "read-version": { readonly version: string };
  "run-batch": { readonly batch: string };
  "call-webhook": { readonly webhook: string; readonly event: string; readonly id: string; readonly at: string; readonly data: unknown };
}

export type JobKind = keyof JobInputs;

/** What a person sees of a running job. */
export interface Progress {
  readonly step: string;
  readonly done?: number;
  readonly total?: number;
}

/** One attempt at a job. Only the attempt that holds the lease can finish it. */
export interface Claim {
  readonly id: string;
  readonly organisation: string;
  readonly kind: string;
  readonly input: unknown;
  /** From 1. */
  readonly attempt: number;
  /** How many of the attempts before ended by a fault of their own, not by the end of their worker. */
  readonly failures: number;
}
