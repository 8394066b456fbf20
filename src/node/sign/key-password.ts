import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** The password of a key: from the environment, else typed unseen at a terminal; undefined where nobody can be asked. */
export async function keyPassword(prompt: string): Promise<string | undefined> {
  const given = process.env["CLAUSEWRIGHT_KEY_PASSWORD"];
  if (given !== undefined) return given;
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  process.stderr.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asked = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await asked.question("");
  } finally {
    asked.close();
    process.stderr.write("\n");
  }
}
