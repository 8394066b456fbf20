import { useCallback, useState } from "react";
import type { JobProgress } from "../api/contract.js";
import { parse, Refusal, type Problem } from "../api/request.js";
import { sendFile } from "../api/send-file.js";
import { watchJob } from "../api/watch-job.js";

/** One file on its way from the desk to its findings. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly state: "sending" | "reading" | "done" | "failed";
  /** How much of it has been sent, in percent. */
  readonly percent: number;
  readonly contract?: string;
  readonly progress?: JobProgress;
  readonly problem?: Problem;
}

const largest = 50 * 1024 * 1024;
let count = 0;

/** Sends files and follows their jobs; `onSettled` is called with each contract that was read or refused. */
export function useUploads(
  onSettled: (contract: string | undefined) => void,
  contract?: string,
): {
  readonly uploads: readonly Upload[];
  readonly send: (files: readonly File[]) => void;
  readonly dismiss: (key: string) => void;
} {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const put = useCallback(
    (key: string, change: Partial<Upload>) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one))),
    [],
  );
  const one = useCallback(
    async (key: string, file: File) => {
      try {
        if (file.size > largest) throw new Refusal(413, tooLarge);
        const query = new URLSearchParams({ name: file.name, ...(contract === undefined ? {} : { contract }) });
        const answer = await sendFile(`/uploads?${query.toString()}`, file, (percent) => put(key, { percent }));
        const made = parse<{ contract: string; version: string; job: string }>(answer);
        put(key, { state: "reading", percent: 100, contract: made.contract });
        const end = await watchJob(made.job, (progress) => put(key, { progress }));
        put(key, end.problem === undefined ? { state: "done" } : { state: "failed", problem: end.problem });
        onSettled(made.contract);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        put(key, { state: "failed", problem: error.problem });
        onSettled(undefined);
      }
    },
    [contract, onSettled, put],
  );
  const send = useCallback(
    (files: readonly File[]) => {
      const fresh = files.map((file) => ({ file, key: `u${String(++count)}` }));
      setUploads((all) => [...fresh.map(({ file, key }): Upload => ({ key, name: file.name, state: "sending", percent: 0 })), ...all]);
      for (const { file, key } of fresh) void one(key, file);
    },
    [one],
  );
  const dismiss = useCallback((key: string) => setUploads((all) => all.filter((upload) => upload.key !== key)), []);
  return { uploads, send, dismiss };
}

const tooLarge: Problem = {
  seen: { zh: "文件超过 50 MB", en: "The file is larger than 50 MB" },
  hint: { zh: "请压缩图片或拆分文件。", en: "Compress its pictures or split it." },
};
