import { paragraphsWith } from "../screen/paragraphs-with.js";
import { say } from "../../base/bilingual.js";
import { openChoices } from "../choices.js";
import { defineRule, lookedAt } from "./rule.js";

const anyBox = /[□☐☑☒]/u;

/** A choice of boxes of which none is ticked. */
export const untickedOption = defineRule({
  id: "unticked-option",
  kind: "unticked-option",
  why: say("选项没有勾选，双方选了哪一种就无从判断。", "No box is ticked, so nobody can tell what was chosen."),
  law: ["民法典/510"],
  examples: [
    { text: "合作方式：□全托管　□部分托管　□单项委托", finds: ["合作方式：□全托管　□部分托管　□单项委托"] },
    { text: "合作方式：☑全托管　□部分托管　□单项委托", finds: [] },
    { text: "作业地点：□甲方场地　☒乙方职场", finds: [] },
    { text: "作业地点：❑甲方场地　❑乙方职场", finds: ["作业地点：❑甲方场地　❑乙方职场"] },
    { text: "作业地点：❑甲方场地　✅乙方职场", finds: [] },
    { text: "作业地点：√甲方场地　□乙方职场", finds: [] },
    { text: "作业地点：□甲方场地　□乙方职场", finds: ["作业地点：□甲方场地　□乙方职场"] },
  ],
  *check({ reading }) {
    for (const range of openChoices(reading))
      yield {
        range,
        message: say("选项都没有勾选", "None of the options is ticked"),
        fix: { mode: "comment", text: say("勾选其中一项", "Tick one of them") },
      };
  },
  evidence: ({ reading }) => lookedAt(say("选择框", "boxes to tick"), paragraphsWith(reading, anyBox)),
});
