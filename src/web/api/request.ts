import type { Bilingual } from "../words/language.js";

/** What the server says when it refuses: what it saw, what it expected, and what to do. */
export interface Problem {
  readonly at?: string | undefined;
  readonly seen: Bilingual;
  readonly expected?: Bilingual | undefined;
  readonly hint?: Bilingual | undefined;
}

/** A request that was refused or did not arrive. */
export class Refusal extends Error {
  readonly status: number;
  /** The first of them. */
  readonly problem: Problem;
  readonly problems: readonly Problem[];

  constructor(status: number, problem: Problem, problems: readonly Problem[] = [problem]) {
    super(problem.seen.en);
    this.status = status;
    this.problem = problem;
    this.problems = problems;
  }
}

const listeners = new Set<() => void>();

/** Calls `hear` whenever the service says that nobody is signed in (any more); returns how to stop. */
export function onSignedOut(hear: () => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

const unreachable: Problem = {
  seen: { zh: "连不上服务器", en: "The server cannot be reached" },
  hint: { zh: "检查网络后再试。", en: "Check the connection and try again." },
};

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Asks the service; JSON in, JSON out. The shape is the service's promise (`/api/openapi.json`). Throws a `Refusal`. */
export async function request<T>(method: Method, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<T> {
  const raw = body instanceof Blob;
  const response = await fetch(`/api${path}`, {
    method,
    headers: { Accept: "application/json", ...(body === undefined || raw ? {} : { "Content-Type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
  }).catch(() => undefined);
  if (response === undefined) throw new Refusal(0, unreachable);
  const text = await response.text();
  if (!response.ok) throw refusalOf(response.status, text);
  return parse<T>(text === "" ? "null" : text);
}

/** The one place where the service's word is taken for the shape of its answer. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters, @typescript-eslint/no-unsafe-return
export const parse = <T>(text: string): T => JSON.parse(text);

/** The refusal that an answer's text holds; where it holds none, its status is all there is to say. */
export function refusalOf(status: number, text: string): Refusal {
  if (status === 401) for (const hear of listeners) hear();
  const unknown: Problem = { seen: { zh: `服务器答复 ${String(status)}`, en: `The server answered ${String(status)}` } };
  try {
    const { problem, problems = [] } = parse<{ problem?: Problem; problems?: readonly Problem[] }>(text);
    const first = problem ?? problems[0];
    return first === undefined ? new Refusal(status, unknown) : new Refusal(status, first, problems.length > 0 ? problems : [first]);
  } catch {
    // Not JSON: a proxy's page, perhaps.
    return new Refusal(status, unknown);
  }
}
