import { z } from "zod";
import { say } from "../../base/bilingual.js";
import { draftFormats } from "../../cli/draft-formats.js";
import { Refusal, refusals } from "../http/refusal.js";
import type { Contract } from "../../document/node.js";
import { plainContract } from "../../node/isolated/plain-document.js";
import type { Services } from "../services.js";
import { stamped } from "./stamped.js";
import { draftShelf } from "./draft-shelf.js";
import { libraryOf, type Shelf } from "./library-of.js";
import { finalDraft } from "./preview-of.js";

/** The file that will be signed, and by whom. */
export interface ToSign {
  readonly bytes: Uint8Array;
  readonly parties: readonly string[];
  readonly order: "sequence" | "any";
  /** The largest amount of money that the contract names, in yuan; 0 for none. */
  readonly amount: number;
}

const bothParties = ["甲方", "乙方"] as const;

/** Makes the PDF of a drafted contract, or takes the latest version of an uploaded one. */
export async function fileToSign(
  services: Services,
  organisation: string,
  contract: string,
  parties: readonly string[] | undefined,
): Promise<ToSign> {
  const { database, blobs } = services;
  const shelf = await libraryOf(services, organisation);
  const [row, version] = await database.inOrganisation(organisation, async (trx) => [
    await trx.selectFrom("contracts").selectAll().where("id", "=", contract).where("deleted_at", "is", null).executeTakeFirst(),
    await trx.selectFrom("versions").selectAll().where("contract_id", "=", contract).orderBy("number", "desc").executeTakeFirst(),
  ]);
  if (!row) throw refusals.missing();
  if (row.kind === "draft") {
    const answers = z.record(z.string(), z.unknown()).parse(row.deal ?? {});
    const plan = answers["signing"] ?? { parties: bothParties.map((party) => ({ party })) };
    const { library } = await draftShelf(services, organisation, contract);
    const made = finalDraft(library, { ...answers, signing: plan });
    if (!made.ok) throw new Refusal(422, made.problems);
    const { deal, draft, file } = made.value;
    const pdf = await draftFormats.pdf({ draft, deal: { name: "deal.json", bytes: file }, date: deal.signedAt ?? "2026-01-01" });
    if (!pdf.ok) throw new Refusal(422, pdf.problems);
    const amount = await largestAmount(services, shelf, { contract: draft.contract });
    const carrying = await stamped(services, organisation, pdf.value, "pdf");
    return {
      bytes: typeof carrying === "string" ? pdf.value : carrying,
      parties: deal.signing?.parties.map(({ party }) => party) ?? bothParties,
      order: deal.signing?.order ?? "sequence",
      amount,
    };
  }
  if (version?.state !== "ready" || !["pdf", "scan"].includes(version.format)) throw noPdf();
  const bytes = await blobs.get(organisation, version.sha256);
  const read = await services.workshop.readPlain({ bytes, name: version.file_name });
  if (!read.ok) throw new Refusal(422, read.problems);
  return { bytes, parties: parties ?? bothParties, order: "sequence", amount: await largestAmount(services, shelf, read.value) };
}

const noPdf = () =>
  refusals.conflict(
    say("最新版本不是可以签署的 PDF", "the latest version is no PDF that can be signed"),
    say("读取完成的 PDF，或者本系统起草的合同", "a PDF that was read, or a contract drafted here"),
    say("上传定稿的 PDF 作为下一版本", "Upload the final PDF as the next version"),
  );

const factsSchema = z.array(z.object({ facts: z.array(z.object({ type: z.string(), value: z.unknown() })) }));
const moneySchema = z.object({ amount: z.coerce.number() });

async function largestAmount({ workshop, now }: Services, { own }: Shelf, { contract }: { readonly contract: Contract }): Promise<number> {
  const report = await workshop.report({
    ...own,
    document: plainContract(contract),
    file: "",
    sha256: "",
    check: { stance: "neutral", stage: "final", asOf: now().toISOString().slice(0, 10) },
    acceptances: [],
    language: "zh",
    format: "json",
  });
  if (!report.ok) throw new Refusal(422, report.problems);
  const facts = factsSchema.parse(JSON.parse(report.value)).flatMap((entry) => entry.facts);
  return facts
    .filter(({ type }) => type === "money")
    .reduce((most, { value }) => Math.max(most, moneySchema.safeParse(value).data?.amount ?? 0), 0);
}
