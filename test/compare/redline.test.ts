import { describe, expect, test } from "vitest";
import { newFaults } from "../oracle/word-validator.js";
import { docxSource } from "../../src/read/docx/read-docx.js";
import { buildDocx, change, definition, level, list, numbered, p, r, table, type DocxParts } from "../read/docx/build-docx.js";
import { acceptChanges } from "../../src/compare/docx/accept-changes.js";
import { corpusBytes, corpusFiles, hasCorpus } from "../read/docx/corpus.js";
import { reading, shown } from "../read/docx/reading.js";
import { lintDocx } from "../review/docx/lint-docx.js";
import { wordPairs } from "./word-pairs.js";
import { bodyText, original, redlined } from "./redlined.js";

/** The new body with what goes in [-…-] and what comes in {+…+}; a paragraph's end that comes or goes is + or - before its ¶. */
function marked(old: DocxParts | string, fresh: DocxParts | string): string {
  const made = redlined(buildDocx(old), buildDocx(fresh));
  expect(original(made)).toBe(bodyText(made.old));
  expect(made.result.text).toBe(made.new.text);
  expect(newFaults(lintDocx(made.new), lintDocx(made.result))).toEqual([]);
  return made.result.model.package.main.xml
    .replace(/^[^]*<w:body>|<w:sectPr>[^]*$|<\/w:body>[^]*$/gu, "")
    .replaceAll(/<w:pPr>(?:(?!<\/w:pPr>)[^])*<w:(ins|del) [^]*?<\/w:pPr>/gu, (_, change: string) => (change === "ins" ? "«+»" : "«-»"))
    .replaceAll(/<w:trPr><w:(ins|del) [^>]*\/><\/w:trPr>/gu, (_, change: string) => (change === "ins" ? "(+row)" : "(-row)"))
    .replaceAll(/<w:del [^>]*>/gu, "[-")
    .replaceAll("</w:del>", "-]")
    .replaceAll(/<w:ins [^>]*>/gu, "{+")
    .replaceAll("</w:ins>", "+}")
    .replaceAll(/<w:rPr>[^]*?<\/w:rPr>/gu, "")
    .replaceAll("</w:p>", "¶")
    .replaceAll(/<[^>]*>/gu, "");
}

describe("a redline", () => {
  test.each<[string, string, string, string]>([
    ["marks words", p("每月支付30,000元整"), p("每月支付50,000元整"), "每月支付[-30,000元整-]{+50,000元整+}¶"],
    [
      "over runs of their own look",
      p("每月", r("三万", "<w:b/>"), "元"),
      p("每月", r("五万", "<w:b/>"), "元"),
      "每月[-三万元-]{+五万+}{+元+}¶",
    ],
    [
      "adds a paragraph",
      p("甲方付款") + p("争议仲裁"),
      p("甲方付款") + p("乙方开票") + p("争议仲裁"),
      "甲方付款¶«+»{+乙方开票+}¶争议仲裁¶",
    ],
    ["takes one out", p("甲方付款") + p("乙方开票") + p("争议仲裁"), p("甲方付款") + p("争议仲裁"), "甲方付款¶«-»[-乙方开票-]¶争议仲裁¶"],
    ["adds at the end", p("甲方付款"), p("甲方付款") + p("乙方开票"), "«+»甲方付款¶{+乙方开票+}¶"],
    ["takes out at the end", p("甲方付款") + p("乙方开票"), p("甲方付款"), "«-»甲方付款¶[-乙方开票-]¶"],
    ["replaces the end", p("甲方付款") + p("乙方开票"), p("甲方付款") + p("提交仲裁"), "甲方付款¶[-乙方开票-]{+提交仲裁+}¶"],
    [
      "adds a row",
      table(["直播", "500元"]) + p("完"),
      table(["直播", "500元"], ["拍摄", "900元"]) + p("完"),
      "直播¶500元¶(+row)«+»{+拍摄+}¶«+»{+900元+}¶完¶",
    ],
    [
      "takes a row out",
      table(["直播", "500元"], ["拍摄", "900元"]) + p("完"),
      table(["直播", "500元"]) + p("完"),
      "直播¶500元¶(-row)«-»[-拍摄-]¶«-»[-900元-]¶完¶",
    ],
    ["takes a table out", p("报价") + table(["直播", "500元"]) + p("完"), p("报价") + p("完"), "报价¶(-row)«-»[-直播-]¶«-»[-500元-]¶完¶"],
    [
      "marks words in a cell",
      table(["直播", "每场500元"]) + p("完"),
      table(["直播", "每场600元"]) + p("完"),
      "直播¶每场[-500元-]{+600元+}¶完¶",
    ],
    [
      "marks a whole paragraph where a field must not be cut",
      p("日期：", `<w:fldSimple w:instr=" DATE ">${r("2026年1月1日")}</w:fldSimple>`),
      p("日期：", `<w:fldSimple w:instr=" DATE ">${r("2027年1月1日")}</w:fldSimple>`),
      "[-日期：2026年1月1日-]{+日期：+}{+2027年1月1日+}¶",
    ],
  ])("%s", (_, old, fresh, wanted) => expect(marked(old, fresh)).toBe(wanted));

  test("of numbered clauses: rejected it has the old numbers, accepted the new ones", () => {
    const numbering = definition(1, level(0, "chineseCountingThousand", "第%1条"), level(1, "decimal", "%1.%2", "<w:isLgl/>")) + list(1, 1);
    const clause = (title: string, item: string): string => numbered(title, 1) + numbered(item, 1, 1);
    const old = clause("费用", "每月三万元。") + clause("保密", "保密两年。") + clause("争议", "提交仲裁。");
    const fresh = clause("费用", "每月五万元。") + clause("知识产权", "成果归甲方。") + clause("争议", "提交仲裁。");
    const made = redlined(buildDocx({ body: old, numbering }), buildDocx({ body: fresh, numbering }));
    expect(shown(docxSource(made.result.model, "original"))).toEqual(shown(made.old));
    expect(shown(made.result)).toEqual(shown(made.new));
  });
});

test("changes that the new version tracks itself count as made", () => {
  const fresh = p("每月", change("del", r("三万元")), change("ins", r("五万元")), "，") + p("乙方开票。");
  expect(marked(p("每月四万元，") + p("乙方开票。"), fresh)).toBe("每月[-四万元-]{+五万元+}，¶乙方开票。¶");
});

describe.skipIf(!hasCorpus)("tracked changes of foreign files", () => {
  const tracked = corpusFiles.filter((name) => /^RP\d+/u.test(name) && !/-(?:Accepted|Rejected)/u.test(name));
  test.each(tracked)("%s can be accepted", (name) => {
    const source = reading(corpusBytes(name));
    const settled = acceptChanges(source);
    expect(settled?.text).toBe(source.text);
    expect(settled && bodyText(docxSource(settled.model, "original"))).toBe(bodyText(source));
  });
});

describe.skipIf(!hasCorpus)("pairs of foreign files", () => {
  test.each(wordPairs.filter((_, at) => at % 40 === 5))("%s → %s", (old, fresh) => {
    const made = redlined(corpusBytes(old), corpusBytes(fresh));
    expect(original(made)).toBe(bodyText(made.old));
    expect(made.result.text).toBe(made.new.text);
    expect(newFaults(lintDocx(made.new), lintDocx(made.result))).toEqual([]);
  });
});
