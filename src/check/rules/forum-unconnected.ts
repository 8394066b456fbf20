import { say } from "../../base/bilingual.js";
import { forums } from "../facts/forum.js";
import type { Reading } from "../reading/reading.js";
import { defineRule } from "./rule.js";

/** Names of provinces, cities and districts in a stretch of text, without their last sign. */
const places = (text: string): string[] =>
  [...text.matchAll(/([\p{Script=Han}]{2,6}?)(?:省|市|自治区|区|县|州)/gu)]
    .map((match) => match[1] ?? "")
    .filter((name) => name.length >= 2);

/** What ties the contract to a place: the parties' addresses, the places of signing and of performance. */
const links = (reading: Reading): string => {
  const blocks = reading.parties.map(({ block }) => reading.text.slice(...block)).join("\n");
  const said = [...reading.text.matchAll(/(?:签订|签约|签署|履行)(?:地点?|地)(?:为|：|\t|在)?[^。；\n]{2,40}/gu)]
    .map((match) => match[0])
    .join("\n");
  return `${blocks}\n${said}`;
};

/** A court that is named must have a real link to the dispute. */
export const forumUnconnected = defineRule({
  id: "forum-unconnected",
  kind: "forum-unconnected",
  topic: "dispute-resolution",
  why: say(
    "协议管辖只能选择被告住所地、合同履行地、合同签订地、原告住所地、标的物所在地等与争议有实际联系的法院；选了别处又不能证明有实际联系的，约定无效。",
    "The parties may choose only a court with a real link to the dispute; otherwise the choice is void.",
  ),
  law: ["民事诉讼法/35", "管辖批复/1"],
  examples: [
    {
      text: "甲方：上海楷木文具有限公司\n地址：上海市浦东新区川沙路955弄\n乙方：苏州众采电子商务有限公司\n地址：江苏省苏州市吴中区金山路69号\n第一条 费用\n每月一万元。\n第二条 争议\n争议提交广东省深圳市南山区人民法院诉讼解决。",
      finds: ["广东省深圳市南山区人民法院"],
    },
    {
      text: "甲方：上海楷木文具有限公司\n地址：上海市浦东新区川沙路955弄\n乙方：苏州众采电子商务有限公司\n地址：江苏省苏州市吴中区金山路69号\n第一条 费用\n每月一万元。\n第二条 争议\n争议提交上海市浦东新区人民法院诉讼解决。",
      finds: [],
    },
    { text: "第一条 争议\n争议由甲方住所地有管辖权的人民法院管辖。", finds: [] },
  ],
  *check({ reading }) {
    const tied = links(reading);
    if (places(tied).length === 0) return;
    for (const forum of forums(reading)) {
      if (forum.type !== "court" || forum.by !== "named") continue;
      const named = places(forum.name);
      if (named.length === 0 || named.some((place) => tied.includes(place))) continue;
      yield {
        range: forum.range,
        message: say(
          `${forum.name}与双方住所地、合同签订地没有看得出的联系`,
          "The court has no visible link to either party's seat or the place of signing",
        ),
        fix: { mode: "replace", text: "甲方住所地有管辖权的人民法院" },
      };
    }
  },
  evidence: ({ reading }) => ({ evidence: forums(reading).length }),
});
