/** A laptop's window and a phone's. */
export const widths = [
  [1366, 860],
  [390, 844],
] as const;
