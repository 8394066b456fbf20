import { createHmac } from "node:crypto";
import { z } from "zod";
import { say } from "../../base/bilingual.js";
import type { Handler } from "../../jobs/worker.js";
import type { Services } from "../services.js";
import { safeFetch } from "./safe-fetch.js";

const inputSchema = z.object({ webhook: z.uuid(), event: z.string(), id: z.string(), at: z.string(), data: z.unknown() });

/** A receiver that does not answer with 2xx is asked again, ever later: after 10 s, 1 min, 6 min, 36 min. */
const pauseSeconds = (failures: number): number => 10 * 6 ** failures;

/**
 * Tells one receiver about one event. The signature is HMAC-SHA-256 over `ID.TIME.BODY`, so that neither the body nor the
 * time can be changed; ids repeat when a call is repeated.
 */
export const callWebhook =
  ({ database, queue, settings }: Services): Handler =>
  async (claim) => {
    const { webhook, event, id, at, data } = inputSchema.parse(claim.input);
    const hook = await database.inOrganisation(claim.organisation, (trx) =>
      trx.selectFrom("webhooks").selectAll().where("id", "=", webhook).executeTakeFirst(),
    );
    const ended = (output: object): Promise<void> => database.inOrganisation(claim.organisation, (trx) => queue.finish(trx, claim, output));
    if (hook === undefined) return ended({ skipped: true });
    const body = JSON.stringify({ id, event, at, data });
    const time = String(Math.floor(Date.now() / 1000));
    const signature = createHmac("sha256", hook.secret).update(`${id}.${time}.${body}`).digest("base64");
    const status = await safeFetch(hook.url, {
      allowPrivate: settings.publicUrl === undefined,
      headers: {
        "content-type": "application/json",
        "webhook-id": id,
        "webhook-timestamp": time,
        "webhook-signature": `v1,${signature}`,
        "user-agent": "clausewright",
      },
      body,
    });
    if (status >= 200 && status < 300) return ended({ status });
    await queue.fail(
      claim,
      {
        at: "",
        seen:
          status === 0 ? say("对方没有应答", "the receiver did not answer") : say(`对方回答 ${status}`, `the receiver answered ${status}`),
        expected: say("2xx 的回答", "an answer of 2xx"),
        hint: say("检查接收地址", "Check the receiver's address"),
      },
      { retryInSeconds: pauseSeconds(claim.failures) },
    );
  };
