import { z } from "zod";
import { problemSchema } from "../contract/contracts.js";
import type { Route } from "./route.js";

/** The OpenAPI 3.1 description of all routes, made from their own schemas. */
export function openApi(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/gu, "{$1}");
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: "3.1.0",
    info: { title: "Clausewright", version, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    paths,
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "clausewright" },
        token: { type: "http", scheme: "bearer" },
      },
      schemas: { Refusal: schemaOf(z.object({ problem: problemSchema, problems: z.array(problemSchema) }), "output") },
    },
  };
}

function operation({ method, path, summary, may, query, body, raw, answer }: Route): object {
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[/:.]+(\w)/gu, (_, letter: string) => letter.toUpperCase())}`,
    summary: summary.en,
    description: `${summary.zh}${may === "anyone" || may === "signed-in" ? "" : ` (permission: ${may})`}`,
    security: may === "anyone" ? [] : [{ session: [] }, { token: [] }],
    parameters: [
      ...[...path.matchAll(/:(\w+)/gu)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } })),
      ...queryParameters(query),
    ],
    ...(body && { requestBody: { required: true, content: { "application/json": { schema: schemaOf(body, "input") } } } }),
    ...(raw !== undefined && {
      requestBody: { required: true, content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } },
    }),
    responses: {
      "200": answer
        ? { description: "done", content: { "application/json": { schema: schemaOf(answer, "output") } } }
        : { description: "done" },
      default: { description: "refused", content: { "application/json": { schema: { $ref: "#/components/schemas/Refusal" } } } },
    },
  };
}

function queryParameters(query: z.ZodType | undefined): object[] {
  if (!(query instanceof z.ZodObject)) return [];
  const { required = [], properties = {} } = z.toJSONSchema(query, { io: "input", unrepresentable: "any" });
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: required.includes(name), schema }));
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}
