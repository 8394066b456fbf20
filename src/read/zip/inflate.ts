/** Unpacks raw deflate data; undefined when it is damaged, cut off, or would exceed `limit` bytes. */
export type Inflate = (packed: Uint8Array, limit: number) => Uint8Array | undefined;
