/** Bytes that are not the ASN.1 structure expected of them. Thrown by readers of this room; their callers answer with data. */
export class DerFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = "DerFault";
  }
}
