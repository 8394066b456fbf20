import { say, type Bilingual } from "../../../base/bilingual.js";
import type { Risk } from "../../../document/place.js";
import type { DocxPackage } from "../package/docx-package.js";
import type { Relationship } from "../package/relationship.js";
import { isSafeLink } from "./is-safe-link.js";
import { quoted } from "./quoted.js";

type Kind = Risk["kind"];

/** What hangs on the package by a relationship. Nothing of it is ever opened or fetched. */
export function packageRisks({ relationships, contentTypes, main }: DocxPackage): Risk[] {
  const risks = relationships.flatMap(({ relationship }) => {
    const found = relationship.external ? external(relationship) : internal(relationship);
    return found ? [{ kind: found[0], message: found[1] }] : [];
  });
  const macros = contentTypes(main.name).includes("macroenabled") && !risks.some(({ kind }) => kind === "macro");
  if (macros)
    risks.push({ kind: "macro", message: say("文档为启用宏的格式（.docm）", "The document has the macro-enabled format (.docm).") });
  return unique(risks);
}

function internal({ type, part = "" }: Relationship): [Kind, Bilingual] | undefined {
  switch (type) {
    case "vbaProject":
      return ["macro", say("文档含有宏代码", "The document contains macros.")];
    case "oleObject":
    case "package":
      return ["embedded-object", say(`文档嵌入了其他文件：${part}`, `The document embeds another file: ${part}.`)];
    case "control":
      return ["embedded-object", say(`文档嵌入了 ActiveX 控件：${part}`, `The document embeds an ActiveX control: ${part}.`)];
    case "aFChunk":
      return [
        "alt-chunk",
        say(`部分正文在另一个文件中（${part}），未读取`, `Part of the text is in another file (${part}) and was not read.`),
      ];
    case "origin":
      return [
        "signed",
        say("文档带有数字签名，任何修改都会使其失效", "The document is digitally signed; any change breaks the signature."),
      ];
    default:
      return undefined;
  }
}

function external({ type, target }: Relationship): [Kind, Bilingual] | undefined {
  const where = quoted(target);
  switch (type) {
    case "hyperlink":
      return undefined;
    case "attachedTemplate":
      return /^\s*(?:https?:|\\\\|file:\/\/[^/])/i.test(target)
        ? [
            "external-template",
            say(`打开文档时会从网络加载模板：${where}`, `Opening the document loads a template from the network: ${where}.`),
          ]
        : ["external-template", say(`文档引用了另一个模板文件：${where}`, `The document refers to a template file: ${where}.`)];
    case "image":
      return ["remote-image", say(`文档引用了外部图片：${where}`, `The document refers to an image outside: ${where}.`)];
    case "aFChunk":
      return [
        "alt-chunk",
        say(`部分正文在外部文件中（${where}），未读取`, `Part of the text is in an outside file (${where}) and was not read.`),
      ];
    default:
      return [
        "external-object",
        say(`文档引用了外部内容（${type}）：${where}`, `The document refers to content outside (${type}): ${where}.`),
      ];
  }
}

/** Hyperlinks of the package with a scheme that a contract has no use for. */
export const unsafeTargets = ({ relationships }: DocxPackage): string[] => [
  ...new Set(
    relationships.flatMap(({ relationship: { type, external: out, target } }) =>
      out && type === "hyperlink" && !isSafeLink(target) ? [target] : [],
    ),
  ),
];

function unique(risks: readonly Risk[]): Risk[] {
  const seen = new Set<string>();
  return risks.filter(({ kind, message }) => {
    const key = `${kind} ${message.en}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}
