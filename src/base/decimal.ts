import Big from "big.js";

/** Exact decimal numbers; a binary float never holds an amount or a rate. */
export type Decimal = Big;

/** Parses figures such as `1,234.50`; undefined for anything that is not one plain decimal number. */
export function decimal(figures: string | number | bigint): Decimal | undefined {
  const said = String(figures);
  const plain = (said.includes(",") ? said.replaceAll(",", "") : said).trim();
  return /^[+-]?\d{1,40}(?:\.\d{1,20})?$/.test(plain) ? new Big(plain) : undefined;
}

/** An exact decimal from a number of our own; throws for what is no finite number. */
export const exactly = (value: bigint | number | string): Decimal => new Big(value.toString());

/** `1234567.5` → `1,234,567.5`; keeps exactly `places` decimals when given, else as many as needed. */
export function grouped(value: Decimal, places?: number): string {
  const [whole = "0", fraction] = (places === undefined ? value.toFixed() : value.toFixed(places)).split(".");
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = whole.replace("-", "");
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return sign + groups.join(",") + (fraction === undefined ? "" : `.${fraction}`);
}
