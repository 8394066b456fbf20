/**
 * A parsed XML part as columns: node `i` is the `i`-th in document order, and a subtree is the run from `i` up to
 * `after[i]`. All positions are offsets into `xml`, so that a writer can replace a slice and leave the rest alone.
 */
export interface XmlTree {
  readonly xml: string;
  /** Canonical element names such as `w:p`; `#text` and `#cdata` for character data. */
  readonly names: readonly string[];
  /** -1 for the root. */
  readonly parents: readonly number[];
  /** The first node that is not in the subtree. */
  readonly after: readonly number[];
  /** Where the node begins: its `<`, or its first character (inside the brackets of CDATA). */
  readonly starts: readonly number[];
  /** Where its opening tag ends; for character data its end. */
  readonly opens: readonly number[];
  /** Where the whole node ends. */
  readonly ends: readonly number[];
  /** Node `i` has the attributes from `attributeFrom[i]` up to `attributeFrom[i + 1]`. */
  readonly attributeFrom: readonly number[];
  readonly attributeNames: readonly string[];
  readonly attributeValues: readonly string[];
}
