/** One link from a part (or from the package) to another part or to the outside. */
export interface Relationship {
  readonly id: string;
  /** The last step of its type address, such as `header`; the same in both variants of the standard. */
  readonly type: string;
  /** As written; for an internal one see `part`. */
  readonly target: string;
  readonly external: boolean;
  /** The name of the part that an internal one leads to, without a leading slash. */
  readonly part?: string;
}
