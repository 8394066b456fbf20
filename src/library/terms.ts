/** Service tiers from the lowest to the highest; a higher tier contains the lower ones. */
export const tiers = ["basic", "advanced", "value-added"] as const;
export type Tier = (typeof tiers)[number];

/** 基础 / 进阶 / 增值 as printed in contracts. */
export const tierNames = { basic: "基础", advanced: "进阶", "value-added": "增值" } as const satisfies Record<Tier, string>;

export const tierRank = (tier: Tier): number => tiers.indexOf(tier);

/** Whose interest a clause text leans to. */
export const stances = ["balanced", "brand", "agency"] as const;
export type Stance = (typeof stances)[number];
