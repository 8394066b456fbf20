/** Space below a line that takes a seal and below one that takes a signature, in twips. */
const sealSpace = 760;
const signatureSpace = 360;

/** Room to sign below a row of a signature table, by what its cells ask for; undefined where nothing is to be put. */
export function signingSpace(row: string): number | undefined {
  if (/盖章|公章|专用章/u.test(row)) return sealSpace;
  return /签字|签名/u.test(row) ? signatureSpace : undefined;
}
