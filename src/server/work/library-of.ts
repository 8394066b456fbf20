import type { Library } from "../../library/library.js";
import type { OwnFiles } from "../../node/isolated/library-task.js";
import type { OwnLibrary } from "../../node/isolated/own-library.js";
import { sha256 } from "../../node/library-files.js";
import { Refusal, refusals } from "../http/refusal.js";
import type { Services } from "../services.js";
import { packed, unpacked } from "./packed.js";

/** The library that an organisation works with. */
export interface Shelf {
  readonly library: Library;
  /** Tells it and the program from every other library and version of the program. */
  readonly stamp: string;
  /** Of the edition; 0 is the package's own. */
  readonly number: number;
  /** The files in which it differs from the package's. */
  readonly files: OwnFiles;
  /** What a child process has to be given to check with it; nothing for the package's. */
  readonly own: { readonly own?: OwnLibrary };
}

/** An edition as it is kept: its files, and what a version of the program made of them. */
interface Kept {
  readonly stamp: string;
  readonly files: OwnFiles;
  readonly library: Library;
}

export const packEdition = (edition: Kept): Promise<Uint8Array> => packed(edition);

/** The files of an edition. */
export async function filesOfEdition({ database, blobs }: Services, organisation: string, number: number): Promise<OwnFiles> {
  const row = await database.inOrganisation(organisation, (trx) =>
    trx.selectFrom("libraries").select("sha256").where("number", "=", number).executeTakeFirst(),
  );
  if (!row) throw refusals.missing();
  return (await keptAt(blobs, organisation, row.sha256)).files;
}

async function keptAt(blobs: Services["blobs"], organisation: string, sha256: string): Promise<Kept> {
  const kept = await unpacked(await blobs.get(organisation, sha256));
  if (!isKept(kept)) throw new Error("what was kept of a library is none");
  return kept;
}

/** The last few libraries, by organisation. */
const shelves = new Map<string, { readonly sha256: string; readonly shelf: Shelf }>();
const mostShelves = 12;

const shipped = ({ library, stamp }: Services, number = 0): Shelf => ({ library, stamp, number, files: {}, own: {} });

/** The library as an organisation has it now. What an older version of the program accepted and this one does not is refused with its problems. */
export async function libraryOf(services: Services, organisation: string): Promise<Shelf> {
  const { database, blobs, workshop, stamp } = services;
  const row = await database.inOrganisation(organisation, (trx) =>
    trx.selectFrom("libraries").select(["number", "sha256"]).orderBy("number", "desc").limit(1).executeTakeFirst(),
  );
  if (!row) return shipped(services);
  const known = shelves.get(organisation);
  if (known?.sha256 === row.sha256 && known.shelf.number === row.number) return known.shelf;
  const kept = await keptAt(blobs, organisation, row.sha256);
  const { files } = kept;
  if (Object.keys(files).length === 0) return shipped(services, row.number);
  const laid = kept.stamp === stamp ? undefined : await workshop.library({ own: files });
  if (laid?.ok === false) throw new Refusal(422, laid.problems);
  const library = laid?.value.library ?? kept.library;
  const name = sha256(`${stamp} ${row.sha256}`);
  const shelf: Shelf = { library, stamp: name, number: row.number, files, own: { own: { stamp: name, library } } };
  for (const oldest of [...shelves.keys()].slice(0, Math.max(0, shelves.size - mostShelves + 1))) shelves.delete(oldest);
  shelves.set(organisation, { sha256: row.sha256, shelf });
  return shelf;
}

/** We wrote it ourselves, under its hash. */
const isKept = (data: unknown): data is Kept => typeof data === "object" && data !== null && "files" in data && "library" in data;
