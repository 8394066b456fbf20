import type { Language } from "../base/bilingual.js";
import type { Range } from "../base/range.js";
import type { Place } from "../document/place.js";
import { documentBlocks } from "./document-blocks.js";
import type { FileReport } from "./file-report.js";
import { findingPlaces } from "./finding-places.js";
import { jsonReport } from "./json.js";
import { termSheet } from "./term-sheet.js";

/** What the review page shows of one file: its entry of the JSON report with the names of elements and kinds, the term sheet, the blocks of its text and, in a PDF, where on the pages its findings stand. */
export function pageReport(report: FileReport, language: Language, placesOf: (range: Range) => readonly Place[] = () => []): string {
  const { result } = report;
  const entries: unknown = JSON.parse(jsonReport([report], language));
  const entry: unknown = Array.isArray(entries) ? entries[0] : undefined;
  if (typeof entry !== "object" || entry === null || !("topics" in entry) || !Array.isArray(entry.topics))
    throw new Error("a report of one file has one entry");
  const topics = entry.topics.map((told: object, at) => {
    const { topic, elements } = result.topics[at] ?? { topic: undefined, elements: [] };
    const inner: unknown = Reflect.get(told, "elements");
    const named = Array.isArray(inner)
      ? inner.map((element: object, index) => ({ ...element, name: topic?.elements[elements[index]?.id ?? ""]?.[language] ?? "" }))
      : [];
    return { ...told, elements: named };
  });
  const { kinds } = result.reading.library;
  const names = Object.fromEntries(result.findings.map(({ kind }) => [kind, kinds[kind]?.[language] ?? kind]));
  const optional = result.topics.flatMap(({ topic }) => (topic.need === "optional" ? [topic.id] : []));
  return JSON.stringify({
    ...entry,
    topics,
    kinds: names,
    optional,
    terms: termSheet(result, language),
    blocks: documentBlocks(result),
    places: findingPlaces(result, placesOf),
  });
}
