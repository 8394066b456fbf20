import { createHash, generateKeyPairSync, type KeyObject, sign as signBytes } from "node:crypto";
import { der } from "../../src/sign/der/der.js";
import { oid } from "../../src/sign/der/oid.js";
import type { SigningKey } from "../../src/sign/make/signing-key.js";
import { readCertificate, type Certificate } from "../../src/sign/x509/certificate.js";
import type { Scheme } from "../../src/sign/x509/crypto.js";

/** The moment at which the tests sign. */
export const now = Date.UTC(2026, 10, 22, 1, 30, 0);
const YEAR = 365 * 86_400_000;

export type KeyKind = "rsa" | "rsa-1024" | "rsa-4096" | "p256" | "p384";

export interface Holder {
  readonly certificate: Certificate;
  readonly privateKey: KeyObject;
  readonly scheme: Scheme;
}

export interface HolderOptions {
  readonly name: string;
  readonly organisation?: string;
  readonly kind?: KeyKind;
  readonly issuer?: Holder;
  readonly authority?: boolean;
  readonly notBefore?: number;
  readonly notAfter?: number;
  readonly extended?: string;
  /** The first octet of the key usage. */
  readonly usage?: number;
  readonly crl?: string;
  readonly ocsp?: string;
  readonly extra?: readonly Uint8Array[];
}

let serial = 1000;

function keys(kind: KeyKind): { privateKey: KeyObject; publicKey: KeyObject } {
  if (kind === "p256" || kind === "p384") return generateKeyPairSync("ec", { namedCurve: kind === "p256" ? "P-256" : "P-384" });
  return generateKeyPairSync("rsa", { modulusLength: kind === "rsa-1024" ? 1024 : kind === "rsa-4096" ? 4096 : 2048 });
}

const schemeOf = (kind: KeyKind): Scheme => ({
  kind: kind.startsWith("rsa") ? "rsa" : "ecdsa",
  hash: kind === "p384" ? "sha384" : "sha256",
  salt: 0,
});

const algorithm = ({ kind, hash }: Scheme): Uint8Array =>
  kind === "rsa"
    ? der.sequence(der.oid(hash === "sha384" ? oid.sha384WithRsa : oid.sha256WithRsa), der.null())
    : der.sequence(der.oid(hash === "sha384" ? oid.ecdsaSha384 : oid.ecdsaSha256));

const signWith = ({ privateKey, scheme }: { privateKey: KeyObject; scheme: Scheme }, data: Uint8Array): Uint8Array =>
  new Uint8Array(signBytes(scheme.hash, data, scheme.kind === "rsa" ? privateKey : { key: privateKey, dsaEncoding: "der" }));

const utf8 = (text: string): Uint8Array => der.element(12, new TextEncoder().encode(text));
const rdn = (type: string, value: Uint8Array): Uint8Array => der.set(der.sequence(der.oid(type), value));
const nameOf = (common: string, organisation: string): Uint8Array =>
  der.sequence(rdn("2.5.4.6", der.ascii(19, "CN")), rdn("2.5.4.10", utf8(organisation)), rdn("2.5.4.3", utf8(common)));
const time = (instant: number): Uint8Array => der.ascii(24, `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-T:]/g, "")}Z`);
const utcTime = (instant: number): Uint8Array => der.ascii(23, `${new Date(instant).toISOString().slice(2, 19).replaceAll(/[-T:]/g, "")}Z`);
const bits = (bytes: Uint8Array): Uint8Array => der.element(3, Uint8Array.of(0), bytes);
const extension = (id: string, critical: boolean, value: Uint8Array): Uint8Array =>
  der.sequence(der.oid(id), ...(critical ? [der.boolean(true)] : []), der.octets(value));

/** A certificate of the tests' own authority, with its key. Names are Chinese unless told. */
export function holder(options: HolderOptions): Holder {
  const { name, organisation = name, kind = "p256", issuer, authority = false } = options;
  const { privateKey, publicKey } = keys(kind);
  const scheme = schemeOf(kind);
  const signer = issuer ?? { privateKey, scheme };
  const subject = nameOf(name, organisation);
  const usage = options.usage ?? (authority ? 0x06 : 0xc0);
  const extensions = [
    extension(oid.keyUsage, true, der.element(3, Uint8Array.of(authority ? 1 : 6, usage))),
    ...(authority ? [extension(oid.basicConstraints, true, der.sequence(der.boolean(true)))] : []),
    ...(options.extended === undefined ? [] : [extension(oid.extendedKeyUsage, true, der.sequence(der.oid(options.extended)))]),
    ...(options.crl === undefined
      ? []
      : [
          extension(
            oid.crlDistributionPoints,
            false,
            der.sequence(der.sequence(der.element(0xa0, der.element(0xa0, der.ascii(0x86, options.crl))))),
          ),
        ]),
    ...(options.ocsp === undefined
      ? []
      : [extension(oid.authorityInformation, false, der.sequence(der.sequence(der.oid(oid.ocsp), der.ascii(0x86, options.ocsp))))]),
    ...(options.extra ?? []),
  ];
  const tbs = der.sequence(
    der.element(0xa0, der.integer(2)),
    der.integer(serial++),
    algorithm(signer.scheme),
    issuer === undefined ? subject : issuer.certificate.subject.raw,
    der.sequence(utcTime(options.notBefore ?? now - YEAR), utcTime(options.notAfter ?? now + 3 * YEAR)),
    subject,
    new Uint8Array(publicKey.export({ type: "spki", format: "der" })),
    der.element(0xa3, der.sequence(...extensions)),
  );
  return { certificate: readCertificate(der.sequence(tbs, algorithm(signer.scheme), bits(signWith(signer, tbs)))), privateKey, scheme };
}

