import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { z } from "zod";
import { say } from "../../base/bilingual.js";
import { sha256 } from "../../node/library-files.js";
import { verifierPage } from "../../node/sign/verifier-page.js";
import { recordEvent } from "../../store/audit/record-event.js";
import { approvalRulesSchema, keySchema, newKeyQuery, verifyQuery } from "../contract/signing.js";
import { approvalRulesOf } from "../work/approval-rules.js";
import { Refusal, refusals } from "../http/refusal.js";
import { done, fileReply, reply } from "../http/reply.js";
import { memberRoute, openRoute, type Route } from "../http/route.js";
import { largestUpload } from "./uploads.js";

const list = memberRoute({
  method: "GET",
  path: "/api/keys",
  summary: say("组织的签名密钥", "the organisation's signing keys"),
  may: "read",
  answer: z.array(keySchema),
  handle: async ({ services, who }) => {
    const rows = await services.database.inOrganisation(who.organisation, (trx) =>
      trx.selectFrom("keys").select(["id", "name", "file_name", "created_at"]).orderBy("created_at").execute(),
    );
    return rows.map(({ id, name, file_name, created_at }) => ({ id, name, fileName: file_name, created: created_at.toISOString() }));
  },
});

const add = memberRoute({
  method: "POST",
  path: "/api/keys",
  summary: say("存入密钥文件（P12）；密码不保存", "keeps a key file (P12); its password is not kept"),
  may: "manage",
  query: newKeyQuery,
  raw: 256 * 1024,
  handle: async ({ services, who, query, bytes }) => {
    const content = await bytes();
    if (content[0] !== 0x30)
      throw refusals.badInput(
        say("不是 P12 文件", "this is no P12 file"),
        say("有密码保护的 .p12 或 .pfx 文件", "a .p12 or .pfx file under a password"),
        say("从证书机构下载的密钥文件导出", "Export it from the authority's key"),
      );
    const id = await services.database.inOrganisation(who.organisation, async (trx) => {
      const made = await trx
        .insertInto("keys")
        .values({
          organisation_id: who.organisation,
          name: query.name,
          file_name: query.file,
          bytes: Buffer.from(content),
          created_by: who.user.id,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      await recordEvent(trx, who.organisation, { actor: who.actor, action: "key.added", subject: made.id, detail: { name: query.name } });
      return made.id;
    });
    return reply(201, { id });
  },
});

const drop = memberRoute({
  method: "DELETE",
  path: "/api/keys/:id",
  summary: say("删除密钥", "removes a key"),
  may: "manage",
  handle: async ({ services, who, params }) => {
    const id = params["id"] ?? "";
    await services.database.inOrganisation(who.organisation, async (trx) => {
      if (!(await trx.deleteFrom("keys").where("id", "=", id).returning("id").executeTakeFirst())) throw refusals.missing();
      await recordEvent(trx, who.organisation, { actor: who.actor, action: "key.removed", subject: id });
    });
    return done();
  },
});

const rules = memberRoute({
  method: "GET",
  path: "/api/approvals",
  summary: say("按金额的审批规则", "which amounts need whose approval"),
  may: "read",
  answer: approvalRulesSchema,
  handle: ({ services, who }) =>
    services.database.inOrganisation(who.organisation, async (trx) => {
      const { settings } = await trx
        .selectFrom("organisations")
        .select("settings")
        .where("id", "=", who.organisation)
        .executeTakeFirstOrThrow();
      return approvalRulesOf(settings);
    }),
});

const setRules = memberRoute({
  method: "PUT",
  path: "/api/approvals",
  summary: say("设置按金额的审批规则", "sets which amounts need whose approval"),
  may: "manage",
  body: approvalRulesSchema,
  handle: async ({ services, who, body }) => {
    await services.database.inOrganisation(who.organisation, async (trx) => {
      await trx
        .updateTable("organisations")
        .set({ settings: sql<string>`settings || ${JSON.stringify(body)}::jsonb` })
        .where("id", "=", who.organisation)
        .execute();
      await recordEvent(trx, who.organisation, { actor: who.actor, action: "approvals.changed", subject: who.organisation });
    });
    return done();
  },
});

const verify = openRoute({
  method: "POST",
  path: "/api/verify",
  summary: say(
    "核验任何一份 PDF 的签名，无需登录；文件不保存",
    "verifies the signatures of any PDF without signing in; the file is not kept",
  ),
  query: verifyQuery,
  raw: largestUpload,
  rate: { count: 30, seconds: 300 },
  handle: async ({ services, query, bytes }) => {
    const content = await bytes();
    const made = await services.workshop.verify({
      upload: { bytes: content, name: query.name },
      sha256: sha256(content),
      trust: [],
      now: services.now().getTime(),
    });
    if (!made.ok) throw new Refusal(422, made.problems);
    return made.value[query.language];
  },
});

const verifier = openRoute({
  method: "GET",
  path: "/api/verifier",
  summary: say("离线核验页：一个 HTML 文件", "the offline verifier: one HTML file"),
  handle: () => Promise.resolve(fileReply(new Uint8Array(readFileSync(verifierPage())), "verify.html", "text/html; charset=utf-8")),
});

export const keyRoutes: readonly Route[] = [list, add, drop, rules, setRules, verify, verifier];
