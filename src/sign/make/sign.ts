import { say, type Bilingual } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import { pdf } from "../pdf/pdf.js";
import { pdfDate, type ZonedTime } from "../pdf/pdf-date.js";
import { latin1Bytes } from "../pdf/latin1-bytes.js";
import { textString } from "../pdf/text-string.js";
import type { Artwork } from "../seal/artwork.js";
import { timestampToken, type TimestampService } from "../tsp/timestamp-token.js";
import { attachments } from "../plan/attachments.js";
import { missingParties, orderProblem } from "../plan/order-problem.js";
import { readSigningOrder, signingOrderFile } from "../plan/signing-order.js";
import { signatureFields } from "../verify/signature-fields.js";
import type { Crypto } from "../x509/crypto.js";
import { shortName } from "../x509/distinguished-name.js";
import { addSignatureField } from "./add-signature-field.js";
import { addStraddle } from "./add-straddle.js";
import { appendRevision } from "./append-revision.js";
import { cmsSignature } from "./cms-signature.js";
import { DraftRevision } from "./draft-revision.js";
import { openSignature } from "./fill-signature.js";
import { keyProblems } from "./key-problems.js";
import { openForSigning, type OpenedForSigning } from "./open-for-signing.js";
import { proved } from "./proved.js";
import { signatureObject } from "./signature-object.js";
import type { SignatureLook } from "./signature-look.js";
import type { SigningKey } from "./signing-key.js";

export interface SignOptions {
  readonly key: SigningKey;
  readonly crypto: Crypto;
  /** By the signer's clock; it is written into the file as such. */
  readonly now: ZonedTime;
  /** 32 bytes of chance: they name the revision and the request for a timestamp. */
  readonly random: Uint8Array;
  /** The field's name, such as 甲方; an empty field of that name is filled. */
  readonly field?: string;
  readonly reason?: string;
  readonly location?: string;
  readonly look?: SignatureLook;
  /** The seal that is cut over the edges of all pages. */
  readonly straddle?: Artwork;
  /** Certify the file: afterwards nothing (1), only signing (2), or signing and straddling seals (3) is allowed. Without it, the file's plan decides. */
  readonly certify?: 1 | 2 | 3;
  /** With it, a signature without a checked timestamp is not made. */
  readonly timestamp?: TimestampService;
}

/**
 * Adds one PAdES signature as an incremental update; the given bytes are a prefix of the result. Refused: weak or expired keys,
 * damaged, encrypted or altered files, a second signature of one name, what an earlier signer forbade, a missing timestamp.
 */
export async function sign(bytes: Uint8Array, options: SignOptions): Promise<Result<Uint8Array>> {
  const { key, crypto, now, random } = options;
  const problems = keyProblems(key, now);
  if (problems.length > 0) return fail(...problems);
  const opened = await openForSigning(bytes, crypto, now.instant);
  if (!opened.ok) return opened;
  const planned = plannedSignature(opened.value, options);
  if (!planned.ok) return planned;
  const { name, certify: permission } = planned.value;
  const forbidden = positionProblem(opened.value, name, { ...options, ...(permission === undefined ? {} : { certify: permission }) });
  if (forbidden !== undefined) return forbidden;

  const draft = new DraftRevision(opened.value.document);
  const signature = draft.reserve();
  draft.set(signature, dictionary(options, name, permission));
  const empty = signatureFields(opened.value.document).fields.find(
    (field) => field.name === name && field.value === undefined && field.num !== 0,
  );
  addSignatureField(draft, {
    name,
    signature,
    pages: opened.value.pages,
    look: options.look,
    description: description(options, name),
    empty,
  });
  if (options.straddle !== undefined)
    addStraddle(draft, { seal: options.straddle, field: name, pages: opened.value.pages, before: straddled(opened.value) });
  if (permission !== undefined) certify(draft, signature.num);
  const { bytes: file, offsets } = appendRevision(opened.value.document, draft.objects, random.subarray(0, 16));
  const open = openSignature(file, offsets.get(signature.num) ?? 0);
  const cms = await cmsSignature(key, open.content, crypto);
  const token =
    options.timestamp === undefined ? ok(undefined) : await timestampToken(cms.value, random.subarray(16, 32), options.timestamp, crypto);
  if (!token.ok) return token;
  const filled = open.fill(cms.encode(token.value));
  if (filled === undefined)
    return refused(
      say("签名比预留的位置长", "the signature is longer than its room"),
      say("证书链较短的签名", "a shorter chain of certificates"),
    );
  return proved(filled, crypto, now.instant);
}

