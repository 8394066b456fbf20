import type { Settings } from "../services.js";

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/u;

/** Whether the host that the request names is ours; another name on our address is an attack by name resolution. */
export function isOurHost(request: Request, { publicUrl, anyHost }: Settings): boolean {
  if (anyHost === true) return true;
  const host = request.headers.get("host") ?? new URL(request.url).host;
  return publicUrl === undefined ? loopback.test(host) : new URL(publicUrl).host === host || loopback.test(host);
}

/** Whether a change was asked for by one of our own pages, or by a program that is no browser (it sends no origin). */
export function isOurOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  const host = request.headers.get("host") ?? new URL(request.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}
