import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { say } from "../../base/bilingual.js";
import type { Problem } from "../../base/problem.js";
import { dealForm } from "../../draft/batch/deal-form.js";
import { dealTable } from "../../draft/batch/deal-table.js";
import { questionnaire } from "../../draft/questionnaire.js";
import type { Answers } from "../../draft/questionnaire/answers.js";
import type { Handler } from "../../jobs/worker.js";
import { runBatch } from "../../node/batch/run-batch.js";
import { zipFiles } from "../../sign/bundle/zip-files.js";
import type { Library } from "../../library/library.js";
import type { Services } from "../services.js";
import { knownOf } from "./known-of.js";
import { libraryOf } from "./library-of.js";
import { trailHead } from "./stamped.js";
import { announce } from "./announce.js";

const inputSchema = z.object({ batch: z.uuid() });

/** Drafts every row of a table. A killed attempt leaves its folder behind; the next one on the same machine goes on from there. */
export const runBatchJob =
  (services: Services): Handler =>
  async (claim, tell) => {
    const { database, blobs, workshop, queue, now } = services;
    const { batch } = inputSchema.parse(claim.input);
    const { organisation } = claim;
    const { library, stamp, own } = await libraryOf(services, organisation);
    const row = await database.inOrganisation(organisation, (trx) =>
      trx.selectFrom("batches").selectAll().where("id", "=", batch).executeTakeFirstOrThrow(),
    );
    await tell({ step: "read" });
    const table = await workshop.table({ bytes: await blobs.get(organisation, row.sha256), name: row.file_name });
    const base = baseOf(row.template);
    const rows = table.ok ? dealTable(library, table.value, base, row.file_name, pageAdvice) : table;
    if (!rows.ok) {
      await queue.fail(claim, table.ok ? headProblem(rows.problems, library, base) : firstOf(rows.problems));
      return;
    }
    const folder = join(tmpdir(), `clausewright-batch-${batch}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const total = rows.value.length;
    let told = Promise.resolve();
    const verdicts = await runBatch(rows.value, {
      table: row.file_name,
      stamp,
      formats: ["docx", "pdf"],
      ...(own.own && { library }),
      folder,
      asOf: now().toISOString().slice(0, 10),
      onVerdict: (_, done) => {
        told = told.then(() => tell({ step: "draft", done, total })).catch(() => undefined);
      },
    });
    await told;
    const files = new Map(
      readdirSync(folder).map((name): [string, Uint8Array] => [name, new Uint8Array(readFileSync(join(folder, name)))]),
    );
    files.set("trail.json", new TextEncoder().encode(`${JSON.stringify(await trailHead(services, organisation), null, 1)}\n`));
    const archive = await blobs.put(organisation, zipFiles(files));
    const shown = verdicts.map(({ row: at, number, state, files: made, problems, findings }) => ({
      row: at,
      number,
      state,
      files: made.map(({ name }) => name),
      problems,
      findings,
    }));
    await database.inOrganisation(organisation, async (trx) => {
      await trx
        .updateTable("batches")
        .set({ rows: JSON.stringify(shown), archive })
        .where("id", "=", batch)
        .execute();
      await announce(services, trx, organisation, "batch.done", { batch, rows: total });
      await queue.finish(trx, claim, {});
    });
    rmSync(folder, { recursive: true, force: true });
    queue.wake();
  };

const emptyTable = say(
  "从上面第一步下载空表，把内容填进去再上传",
  "Download the empty table in the first step above, fill it in and upload it again",
);
const pageAdvice = { noHead: emptyTable, unknownColumn: emptyTable } as const;

/** All that is wrong with the head of a table in one, with the columns that it may have. */
function headProblem(problems: readonly Problem[], library: Library, base: Answers): Problem {
  const asked = questionnaire(library, knownOf(base));
  const [, columns = []] = asked.ok ? dealForm(asked.value, base, "zh") : [];
  const some = columns.slice(0, 5);
  const first = firstOf(problems);
  return {
    ...first,
    seen: say(
      [...new Set(problems.map(({ seen }) => seen.zh))].slice(0, 6).join("；"),
      [...new Set(problems.map(({ seen }) => seen.en))].slice(0, 6).join("; "),
    ),
    ...(some.length > 0 && {
      expected: say(
        `空表第二行的 ${columns.length} 个列名，如 ${some.join("、")}`,
        `the ${columns.length} columns in the second row of the empty table, such as ${some.join(", ")}`,
      ),
    }),
    hint: emptyTable,
  };
}

function firstOf([problem]: readonly Problem[]): Problem {
  if (problem === undefined) throw new Error("a table was refused without a reason");
  return problem;
}

/** What holds for all rows that do not say otherwise. */
const baseOf = (template: string): Answers =>
  z.object({ template: z.string(), tier: z.string(), stance: z.string() }).partial().parse(JSON.parse(template));
