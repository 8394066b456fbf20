import { sql } from "kysely";
import { say } from "../../base/bilingual.js";
import { recordEvent } from "../../store/audit/record-event.js";
import { uploadedSchema, uploadQuerySchema } from "../contract/contracts.js";
import { refusals } from "../http/refusal.js";
import { reply } from "../http/reply.js";
import { memberRoute, type Route } from "../http/route.js";

export const largestUpload = 50 * 1024 * 1024;

/** So many uploads may be in memory at once; the next ones wait at the socket. */
const gate = { free: 4, waiting: new Array<() => void>() };

const upload = memberRoute({
  method: "POST",
  path: "/api/uploads",
  summary: say("上传一份合同，或一份合同的下一个版本", "uploads a contract, or the next version of one"),
  may: "review",
  query: uploadQuerySchema,
  raw: largestUpload,
  answer: uploadedSchema,
  rate: { count: 600, seconds: 600 },
  handle: async ({ services, who, query, bytes }) => {
    const { database, blobs, queue } = services;
    const { organisation } = who;
    const name = query.name.replaceAll(/[\p{Cc}/\\]/gu, " ").trim();
    if (query.contract !== undefined) await expectContract(query.contract);
    const [sha256, size] = await throughGate(async () => {
      const content = await bytes();
      if (content.length === 0) throw emptyFile();
      return [await blobs.put(organisation, content), content.length] as const;
    });
    const made = await database.inOrganisation(organisation, async (trx) => {
      const title = name.replace(/\.[A-Za-z0-9]{1,8}$/u, "") || name;
      const contract =
        query.contract ??
        (
          await trx
            .insertInto("contracts")
            .values({ organisation_id: organisation, kind: "review", title, created_by: who.user.id })
            .returning("id")
            .executeTakeFirstOrThrow()
        ).id;
      // Two uploads to one contract at once get two numbers.
      const locked = await trx
        .selectFrom("contracts")
        .select("id")
        .where("id", "=", contract)
        .where("deleted_at", "is", null)
        .forUpdate()
        .executeTakeFirst();
      if (!locked) throw refusals.missing();
      const { last } = await trx
        .selectFrom("versions")
        .select(sql<number | null>`max(number)`.as("last"))
        .where("contract_id", "=", contract)
        .executeTakeFirstOrThrow();
      const { id: version } = await trx
        .insertInto("versions")
        .values({
          organisation_id: organisation,
          contract_id: contract,
          number: (last ?? 0) + 1,
          file_name: name,
          format: /\.([A-Za-z0-9]{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? "",
          size,
          sha256,
          state: "queued",
          reading: null,
          created_by: who.user.id,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      await trx.updateTable("contracts").set({ updated_at: new Date() }).where("id", "=", contract).execute();
      await recordEvent(trx, organisation, {
        actor: who.actor,
        action: "version.uploaded",
        subject: version,
        detail: { contract, sha256, size },
      });
      return { contract, version, job: await queue.add(trx, organisation, "read-version", { version }) };
    });
    queue.wake();
    return reply(202, made);

    async function expectContract(id: string): Promise<void> {
      const found = await database.inOrganisation(organisation, (trx) =>
        trx.selectFrom("contracts").select("id").where("id", "=", id).where("deleted_at", "is", null).executeTakeFirst(),
      );
      if (!found) throw refusals.missing();
    }
  },
});

const emptyFile = () =>
  refusals.badInput(
    say("文件是空的（0 字节）", "the file is empty (0 bytes)"),
    say("一份合同文件", "a contract"),
    say("换一个文件再试", "Try another file"),
  );

async function throughGate<T>(work: () => Promise<T>): Promise<T> {
  if (gate.free === 0) await new Promise<void>((resolve) => gate.waiting.push(resolve));
  else gate.free -= 1;
  try {
    return await work();
  } finally {
    const next = gate.waiting.shift();
    if (next) next();
    else gate.free += 1;
  }
}

export const uploadRoutes: readonly Route[] = [upload];
