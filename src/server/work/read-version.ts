import { z } from "zod";
import { fail, type Result } from "../../base/result.js";
import type { Handler } from "../../jobs/worker.js";
import { recordEvent } from "../../store/audit/record-event.js";
import type { Counts } from "../../store/schema/tables.js";
import type { Services } from "../services.js";
import { packReading } from "./kept-reading.js";
import { announce } from "./announce.js";

/** Below the least time that a file is given. */
const slowMilliseconds = 8000;

const inputSchema = z.object({ version: z.uuid() });
const findingsSchema = z.object({ findings: z.array(z.object({ severity: z.enum(["error", "warning", "info"]) })) });

/** Reads an uploaded file and counts its findings. The effects and the end of the job are one transaction. */
export const readVersion =
  (services: Services): Handler =>
  async (claim, tell) => {
    const { database, blobs, queue, workshop } = services;
    const { version } = inputSchema.parse(claim.input);
    const { organisation } = claim;
    const row = await database.inOrganisation(organisation, (trx) =>
      trx.updateTable("versions").set({ state: "reading" }).where("id", "=", version).returningAll().executeTakeFirstOrThrow(),
    );
    await tell({ step: "read" });
    const bytes = await blobs.get(organisation, row.sha256);
    const started = performance.now();
    const read = await workshop.readPlain({ bytes, name: row.file_name });
    // A machine that is busy makes honest files slow: two more tries before the file is blamed.
    const slow = performance.now() - started > slowMilliseconds;
    if (!read.ok && slow && claim.attempt < 3) throw new Error("reading took too long");
    if (read.ok) await tell({ step: "check" });
    const counted = read.ok ? await countsOf(services, row, read.value) : fail(...read.problems);
    const reading = read.ok && counted.ok ? await blobs.put(organisation, await packReading(read.value)) : null;
    await database.inOrganisation(organisation, async (trx) => {
      const problem = counted.ok ? null : counted.problems[0];
      const ready = counted.ok && read.ok;
      await trx
        .updateTable("versions")
        .set({
          state: ready ? "ready" : "failed",
          reading,
          counts: counted.ok ? JSON.stringify(counted.value) : null,
          problem: problem ? JSON.stringify(problem) : null,
          ...(read.ok && { format: read.value.source.format }),
        })
        .where("id", "=", version)
        .execute();
      await trx.updateTable("contracts").set({ updated_at: new Date() }).where("id", "=", row.contract_id).execute();
      await recordEvent(trx, organisation, {
        actor: "system",
        action: ready ? "version.ready" : "version.failed",
        subject: version,
        detail: { sha256: row.sha256, ...(counted.ok ? { ...counted.value } : {}) },
      });
      await announce(services, trx, organisation, ready ? "version.ready" : "version.failed", {
        contract: row.contract_id,
        version,
        ...(counted.ok && { counts: counted.value }),
      });
      await queue.finish(trx, claim, { ...(problem && { problem }) });
    });
    queue.wake();
  };

type Row = { readonly file_name: string; readonly sha256: string };

async function countsOf(
  { workshop, now }: Services,
  row: Row,
  document: Parameters<Services["workshop"]["report"]>[0]["document"],
): Promise<Result<Counts>> {
  const made = await workshop.report({
    document,
    file: row.file_name,
    sha256: row.sha256,
    check: { stance: "brand", stage: "final", asOf: now().toISOString().slice(0, 10) },
    acceptances: [],
    language: "zh",
    format: "page",
  });
  if (!made.ok) return made;
  const { findings } = findingsSchema.parse(JSON.parse(made.value));
  const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
  return { ok: true, value: { error: count("error"), warning: count("warning"), info: count("info") } };
}
