import type { Library } from "../../library/library.js";
import { stances, tierNames, tiers } from "../../library/terms.js";
import { cellValue } from "./cell-value.js";

/** What a column of a deal table makes of a cell; by the column's field in the deal, such as `terms.fees.basicItems`. */
export type DealColumns = ReadonlyMap<string, (cell: string) => unknown>;

/** Every field that a deal of any template may have. */
export function dealColumns(library: Library): DealColumns {
  const templates = Object.values(library.templates);
  const services = nameTable(templates.map(({ services }) => services));
  const platforms = nameTable(templates.map(({ platforms }) => platforms));
  const columns = new Map<string, (cell: string) => unknown>([
    ["template", byName(new Map(templates.map(({ id, zh }) => [zh, id])))],
    ["tier", byName(new Map(tiers.flatMap((tier) => [tierNames[tier], `${tierNames[tier]}层`].map((name) => [name, tier]))))],
    ["stance", byName(new Map(stances.map((stance) => [stanceNames[stance], stance])))],
    ["signedAt", (cell) => cellValue({ kind: "date", label: "", label_en: "", optional: true }, cell)],
    ...["number", "place", "brandName"].map((name) => [name, plain] as const),
    ...["brand", "agency"].flatMap((side) => partyFields.map((field) => [`${side}.${field}`, plain] as const)),
    ["services", (cell) => names(cell).map(byName(services))],
    ["platforms", (cell) => names(cell).map(byName(platforms))],
    ...Object.keys(library.topics).map((topic) => [`texts.${topic}`, plain] as const),
  ]);
  for (const { options } of templates)
    for (const [name, variable] of Object.entries(options)) columns.set(`options.${name}`, (cell) => cellValue(variable, cell));
  for (const { topic, variables } of Object.values(library.clauses))
    for (const [name, variable] of Object.entries(variables)) columns.set(`terms.${topic}.${name}`, (cell) => cellValue(variable, cell));
  return columns;
}

const stanceNames = { balanced: "均衡", brand: "甲方", agency: "乙方" } as const;

const partyFields = ["name", "creditCode", "address", "legalRepresentative", "contact", "phone", "email", "bank.name", "bank.account"];

const plain = (cell: string): string => cell;

const byName =
  (ids: ReadonlyMap<string, string>) =>
  (cell: string): string =>
    ids.get(cell.trim()) ?? cell.trim();

const names = (cell: string): string[] => cell.split(/[、，,；;\n]/u).filter((name) => name.trim() !== "");

/** What contracts print → id. */
const nameTable = (tables: readonly Readonly<Record<string, string>>[]): ReadonlyMap<string, string> =>
  new Map(tables.flatMap((table) => Object.entries(table).map(([id, name]) => [name, id])));
