/** What one child process may use for one file. The gate for archives needs a fraction of it for the largest honest file. */
export const limits = {
  /** Of the heap of JavaScript. */
  heapMegabytes: 600,
  /** Of all memory that holds data, where the system can enforce it. */
  dataMegabytes: 1000,
  /** Computing time of the process over all files that it is given. */
  cpuSeconds: 120,
  /** After so many files the process gives way to a new one. */
  files: 25,
} as const;

/** How long one file may take: an honest one needs a second, a large one a second a megabyte. */
export const secondsFor = (bytes: number): number => Math.min(60, 9 + Math.ceil(bytes / (1024 * 1024)));
