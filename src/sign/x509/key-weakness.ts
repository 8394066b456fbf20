import { say, type Bilingual } from "../../base/bilingual.js";
import type { PublicKey } from "./public-key.js";

/** Why a key must not be relied on, by name; undefined when it is strong enough (RSA from 2048 bits, the NIST curves). */
export function keyWeakness(key: PublicKey): Bilingual | undefined {
  switch (key.kind) {
    case "rsa":
      return key.bits < 2048 ? say(`RSA 密钥只有 ${key.bits} 位`, `the RSA key has only ${key.bits} bits`) : undefined;
    case "ec":
      return undefined;
    case "other":
      return key.algorithm === "1.2.156.10197.1.301"
        ? say("SM2（国密）密钥不受支持", "SM2 keys are not supported")
        : say(`密钥算法 ${key.algorithm} 不受支持`, `the key algorithm ${key.algorithm} is not supported`);
  }
}