/** What `sign` takes of a holder; `chain` are the certificates above. */
export const keyOf = (one: Holder, chain: readonly Holder[]): SigningKey => ({
  certificate: one.certificate,
  chain: chain.map(({ certificate }) => certificate),
  scheme: one.scheme,
  sign: (data) => Promise.resolve(signWith(one, data)),
});

/** A revocation list of `issuer`. */
export function revocationList(issuer: Holder, revoked: readonly { readonly one: Holder; readonly at: number }[]): Uint8Array {
  const entries = revoked.map(({ one, at }) => der.sequence(der.element(2, one.certificate.serial), utcTime(at)));
  const tbs = der.sequence(
    der.integer(1),
    algorithm(issuer.scheme),
    issuer.certificate.subject.raw,
    utcTime(now - 3_600_000),
    utcTime(now + 86_400_000),
    ...(entries.length > 0 ? [der.sequence(...entries)] : []),
  );
  return der.sequence(tbs, algorithm(issuer.scheme), bits(signWith(issuer, tbs)));
}

/** How a time authority may misbehave. */
export type TimeFault = "imprint" | "nonce" | "refused" | "garbage" | "signature" | "not-authority";

/** Answers a timestamp request as a time authority does. */
export function timeReply(
  authority: Holder,
  chain: readonly Holder[],
  request: Uint8Array,
  instant: number,
  fault?: TimeFault,
): Uint8Array {
  if (fault === "garbage") return Uint8Array.of(0x30, 3, 2, 1, 0x7f);
  if (fault === "refused") return der.sequence(der.sequence(der.integer(2)));
  // Fixed layout of our own requests: SEQUENCE, version, imprint, nonce, certReq.
  const body = request.subarray(request[1] === 0x81 ? 3 : 2);
  const imprint = body.slice(3, 3 + 2 + (body[4] ?? 0));
  const rest = body.subarray(3 + imprint.length);
  const nonce = rest.slice(0, 2 + (rest[1] ?? 0));
  if (fault === "imprint") imprint[imprint.length - 1] = (imprint[imprint.length - 1] ?? 0) ^ 1;
  if (fault === "nonce") nonce[nonce.length - 1] = (nonce[nonce.length - 1] ?? 0) ^ 1;
  const info = der.sequence(der.integer(1), der.oid("1.2.3.4.1"), imprint, der.integer(serial++), time(instant), nonce);
  return der.sequence(der.sequence(der.integer(0)), token(authority, chain, info, fault));
}

function token(authority: Holder, chain: readonly Holder[], info: Uint8Array, fault?: TimeFault): Uint8Array {
  const { certificate, scheme } = authority;
  const digest = der.sequence(der.oid(scheme.hash === "sha384" ? oid.sha384 : oid.sha256));
  const hash = (data: Uint8Array): Uint8Array => new Uint8Array(createHash(scheme.hash).update(data).digest());
  const attribute = (id: string, value: Uint8Array): Uint8Array => der.sequence(der.oid(id), der.set(value));
  const identifier = der.sequence(...(scheme.hash === "sha256" ? [] : [digest]), der.octets(hash(certificate.raw)));
  const attributes = der.set(
    attribute(oid.contentType, der.oid(oid.timestampInfo)),
    attribute(oid.messageDigest, der.octets(hash(info))),
    attribute(oid.signingCertificateV2, der.sequence(der.sequence(identifier))),
  );
  const value = signWith(authority, attributes);
  if (fault === "signature") value[value.length - 1] = (value[value.length - 1] ?? 0) ^ 1;
  const retag = (tag: number, element: Uint8Array): Uint8Array => Uint8Array.of(tag, ...element.subarray(1));
  const signer = der.sequence(
    der.integer(1),
    der.sequence(certificate.issuer.raw, der.element(2, certificate.serial)),
    digest,
    retag(0xa0, attributes),
    algorithm(scheme),
    der.octets(value),
  );
  const data = der.sequence(
    der.integer(3),
    der.set(digest),
    der.sequence(der.oid(oid.timestampInfo), der.element(0xa0, der.octets(info))),
    retag(0xa0, der.set(certificate.raw, ...chain.map((one) => one.certificate.raw))),
    der.set(signer),
  );
  return der.sequence(der.oid(oid.signedData), der.element(0xa0, data));
}

/** PEM of a certificate, for tools. */
export const pem = (label: string, bytes: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(bytes)
    .toString("base64")
    .replaceAll(/(.{64})/g, "$1\n")}\n-----END ${label}-----\n`;
