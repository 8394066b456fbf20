import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import type { Settings } from "../services.js";

/** The address of whoever calls: what our own proxy says, else the connection's; `local` without a connection. */
export function callerAddress(context: Context, { behindProxy }: Settings): string {
  const forwarded = behindProxy ? context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  if (forwarded !== undefined && forwarded !== "") return forwarded.slice(0, 64);
  try {
    return getConnInfo(context).remote.address ?? "local";
  } catch {
    return "local";
  }
}
