/** A line on a terminal that shows how far long work is; in a pipe it is silent. */
export interface Progress {
  readonly show: (done: number, note: string) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

const silent: Progress = { show: () => undefined, end: () => undefined };
const width = 28;

export function progress(label: string, total: number): Progress {
  const { stderr } = process;
  if (!stderr.isTTY || total === 0) return silent;
  const started = performance.now();
  let first: number | undefined;
  let last = 0;
  return {
    show: (done, note) => {
      first ??= done - 1;
      const now = performance.now();
      if (now - last < 100 && done < total) return;
      last = now;
      const filled = Math.floor((done / total) * width);
      const seconds = ((now - started) / 1000 / (done - first)) * (total - done);
      const left = done < total ? ` ${clock(seconds)}` : "";
      stderr.write(
        `\r\u001b[2K${label} ${"█".repeat(filled)}${"░".repeat(width - filled)} ${done}/${total}${left}${note === "" ? "" : ` ${note}`}`,
      );
    },
    end: () => void stderr.write("\r\u001b[2K"),
  };
}

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
