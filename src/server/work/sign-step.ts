import { randomBytes } from "node:crypto";
import { say } from "../../base/bilingual.js";
import type { Problem } from "../../base/problem.js";
import type { Result } from "../../base/result.js";
import type { VerifyOutcome } from "../../node/isolated/signing-tasks.js";
import { sha256 as hashOf } from "../../node/library-files.js";
import { recordEvent } from "../../store/audit/record-event.js";
import type { Work } from "../../store/database.js";
import type { SigningView } from "../contract/signing.js";
import { Refusal, refusals } from "../http/refusal.js";
import type { Caller } from "../http/route.js";
import type { Services } from "../services.js";
import { announce } from "./announce.js";
import { signingView, type Step } from "./signing-state.js";

export interface OpenStep {
  readonly step: Step;
  /** The file as it is signed so far. */
  readonly sha256: string;
}

/** A key that the server holds, with the password that opens it once. */
export async function keyFile({ database }: Services, organisation: string, id: string, password: string) {
  const key = await database.inOrganisation(organisation, (trx) =>
    trx.selectFrom("keys").selectAll().where("id", "=", id).executeTakeFirst(),
  );
  if (!key) throw refusals.missing();
  return { bytes: new Uint8Array(key.bytes), name: key.file_name, password };
}

/** Signs the current step with a key of the organisation. Nothing is kept unless the signed file verifies. */
export async function signWithKey(
  services: Services,
  who: Caller,
  contract: string,
  open: OpenStep,
  request: {
    readonly key: string;
    readonly password: string;
    readonly reason?: string | undefined;
    readonly seal: boolean;
    readonly straddle: boolean;
  },
): Promise<SigningView> {
  const { blobs, workshop, settings, now } = services;
  const moment = now();
  const signed = await workshop.sign({
    upload: { bytes: await blobs.get(who.organisation, open.sha256), name: "contract.pdf" },
    key: await keyFile(services, who.organisation, request.key, request.password),
    seal: request.seal,
    straddle: request.straddle,
    now: { instant: moment.getTime(), offset: -moment.getTimezoneOffset() },
    random: randomBytes(32),
    ...(open.step.party !== null && { party: open.step.party }),
    ...(request.reason !== undefined && request.reason !== "" && { reason: request.reason }),
    ...(settings.timestamps !== undefined && { timestamp: settings.timestamps }),
  });
  if (!signed.ok) throw new Refusal(422, signed.problems.map(asOnPage));
  return complete(services, who, contract, open, signed.value);
}

/** A page has a field for the password, where the command line has the environment. */
const asOnPage = (problem: Problem): Problem =>
  problem.at.endsWith("#password")
    ? { ...problem, at: "password", hint: say("重新输入密钥的密码", "Type the key's password again") }
    : problem;

/** Takes a file that was signed elsewhere for whichever current step's party signed it. */
export async function acceptSigned(services: Services, who: Caller, contract: string, bytes: Uint8Array): Promise<SigningView> {
  const { database, blobs } = services;
  const before = await database.inOrganisation(who.organisation, (trx) => signingView(trx, contract));
  const steps = before.steps.filter(({ kind, current }) => kind === "sign" && current);
  if (before.sha256 === null || steps.length === 0) throw notNow();
  const original = await blobs.get(who.organisation, before.sha256);
  if (bytes.length <= original.length || !Buffer.from(bytes.buffer, bytes.byteOffset, original.length).equals(original)) throw otherFile();
  const verdict = await verified(services, bytes);
  const step = steps.find(({ party }) => party !== null && verdict.ok && verdict.value.parties.includes(party));
  if (!verdict.ok) throw new Refusal(422, verdict.problems);
  if (step === undefined) throw nobodySigned(steps.map(({ party }) => party ?? "").join("、"));
  return complete(services, who, contract, { step, sha256: before.sha256 }, bytes);
}

const verified = ({ workshop, now }: Services, bytes: Uint8Array): Promise<Result<VerifyOutcome>> =>
  workshop.verify({ upload: { bytes, name: "contract.pdf" }, sha256: hashOf(bytes), trust: [], now: now().getTime() });

/** Keeps the signed file and moves on, in one transaction; if somebody else moved first, nothing happens. */
async function complete(
  services: Services,
  who: Caller,
  contract: string,
  { step, sha256: before }: OpenStep,
  bytes: Uint8Array,
): Promise<SigningView> {
  const { database, blobs, queue } = services;
  const verdict = await verified(services, bytes);
  if (!verdict.ok) throw new Refusal(422, verdict.problems);
  if (!verdict.value.valid || (step.party !== null && !verdict.value.parties.includes(step.party))) throw nobodySigned(step.party ?? "");
  const after = await blobs.put(who.organisation, bytes);
  const view = await database.inOrganisation(who.organisation, async (trx) => {
    const moved = await trx
      .updateTable("signings")
      .set({ sha256: after })
      .where("contract_id", "=", contract)
      .where("sha256", "=", before)
      .where("state", "=", "open")
      .returning("contract_id")
      .executeTakeFirst();
    if (!moved) throw refusals.changedMeanwhile();
    await trx
      .updateTable("signing_steps")
      .set({ state: "done", by_user: who.user.id, at: new Date(), sha256: after })
      .where("contract_id", "=", contract)
      .where("number", "=", step.number)
      .execute();
    await recordEvent(trx, who.organisation, {
      actor: who.actor,
      action: "signing.signed",
      subject: contract,
      detail: { step: step.number, party: step.party, sha256: after },
    });
    await closeIfComplete(services, trx, who, contract, verdict.value, after);
    return signingView(trx, contract);
  });
  queue.wake();
  return view;
}

/** Complete means complete: no step waits, and the file itself says that nobody is missing. */
async function closeIfComplete(
  services: Services,
  trx: Work,
  who: Caller,
  contract: string,
  verdict: VerifyOutcome,
  sha256: string,
): Promise<void> {
  const waiting = await trx
    .selectFrom("signing_steps")
    .select("number")
    .where("contract_id", "=", contract)
    .where("state", "!=", "done")
    .execute();
  if (waiting.length > 0 || verdict.missing.length > 0) return;
  await trx.updateTable("signings").set({ state: "complete" }).where("contract_id", "=", contract).execute();
  await trx.updateTable("contracts").set({ updated_at: new Date() }).where("id", "=", contract).execute();
  await recordEvent(trx, who.organisation, { actor: "system", action: "signing.completed", subject: contract, detail: { sha256 } });
  await announce(services, trx, who.organisation, "signing.completed", { contract, sha256 });
}

const notNow = () =>
  refusals.conflict(
    say("现在没有等待签署的步骤", "no signature is waited for now"),
    say("轮到签署的合同", "a contract whose turn it is to be signed"),
    say("先完成审批", "Finish the approvals first"),
  );

const otherFile = () =>
  refusals.badInput(
    say(
      "不是从这里下载的那份文件，或者签名不是追加写入的",
      "it is not the file that was downloaded here, or its signature was not appended",
    ),
    say("在下载的文件上追加签名的 PDF", "the downloaded PDF with a signature appended"),
    say("重新下载，签署后直接交回", "Download it again, sign it and hand it in as it is"),
  );

const nobodySigned = (party: string) =>
  refusals.badInput(
    say("没有该方的有效签名", "there is no valid signature of that party"),
    say(`${party}的有效签名（签名域以该方命名）`, `a valid signature of ${party}, in a field of that name`),
    say("用签署命令的 --party 指定签署方", "Name the party with --party of the sign command"),
  );
