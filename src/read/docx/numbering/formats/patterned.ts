/** A number in the manner of examples such as `001, 002, 003, ...`: as many digits as the first example has. */
export function patterned(value: number, pattern: string | undefined): string {
  const width = /^\s*(\d{1,20})/.exec(pattern ?? "")?.[1]?.length ?? 1;
  return String(value).padStart(width, "0");
}
