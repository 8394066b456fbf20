/** What an archive may be at most before it is refused unread; bytes unless the name says otherwise. */
export interface ZipLimits {
  readonly archive: number;
  readonly entries: number;
  /** One entry, unpacked. */
  readonly entry: number;
  /** All entries together, unpacked. */
  readonly total: number;
  /** Unpacked over packed size, for entries above `ratioFrom`; real documents reach 94. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

const MB = 1024 * 1024;

/** Twice to ten times what the largest of a thousand real documents needs. */
export const zipLimits: ZipLimits = {
  archive: 50 * MB,
  entries: 2000,
  entry: 64 * MB,
  total: 256 * MB,
  ratio: 200,
  ratioFrom: MB,
};
