import { availableParallelism } from "node:os";
import { queueOf } from "../jobs/queue.js";
import { startWorker, type Worker } from "../jobs/worker.js";
import { isolatedPool } from "../node/isolated/isolated-pool.js";
import { loadLibrary } from "../node/load-library.js";
import { programStamp } from "../node/program-stamp.js";
import { databaseBlobs } from "../store/blobs/database-blobs.js";
import { s3Blobs, type S3Place } from "../store/blobs/s3-blobs.js";
import type { Database } from "../store/database.js";
import { openDatabase, type DatabasePlace } from "../store/open-database.js";
import { jsonLog, type Log } from "./http/log.js";
import type { Services, Settings } from "./services.js";
import { readInVain } from "./work/read-version.js";
import { sweepHourly } from "./work/sweep.js";
import { handlers } from "./work/handlers.js";

export interface ServiceOptions {
  readonly place: DatabasePlace;
  readonly s3?: S3Place;
  readonly settings: Settings;
  readonly log?: Log;
}

/** What a process of the application runs on, and how it ends. */
export interface Running {
  readonly services: Services;
  readonly close: () => Promise<void>;
}

/** Opens the database and everything else that routes and workers share. */
export async function startServices({ place, s3, settings, log = jsonLog }: ServiceOptions): Promise<Running> {
  const [database, library] = await Promise.all([openDatabase(place), loadLibrary()]);
  const workshop = isolatedPool(hands(), { warm: true });
  const services: Services = {
    database,
    blobs: blobsOf(database, s3),
    queue: queueOf(database),
    workshop,
    library,
    stamp: programStamp(),
    settings,
    log,
    now: () => new Date(),
  };
  return {
    services,
    close: async () => {
      workshop.close();
      await database.close();
    },
  };
}

const blobsOf = (database: Database, s3: S3Place | undefined) => (s3 === undefined ? databaseBlobs(database) : s3Blobs(database, s3));

/** Takes jobs in this process. On the embedded database nobody else can: what a dead process left running is put back at once. */
export async function startWork(services: Services): Promise<Worker> {
  const { queue, database, log } = services;
  if (database.engine === "embedded") await queue.reclaimAll();
  const worker = startWorker({
    queue,
    handlers: handlers(services),
    inVain: { "read-version": readInVain },
    hands: hands(),
    onError: (error, { id, kind, attempt }) =>
      log("error", "job", { id, kind, attempt, message: error instanceof Error ? error.message.slice(0, 300) : "unknown" }),
  });
  const stopSweeping = sweepHourly(services);
  return {
    stop: () => {
      stopSweeping();
      return worker.stop();
    },
  };
}

/** Jobs wait for child processes that compute: as many as there are processors. */
const hands = (): number => Math.max(1, Math.min(8, availableParallelism()));
