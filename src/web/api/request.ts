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
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.seen.en);
    this.status = status;
    this.problem = problem;
  }
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
  if (!response.ok) throw new Refusal(response.status, problemOf(text, response.status));
  return parse<T>(text === "" ? "null" : text);
}

/** The one place where the service's word is taken for the shape of its answer. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters, @typescript-eslint/no-unsafe-return
export const parse = <T>(text: string): T => JSON.parse(text);

function problemOf(text: string, status: number): Problem {
  try {
    const { problem, problems } = parse<{ problem?: Problem; problems?: readonly Problem[] }>(text);
    const first = problem ?? problems?.[0];
    if (first !== undefined) return first;
  } catch {
    // Not JSON: a proxy's page, perhaps; the status is all there is to say.
  }
  return { seen: { zh: `服务器答复 ${String(status)}`, en: `The server answered ${String(status)}` } };
}
