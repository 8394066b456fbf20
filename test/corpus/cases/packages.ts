import { definition, level, list, numbered, p } from "../../read/docx/build-docx.js";
import type { Case } from "../case.js";
import { page } from "../pieces.js";

const body =
  p("店播代运营合同") +
  numbered("合作方式", 1) +
  numbered("乙方以甲方账号开展直播。", 1, 1) +
  numbered("结算方式", 1) +
  numbered("每月人民币16,000元，月结。", 1, 1) +
  page;
const numbering = definition(1, level(0, "chineseCountingThousand", "第%1条"), level(1, "decimal", "%2．")) + list(1, 1);
const lines = ["店播代运营合同", "第一条 合作方式", "1． 乙方以甲方账号开展直播。", "第二条 结算方式", "1． 每月人民币16,000元，月结。"];

/** The same words in a file of the strict variant of the standard. */
export const strict: Case = {
  name: "strict",
  parts: {
    numbering,
    body,
    strict: true,
  },
  lines,
};

/** Under another prefix, in UTF-16, with a byte order mark and another name for the main part. */
export const foreign: Case = {
  name: "foreign",
  parts: {
    numbering,
    body,
    mainName: "content/main.xml",
    main: (xml) => {
      const text = `\ufeff${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"').replaceAll("<w:", "<字:").replaceAll("</w:", "</字:").replaceAll(" w:", " 字:").replaceAll("xmlns:w=", "xmlns:字=")}`;
      return Uint8Array.from({ length: 2 * text.length }, (_, at) => (text.charCodeAt(at >> 1) >> (8 * (at & 1))) & 255);
    },
  },
  lines,
};
