import type { Hono } from "hono";
import { queueOf } from "../../src/jobs/queue.ts";
import { isolatedPool } from "../../src/node/isolated/isolated-pool.ts";
import { loadLibrary } from "../../src/node/load-library.ts";
import { application } from "../../src/server/http/application.ts";
import { hashOf, newSecret } from "../../src/server/people/secret.ts";
import { routes } from "../../src/server/routes/routes.ts";
import type { Services, Settings } from "../../src/server/services.ts";
import { startWork } from "../../src/server/start-services.ts";
import { databaseBlobs } from "../../src/store/blobs/database-blobs.ts";
import type { Database } from "../../src/store/database.ts";
import type { Role } from "../../src/store/schema/tables.ts";

/** Somebody who is signed in. */
export interface Person {
  readonly organisation: string;
  readonly user: string;
  readonly cookie: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; fields that are not there are undefined. */
  readonly json: never;
}

/** The application without a port, with its worker, and what it logged. */
export interface Stage {
  readonly app: Hono;
  readonly services: Services;
  readonly logged: string[];
  readonly organisation: (name: string) => Promise<string>;
  readonly person: (organisation: string, role: Role) => Promise<Person>;
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export interface CallOptions {
  readonly as?: Person;
  readonly json?: unknown;
  readonly bytes?: Uint8Array | string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function openStage(database: Database, settings: Partial<Settings> = {}): Promise<Stage> {
  const logged: string[] = [];
  const workshop = isolatedPool(1);
  const services: Services = {
    database,
    blobs: databaseBlobs(database),
    queue: queueOf(database),
    workshop,
    library: await loadLibrary(),
    stamp: "test",
    settings: { behindProxy: false, version: "0", ...settings },
    log: (level, event, facts) => void logged.push(JSON.stringify({ level, event, ...facts })),
    now: () => new Date(),
  };
  const app = application(routes, services, () => new Response("<!doctype html>", { headers: { "content-type": "text/html" } }));
  const worker = await startWork(services);
  let count = 0;
  return {
    app,
    services,
    logged,
    organisation: async (name) => {
      const { id } = await database.asSystem((trx) =>
        trx.insertInto("organisations").values({ name }).returning("id").executeTakeFirstOrThrow(),
      );
      return id;
    },
    person: async (organisation, role) => {
      count += 1;
      const secret = newSecret();
      const user = await database.asSystem(async (trx) => {
        const { id } = await trx
          .insertInto("users")
          .values({ email: `${role}${count}@example.com`, name: `${role} ${count}`, password_hash: null })
          .returning("id")
          .executeTakeFirstOrThrow();
        await trx.insertInto("memberships").values({ organisation_id: organisation, user_id: id, role }).execute();
        await trx
          .insertInto("sessions")
          .values({ token_hash: hashOf(secret), user_id: id, organisation_id: organisation, expires_at: new Date(Date.now() + 3_600_000) })
          .execute();
        return id;
      });
      return { organisation, user, cookie: `clausewright=${secret}` };
    },
    call: async (method, path, { as, json, bytes, headers = {} } = {}) => {
      const response = await app.request(`http://localhost${path}`, {
        method,
        headers: {
          ...(as && { cookie: as.cookie }),
          ...(json !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
        ...(json !== undefined && { body: JSON.stringify(json) }),
        ...(bytes !== undefined && { body: typeof bytes === "string" ? bytes : Buffer.from(bytes) }),
      });
      const text = await response.text();
      const body =
        (response.headers.get("content-type") ?? "").includes("json") && text !== "" ? (JSON.parse(text) as never) : ({} as never);
      return { status: response.status, headers: response.headers, text, json: body };
    },
    close: async () => {
      await worker.stop();
      workshop.close();
      await database.close();
    },
  };
}

/** The events of a job until it ends; the last one. */
export async function jobEnd(stage: Stage, as: Person, job: string): Promise<{ readonly state: string }> {
  const { text } = await stage.call("GET", `/api/jobs/${job}/events`, { as });
  const last = text
    .split("\n\n")
    .filter((message) => message.startsWith("data: "))
    .at(-1);
  return JSON.parse((last ?? "data: {}").slice(6)) as { state: string };
}
