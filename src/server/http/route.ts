import type { z } from "zod";
import type { Bilingual } from "../../base/bilingual.js";
import type { Role } from "../../store/schema/tables.js";
import type { Permission } from "../people/role.js";
import type { Services } from "../services.js";
import { parsed } from "./parsed.js";

/** Who calls. */
export interface Caller {
  readonly organisation: string;
  readonly role: Role;
  /** Who made a token, for a call by token. */
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  /** As the trail of events names it. */
  readonly actor: string;
}

/** One request, checked as far as its route says. */
export interface Call<Query, Body, Who> {
  readonly services: Services;
  readonly who: Who;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  readonly request: Request;
  /** The raw body of routes with `raw`; throws a refusal beyond the limit, before more is read. */
  readonly bytes: () => Promise<Uint8Array>;
  /** The address that calls. */
  readonly from: string;
}

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

interface Shape<Query extends z.ZodType, Body extends z.ZodType> {
  readonly method: Method;
  /** Such as `/api/contracts/:id`; ids are checked to be ids. */
  readonly path: string;
  readonly summary: Bilingual;
  readonly query?: Query;
  /** The JSON body. */
  readonly body?: Body;
  /** The body is a file of at most so many bytes. */
  readonly raw?: number;
  /** What a success looks like, for the description of the interface. */
  readonly answer?: z.ZodType;
  /** How often one caller may come. */
  readonly rate?: { readonly count: number; readonly seconds: number };
}

/** A route as the application runs it and as the tests walk over it. */
export interface Route extends Shape<z.ZodType, z.ZodType> {
  readonly may: Permission | "signed-in" | "anyone";
  readonly handle: (call: Call<unknown, unknown, Caller | undefined>) => Promise<unknown>;
}

/** A route for members of an organisation whose role has a permission. A `Response` is sent as it is, anything else as JSON. */
export function memberRoute<Query extends z.ZodType, Body extends z.ZodType>({
  handle,
  ...shape
}: Shape<Query, Body> & {
  readonly may: Permission | "signed-in";
  readonly handle: (call: Call<z.output<Query>, z.output<Body>, Caller>) => Promise<unknown>;
}): Route {
  return {
    ...shape,
    handle: ({ who, query, body, ...call }) => {
      if (who === undefined) throw new Error("a member's route was called by nobody");
      return handle({ ...call, who, query: parsed(shape.query, query), body: parsed(shape.body, body) });
    },
  };
}

/** A route for everybody. */
export function openRoute<Query extends z.ZodType, Body extends z.ZodType>({
  handle,
  ...shape
}: Shape<Query, Body> & { readonly handle: (call: Call<z.output<Query>, z.output<Body>, Caller | undefined>) => Promise<unknown> }): Route {
  return {
    ...shape,
    may: "anyone",
    handle: ({ query, body, ...call }) => handle({ ...call, query: parsed(shape.query, query), body: parsed(shape.body, body) }),
  };
}
