import { randomUUID } from "node:crypto";
import { Hono, type Context } from "hono";
import type { Problem } from "../../base/problem.js";
import { allows } from "../people/role.js";
import type { Services } from "../services.js";
import { authenticate } from "./authenticate.js";
import { callerAddress } from "./caller-address.js";
import { paramsOf } from "./params-of.js";
import { rateLimit } from "./rate-limit.js";
import { readLimited } from "./read-limited.js";
import { Refusal, refusals } from "./refusal.js";
import { reply } from "./reply.js";
import type { Caller, Route } from "./route.js";
import { isOurHost, isOurOrigin } from "./same-origin.js";
import { securityHeaders } from "./security-headers.js";

/** JSON bodies are deals at most. */
const largestJson = 1024 * 1024;

/** The application over its routes; `pages` answers everything outside of `/api`. */
export function application(routes: readonly Route[], services: Services, pages: (request: Request) => Response): Hono {
  const app = new Hono();
  for (const route of routes) app.on(route.method, route.path, (context) => answer(route, context, services));
  app.all("/api/*", (context) => guarded(context, services, "unknown", () => Promise.reject(refusals.missing())));
  app.all("*", (context) => guarded(context, services, "page", () => Promise.resolve(pages(context.req.raw))));
  return app;
}

const answer = (route: Route, context: Context, services: Services): Promise<Response> =>
  guarded(context, services, `${route.method} ${route.path}`, async () => {
    const request = context.req.raw;
    const { method, path, may, rate, raw } = route;
    if (method !== "GET" && !isOurOrigin(request)) throw refusals.foreignOrigin();
    const from = callerAddress(context, services.settings);
    const who = may === "anyone" && !isSignedInMatter(path) ? undefined : await authenticate(request, services);
    if (may !== "anyone") expectPermission(may, who);
    if (rate) await rateLimit(services.database, `${method} ${path} ${who?.organisation ?? from}`, rate);
    const made = await route.handle({
      services,
      who,
      from,
      request,
      params: paramsOf(context.req.param()),
      query: Object.fromEntries(new URL(request.url).searchParams),
      body: route.body === undefined ? undefined : await jsonBody(request),
      bytes: () => readLimited(request, raw ?? 0),
    });
    return made instanceof Response ? made : reply(200, made ?? {});
  });

/** Routes that anybody may call but that look at who does. */
const isSignedInMatter = (path: string): boolean => path === "/api/session" || path === "/api/state";

function expectPermission(may: Exclude<Route["may"], "anyone">, who: Caller | undefined): void {
  if (who === undefined) throw refusals.signedOut();
  if (may !== "signed-in" && !allows(who.role, may)) throw refusals.notAllowed();
}

async function jsonBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\b/iu.test(type)) return {};
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await readLimited(request, largestJson)));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refusals.badInput(
      { zh: "请求正文不是 JSON", en: "the body is no JSON" },
      { zh: "JSON", en: "JSON" },
      { zh: "按接口说明发送", en: "Send it as the interface describes" },
    );
  }
}

/** Runs a handler; whatever it throws becomes an answer, and a bug becomes a number under which the log tells more. */
async function guarded(context: Context, services: Services, name: string, handle: () => Promise<Response>): Promise<Response> {
  const started = performance.now();
  const response = await answered(context.req.raw, services, name, handle);
  securityHeaders(response.headers, services.settings);
  const milliseconds = Math.round(performance.now() - started);
  if (name !== "page") services.log("info", "request", { route: name, status: response.status, milliseconds });
  return response;
}

async function answered(request: Request, services: Services, name: string, handle: () => Promise<Response>): Promise<Response> {
  try {
    if (!isOurHost(request, services.settings)) throw refusals.foreignOrigin();
    return await handle();
  } catch (error) {
    if (error instanceof Refusal) return problemReply(error.status, error.problems);
    const number = randomUUID().slice(0, 8);
    const stack = error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 6).join(" | ") : "unknown";
    services.log("error", "bug", { route: name, number, stack });
    return problemReply(500, [
      {
        at: "",
        seen: { zh: `程序出错（编号 ${number}）`, en: `the program failed (number ${number})` },
        expected: { zh: "正常的结果", en: "a result" },
        hint: { zh: "重试；若仍失败，请把编号告诉管理员", en: "Retry; if it fails again, tell the number to your admin" },
      },
    ]);
  }
}

/** The first problem for pages that show one, all of them for forms. */
const problemReply = (status: number, problems: readonly Problem[]): Response => reply(status, { problem: problems[0], problems });
