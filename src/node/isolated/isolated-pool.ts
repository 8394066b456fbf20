import { isolated, type Isolated, type IsolatedOptions } from "./isolated.js";

/** Several processes for uploads; whoever asks gets the one with the least to do. */
export type IsolatedPool = Isolated;

export function isolatedPool(size: number, options: IsolatedOptions = {}): IsolatedPool {
  const members = Array.from({ length: size }, () => ({ process: isolated(options), busy: 0 }));
  const run = async <T>(task: (process: Isolated) => Promise<T>): Promise<T> => {
    const free = members.reduce((least, one) => (one.busy < least.busy ? one : least));
    free.busy += 1;
    try {
      return await task(free.process);
    } finally {
      free.busy -= 1;
    }
  };
  return {
    read: (upload, onPage) => run((process) => process.read(upload, onPage)),
    readPlain: (upload, onPage) => run((process) => process.readPlain(upload, onPage)),
    intake: (task, onPage) => run((process) => process.intake(task, onPage)),
    review: (task, onPage) => run((process) => process.review(task, onPage)),
    report: (task) => run((process) => process.report(task)),
    compare: (task) => run((process) => process.compare(task)),
    stamp: (task) => run((process) => process.stamp(task)),
    library: (task) => run((process) => process.library(task)),
    table: (upload) => run((process) => process.table(upload)),
    sign: (task) => run((process) => process.sign(task)),
    verify: (task) => run((process) => process.verify(task)),
    bundle: (task) => run((process) => process.bundle(task)),
    close: () => {
      for (const { process } of members) process.close();
    },
  };
}
