import { z } from "zod";
import { say } from "../../base/bilingual.js";
import type { ObligationsView } from "../contract/library.js";
import { obligationSchema } from "../contract/library.js";
import { dueDays } from "../../report/due-days.js";
import { Refusal, refusals } from "../http/refusal.js";
import type { Services } from "../services.js";
import { draftShelf } from "./draft-shelf.js";
import { libraryOf } from "./library-of.js";
import { readingOf } from "./kept-reading.js";
import { finalDraft } from "./preview-of.js";

const foundSchema = z.object({
  start: z.string().optional(),
  end: z.string().optional(),
  trialEnd: z.string().optional(),
  signed: z.string().optional(),
  list: z.array(
    z.object({
      id: z.string(),
      party: z.enum(["brand", "agency", "both"]),
      title: z.string(),
      clause: z.string(),
      due: obligationSchema.shape.rule,
    }),
  ),
});

type Document = Parameters<Services["workshop"]["report"]>[0]["document"];

/** The duties of a contract with their days: of its draft, or of its latest version that was read. */
export async function obligationsOf(
  services: Services,
  organisation: string,
  contract: string,
): Promise<ObligationsView & { readonly title: string }> {
  const { workshop, now } = services;
  const shelf = await libraryOf(services, organisation);
  const { document, title, term } = await documentOf(services, organisation, contract);
  const made = await workshop.report({
    ...shelf.own,
    document,
    file: "",
    sha256: "",
    check: { stance: "neutral", stage: "final", asOf: now().toISOString().slice(0, 10) },
    acceptances: [],
    language: "zh",
    format: "obligations",
  });
  if (!made.ok) throw new Refusal(422, made.problems);
  const found = foundSchema.parse(JSON.parse(made.value));
  const start = term?.start ?? found.start ?? null;
  const end = term?.end ?? found.end ?? null;
  return {
    title,
    start,
    end,
    list: found.list.map(({ due, ...one }) => ({
      ...one,
      rule: due,
      dates: dueDays(due, { start: start ?? undefined, end: end ?? undefined, trialEnd: found.trialEnd, signed: found.signed }),
    })),
  };
}

async function documentOf(
  services: Services,
  organisation: string,
  contract: string,
): Promise<{ readonly document: Document; readonly title: string; readonly term?: { readonly start: string; readonly end: string } }> {
  const { database } = services;
  const [row, version] = await database.inOrganisation(organisation, async (trx) => [
    await trx.selectFrom("contracts").selectAll().where("id", "=", contract).executeTakeFirst(),
    await trx
      .selectFrom("versions")
      .select(["id", "file_name", "sha256", "reading"])
      .where("contract_id", "=", contract)
      .where("state", "=", "ready")
      .orderBy("number", "desc")
      .executeTakeFirst(),
  ]);
  if (!row) throw refusals.missing();
  if (row.kind === "draft") {
    const { library } = await draftShelf(services, organisation, contract);
    const made = finalDraft(library, z.record(z.string(), z.unknown()).parse(row.deal ?? {}));
    if (!made.ok) throw new Refusal(422, made.problems);
    const { contract: tree, dates } = made.value.draft;
    return {
      title: row.title,
      term: { start: dates.start, end: dates.end },
      document: { contract: tree, source: { format: "md", text: tree.text, lines: [], notes: [], risks: [] }, way: { type: "none" } },
    };
  }
  if (!version) throw unread();
  return { title: row.title, document: await readingOf(services, organisation, version) };
}

const unread = () =>
  refusals.conflict(
    say("这份文件还没有读成", "this file was not read yet"),
    say("读取完成的合同", "a contract that was read"),
    say("等它读完，或者上传一个读得出的版本", "Wait until it is read, or upload a version that can be read"),
  );
