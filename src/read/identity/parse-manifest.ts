import type { Manifest, ManifestClause } from "../../document/manifest.js";

/** A manifest out of data that somebody else may have written; undefined when it is none. */
export function parseManifest(data: unknown): Manifest | undefined {
  if (!isRecord(data) || data["format"] !== "clausewright-manifest/1" || !isRecord(data["template"])) return undefined;
  const { template, clauses } = data;
  const [id, version] = [textOf(template["id"]), numberOf(template["version"])];
  const [tier, stance, number, deal] = ["tier", "stance", "number", "deal"].map((field) => textOf(data[field]));
  if (id === undefined || version === undefined || !Array.isArray(clauses) || clauses.length > 5000) return undefined;
  if (tier === undefined || stance === undefined || number === undefined || deal === undefined) return undefined;
  const read = clauses.map(clauseOf);
  const known = read.filter((clause) => clause !== undefined);
  if (known.length < read.length) return undefined;
  return { format: "clausewright-manifest/1", template: { id, version }, tier, stance, number, deal, clauses: known };
}

function clauseOf(data: unknown): ManifestClause | undefined {
  if (!isRecord(data) || !Array.isArray(data["range"])) return undefined;
  const [clause, hash, label, annex, opening] = ["clause", "hash", "label", "annex", "opening"].map((field) => textOf(data[field]));
  const [version, start, end] = [data["version"], data["range"][0], data["range"][1]].map(numberOf);
  if (clause === undefined || hash === undefined || version === undefined || start === undefined || end === undefined) return undefined;
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/u.test(clause) || !/^[0-9a-f]{64}$/u.test(hash)) return undefined;
  return {
    clause,
    version,
    hash,
    label: label ?? "",
    annex: annex ?? "",
    range: [start, end],
    ...(opening === undefined || opening === "" ? {} : { opening }),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;
const textOf = (value: unknown): string | undefined => (typeof value === "string" && value.length <= 200 ? value : undefined);
const numberOf = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
