/** What a DOCX carries besides the contract itself. */
export interface DocxOptions {
  /** The contract's name, for the header and the file's properties. */
  readonly title: string;
  /** The contract's number, for the header; empty when there is none. */
  readonly number: string;
  /** ISO 8601 with time and zone, such as 2026-11-22T09:00:00Z; the only date in the file. */
  readonly created: string;
  readonly author: string;
  readonly customXml?: readonly CustomXml[];
}

/** A custom XML part: data that travels with the file and that Word keeps through edits. */
export interface CustomXml {
  /** The URI of the part's schema, by which it is found again; unique within the file. */
  readonly name: string;
  /** A whole XML document. */
  readonly xml: string;
}
