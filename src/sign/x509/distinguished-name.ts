import { attemptDer } from "../der/attempt-der.js";
import { DerCursor } from "../der/der-cursor.js";
import { childrenOf, type DerNode } from "../der/der-node.js";
import { oidOf, textOf } from "../der/der-value.js";
import { equalBytes } from "../pdf/equal-bytes.js";

/** A name of X.500: of a certificate's subject or issuer. */
export interface DistinguishedName {
  readonly raw: Uint8Array;
  /** Attributes in order, by identifier. */
  readonly parts: readonly { readonly type: string; readonly value: string }[];
}

const labels: Readonly<Record<string, string>> = {
  "2.5.4.3": "CN",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.5": "SN",
  "2.5.4.97": "organizationIdentifier",
  "1.2.840.113549.1.9.1": "E",
};

/** Throws `DerFault`; a value that is no text counts as empty. */
export function readName(node: DerNode): DistinguishedName {
  const parts = childrenOf(node).flatMap((set) =>
    childrenOf(set).map((pair) => {
      const cursor = new DerCursor(pair);
      const type = oidOf(cursor.any());
      const value = cursor.any();
      return { type, value: attemptDer(() => textOf(value)) ?? "" };
    }),
  );
  return { raw: node.raw, parts };
}

/** `CN=上海楷木文具有限公司, O=…`, for people. */
export const nameText = ({ parts }: DistinguishedName): string =>
  parts.map(({ type, value }) => `${labels[type] ?? type}=${value}`).join(", ");

/** The common name, else the organisation, else everything. */
export function shortName(name: DistinguishedName): string {
  const part = (type: string): string | undefined => name.parts.findLast((one) => one.type === type)?.value;
  return part("2.5.4.3") ?? part("2.5.4.10") ?? nameText(name);
}

/** Same bytes, or the same attributes whatever the kind of string, the case and the spaces (RFC 5280, 7.1). */
export function sameName(a: DistinguishedName, b: DistinguishedName): boolean {
  const plain = (text: string): string => text.trim().replaceAll(/\s+/g, " ").toLowerCase();
  if (equalBytes(a.raw, b.raw)) return true;
  return (
    a.parts.length > 0 &&
    a.parts.length === b.parts.length &&
    a.parts.every((part, at) => part.type === b.parts[at]?.type && plain(part.value) === plain(b.parts[at].value))
  );
}
