import { attemptDer } from "../der/attempt-der.js";
import { DerCursor } from "../der/der-cursor.js";
import { childrenOf, readDer } from "../der/der-node.js";
import { integerOf, oidOf } from "../der/der-value.js";
import { oid } from "../der/oid.js";
import type { Certificate } from "./certificate.js";

/** What a certificate says that its key may do. */
export interface CertificateUses {
  /** Undefined without the extension: then everything is allowed. */
  readonly usage:
    | { readonly digitalSignature: boolean; readonly contentCommitment: boolean; readonly certificates: boolean; readonly lists: boolean }
    | undefined;
  readonly extended: readonly string[] | undefined;
  readonly authority: boolean;
  readonly pathLength: number | undefined;
  /** Critical extensions that we do not know, by identifier: such a certificate must not be used. */
  readonly unknown: readonly string[];
}

const known: ReadonlySet<string> = new Set([
  oid.basicConstraints,
  oid.keyUsage,
  oid.extendedKeyUsage,
  oid.certificatePolicies,
  oid.crlDistributionPoints,
  oid.authorityKeyIdentifier,
  oid.subjectKeyIdentifier,
]);

export function certificateUses({ extensions }: Certificate): CertificateUses {
  const node = <T>(id: string, read: (value: ReturnType<typeof readDer>) => T): T | undefined => {
    const extension = extensions.get(id);
    return extension && attemptDer(() => read(readDer(extension.value)));
  };
  const constraints = node(oid.basicConstraints, (value) => {
    const cursor = new DerCursor(value);
    const authority = cursor.optional(1)?.content[0] === 255;
    const length = cursor.optional(2);
    return { authority, length: length && integerOf(length) };
  });
  const bits = node(oid.keyUsage, (value) => value.content[1] ?? 0);
  return {
    usage:
      bits === undefined
        ? undefined
        : {
            digitalSignature: (bits & 0x80) !== 0,
            contentCommitment: (bits & 0x40) !== 0,
            certificates: (bits & 4) !== 0,
            lists: (bits & 2) !== 0,
          },
    extended: node(oid.extendedKeyUsage, (value) => childrenOf(value).map(oidOf)),
    authority: constraints?.authority ?? false,
    pathLength: constraints?.length,
    unknown: [...extensions].flatMap(([id, { critical }]) => (critical && !known.has(id) ? [id] : [])),
  };
}
