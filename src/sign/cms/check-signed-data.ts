import { attemptDer } from "../der/attempt-der.js";
import { oidOf, octetsOf } from "../der/der-value.js";
import { oid } from "../der/oid.js";
import { equalBytes } from "../pdf/equal-bytes.js";
import { flaw, type Flaw } from "../verify/flaw.js";
import type { Certificate } from "../x509/certificate.js";
import type { Crypto, Hash } from "../x509/crypto.js";
import { keyWeakness } from "../x509/key-weakness.js";
import { hashOf, schemeOf } from "../x509/scheme-of.js";
import type { SignedData } from "./signed-data.js";
import type { SignerInfo } from "./signer-info.js";
import { signingCertificateMatches } from "./signing-certificate-matches.js";

/** What the mathematics of a SignedData say; who the signer is and whether to trust it is another question. */
export interface CheckedSignature {
  readonly flaws: readonly Flaw[];
  /** The certificate whose key made the signature, if it is there. */
  readonly certificate: Certificate | undefined;
  readonly signer: SignerInfo | undefined;
  readonly hash: Hash | undefined;
}

/** Checks that the one signer of `data` signed `content`. `strict`: the certificate must be signed too, as PAdES and RFC 3161 ask. */
export async function checkSignedData(data: SignedData, content: Uint8Array, crypto: Crypto, strict: boolean): Promise<CheckedSignature> {
  const [signer, second] = data.signers;
  const failed = (one: Flaw): CheckedSignature => ({ flaws: [one], certificate: undefined, signer, hash: undefined });
  if (signer === undefined || second !== undefined)
    return failed(flaw("format", "签名里不是恰好一个签名人", "the signature does not have exactly one signer"));
  const hash = attemptDer(() => hashOf(signer.digest));
  const scheme = attemptDer(() => schemeOf(signer.algorithm, hash));
  const certificate = data.certificates.find((one) => attemptDer(() => signer.names(one)) === true);
  if (certificate === undefined)
    return failed(flaw("format", "签名里没有签名人的证书", "the signer's certificate is not in the signature"));
  if (hash === undefined || scheme === undefined)
    return {
      ...failed(flaw("weak-algorithm", "签名算法不被接受或不受支持", "the signature's algorithm is not accepted or not supported")),
      certificate,
    };

  const flaws: Flaw[] = [];
  if (!data.whole || !announces(data, signer) || (await bagDamaged(data, crypto)))
    flaws.push(flaw("format", "签名的结构被改动过", "the signature's structure was tampered with"));
  if ([...signer.unsigned.keys()].some((id) => !harmless.has(id)))
    flaws.push(flaw("format", "签名带有无法识别的未签名属性", "the signature has unsigned attributes that nobody knows"));
  if (hash === "sha1" || scheme.hash === "sha1")
    flaws.push(flaw("weak-algorithm", "签名用了已不安全的 SHA-1", "the signature uses SHA-1, which is no longer safe"));
  if (scheme.hash !== hash) flaws.push(flaw("format", "签名里两处写的摘要算法不同", "the signature names two different digests"));
  const weakness = keyWeakness(certificate.key);
  if (weakness !== undefined) flaws.push({ code: "weak-algorithm", message: weakness });
  if (signer.signedBytes !== undefined) flaws.push(...attributeFlaws(data, signer, await crypto.digest(hash, content)));
  if (!(await crypto.verify(scheme, certificate.key.spki, signer.signature, signer.signedBytes ?? content)))
    flaws.push(flaw("signature", "签名值与签名人的证书不符", "the signature value does not fit the signer's certificate"));
  const bound = await signingCertificateMatches(signer, certificate, data.certificates, crypto);
  if (bound === false || (strict && bound === undefined))
    flaws.push(
      flaw(
        "signing-certificate",
        "签名没有指明所用的证书（signing-certificate-v2）",
        "the signature does not bind its certificate (signing-certificate-v2)",
      ),
    );
  return { flaws, certificate, signer, hash };
}

/** Attributes that may be added to a signature without being signed: timestamps and references for the archive (RFC 5126). */
const harmless: ReadonlySet<string> = new Set([
  oid.signatureTimeStamp,
  "1.2.840.113549.1.9.6",
  oid.adobeRevocation,
  ...[21, 22, 23, 24, 25, 26, 27, 48].map((arc) => `1.2.840.113549.1.9.16.2.${arc}`),
  ...[4, 5].map((arc) => `0.4.0.1733.2.${arc}`),
]);

/** The digests announced in front are those of the signer. */
const announces = ({ digests }: SignedData, { digest }: SignerInfo): boolean =>
  digests.length > 0 &&
  digests.every((one) => attemptDer(() => hashOf(one)) !== undefined && attemptDer(() => hashOf(one)) === attemptDer(() => hashOf(digest)));

/** Whether a certificate that came along was not issued by the one beside it that bears its issuer's name. */
async function bagDamaged({ certificates }: SignedData, crypto: Crypto): Promise<boolean> {
  if (certificates.length > 20) return true;
  for (const one of certificates)
    for (const issuer of certificates)
      if (
        equalBytes(issuer.subject.raw, one.issuer.raw) &&
        (await wronglyIssued(issuer, one, crypto)) &&
        !(await otherIssuer(certificates, one, crypto))
      )
        return true;
  return false;
}

async function wronglyIssued(issuer: Certificate, one: Certificate, crypto: Crypto): Promise<boolean> {
  const scheme = attemptDer(() => schemeOf(one.algorithm));
  return scheme !== undefined && !(await crypto.verify(scheme, issuer.key.spki, one.signature, one.tbs));
}

/** Cross-certified authorities have one name and several keys. */
async function otherIssuer(certificates: readonly Certificate[], one: Certificate, crypto: Crypto): Promise<boolean> {
  for (const issuer of certificates)
    if (equalBytes(issuer.subject.raw, one.issuer.raw) && !(await wronglyIssued(issuer, one, crypto))) return true;
  return false;
}

function attributeFlaws(data: SignedData, signer: SignerInfo, digest: Uint8Array): readonly Flaw[] {
  const flaws: Flaw[] = [];
  const one = <T>(id: string, read: (node: NonNullable<ReturnType<SignerInfo["signed"]["get"]>>[number]) => T): T | undefined => {
    const [value, more] = signer.signed.get(id) ?? [];
    return value === undefined || more !== undefined ? undefined : attemptDer(() => read(value));
  };
  const stated = one(oid.messageDigest, octetsOf);
  if (stated === undefined || !equalBytes(stated, digest))
    flaws.push(flaw("digest", "签署之后内容被改动：摘要不符", "the content was altered after signing: the digest differs"));
  if (one(oid.contentType, oidOf) !== data.contentType)
    flaws.push(flaw("format", "签名属性里的内容类型不符", "the signed content type differs"));
  return flaws;
}
