import { DerFault } from "./der-fault.js";

/** What `work` gives; undefined when the bytes are not what it expects. */
export function attemptDer<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof DerFault) return undefined;
    throw error;
  }
}
