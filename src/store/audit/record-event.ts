import type { Work } from "../database.js";

/** Something that happened in an organisation. `detail` never holds secrets or contract text. */
export interface Event {
  /** An e-mail address, `token:NAME`, or `system`. */
  readonly actor: string;
  /** `noun.verb`, such as `version.uploaded`. */
  readonly action: string;
  /** The id of what it happened to. */
  readonly subject: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Adds an event to the chain of an organisation, in the transaction of what it tells about. */
export async function recordEvent(trx: Work, organisation: string, { actor, action, subject, detail = {} }: Event): Promise<void> {
  await trx
    .insertInto("events")
    .values({ organisation_id: organisation, actor, action, subject, detail: JSON.stringify(detail) })
    .execute();
}
