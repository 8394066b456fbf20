/** A file of `clauses/` or `templates/`, read by the edge: the core gets texts, never paths of a machine. */
export interface SourceFile {
  /** Relative to the repository, with forward slashes, such as `clauses/fees/topic.yaml`. */
  readonly path: string;
  readonly text: string;
  /** SHA-256 of the text's UTF-8 bytes in hexadecimal. */
  readonly hash: string;
}
