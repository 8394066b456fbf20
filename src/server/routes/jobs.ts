import { z } from "zod";
import { say, type Bilingual } from "../../base/bilingual.js";
import { jobEventSchema, problemSchema, type JobEvent } from "../contract/contracts.js";
import { refusals } from "../http/refusal.js";
import { memberRoute, type Route } from "../http/route.js";
import type { Services } from "../services.js";

const progressSchema = z.object({ step: z.string(), done: z.int().optional(), total: z.int().optional() });
const outputSchema = z.object({ problem: problemSchema.optional() });

/** How the job stands; undefined when it is not one of the organisation's. */
async function stateOf({ database }: Services, organisation: string, id: string): Promise<JobEvent | undefined> {
  const row = await database.inOrganisation(organisation, (trx) =>
    trx.selectFrom("jobs").select(["state", "progress", "output"]).where("id", "=", id).executeTakeFirst(),
  );
  if (row === undefined) return undefined;
  const progress = progressSchema.safeParse(row.progress).data ?? { step: row.state };
  const problem = outputSchema.safeParse(row.output).data?.problem;
  return {
    state: row.state,
    step: steps[progress.step] ?? say("正在处理", "working"),
    ...(progress.done !== undefined && { page: progress.done }),
    ...(progress.total !== undefined && { pages: progress.total }),
    ...(problem && { problem }),
  };
}

/** What a person reads of the steps of jobs. */
const steps: Readonly<Record<string, Bilingual>> = {
  queued: say("排队中", "waiting"),
  running: say("开始处理", "starting"),
  read: say("读取文件", "reading the file"),
  check: say("逐条审查", "checking clause by clause"),
  draft: say("起草合同", "drafting contracts"),
  done: say("完成", "done"),
  failed: say("没有完成", "not done"),
};

const hasEnded = ({ state }: JobEvent): boolean => state === "done" || state === "failed";

/** How often another machine's progress is looked for. */
const pollMilliseconds = 400;

const events = memberRoute({
  method: "GET",
  path: "/api/jobs/:id/events",
  summary: say("一个任务的进展（server-sent events），结束时关闭", "the progress of a job as server-sent events, closed at its end"),
  may: "read",
  answer: jobEventSchema,
  handle: async ({ services, who, params, request }) => {
    const id = params["id"] ?? "";
    const first = await stateOf(services, who.organisation, id);
    if (first === undefined) throw refusals.missing();
    return new Response(eventStream(services, who.organisation, id, first, request.signal), {
      headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
    });
  },
});

function eventStream(services: Services, organisation: string, id: string, first: JobEvent, gone: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: async (controller) => {
      let shown = "";
      let silent = 0;
      const send = (event: JobEvent): void => {
        const text = JSON.stringify(event);
        silent += 1;
        if (text !== shown) controller.enqueue(encoder.encode(`data: ${text}\n\n`));
        else if (silent % 40 === 0) controller.enqueue(encoder.encode(": still there\n\n"));
        shown = text;
      };
      try {
        let event: JobEvent | undefined = first;
        while (event !== undefined) {
          send(event);
          if (hasEnded(event) || gone.aborted) break;
          await nextMove(services, gone);
          event = await stateOf(services, organisation, id);
        }
        controller.close();
      } catch {
        // The page was closed, or the database is going: either way the stream is over, and the page asks again.
        try {
          controller.close();
        } catch {
          return;
        }
      }
    },
  });
}

const nextMove = ({ queue }: Services, gone: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      gone.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, pollMilliseconds);
    const stop = queue.watch(end);
    gone.addEventListener("abort", end);
  });

export const jobRoutes: readonly Route[] = [events];
