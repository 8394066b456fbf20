import { z } from "zod";
import { ok, type Result } from "../../base/result.js";
import type { Handler, InVain } from "../../jobs/worker.js";
import type { PlainDocument } from "../../node/isolated/plain-document.js";
import { recordEvent } from "../../store/audit/record-event.js";
import type { Counts } from "../../store/schema/tables.js";
import type { Services } from "../services.js";
import { packReading } from "./kept-reading.js";
import { libraryOf } from "./library-of.js";
import { announce } from "./announce.js";
import { editionOf, keepReport, type Look } from "./report-of.js";

/** Below the least time that a file is given. */
const slowMilliseconds = 8000;

const inputSchema = z.object({ version: z.uuid() });
const findingsSchema = z.object({ findings: z.array(z.object({ severity: z.enum(["error", "warning", "info"]) })) });

/** How a page first looks at a contract; the report for it is made with the reading. */
const firstLook: Look = { stance: "brand", stage: "final", language: "zh" };

/** Reads and checks an uploaded file. The effects and the end of the job are one transaction. */
export const readVersion =
  (services: Services): Handler =>
  async (claim, tell) => {
    const { database, blobs, queue, workshop, now, stamp } = services;
    const { version } = inputSchema.parse(claim.input);
    const { organisation } = claim;
    const row = await database.inOrganisation(organisation, (trx) =>
      trx.updateTable("versions").set({ state: "reading" }).where("id", "=", version).returningAll().executeTakeFirstOrThrow(),
    );
    const started = performance.now();
    const shelf = await libraryOf(services, organisation);
    const edition = editionOf(services, shelf.stamp, firstLook);
    const { stance, stage, language } = firstLook;
    let told = Promise.resolve();
    const read = await workshop.intake(
      {
        ...shelf.own,
        upload: { bytes: await blobs.get(organisation, row.sha256), name: row.file_name },
        sha256: row.sha256,
        check: { stance, stage, asOf: now().toISOString().slice(0, 10) },
        acceptances: [],
        language,
        format: "page",
      },
      (done, total) => {
        told = told.then(() => tell({ step: "read", done, total })).catch(() => undefined);
      },
    );
    await told;
    // A machine that is busy makes honest files slow: two more tries before the file is blamed.
    if (!read.ok && performance.now() - started > slowMilliseconds && claim.failures < 2) throw new Error("reading took too long");
    const made = read.ok ? ok(await madeOf(read.value, services, organisation, stamp)) : read;
    await database.inOrganisation(organisation, async (trx) => {
      await trx.updateTable("versions").set(stateOf(made)).where("id", "=", version).execute();
      if (made.ok) await keepReport(trx, organisation, version, firstLook, edition, made.value.report);
      await trx.updateTable("contracts").set({ updated_at: new Date() }).where("id", "=", row.contract_id).execute();
      const action = made.ok ? "version.ready" : "version.failed";
      const counts = made.ok ? made.value.counts : undefined;
      await recordEvent(trx, organisation, { actor: "system", action, subject: version, detail: { sha256: row.sha256, ...counts } });
      await announce(services, trx, organisation, action, { contract: row.contract_id, version, ...(counts && { counts }) });
      await queue.finish(trx, claim, made.ok ? {} : { problem: made.problems[0] });
    });
    queue.wake();
  };

/** A version whose reading was given up says so, and does not wait for ever. */
export const readInVain: InVain = (claim, problem) => async (trx) => {
  const { version } = inputSchema.parse(claim.input);
  await trx
    .updateTable("versions")
    .set({ state: "failed", problem: JSON.stringify(problem) })
    .where("id", "=", version)
    .execute();
  await recordEvent(trx, claim.organisation, { actor: "system", action: "version.failed", subject: version });
};

/** What is kept of a file that was read. */
interface Made {
  readonly format: string;
  /** The blob of the reading. */
  readonly reading: string;
  readonly report: string;
  readonly counts: Counts;
}

async function madeOf(
  { document, report }: { readonly document: PlainDocument; readonly report: string },
  { blobs }: Services,
  organisation: string,
  stamp: string,
): Promise<Made> {
  const { findings } = findingsSchema.parse(JSON.parse(report));
  const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
  return {
    format: document.source.format,
    reading: await blobs.put(organisation, await packReading(document, stamp)),
    report,
    counts: { error: count("error"), warning: count("warning"), info: count("info") },
  };
}

const stateOf = (made: Result<Made>) =>
  made.ok
    ? {
        state: "ready" as const,
        reading: made.value.reading,
        format: made.value.format,
        counts: JSON.stringify(made.value.counts),
        problem: null,
      }
    : { state: "failed" as const, reading: null, counts: null, problem: JSON.stringify(made.problems[0] ?? null) };
