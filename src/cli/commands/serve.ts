import { randomInt } from "node:crypto";
import { say, type Language } from "../../base/bilingual.js";
import { UsageError } from "../../base/usage-error.js";
import { serve } from "../../server/serve.js";
import { startServices, startWork } from "../../server/start-services.js";
import { databasePlace, serviceOptions } from "../server-settings.js";
import { serverWords } from "../server-words.js";

export interface ServeCommandOptions {
  readonly port: string;
  readonly host: string;
  readonly data: string;
  readonly database?: string;
  readonly url?: string;
  readonly behindProxy: boolean;
  readonly worker: boolean;
  readonly lang: Language;
}

export interface WorkerCommandOptions {
  readonly database?: string;
  readonly lang: Language;
}

/** `clausewright serve`: prints one address and runs until it is told to stop; then it finishes what it has in hand. */
export async function serveCommand(options: ServeCommandOptions): Promise<number> {
  const { host, lang, behindProxy, url } = options;
  const words = serverWords[lang];
  const reachable = !["127.0.0.1", "localhost", "::1"].includes(host);
  const setupCode = reachable || url !== undefined ? String(randomInt(100_000_000)).padStart(8, "0") : undefined;
  const place = databasePlace(options.database, options.data);
  const running = await startServices(
    serviceOptions(place, {
      behindProxy,
      anyHost: reachable && url === undefined,
      ...(url !== undefined && { publicUrl: url }),
      ...(setupCode !== undefined && { setupCode }),
    }),
  );
  const { services } = running;
  try {
    const listening = await serve(services, { host, port: portOf(options.port) }).catch((error: unknown) => {
      throw portTaken(error, options.port);
    });
    const worker = options.worker ? await startWork(services) : undefined;
    const known = await services.database.asSystem((trx) => trx.selectFrom("organisations").select("id").limit(1).executeTakeFirst());
    process.stdout.write(`${words.ready(url ?? `http://${reachable ? "localhost" : host}:${listening.port}`)}\n`);
    if (setupCode !== undefined && known === undefined) process.stdout.write(`${words.code(setupCode)}\n`);
    await told();
    process.stderr.write(`${words.stopping}\n`);
    await listening.close();
    await worker?.stop();
    return 0;
  } finally {
    await running.close();
  }
}

/** Resolves when somebody or the system asks the process to end. */
export const told = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new UsageError([
    { at: "--port", seen: say(`现为 ${text}`, `saw ${text}`), expected: say("0 到 65535 的整数", "a whole number from 0 to 65535") },
  ]);
}

function portTaken(error: unknown, port: string): unknown {
  if (!(error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES"))) return error;
  return new UsageError([
    {
      at: "--port",
      seen: say(`端口 ${port} 不可用`, `port ${port} cannot be used`),
      expected: say("空闲的端口", "a free port"),
      hint: say("用 --port 换一个端口", "Choose another one with --port"),
    },
  ]);
}
