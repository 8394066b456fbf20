import { say } from "../../base/bilingual.js";
import { recordEvent } from "../../store/audit/record-event.js";
import type { Work } from "../../store/database.js";
import { newSigningSchema, signingSchema, stepSchema, useKeySchema } from "../contract/signing.js";
import { Refusal, refusals } from "../http/refusal.js";
import { done, fileReply, reply } from "../http/reply.js";
import { memberRoute, type Caller, type Route } from "../http/route.js";
import { allows } from "../people/role.js";
import { approvalRulesOf } from "../work/approval-rules.js";
import { bundleOf } from "../work/bundle-of.js";
import { fileToSign } from "../work/start-signing.js";
import { currentSteps, orderOf, signingView, type Step } from "../work/signing-state.js";
import { acceptSigned, signWithKey } from "../work/sign-step.js";
import { largestUpload } from "./uploads.js";

const start = memberRoute({
  method: "POST",
  path: "/api/contracts/:id/signing",
  summary: say("发起签署：先审批，再按顺序签署", "starts the signing: approvals first, then signatures in order"),
  may: "plan-signing",
  body: newSigningSchema,
  answer: signingSchema,
  handle: async ({ services, who, params, body }) => {
    const contract = params["id"] ?? "";
    const { database, blobs } = services;
    const file = await fileToSign(services, who.organisation, contract, body.parties);
    const sha256 = await blobs.put(who.organisation, file.bytes);
    const view = await database.inOrganisation(who.organisation, async (trx) => {
      const { settings } = await trx
        .selectFrom("organisations")
        .select("settings")
        .where("id", "=", who.organisation)
        .executeTakeFirstOrThrow();
      const rules = approvalRulesOf(settings).approvals;
      const asked = rules.filter(({ from }) => file.amount >= from).map(({ role }) => role);
      const approvals = [...new Set([...body.approvals, ...asked])];
      const added = await trx
        .insertInto("signings")
        .values({
          contract_id: contract,
          organisation_id: who.organisation,
          state: "open",
          sha256,
          plan: JSON.stringify({ order: file.order, amount: file.amount, original: sha256 }),
          created_by: who.user.id,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning("contract_id")
        .executeTakeFirst();
      if (!added) throw alreadyStarted();
      const steps = [
        ...approvals.map((role) => ({ kind: "approve" as const, role, party: null })),
        ...file.parties.map((party) => ({ kind: "sign" as const, role: null, party })),
      ];
      await trx
        .insertInto("signing_steps")
        .values(
          steps.map((step, at) => ({
            ...step,
            organisation_id: who.organisation,
            contract_id: contract,
            number: at + 1,
            state: "waiting" as const,
            by_user: null,
            sha256: null,
          })),
        )
        .execute();
      await recordEvent(trx, who.organisation, {
        actor: who.actor,
        action: "signing.started",
        subject: contract,
        detail: { sha256, amount: file.amount },
      });
      return signingView(trx, contract);
    });
    return reply(201, view);
  },
});

const alreadyStarted = () =>
  refusals.conflict(
    say("签署已经发起", "the signing was started already"),
    say("还没有发起签署的合同", "a contract that nobody started to sign"),
    say("继续现有的签署，或先撤回", "Go on with it, or withdraw it first"),
  );

const view = memberRoute({
  method: "GET",
  path: "/api/contracts/:id/signing",
  summary: say("签署进行到哪一步", "how far the signing is"),
  may: "read",
  answer: signingSchema,
  handle: ({ services, who, params }) =>
    services.database.inOrganisation(who.organisation, async (trx) => {
      await expectContract(trx, params["id"] ?? "");
      return signingView(trx, params["id"] ?? "");
    }),
});

async function expectContract(trx: Work, id: string): Promise<void> {
  if (!(await trx.selectFrom("contracts").select("id").where("id", "=", id).executeTakeFirst())) throw refusals.missing();
}

const withdraw = memberRoute({
  method: "DELETE",
  path: "/api/contracts/:id/signing",
  summary: say("撤回未完成的签署", "withdraws a signing that is not complete"),
  may: "plan-signing",
  handle: async ({ services, who, params }) => {
    const contract = params["id"] ?? "";
    await services.database.inOrganisation(who.organisation, async (trx) => {
      const signing = await trx.selectFrom("signings").selectAll().where("contract_id", "=", contract).forUpdate().executeTakeFirst();
      if (!signing) throw refusals.missing();
      if (signing.state === "complete")
        throw refusals.conflict(
          say("合同已签署完成", "the contract is signed"),
          say("未完成的签署", "a signing that is not complete"),
          say("另行起草变更协议", "Draft an amendment"),
        );
      await trx.deleteFrom("signing_steps").where("contract_id", "=", contract).execute();
      await trx.deleteFrom("signings").where("contract_id", "=", contract).execute();
      await recordEvent(trx, who.organisation, {
        actor: who.actor,
        action: "signing.withdrawn",
        subject: contract,
        detail: { sha256: signing.sha256 },
      });
    });
    return done();
  },
});

/** The step, when it is its turn and the caller's role fits. */
export async function openStep(
  trx: Work,
  who: Caller,
  contract: string,
  number: number,
): Promise<{ readonly step: Step; readonly sha256: string }> {
  const signing = await trx.selectFrom("signings").selectAll().where("contract_id", "=", contract).forUpdate().executeTakeFirst();
  if (!signing) throw refusals.missing();
  const steps = await trx.selectFrom("signing_steps").selectAll().where("contract_id", "=", contract).orderBy("number").execute();
  const step = steps.find((one) => one.number === number);
  if (!step) throw refusals.missing();
  if (signing.state !== "open" || !currentSteps(steps, orderOf(signing.plan)).includes(number))
    throw refusals.conflict(
      say("还没轮到这一步，或这一步已办完", "it is not this step's turn, or it is done"),
      say("当前的步骤", "the current step"),
      say("刷新后查看当前步骤", "Reload to see the current step"),
    );
  const mine = step.kind === "sign" ? allows(who.role, "sign") : who.role === step.role || who.role === "admin";
  if (!mine) throw refusals.notAllowed();
  return { step, sha256: signing.sha256 };
}

const take = memberRoute({
  method: "POST",
  path: "/api/contracts/:id/signing/steps/:step",
  summary: say("审批或签署当前一步", "approves or signs the current step"),
  may: "read",
  body: stepSchema,
  answer: signingSchema,
  rate: { count: 120, seconds: 300 },
  handle: async ({ services, who, params, body }) => {
    const contract = params["id"] ?? "";
    const number = Number(params["step"]);
    const { database } = services;
    const open = await database.inOrganisation(who.organisation, (trx) => openStep(trx, who, contract, number));
    if ((body.decision === "sign") !== (open.step.kind === "sign") && body.decision !== "refuse") throw wrongKind();
    if (body.decision === "sign") return signWithKey(services, who, contract, open, body);
    return database.inOrganisation(who.organisation, async (trx) => {
      await openStep(trx, who, contract, number);
      const refused = body.decision === "refuse";
      await trx
        .updateTable("signing_steps")
        .set({ state: refused ? "refused" : "done", by_user: who.user.id, at: new Date(), note: body.note, sha256: open.sha256 })
        .where("contract_id", "=", contract)
        .where("number", "=", number)
        .execute();
      if (refused) await trx.updateTable("signings").set({ state: "refused" }).where("contract_id", "=", contract).execute();
      await recordEvent(trx, who.organisation, {
        actor: who.actor,
        action: refused ? "signing.refused" : "signing.approved",
        subject: contract,
        detail: { step: number, sha256: open.sha256 },
      });
      return signingView(trx, contract);
    });
  },
});

const wrongKind = () =>
  refusals.badInput(
    say("这一步不是这样办的", "this step is done in another way"),
    say("审批步骤用 approve，签署步骤用 sign", "approve for an approval, sign for a signature"),
    say("刷新后重试", "Reload and retry"),
    "decision",
  );

async function currentFile(trx: Work, contract: string) {
  const row = await trx
    .selectFrom("signings")
    .innerJoin("contracts", "contracts.id", "signings.contract_id")
    .select(["signings.sha256", "contracts.title", "signings.state"])
    .where("contract_id", "=", contract)
    .executeTakeFirst();
  if (!row) throw refusals.missing();
  return row;
}

const file = memberRoute({
  method: "GET",
  path: "/api/contracts/:id/signing/file",
  summary: say("签署中的文件", "the file as it is signed so far"),
  may: "read",
  handle: async ({ services, who, params }) => {
    const row = await services.database.inOrganisation(who.organisation, (trx) => currentFile(trx, params["id"] ?? ""));
    return fileReply(await services.blobs.get(who.organisation, row.sha256), `${row.title}.pdf`, "application/pdf");
  },
});

const elsewhere = memberRoute({
  method: "POST",
  path: "/api/contracts/:id/signing/file",
  summary: say("交回在别处签好的文件", "hands in the file that was signed elsewhere"),
  may: "sign",
  raw: largestUpload,
  answer: signingSchema,
  rate: { count: 60, seconds: 300 },
  handle: async ({ services, who, params, bytes }) => {
    const contract = params["id"] ?? "";
    await services.database.inOrganisation(who.organisation, (trx) => currentFile(trx, contract));
    return acceptSigned(services, who, contract, await bytes());
  },
});

const bundle = memberRoute({
  method: "POST",
  path: "/api/contracts/:id/signing/bundle",
  summary: say("导出证据包（用一把密钥签署其记录）", "exports the bundle of evidence, whose trail is signed with a key"),
  may: "sign",
  body: useKeySchema,
  rate: { count: 30, seconds: 300 },
  handle: async ({ services, who, params, body }) => {
    const contract = params["id"] ?? "";
    const row = await services.database.inOrganisation(who.organisation, (trx) => currentFile(trx, contract));
    const zip = await bundleOf(services, who, contract, row.sha256, body);
    if (!zip.ok) throw new Refusal(422, zip.problems);
    return fileReply(zip.value, `${row.title}.evidence.zip`, "application/zip");
  },
});

export const signingRoutes: readonly Route[] = [start, view, withdraw, take, file, elsewhere, bundle];
