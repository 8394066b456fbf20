import { lookup } from "node:dns/promises";
import { BlockList, isIPv6 } from "node:net";
import { request as overHttp } from "node:http";
import { request as overTls } from "node:https";

/** Addresses behind which the machine's own network lies. */
const inner = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["224.0.0.0", 3],
] as const)
  inner.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  inner.addSubnet(network, bits, "ipv6");

export interface SafeCall {
  /** Whether addresses of the inner network may be called; on a server that others use they may not. */
  readonly allowPrivate: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Posts to an address that somebody typed in; resolves to the status, or 0 when there was none. Follows no redirects and reads no answer. */
export async function safeFetch(url: string, { allowPrivate, headers, body }: SafeCall): Promise<number> {
  const { protocol, hostname, port, pathname, search, host } = new URL(url);
  const found = await lookup(hostname.replaceAll(/[[\]]/gu, "")).catch(() => undefined);
  if (found === undefined || (!allowPrivate && isInner(found.address))) return 0;
  const secure = protocol === "https:";
  return new Promise((resolve) => {
    // The address that was judged is the one that is called; a second look-up could answer differently.
    const call = (secure ? overTls : overHttp)(
      {
        host: found.address,
        port: port === "" ? (secure ? 443 : 80) : Number(port),
        path: pathname + search,
        method: "POST",
        headers: { ...headers, host, "content-length": Buffer.byteLength(body) },
        timeout: 10_000,
        ...(secure && { servername: hostname }),
      },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    call.on("timeout", () => call.destroy());
    call.on("error", () => resolve(0));
    call.end(body);
  });
}

function isInner(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (mapped !== undefined) return inner.check(mapped, "ipv4");
  return inner.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}
