/**
 * Where an exculpating phrase is looked for, from near to far: inside the match, between the commas around it, in its sentence before or
 * after it, anywhere in the sentence, in the numbered clause around it, in the whole contract.
 */
export const unlessScopes = ["match", "segment", "before", "after", "sentence", "clause", "document"] as const;
export type UnlessScope = (typeof unlessScopes)[number];
