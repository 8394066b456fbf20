import { z } from "zod";
import type { Known } from "../../draft/questionnaire.js";
import type { Answers } from "../../draft/questionnaire/answers.js";
import { stanceSchema, tierSchema } from "../../library/term-schemas.js";

const names = z.array(z.string()).min(1);
const shape = {
  template: z.string(),
  tier: tierSchema,
  stance: stanceSchema,
  services: names,
  platforms: names,
  texts: z.record(z.string(), z.string()),
  options: z.record(z.string(), z.union([z.string(), z.boolean()])),
} as const;

/** What a deal that is being typed says already about the contract's shape; fields that are not usable yet are left out. */
export function knownOf(answers: Answers): Known {
  const take = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | undefined =>
    schema.safeParse(answers[name]).data;
  const template = take("template", shape.template);
  const tier = take("tier", shape.tier);
  const stance = take("stance", shape.stance);
  const services = take("services", shape.services);
  const platforms = take("platforms", shape.platforms);
  const texts = take("texts", shape.texts);
  const options = take("options", shape.options);
  return {
    ...(template !== undefined && { template }),
    ...(tier !== undefined && { tier }),
    ...(stance !== undefined && { stance }),
    ...(services !== undefined && { services }),
    ...(platforms !== undefined && { platforms }),
    ...(texts !== undefined && { texts }),
    ...(options !== undefined && { options }),
  };
}
