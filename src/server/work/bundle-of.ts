import { randomBytes } from "node:crypto";
import type { Result } from "../../base/result.js";
import { verifyChain } from "../../store/audit/verify-chain.js";
import type { Caller } from "../http/route.js";
import type { Services } from "../services.js";
import { keyFile } from "./sign-step.js";

/** The evidence of a signed contract: the file, its approvals and signatures, and the head of the organisation's trail of events. */
export async function bundleOf(
  services: Services,
  who: Caller,
  contract: string,
  sha256: string,
  { key, password }: { readonly key: string; readonly password: string },
): Promise<Result<Uint8Array>> {
  const { database, blobs, workshop, settings, now } = services;
  const [events, chain] = await database.inOrganisation(who.organisation, async (trx) => [
    await trx.selectFrom("events").selectAll().where("subject", "=", contract).orderBy("number").execute(),
    await verifyChain(trx, who.organisation),
  ]);
  const moment = now();
  return workshop.bundle({
    upload: { bytes: await blobs.get(who.organisation, sha256), name: "contract.pdf" },
    key: await keyFile(services, who.organisation, key, password),
    events: [
      ...events.map(({ action, at, actor, detail, number, hash }) => ({
        event: action,
        at: at.toISOString(),
        actor,
        detail,
        number,
        hash,
      })),
      { event: "trail", whole: chain.whole, events: chain.events, head: chain.head },
    ],
    now: { instant: moment.getTime(), offset: -moment.getTimezoneOffset() },
    random: randomBytes(16),
    ...(settings.timestamps !== undefined && { timestamp: settings.timestamps }),
  });
}
