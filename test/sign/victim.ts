import type { Certificate } from "../../src/sign/x509/certificate.js";
import { nodeCrypto } from "../../src/node/sign/node-crypto.js";
import { verify } from "../../src/sign/verify/verify.js";
import type { Attack } from "./attacks.js";
import { now } from "./authority.js";
import { makePdf, type PdfRecipe } from "./make-pdf.js";
import { optionsOf, signed, square, timeService, trust } from "./world.js";

/** Two parties with seals and straddling seals, timestamped. */
export async function victim(recipe: PdfRecipe): Promise<Uint8Array> {
  let file = makePdf(recipe);
  for (const at of [0, 1])
    file = await signed(
      file,
      optionsOf(at, {
        straddle: square,
        look: { page: 1, parts: [{ artwork: square, x: 100 + 200 * at, y: 100 }] },
        timestamp: timeService(),
      }),
    );
  return file;
}

/** Names of attacks that are not reported as broken. */
export async function missed(attacks: readonly Attack[], trusted: readonly Certificate[] = trust): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { name, file } of attacks) {
    const result = await verify(file, { crypto: nodeCrypto, trust: trusted, now });
    if (!result.ok || result.value.level !== "broken" || result.value.valid) names.push(name);
  }
  return names;
}
