import type { JobProgress } from "./contract.js";
import { parse } from "./request.js";

/** Follows a job until it is done or failed; the connection is taken up again by the browser when it breaks. */
export function watchJob(job: string, onProgress: (progress: JobProgress) => void): Promise<JobProgress> {
  return new Promise((resolve) => {
    const source = new EventSource(`/api/jobs/${encodeURIComponent(job)}/events`);
    const hear = (event: MessageEvent<string>): void => {
      const progress = parse<JobProgress>(event.data);
      if (event.type === "done" || event.type === "failed" || progress.state === "done" || progress.state === "failed") {
        source.close();
        resolve(event.type === "failed" && progress.problem === undefined ? { ...progress, problem: unknownEnd } : progress);
      } else onProgress(progress);
    };
    for (const name of ["message", "progress", "done", "failed"]) source.addEventListener(name, hear);
  });
}

const unknownEnd = {
  seen: { zh: "没有读成这份文件", en: "The file could not be read" },
  hint: { zh: "换一种格式再试。", en: "Try another format." },
} as const;
