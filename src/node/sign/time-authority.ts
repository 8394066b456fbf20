import type { TimestampService } from "../../sign/tsp/timestamp-token.js";
import { httpBytes } from "./http-bytes.js";

/** A time authority that answers over HTTP (RFC 3161, 3.4). */
export const timeAuthority =
  (url: string): TimestampService =>
  (request) =>
    httpBytes({ url, body: { type: "application/timestamp-query", bytes: request }, answer: "application/timestamp-reply" });
