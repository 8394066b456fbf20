import type { Dictionary } from "../words/language.js";

const zh = {
  drafts: (count: number) => `${String(count)} 份起草的合同`,
  files: (count: number) => `${String(count)} 份收到的合同自己引用了它`,
  none: "不影响任何合同。",
  signed: "已签署",
  version: (number: number) => `第 ${String(number)} 版`,
  current: "与现行文字一致",
  older: (count: number) => `${String(count)} 条用的是较早的文字`,
  note: "已签署的合同不会变；草稿保持原来的文字，打开它就能看差别，再决定换不换。",
};

export const impactWords: Dictionary<typeof zh> = {
  zh,
  en: {
    drafts: (count) => `${String(count)} drafted contract${count === 1 ? "" : "s"}`,
    files: (count) => `${String(count)} received contract${count === 1 ? "" : "s"} cite${count === 1 ? "s" : ""} it`,
    none: "No contract is concerned.",
    signed: "signed",
    version: (number) => `version ${String(number)}`,
    current: "as it reads now",
    older: (count) => `${String(count)} earlier text${count === 1 ? "" : "s"}`,
    note: "Signed contracts stay as they are; a draft keeps its words until somebody opens it, sees what differs and takes the new ones.",
  },
};
