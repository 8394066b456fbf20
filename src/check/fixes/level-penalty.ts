import { contains } from "../../base/range.js";
import { consequences, type BreachClass } from "../consequences.js";
import type { Fix } from "../finding.js";
import type { Case } from "../rules/rule.js";
import { replaceSentence, type Ill } from "./mend.js";
import type { Setting } from "./setting.js";

const events = { exit: "提前解除本合同的", secret: "泄露保密信息的", duty: "违反本合同约定的" } as const satisfies Record<
  BreachClass,
  string
>;

/** Who gets away lightly bears what the other side bears; where both pay but unequally, which measure holds is to be agreed. */
export function levelPenalty({ raised }: Ill, { reading }: Case, { labels }: Setting): Fix | undefined {
  const here = consequences(reading).filter(({ sentence, role }) => role !== "both" && contains(raised.range, sentence.range));
  const [light] = here.toSorted((a, b) => a.weight - b.weight);
  if (!light || light.role === "both" || light.weight > 1) return undefined;
  const [who, other] = light.role === "brand" ? [labels.brand, labels.agency] : [labels.agency, labels.brand];
  return replaceSentence(light.sentence.range, `${who}${events[light.about]}，按与${other}相同的标准承担违约责任。`, reading);
}
