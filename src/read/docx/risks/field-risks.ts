import { say, type Bilingual } from "../../../base/bilingual.js";
import type { Risk } from "../../../document/place.js";
import type { Field } from "../model/field.js";
import type { ViewText } from "../view/view-text.js";
import { quoted } from "./quoted.js";
import { rangesBy } from "./ranges-by.js";

/** Fields that make Word run a program or fetch something from elsewhere. */
export function fieldRisks(fields: readonly Field[], view: ViewText): Risk[] {
  const ranges = rangesBy(view.pieces, ({ field }) => field);
  return fields.flatMap((field) => {
    const found = riskOf(field.instruction);
    const range = ranges.get(field);
    return found ? [{ ...found, ...(range && { range }) }] : [];
  });
}

function riskOf(instruction: string): { kind: Risk["kind"]; message: Bilingual } | undefined {
  const name = /^\s*([A-Z]+)/i.exec(instruction)?.[1]?.toUpperCase() ?? "";
  const code = quoted(instruction);
  switch (name) {
    case "DDE":
    case "DDEAUTO":
      return { kind: "dde", message: say(`域代码会调用其他程序：${code}`, `A field calls another program: ${code}.`) };
    case "INCLUDETEXT":
    case "INCLUDE":
    case "LINK":
    case "IMPORT":
    case "DATABASE":
    case "RD":
      return { kind: "dde", message: say(`域代码会读取外部内容：${code}`, `A field fetches content from elsewhere: ${code}.`) };
    case "INCLUDEPICTURE":
      return { kind: "remote-image", message: say(`域代码会加载外部图片：${code}`, `A field loads an image from elsewhere: ${code}.`) };
    default:
      return undefined;
  }
}
