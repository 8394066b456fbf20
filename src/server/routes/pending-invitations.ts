import { z } from "zod";
import { say } from "../../base/bilingual.js";
import { recordEvent } from "../../store/audit/record-event.js";
import { pendingInvitationSchema, type PendingInvitation } from "../contract/people.js";
import { refusals } from "../http/refusal.js";
import { done } from "../http/reply.js";
import { memberRoute, type Route } from "../http/route.js";

const list = memberRoute({
  method: "GET",
  path: "/api/pending-invitations",
  summary: say("还能接受的邀请", "the invitations that can still be accepted"),
  may: "manage",
  answer: z.array(pendingInvitationSchema),
  handle: ({ services, who }) =>
    services.database.inOrganisation(who.organisation, async (trx): Promise<PendingInvitation[]> => {
      const rows = await trx
        .selectFrom("invitations")
        .select(["id", "email", "role", "expires_at"])
        .where("accepted_at", "is", null)
        .where("expires_at", ">", new Date())
        .orderBy("created_at")
        .execute();
      return rows.map(({ expires_at, ...row }) => ({ ...row, until: expires_at.toISOString() }));
    }),
});

const revoke = memberRoute({
  method: "DELETE",
  path: "/api/pending-invitations/:id",
  summary: say("撤回邀请；其链接随即失效", "revokes an invitation, whose link ends at once"),
  may: "manage",
  handle: async ({ services, who, params }) => {
    await services.database.inOrganisation(who.organisation, async (trx) => {
      const gone = await trx
        .deleteFrom("invitations")
        .where("id", "=", params["id"] ?? "")
        .where("accepted_at", "is", null)
        .returning(["id", "email"])
        .executeTakeFirst();
      if (!gone) throw refusals.missing();
      await recordEvent(trx, who.organisation, {
        actor: who.actor,
        action: "invitation.revoked",
        subject: gone.id,
        detail: { email: gone.email },
      });
    });
    return done();
  },
});

export const pendingInvitationRoutes: readonly Route[] = [list, revoke];
