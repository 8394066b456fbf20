import { say, type Bilingual } from "../../base/bilingual.js";
import { checkSignedData } from "../cms/check-signed-data.js";
import { readSignedData } from "../cms/signed-data.js";
import { attemptDer } from "../der/attempt-der.js";
import { timeOf } from "../der/der-value.js";
import { oid } from "../der/oid.js";
import { readPdfDate } from "../pdf/pdf-date.js";
import { readTextString } from "../pdf/text-string.js";
import { checkTimestamp } from "../tsp/check-timestamp.js";
import type { Certificate } from "../x509/certificate.js";
import { certificateUses } from "../x509/certificate-uses.js";
import type { Crypto } from "../x509/crypto.js";
import { flaw, type Flaw } from "./flaw.js";
import type { FoundSignature } from "./found-signatures.js";

/** What can be said of a signature from its own bytes alone, before trust and later changes. */
export interface CheckedPart {
  readonly found: FoundSignature;
  readonly kind: "signature" | "timestamp";
  readonly flaws: readonly Flaw[];
  readonly notes: readonly Bilingual[];
  readonly certificate: Certificate | undefined;
  /** Other certificates that came inside the signature. */
  readonly pool: readonly Certificate[];
  readonly lists: readonly Uint8Array[];
  /** By the signer's own clock. */
  readonly claimed: { readonly instant: number; readonly offset: number } | undefined;
  /** By a time authority: a flawless timestamp of this signature or, for a document timestamp, itself. */
  readonly stamp: { readonly instant: number; readonly authority: Certificate; readonly pool: readonly Certificate[] } | undefined;
}

const filters: ReadonlySet<string> = new Set(["ETSI.CAdES.detached", "adbe.pkcs7.detached"]);

export async function checkSignature(found: FoundSignature, crypto: Crypto): Promise<CheckedPart> {
  const { document, value, part } = found;
  const filter = document.name(value.dict.entries.get("SubFilter"));
  const base = {
    found,
    kind: filter === "ETSI.RFC3161" ? ("timestamp" as const) : ("signature" as const),
    claimed: undefined,
    stamp: undefined,
    notes: [],
    certificate: undefined,
    pool: [],
    lists: [],
  };
  if (part.content === undefined || part.signature === undefined) return { ...base, flaws: part.flaws };
  if (filter === "ETSI.RFC3161") return { ...base, ...(await documentTimestamp(found, part.signature, part.content, crypto)) };
  if (filter === undefined || !filters.has(filter))
    return {
      ...base,
      flaws: [
        ...part.flaws,
        flaw("format", `签名的格式（${filter ?? "无"}）不被接受`, `the signature's format (${filter ?? "none"}) is not accepted`),
      ],
    };

  const data = readSignedData(part.signature);
  if (data === undefined)
    return { ...base, flaws: [...part.flaws, flaw("format", "签名内容不是可读的 CMS", "the signature's content is no readable CMS")] };
  const { flaws, certificate, signer } = await checkSignedData(data, part.content, crypto, filter === "ETSI.CAdES.detached");
  const all = [...part.flaws, ...flaws];
  if (data.content !== undefined || data.contentType !== oid.data)
    all.push(flaw("format", "签名自带了另一份内容", "the signature brings content of its own"));
  if (data.litter) all.push(flaw("format", "签名之后还藏着别的字节", "other bytes are hidden behind the signature"));
  if (certificate !== undefined) all.push(...usageFlaws(certificate));
  const notes: Bilingual[] = [];
  const token = signer?.unsigned.get(oid.signatureTimeStamp)?.[0];
  const checked = token && (await checkTimestamp(token.raw, signer.signature, crypto));
  if (checked) all.push(...checked.flaws);
  const stamp =
    checked?.info !== undefined && checked.certificate !== undefined && checked.flaws.length === 0
      ? { instant: checked.info.time, authority: checked.certificate, pool: checked.data?.certificates ?? [] }
      : undefined;
  const signingTime = signer?.signed.get(oid.signingTime)?.[0];
  const attribute = signingTime && attemptDer(() => timeOf(signingTime));
  const claimed = statedTime(found) ?? (attribute === undefined ? undefined : { instant: attribute, offset: 0 });
  if (stamp !== undefined && claimed !== undefined && Math.abs(stamp.instant - claimed.instant) > 86_400_000)
    notes.push(say("签名人自己写的时间与时间戳相差一天以上", "the signer's own time is more than a day from the timestamp"));
  return { ...base, flaws: all, notes, certificate, pool: data.certificates, lists: data.lists, claimed, stamp };
}

async function documentTimestamp(
  found: FoundSignature,
  token: Uint8Array,
  content: Uint8Array,
  crypto: Crypto,
): Promise<Omit<CheckedPart, "found" | "kind" | "claimed" | "notes">> {
  const { flaws, info, certificate, data } = await checkTimestamp(token, content, crypto);
  const all = [...found.part.flaws, ...flaws];
  const stamp =
    info && certificate && all.length === 0 ? { instant: info.time, authority: certificate, pool: data?.certificates ?? [] } : undefined;
  return { flaws: all, certificate, pool: data?.certificates ?? [], lists: data?.lists ?? [], stamp };
}

function usageFlaws(certificate: Certificate): readonly Flaw[] {
  const { usage, unknown } = certificateUses(certificate);
  const flaws: Flaw[] = [];
  if (usage !== undefined && !usage.digitalSignature && !usage.contentCommitment)
    flaws.push(flaw("key-usage", "证书不允许用于签名", "the certificate does not allow signing"));
  if (unknown.length > 0)
    flaws.push(
      flaw(
        "key-usage",
        `证书带有无法识别的关键扩展（${unknown.join("、")}）`,
        `the certificate has unknown critical extensions (${unknown.join(", ")})`,
      ),
    );
  return flaws;
}

function statedTime({ document, value }: FoundSignature): CheckedPart["claimed"] {
  const written = document.resolve(value.dict.entries.get("M"));
  return written.kind === "string" ? readPdfDate(readTextString(written.bytes)) : undefined;
}
