import { readNamed } from "../read-named.js";
import type { Language } from "../../base/bilingual.js";

/** `clausewright read`: the text, or with `json` the tree, the facts and the places that the checker sees. */
export async function readCommand(
  path: string,
  { format, lang }: { readonly format: "text" | "json"; readonly lang: Language },
): Promise<number> {
  const { document } = await readNamed(path);
  const { contract, source } = document;
  if (format === "text") {
    process.stdout.write(contract.text.endsWith("\n") ? contract.text : `${contract.text}\n`);
    return 0;
  }
  const [{ readingOf }, { loadLibrary }] = await Promise.all([
    import("../../check/reading/reading.js"),
    import("../../node/load-library.js"),
  ]);
  const reading = readingOf(contract, await loadLibrary());
  const lines = source.lines.map((line) => ({ ...line, places: source.placesOf(line.range) }));
  const facts = Object.values(reading.facts)
    .flat()
    .map((fact) => ({ ...fact, range: reading.toSource(fact.range) }));
  const parties = reading.parties.map(({ label, role, name, nameRange }) => ({ label, role, name, range: reading.toSource(nameRange) }));
  const out = {
    format: source.format,
    text: contract.text,
    root: contract.root,
    parties,
    facts,
    lines,
    notes: source.notes.map((note) => note[lang]),
    ...(document.drafted && { drafted: { ...document.drafted.manifest, clauses: document.drafted.clauses } }),
    risks: source.risks.map((risk) => ({ ...risk, message: risk.message[lang] })),
  };
  process.stdout.write(`${JSON.stringify(out, null, 1)}\n`);
  return 0;
}
