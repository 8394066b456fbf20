import { z } from "zod";
import { plainText } from "./plain-text.js";

const text = z.string().transform(plainText).pipe(z.string().min(1).max(200));

/** Who signs, in which order, and what the first signer allows afterwards: an optional part of a deal. */
export const signingPlanSchema = z
  .strictObject({
    /** In the order of signing; `甲方` is the brand and `乙方` the agency, others (witnesses) bring their name. */
    parties: z
      .array(z.strictObject({ party: z.string().regex(/^[^./\p{Cc}]{1,20}$/u), name: text.optional() }).readonly())
      .min(1)
      .max(10)
      .refine((parties) => new Set(parties.map(({ party }) => party)).size === parties.length, {
        params: { zh: "每方只列一次", en: "each party once" },
      })
      .readonly(),
    /** `any`: every party may sign when it likes. */
    order: z.enum(["sequence", "any"]).default("sequence"),
    /** What the first signature, which certifies the contract, allows those who follow. */
    afterwards: z.enum(["sign", "sign-and-straddle"]).default("sign-and-straddle"),
  })
  .readonly();
