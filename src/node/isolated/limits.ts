/** What one child process may use for one file. The gate for archives needs a fraction of it for the largest honest file. */
export const limits = {
  /** Of the heap of JavaScript. */
  heapMegabytes: 600,
  /** Of all memory that holds data, where the system can enforce it. */
  dataMegabytes: 1000,
  /** Computing time of the process over all files that it is given. */
  cpuSeconds: 120,
  /** After so many files the process gives way to a new one. */
  files: 40,
  /** And after so long at work, well before its computing time is used up: no file pays for those before it. */
  busySeconds: 60,
} as const;

/** What the child process for scans may use: it draws pages and runs neural nets. */
export const scanBounds = {
  heapMegabytes: 1000,
  dataMegabytes: 3000,
  /** A page takes ten at most. */
  cpuSeconds: 3600,
  files: 25,
  busySeconds: 1800,
} as const;

export type Bounds = { readonly [name in keyof typeof limits]: number };

/** How long the first page of a scan may take, with the start of the nets, and each page after another. */
export const secondsPerPage = 120;

/** How long one file may take: an honest one needs a second, a large one a second a megabyte. */
export const secondsFor = (bytes: number): number => Math.min(60, 9 + Math.ceil(bytes / (1024 * 1024)));
