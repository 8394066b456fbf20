import { isRecord, listOf } from "../content/untyped.js";
import type { OpenPdf } from "./open-pdf.js";

/** What the file as a whole carries beside its pages. */
export interface DocumentFacts {
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  /** It runs a script when opened, printed or filled in. */
  readonly hasScript: boolean;
  /** What it does when opened, such as Launch; absent for jumping to a page. */
  readonly openAction?: string;
  /** It has a field for a digital signature, filled or not. */
  readonly hasSignatureField: boolean;
  /** Opens without a password but forbids some uses. */
  readonly isRestricted: boolean;
}

/** Reads them one by one; what cannot be read is taken as absent. */
export async function documentFacts({ document }: OpenPdf): Promise<DocumentFacts> {
  const [attachments, scripts, formScripts, opening, fields, permissions] = [
    await document.getAttachments().catch(() => undefined),
    await document.getJSActions().catch(() => undefined),
    await document.hasJSActions().catch(() => false),
    await document.getOpenAction().catch(() => undefined),
    await document.getFieldObjects().catch(() => undefined),
    await document.getPermissions().catch(() => undefined),
  ];
  const action: unknown = isRecord(opening) ? opening["action"] : undefined;
  return {
    attachments: contents(attachments),
    hasScript: isRecord(scripts) || formScripts === true,
    ...(typeof action === "string" && { openAction: action }),
    hasSignatureField: isRecord(fields) && Object.values(fields).some((same) => listOf(same).some(isSignature)),
    isRestricted: Array.isArray(permissions),
  };
}

const isSignature = (field: unknown): boolean => isRecord(field) && field["type"] === "signature";

function contents(attachments: unknown): ReadonlyMap<string, Uint8Array> {
  if (!isRecord(attachments)) return new Map();
  return new Map(
    Object.entries(attachments).flatMap(([key, file]): [string, Uint8Array][] => {
      if (!isRecord(file)) return [];
      const { filename, content } = file;
      return content instanceof Uint8Array ? [[typeof filename === "string" ? filename : key, content]] : [];
    }),
  );
}
