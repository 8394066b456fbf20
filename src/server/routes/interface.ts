import { say } from "../../base/bilingual.js";
import { openRoute, type Route } from "../http/route.js";

const description = openRoute({
  method: "GET",
  path: "/api/openapi.json",
  summary: say("本接口的 OpenAPI 描述", "the OpenAPI description of this interface"),
  handle: async ({ services }) => {
    const [{ openApi }, { routes }] = await Promise.all([import("../http/open-api.js"), import("./routes.js")]);
    return openApi(routes, services.settings.version);
  },
});

const health = openRoute({
  method: "GET",
  path: "/api/health",
  summary: say("服务与数据库是否可用", "whether the service and its database work"),
  handle: async ({ services }) => {
    await services.database.asSystem((trx) => trx.selectFrom("rates").select("key").limit(1).execute());
    return { ok: true };
  },
});

export const interfaceRoutes: readonly Route[] = [description, health];
