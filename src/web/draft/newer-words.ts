import type { Dictionary } from "../words/language.js";

const zh = {
  title: (count: number) => `条款库更新了 ${String(count)} 个条款的文字`,
  keeps: "这份草稿仍用起草时的文字。",
  see: "看差别",
  lead: "这份草稿仍用起草时的文字，换不换由你决定；不换也可以以后再看。",
  take: "用新文字",
  takeAll: "全部用新文字",
  keep: "保持原来的文字",
  taken: (count: number) => `已改用 ${String(count)} 个条款的新文字`,
  undo: "撤销",
  close: "关闭",
  versions: (from: number, to: number) => `第 ${String(from)} 版 → 第 ${String(to)} 版`,
  signing: "正在签署，文字已经固定。",
  signed: "已签署完毕，文字不再改动。",
  toSigning: "看签署",
};

export const newerWords: Dictionary<typeof zh> = {
  zh,
  en: {
    title: (count) => `The library changed ${String(count)} clause${count === 1 ? "" : "s"} of this draft`,
    keeps: "The draft keeps the words that it was made with.",
    see: "See what differs",
    lead: "The draft keeps the words that it was made with. Take the new ones where you like; what you leave can be taken later.",
    take: "Take the new text",
    takeAll: "Take all new texts",
    keep: "Keep the words as they are",
    taken: (count) => `Took the new text of ${String(count)} clause${count === 1 ? "" : "s"}`,
    undo: "Undo",
    close: "Close",
    versions: (from, to) => `version ${String(from)} → ${String(to)}`,
    signing: "It is being signed; its words are fixed.",
    signed: "It is signed by all; its words stay as they are.",
    toSigning: "See the signing",
  },
};
