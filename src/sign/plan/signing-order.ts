/** Who signs a contract, in which order, and what the first signer allows afterwards; it travels in the PDF as `signing.json`. */
export interface SigningOrder {
  readonly parties: readonly { readonly party: string; readonly name: string | undefined }[];
  /** "any": every party may sign when it likes. */
  readonly order: "sequence" | "any";
  readonly afterwards: "sign" | "sign-and-straddle";
}

export const signingOrderFile = "signing.json";
const FORMAT = "clausewright-signing/1";

export const writeSigningOrder = (order: SigningOrder): string => JSON.stringify({ format: FORMAT, ...order }, null, 1);

/** Undefined for a file that holds none. */
export function readSigningOrder(file: Uint8Array | undefined): SigningOrder | undefined {
  const data = parsed(file);
  if (!isRecord(data) || data["format"] !== FORMAT || !Array.isArray(data["parties"])) return undefined;
  const parties = data["parties"].flatMap((one: unknown) => {
    if (!isRecord(one) || typeof one["party"] !== "string") return [];
    return [{ party: one["party"], name: typeof one["name"] === "string" ? one["name"] : undefined }];
  });
  if (parties.length === 0 || parties.length > 50) return undefined;
  return {
    parties,
    order: data["order"] === "any" ? "any" : "sequence",
    afterwards: data["afterwards"] === "sign" ? "sign" : "sign-and-straddle",
  };
}

export function parsed(file: Uint8Array | undefined): unknown {
  if (file === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(file));
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
