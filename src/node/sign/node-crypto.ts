import { constants, createHash, createPublicKey, verify } from "node:crypto";
import type { Crypto } from "../../sign/x509/crypto.js";

/** The mathematics of signatures by Node. */
export const nodeCrypto: Crypto = {
  digest: (hash, data) => Promise.resolve(new Uint8Array(createHash(hash).update(data).digest())),
  verify: ({ kind, hash, salt }, key, signature, data) => {
    try {
      const options = { key: createPublicKey({ key: Buffer.from(key), format: "der", type: "spki" }), dsaEncoding: "der" as const };
      const padding = kind === "rsa-pss" ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: salt } : {};
      if ((kind === "ecdsa") !== (options.key.asymmetricKeyType === "ec")) return Promise.resolve(false);
      return Promise.resolve(verify(hash, data, { ...options, ...padding }, signature));
    } catch {
      // A key or a signature that the library cannot even read does not fit.
      return Promise.resolve(false);
    }
  },
};
