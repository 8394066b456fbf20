import { isRecord, listOf } from "../content/untyped.js";
import type { Annotation } from "./annotation.js";

/** Reads the engine's annotation objects of one page. */
export function annotationsOf(raw: unknown): Annotation[] {
  return listOf(raw).flatMap((item): Annotation[] => {
    if (!isRecord(item)) return [];
    const { id, subtype, fieldType, contentsObj, url, unsafeUrl, actions } = item;
    const contents = isRecord(contentsObj) && typeof contentsObj["str"] === "string" ? contentsObj["str"] : "";
    return [
      {
        id: String(id),
        subtype: String(subtype),
        ...(typeof fieldType === "string" && { fieldType }),
        ...(contents !== "" && { contents }),
        ...(typeof unsafeUrl === "string" && (typeof url !== "string" || !harmless.test(unsafeUrl)) && { unsafeTarget: unsafeUrl }),
        hasScript: isRecord(actions) && Object.keys(actions).length > 0,
      },
    ];
  });
}

const harmless = /^(?:https?:|mailto:|tel:|#|www\.)/iu;
