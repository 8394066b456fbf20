import { randomUUID } from "node:crypto";
import type { Work } from "../../store/database.js";
import type { webhookEvents } from "../contract/people.js";
import type { Services } from "../services.js";

/** Queues one call a webhook that wants the event, in the transaction of the event itself. */
export async function announce(
  { queue, now }: Services,
  trx: Work,
  organisation: string,
  event: (typeof webhookEvents)[number],
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const hooks = await trx.selectFrom("webhooks").select(["id", "events"]).execute();
  for (const hook of hooks.filter(({ events }) => events.includes(event)))
    await queue.add(trx, organisation, "call-webhook", { webhook: hook.id, event, id: randomUUID(), at: now().toISOString(), data });
}
