import type { Language } from "../base/bilingual.js";

const zh = {
  title: "签名核验",
  lead: "在本机核验签署后的 PDF 或证据包：谁签的、何时签的、签后有没有改动。文件不会离开这台电脑，断网也能用。",
  choose: "点此选择，或者把文件拖到这里（PDF、证据包 .zip）",
  anchors: "信任的根证书（PEM、CER，可选）：",
  language: "English",
  none: "未选择：只核验完整性，不核验身份",
  trusted: (count: number): string => `已载入 ${count} 张证书`,
  insecure: "这个浏览器不允许网页使用加密运算；请换用新版浏览器打开本文件。",
};

/** What the verifier's page itself says. */
export const pageWords: Readonly<Record<Language, { readonly [key in keyof typeof zh]: (typeof zh)[key] }>> = {
  zh,
  en: {
    title: "Signature verification",
    lead: "Verifies signed PDFs and bundles of evidence on this computer: who signed, when, and whether anything was changed afterwards. No file leaves it; no network is needed.",
    choose: "Choose files or drop them here (PDF, bundle .zip)",
    anchors: "Trusted root certificates (PEM, CER; optional):",
    language: "中文",
    none: "none: integrity is verified, identity is not",
    trusted: (count) => `${count} certificates loaded`,
    insecure: "This browser does not let pages compute cryptography; open this file in a recent one.",
  },
};
