/** A4 with the margins of Word's Chinese template (2.54 cm and 3.18 cm), in twips. */
export const page = {
  width: 11906,
  height: 16838,
  top: 1440,
  bottom: 1440,
  left: 1800,
  right: 1800,
  header: 851,
  footer: 992,
  textWidth: 11906 - 1800 - 1800,
  textHeight: 16838 - 1440 - 1440,
  /** Space around a table, above and below. */
  tableGap: 100,
  cellMargin: { left: 100, right: 100, top: 50, bottom: 50 },
} as const;
