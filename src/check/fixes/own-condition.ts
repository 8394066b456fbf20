import type { Fix } from "../finding.js";
import type { Case } from "../rules/rule.js";
import { sentencesAround, type Ill } from "./mend.js";

/** 在收到平台结算回款后, 待平台货款到账之后: the other one's payment on which the brand's depends. */
const condition =
  /(?:在|于|自|待|等)?(?:收到|取得|收回)?(?:平台|抖音|快手|天猫|淘宝|京东|拼多多|视频号|小红书)[^，。；：\ue010\ue011]{0,8}?(?:回款|到账|打款|放款|结算款|货款|款项)(?:之|以)?后/u;

/** Payment hangs on the statement and the invoice instead; term, account and all else of the sentence stay. Undefined where it says so otherwise. */
export function ownCondition({ raised }: Ill, { reading }: Case): Fix | undefined {
  const [start, end] = sentencesAround(reading, raised.range);
  const match = condition.exec(reading.text.slice(start, end));
  if (!match) return undefined;
  const at = start + match.index;
  return { mode: "replace", text: "在双方签认结算单并收到合规发票后", range: [at, at + match[0].length] };
}