/** The party whose turn it is and what it certifies, where the file carries a plan of signing; otherwise what the options say. */
function plannedSignature(
  { document, verdict }: OpenedForSigning,
  { field, certify: asked, key }: SignOptions,
): Result<{ readonly name: string; readonly certify: 1 | 2 | 3 | undefined }> {
  const order = readSigningOrder(attachments(document).get(signingOrderFile));
  if (order === undefined) return ok({ name: field ?? `签名${verdict.signatures.length + 1}`, certify: asked });
  const name = field ?? missingParties(order, verdict)[0] ?? order.parties[0]?.party ?? "";
  const problem = orderProblem(order, verdict, name, key.certificate);
  if (problem !== undefined) return fail(problem);
  const first = verdict.signatures.length === 0 && order.parties.length > 1;
  return ok({ name, certify: asked ?? (first ? (order.afterwards === "sign" ? 2 : 3) : undefined) });
}

function dictionary(
  { key, now, reason, location, timestamp }: SignOptions,
  name: string,
  permission: 1 | 2 | 3 | undefined,
): ReturnType<typeof signatureObject> {
  const text = (value: string | undefined): ReturnType<typeof textString> | undefined =>
    value === undefined ? undefined : textString(value);
  const reference = pdf.dict({
    Type: pdf.name("SigRef"),
    TransformMethod: pdf.name("DocMDP"),
    TransformParams: pdf.dict({ Type: pdf.name("TransformParams"), P: pdf.number(permission ?? 0), V: pdf.name("1.2") }),
  });
  const room =
    [key.certificate, ...key.chain].reduce((sum, { raw }) => sum + raw.length, 0) + 3072 + (timestamp === undefined ? 0 : 14_000);
  return signatureObject(
    {
      Type: pdf.name("Sig"),
      Filter: pdf.name("Adobe.PPKLite"),
      SubFilter: pdf.name("ETSI.CAdES.detached"),
      Name: text(shortName(key.certificate.subject)),
      M: pdf.bytes(latin1Bytes(pdfDate(now)), false),
      Reason: text(reason),
      Location: text(location),
      ContactInfo: text(name),
      Reference: permission === undefined ? undefined : pdf.array([reference]),
    },
    room,
  );
}

const description = ({ key, look }: SignOptions, name: string): string =>
  `${name}的电子签名（${shortName(key.certificate.subject)}）${look === undefined ? "" : "；所示印章为印章图样"}`;

function certify(draft: DraftRevision, signature: number): void {
  const root = draft.document.trailer.entries.get("Root");
  const catalog = draft.dict(root);
  if (root?.kind !== "ref" || catalog === undefined) throw new Error("a file without a catalog was opened");
  const old = draft.dict(catalog.entries.get("Perms")) ?? pdf.dict({});
  draft.set(root, draft.with(catalog, { Perms: draft.with(old, { DocMDP: pdf.ref(signature) }) }));
}

function positionProblem(
  { document, pages, verdict }: OpenedForSigning,
  name: string,
  { certify: permission, straddle, look }: SignOptions,
): Result<never> | undefined {
  const { names, fields } = signatureFields(document);
  const taken = fields.find((field) => field.name === name);
  if (taken?.value !== undefined || (names.has(name) && taken === undefined))
    return refused(say(`“${name}”已经签过`, `“${name}” has signed already`), say("每方只签一次", "one signature each"));
  if (permission !== undefined && verdict.signatures.length > 0)
    return refused(say("文件已有签名", "the file has signatures"), say("由第一位签署人认证", "certification by the first signer"));
  const allowed = verdict.signatures.find((one) => one.permission !== undefined)?.permission;
  if (allowed === 1)
    return refused(
      say("第一位签署人不许再作任何改动", "the first signer allows no change at all"),
      say("允许后续签署的文件", "a file that may still be signed"),
    );
  if (allowed === 2 && straddle !== undefined)
    return refused(
      say("第一位签署人只许签名，不许加盖骑缝章", "the first signer allows signing but no straddling seals"),
      say("不带 --straddle 的签署", "a signature without --straddle"),
    );
  if (straddle !== undefined && pages.length < 2)
    return refused(say("文件只有一页", "a file of one page"), say("两页以上才有骑缝章", "two pages or more for a straddling seal"));
  if (look !== undefined && pages[look.page - 1] === undefined)
    return refused(
      say(`文件没有第 ${look.page} 页`, `the file has no page ${look.page}`),
      say(`1 至 ${pages.length} 页`, `a page from 1 to ${pages.length}`),
    );
  return undefined;
}

/** Signatures so far that put slices on the first page. */
function straddled({ document, pages }: OpenedForSigning): number {
  return document.array(pages[0]?.dict.entries.get("Annots")).filter((one) => {
    const name = document.resolve(document.dict(one)?.entries.get("NM"));
    return name.kind === "string" && name.bytes.length > 20 && document.name(document.dict(one)?.entries.get("Subtype")) === "Stamp";
  }).length;
}

const refused = (seen: Bilingual, expected: Bilingual): Result<never> => fail({ at: "", seen, expected });
