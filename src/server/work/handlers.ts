import type { JobKind } from "../../jobs/job.js";
import type { Handler } from "../../jobs/worker.js";
import type { Services } from "../services.js";
import { callWebhook } from "./call-webhook.js";
import { runBatchJob } from "./run-batch-job.js";
import { readVersion } from "./read-version.js";

/** Who does which kind of job. */
export const handlers = (services: Services): Readonly<Record<JobKind, Handler>> => ({
  "read-version": readVersion(services),
  "run-batch": runBatchJob(services),
  "call-webhook": callWebhook(services),
});
