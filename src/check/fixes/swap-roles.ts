import type { Fix } from "../finding.js";
import type { Case } from "../rules/rule.js";
import { roleMarks } from "../view/role-view.js";
import { sentencesAround, type Ill } from "./mend.js";
import type { Setting } from "./setting.js";

/** Where the sides are written the wrong way round, each takes the other's place. */
export function swapRoles({ raised }: Ill, { reading }: Case, { labels }: Setting): Fix | undefined {
  const sentence = sentencesAround(reading, raised.range);
  const text = reading.text.slice(...sentence);
  const { brand, agency } = roleMarks;
  if (!text.includes(brand) && !text.includes(agency)) return undefined;
  const swapped = [...text].map((sign) => (sign === brand ? labels.agency : sign === agency ? labels.brand : shown(sign))).join("");
  return { mode: "replace", text: swapped, range: sentence };
}

const shown = (sign: string): string => (sign === roleMarks.both ? "双方" : sign === roleMarks.any ? "一方" : sign);
