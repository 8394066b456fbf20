import { z } from "zod";
import { severities, type Severity } from "./severity.js";
import { bilingualSchema } from "./term-schemas.js";

export const severitySchema = z.enum(severities);

/** `clauses/kinds.yaml`: group → kind → names and the default severity for the brand's stance in the final stage. */
export const kindsSchema = z.record(
  z.string(),
  z.record(z.string(), z.strictObject({ zh: z.string(), en: z.string(), severity: severitySchema, about: bilingualSchema.optional() })),
);

export interface Kind {
  readonly id: string;
  readonly group: string;
  readonly zh: string;
  readonly en: string;
  readonly severity: Severity;
}
