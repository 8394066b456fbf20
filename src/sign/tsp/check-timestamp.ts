import { checkSignedData } from "../cms/check-signed-data.js";
import { readSignedData, type SignedData } from "../cms/signed-data.js";
import { oid } from "../der/oid.js";
import { equalBytes } from "../pdf/equal-bytes.js";
import { flaw, type Flaw } from "../verify/flaw.js";
import type { Certificate } from "../x509/certificate.js";
import { certificateUses } from "../x509/certificate-uses.js";
import type { Crypto } from "../x509/crypto.js";
import { readTimestampInfo, type TimestampInfo } from "./timestamp-info.js";

/** A timestamp token whose mathematics have been checked. */
export interface CheckedTimestamp {
  readonly flaws: readonly Flaw[];
  readonly info: TimestampInfo | undefined;
  /** The authority's certificate. */
  readonly certificate: Certificate | undefined;
  readonly data: SignedData | undefined;
}

/** Checks that a token (RFC 3161) is the statement of a time authority about `stamped`. */
export async function checkTimestamp(token: Uint8Array, stamped: Uint8Array, crypto: Crypto): Promise<CheckedTimestamp> {
  const data = readSignedData(token);
  const info = data?.content && data.contentType === oid.timestampInfo ? readTimestampInfo(data.content) : undefined;
  if (data?.content === undefined || info === undefined)
    return { flaws: [flaw("timestamp", "时间戳不合格式", "the timestamp is malformed")], info: undefined, certificate: undefined, data };
  const checked = await checkSignedData(data, data.content, crypto, true);
  const flaws: Flaw[] = checked.flaws.map(({ message }) => ({
    code: "timestamp",
    message: { zh: `时间戳：${message.zh}`, en: `timestamp: ${message.en}` },
  }));
  if (info.hash === undefined || info.hash === "sha1" || !equalBytes(info.imprint, await crypto.digest(info.hash, stamped)))
    flaws.push(flaw("timestamp", "时间戳不是为这个签名所盖", "the timestamp is not of this signature"));
  const { certificate } = checked;
  const extended = certificate && certificateUses(certificate).extended;
  if (
    certificate !== undefined &&
    (extended?.length !== 1 || extended[0] !== oid.timeStamping || certificate.extensions.get(oid.extendedKeyUsage)?.critical !== true)
  )
    flaws.push(flaw("timestamp", "时间戳的证书不是时间戳机构的证书", "the timestamp's certificate is not that of a time authority"));
  if (certificate !== undefined && (info.time < certificate.notBefore || info.time > certificate.notAfter))
    flaws.push(
      flaw("timestamp", "盖时间戳时，时间戳机构的证书不在有效期内", "the time authority's certificate was not valid at that time"),
    );
  return { flaws, info, certificate, data };
}
