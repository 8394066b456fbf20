import { z } from "zod";
import { say } from "../base/bilingual.js";
import { fail, type Result } from "../base/result.js";
import { parseWith } from "../library/schema-problems.js";
import { stanceSchema, tierSchema } from "../library/term-schemas.js";
import { parseYaml } from "../library/yaml.js";
import { creditCodeIsValid } from "../base/credit-code.js";
import { plainText } from "./plain-text.js";
import { isoDate } from "./iso-date.js";
import { signingPlanSchema } from "./signing-plan.js";

const text = z.string().transform(plainText).pipe(z.string().min(1).max(2000));

const partySchema = z
  .strictObject({
    /** The registered name in full. */
    name: text,
    creditCode: z.string().refine(creditCodeIsValid, {
      params: {
        zh: "18 位、校验位正确的统一社会信用代码（GB 32100）",
        en: "an 18-character credit code whose check digit is right (GB 32100)",
      },
    }),
    address: text,
    legalRepresentative: text,
    contact: text,
    phone: text,
    email: text,
    bank: z.strictObject({ name: text, account: text }).readonly().optional(),
  })
  .readonly();

const dealSchema = z
  .strictObject({
    template: z
      .string()
      .regex(/^[a-z0-9-]+$/u)
      .default("agency-operation"),
    tier: tierSchema,
    stance: stanceSchema.default("balanced"),
    /** The contract's own number. */
    number: z.string().regex(/^[A-Za-z0-9-]{1,40}$/u),
    /** The day of signing, where it is known; law is cited as of it. */
    signedAt: isoDate.optional(),
    /** Where it is signed, down to the district; it founds jurisdiction. */
    place: text,
    brand: partySchema,
    agency: partySchema,
    /** The brand's name as consumers know it. */
    brandName: text,
    services: z.array(z.string()).min(1).readonly(),
    platforms: z.array(z.string()).min(1).readonly(),
    options: z
      .record(z.string(), z.union([z.string(), z.boolean()]))
      .readonly()
      .default({}),
    /** The text agreed upon for a topic, where it is not the one that the stance prefers: topic → name of the clause. */
    texts: z.record(z.string(), z.string()).readonly().default({}),
    /** Values of the clauses' variables, by topic. */
    terms: z.record(z.string(), z.record(z.string(), z.unknown())).readonly().default({}),
    /** Who signs, in which order. */
    signing: signingPlanSchema.optional(),
  })
  .readonly();

/** What a contract is drafted from; see `templates/<id>/samples/` for complete examples. */
export type Deal = z.output<typeof dealSchema>;
export type Party = z.output<typeof partySchema>;

/** The part of a deal that decides which clauses it needs. */
export type DealShape = Pick<Deal, "template" | "tier" | "stance" | "services" | "platforms" | "texts">;

/** Parses a deal file (YAML or JSON); `at` names it in problems. */
export function parseDeal(source: string, at: string): Result<Deal> {
  const data = parseYaml(source, at);
  if (!data.ok) return data;
  if (data.value === null || data.value === undefined)
    return fail({
      at,
      seen: say("文件是空的", "saw an empty file"),
      expected: say("一份交易文件", "a deal"),
      hint: say("从 templates/*/samples/ 复制一份来改", "Copy one from templates/*/samples/"),
    });
  return dealOf(data.value, at);
}

/** A deal from plain data, as a form holds it. */
export const dealOf = (data: unknown, at: string): Result<Deal> => parseWith<Deal>(dealSchema, data, at);
