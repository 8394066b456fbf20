import { der } from "../der/der.js";
import { oid } from "../der/oid.js";

/** Asks a time authority (RFC 3161) to state when this SHA-256 imprint was seen; its certificate is asked for too. */
export const timestampRequest = (imprint: Uint8Array, nonce: Uint8Array): Uint8Array =>
  der.sequence(
    der.integer(1),
    der.sequence(der.sequence(der.oid(oid.sha256), der.null()), der.octets(imprint)),
    der.magnitude(nonce),
    der.boolean(true),
  );
