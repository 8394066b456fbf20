import type { PlainDocument } from "../../node/isolated/plain-document.js";
import { Refusal, refusals } from "../http/refusal.js";
import type { Services } from "../services.js";
import { packed, unpacked } from "./packed.js";

/** What was read of a file, as bytes to keep: structured data with typed arrays, packed, under the stamp of the program that read it. */
export const packReading = (document: PlainDocument, stamp: string): Promise<Uint8Array> => packed({ stamp, document }, { fast: true });

interface Version {
  readonly id: string;
  readonly file_name: string;
  readonly sha256: string;
  readonly reading: string | null;
}

/** What was read of a version. Where another version of the program read it, the file is read again and that is kept instead. */
export async function readingOf(services: Services, organisation: string, version: Version): Promise<PlainDocument> {
  const { blobs, database, workshop, stamp } = services;
  if (version.reading === null) throw refusals.missing();
  const kept = await unpacked(await blobs.get(organisation, version.reading));
  if (isReading(kept) && kept.stamp === stamp) return kept.document;
  const read = await workshop.readPlain({ bytes: await blobs.get(organisation, version.sha256), name: version.file_name });
  if (!read.ok) throw new Refusal(422, read.problems);
  const reading = await blobs.put(organisation, await packReading(read.value, stamp));
  await database.inOrganisation(organisation, (trx) => trx.updateTable("versions").set({ reading }).where("id", "=", version.id).execute());
  return read.value;
}

interface Kept {
  readonly stamp: string;
  readonly document: PlainDocument;
}

/** We wrote it ourselves, under its hash: the shape is told by one look and its stamp. */
const isReading = (data: unknown): data is Kept => typeof data === "object" && data !== null && "stamp" in data && "document" in data;
