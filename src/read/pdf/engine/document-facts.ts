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
  const absent = (): undefined => undefined;
  const attachments: unknown = await document.getAttachments().catch(absent);
  const scripts: unknown = await document.getJSActions().catch(absent);
  const opening: unknown = await document.getOpenAction().catch(absent);
  const fields: unknown = await document.getFieldObjects().catch(absent);
  const permissions: unknown = await document.getPermissions().catch(absent);
  const all = isRecord(fields) ? Object.values(fields).flatMap(listOf).filter(isRecord) : [];
  const action: unknown = isRecord(opening) ? opening["action"] : undefined;
  return {
    attachments: contents(attachments),
    hasScript: isRecord(scripts) || all.some(({ actions }) => isRecord(actions) && Object.keys(actions).length > 0),
    ...(typeof action === "string" && { openAction: action }),
    hasSignatureField: all.some(({ type }) => type === "signature"),
    isRestricted: Array.isArray(permissions),
  };
}

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
