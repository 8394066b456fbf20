import { z } from "zod";

/** Service tiers from the lowest to the highest; a higher tier contains the lower ones. */
export const tiers = ["basic", "advanced", "value-added"] as const;
export type Tier = (typeof tiers)[number];
export const tierSchema = z.enum(tiers);

/** 基础 / 进阶 / 增值 as printed in contracts. */
export const tierNames = { basic: "基础", advanced: "进阶", "value-added": "增值" } as const satisfies Record<Tier, string>;

export const tierRank = (tier: Tier): number => tiers.indexOf(tier);

/** Whose interest a clause text leans to. */
export const stances = ["balanced", "brand", "agency"] as const;
export type Stance = (typeof stances)[number];
export const stanceSchema = z.enum(stances);

export const bilingualSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).readonly();

/**
 * A condition on the deal: every named option must have one of the given values. `service` asks for a member of the
 * deal's services, `without` for none of these, `platform` for one of its platforms, `tier` for at least that tier; other names are options of the template.
 */
export const conditionSchema = z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())])).readonly();
export type Condition = z.infer<typeof conditionSchema>;

/** `民法典/585`: a law of the law table and an article of it; the article may be absent. */
export const lawRefSchema = z.string().regex(/^[^/\s]+(?:\/\d+(?:\.\d+)?)?$/u);
