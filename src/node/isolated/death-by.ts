import type { Death } from "./death-problem.js";

/** What an error says that reading ended with; running out of memory or stack is the file's doing. */
export function deathBy(message: string): Death {
  if (/out of memory|allocation[ _]failed|bad_alloc|Invalid (?:array|string|typed array) length/iu.test(message))
    return { cause: "memory" };
  if (/call stack/iu.test(message)) return { cause: "depth" };
  return { cause: "crash", detail: message.slice(0, 200) };
}
