import { z } from "zod";
import { bilingualSchema, lawRefSchema } from "./term-schemas.js";

/** A phrase of the pattern language (src/check/pattern): literal text, `{a|b}`, `{name}`, `…` and `……`; topics may join several with ` & `. */
export const patternSchema = z.string().min(1);

const patternsSchema = z.array(patternSchema).default([]);

const elementSchema = z
  .strictObject({
    zh: z.string().min(1),
    en: z.string().min(1),
    /** A topic is present when all its required elements that apply are stated. */
    required: z.boolean().default(false),
    /** The element counts only where the condition holds, such as `livestream`. */
    when: z.string().optional(),
    /** Phrases that state it measurably, looked for in the sentences of the topic. */
    stated: patternsSchema,
    /** Phrases that state it wherever they stand, whatever the topic of the clause. */
    anywhere: patternsSchema,
    /** Phrases that state it in a clause of another topic, and count only where the contract deals with this one at all. */
    elsewhere: patternsSchema,
    /** Headings under which whatever a clause of the topic says states it, such as 验收标准. */
    titled: z.array(z.string().min(1)).default([]),
    /** Labels of items, rows and columns (审核人：…) that state it by what stands beside or below them, if that has the measure of `value`. */
    labels: z.array(z.string().min(1)).default([]),
    /** Phrases that touch it without measure: the place to which a finding points. */
    touched: patternsSchema,
    /**
     * Signs that the element may well be stated, though no phrase of `stated` says it: its matter and a measure of its kind in one paragraph
     * (here ` & ` joins within a paragraph). They are looked for in the paragraphs of the topic; the element is then not called lacking.
     */
    hints: patternsSchema,
    /** Hints that count in any paragraph of the contract. */
    hintsAnywhere: patternsSchema,
    /** Phrases in the same sentence that void a match of `stated` or `anywhere`. */
    unless: patternsSchema,
    /** A recogniser in code (src/check/topics/recognisers) instead of, or beside, phrases. */
    code: z.string().optional(),
    /** The fact that is shown as its value in the term sheet. */
    value: z.enum(["days", "money", "percent", "date", "quote"]).optional(),
  })
  .readonly();

export const topicSchema = z
  .strictObject({
    zh: z.string().min(1),
    en: z.string().min(1),
    /** `core`: expected in every contract; `optional`; or the name of the condition under which it is expected. */
    need: z.union([z.literal("core"), z.literal("optional"), z.strictObject({ when: z.string() })]),
    /** Where it stands among the topics of a contract, such as 10 for the parties; reports and proposals follow it. */
    order: z.number().int(),
    /** Headings under which it is found. */
    names: z.array(z.string().min(1)).min(1),
    /** Phrases that show that a sentence deals with it, without any heading. */
    signals: patternsSchema,
    /** Signals that stand whatever else the sentence says. */
    surely: patternsSchema,
    /** Phrases in whose sentence a signal is none. */
    not: patternsSchema,
    elements: z.record(z.string(), elementSchema).default({}),
    /** What is said when it is regulated nowhere. */
    absence: z
      .strictObject({
        why: bilingualSchema,
        law: z.array(lawRefSchema).default([]),
        clause: z.string().optional(),
        after: z.array(z.string()).default([]),
      })
      .readonly()
      .optional(),
  })
  .readonly();

export type TopicElement = z.infer<typeof elementSchema>;

/** One matter that such a contract must regulate: `clauses/<id>/topic.yaml`. */
export interface Topic extends z.infer<typeof topicSchema> {
  readonly id: string;
  readonly path: string;
}
