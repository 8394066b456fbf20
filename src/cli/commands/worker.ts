import { startServices, startWork } from "../../server/start-services.js";
import { databasePlace, serviceOptions } from "../server-settings.js";
import { serverWords } from "../server-words.js";
import { told, type WorkerCommandOptions } from "./serve.js";

/** `clausewright worker`: does jobs of a database server until it is told to stop. */
export async function workerCommand({ database, lang }: WorkerCommandOptions): Promise<number> {
  const running = await startServices(serviceOptions(databasePlace(database, undefined), { behindProxy: false }));
  try {
    const worker = await startWork(running.services);
    await told();
    process.stderr.write(`${serverWords[lang].stopping}\n`);
    await worker.stop();
    return 0;
  } finally {
    await running.close();
  }
}
