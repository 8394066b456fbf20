import { say } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import { zlibSync } from "fflate";
import { pdf } from "../pdf/pdf.js";
import type { PdfValue } from "../pdf/pdf-value.js";
import type { Certificate } from "../x509/certificate.js";
import type { Crypto } from "../x509/crypto.js";
import type { RevocationEvidence } from "../x509/revocation-of.js";
import { appendRevision } from "./append-revision.js";
import { DraftRevision } from "./draft-revision.js";
import { openForSigning } from "./open-for-signing.js";

export interface ValidationDataOptions {
  readonly certificates: readonly Certificate[];
  readonly evidence: RevocationEvidence;
  readonly crypto: Crypto;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** 16 bytes of chance that name the revision. */
  readonly random: Uint8Array;
}

/** Adds what a verifier will need when the authorities are gone (PAdES B-LT): certificates and their revocation status. */
export async function addValidationData(
  bytes: Uint8Array,
  { certificates, evidence, crypto, now, random }: ValidationDataOptions,
): Promise<Result<Uint8Array>> {
  const opened = await openForSigning(bytes, crypto, now);
  if (!opened.ok) return opened;
  const { document, verdict } = opened.value;
  if (verdict.signatures.length === 0)
    return fail({ at: "", seen: say("文件没有签名", "a file without signatures"), expected: say("已签署的文件", "a signed file") });
  const draft = new DraftRevision(document);
  const root = document.trailer.entries.get("Root");
  const catalog = document.root;
  if (root?.kind !== "ref" || catalog === undefined) throw new Error("a file without a catalog was opened");
  const old = document.dict(catalog.entries.get("DSS"));
  const list = (key: string, items: readonly Uint8Array[]): PdfValue | undefined => {
    const kept = document.array(old?.entries.get(key));
    const added = items.map((data) => draft.add(pdf.stream({ Filter: pdf.name("FlateDecode") }, zlibSync(data, { level: 9 }))));
    return kept.length + added.length === 0 ? undefined : pdf.array([...kept, ...added]);
  };
  const store = pdf.dict({
    Type: pdf.name("DSS"),
    Certs: list(
      "Certs",
      certificates.map(({ raw }) => raw),
    ),
    CRLs: list(
      "CRLs",
      evidence.lists.map(({ raw }) => raw),
    ),
    OCSPs: list(
      "OCSPs",
      evidence.responses.map(({ raw }) => raw),
    ),
  });
  draft.set(root, draft.with(catalog, { DSS: draft.add(store) }));
  return ok(appendRevision(document, draft.objects, random).bytes);
}
