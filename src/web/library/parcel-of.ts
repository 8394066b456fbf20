import type { ClauseSummary } from "../api/library.js";
import { storeZip } from "./store-zip.js";
import type { Parcel } from "./use-import.js";

/** Files of one's choice as one parcel; `lost` are those of which nobody can tell where they belong. */
export interface Wrapped {
  readonly parcel?: Parcel;
  readonly lost: readonly string[];
}

const tables = /^(?:law|lexicon|kinds|fixes)\.yaml$/u;
const place = /(?:^|\/)((?:clauses|templates|rules)\/[a-z0-9/-]+\.(?:md|ya?ml))$/u;

/**
 * An archive goes as it is. Plain files are packed under their paths: as their folder says, or for a single clause by its name and title
 * among the clauses that there are, or as a rule of the house.
 */
export async function parcelOf(files: readonly File[], clauses: readonly ClauseSummary[]): Promise<Wrapped> {
  const [only] = files;
  if (files.length === 1 && only && /\.zip$/iu.test(only.name)) return { parcel: { name: only.name, content: only, paths: [] }, lost: [] };
  const found = new Map<string, Uint8Array<ArrayBuffer>>();
  const lost: string[] = [];
  for (const file of files) {
    const shown = file.webkitRelativePath === "" ? file.name : file.webkitRelativePath;
    if (!/\.(?:md|ya?ml)$/iu.test(shown)) {
      if (file.webkitRelativePath === "") lost.push(shown);
      continue;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const path = place.exec(shown)?.[1] ?? pathByContent(file.name, new TextDecoder().decode(bytes), clauses);
    if (path === undefined) lost.push(shown);
    else found.set(path, bytes);
  }
  const packed = [...found].map(([path, bytes]) => ({ path, bytes }));
  if (packed.length === 0) return { lost };
  const [first] = packed;
  if (packed.length === 1 && first) return { lost, parcel: { name: first.path, content: new Blob([first.bytes]), paths: [first.path] } };
  return { lost, parcel: { name: "library.zip", content: storeZip(packed), paths: packed.map(({ path }) => path) } };
}

function pathByContent(name: string, text: string, clauses: readonly ClauseSummary[]): string | undefined {
  if (tables.test(name)) return `clauses/${name}`;
  if (/\.md$/iu.test(name)) {
    const title = /^title: *["']?(.+?)["']? *$/mu.exec(text)?.[1];
    const same = clauses.filter(({ id }) => id.endsWith(`/${name.replace(/\.md$/iu, "")}`));
    const one = same.length === 1 ? same[0] : same.find((clause) => clause.title.zh === title);
    return one && `clauses/${one.id}.md`;
  }
  if (!/^rules: *$/mu.test(text) || /^(?:rules|topic|template)\.ya?ml$/iu.test(name)) return undefined;
  const plain = name
    .replace(/\.ya?ml$/iu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");
  return `rules/${plain === "" ? "house" : plain}.yaml`;
}
