import type { PageFrame } from "../pdf/page-frame.js";
import { pdf } from "../pdf/pdf.js";
import type { PdfRef, PdfValue } from "../pdf/pdf-value.js";
import type { DraftRevision } from "../make/draft-revision.js";
import { form } from "./artwork-form.js";

/** A form to paint with its lower left corner at a point of the page as it is shown. */
export interface PlacedForm {
  readonly form: PdfRef;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The appearance of an annotation and where it goes on the page. */
export interface AnnotationLook {
  readonly rect: PdfValue;
  readonly appearance: PdfRef;
}

const turns = { 0: [1, 0, 0, 1, 0, 0], 90: [0, 1, -1, 0, 0, 0], 180: [-1, 0, 0, -1, 0, 0], 270: [0, -1, 1, 0, 0, 0] } as const;

/** One appearance that paints all forms upright on a page, however the page is turned. `clip` (on the page as shown) cuts it. */
export function annotationLook(
  draft: DraftRevision,
  frame: PageFrame,
  forms: readonly PlacedForm[],
  clip?: readonly [number, number, number, number],
): AnnotationLook {
  const [left, bottom, right, top] = clip ?? [
    Math.min(...forms.map(({ x }) => x)),
    Math.min(...forms.map(({ y }) => y)),
    Math.max(...forms.map(({ x, width }) => x + width)),
    Math.max(...forms.map(({ y, height }) => y + height)),
  ];
  const content = forms.map(({ x, y }, at) => `q 1 0 0 1 ${(x - left).toFixed(4)} ${(y - bottom).toFixed(4)} cm /F${at} Do Q`).join("\n");
  const resources = pdf.dict({ XObject: pdf.dict(Object.fromEntries(forms.map((one, at) => [`F${at}`, one.form]))) });
  const appearance = draft.add(
    form([0, 0, right - left, top - bottom], content, { Matrix: pdf.numbers(turns[frame.rotation]), Resources: resources }),
  );
  const [a, b] = [frame.toUser(left, bottom), frame.toUser(right, top)];
  return { appearance, rect: pdf.numbers([Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)]) };
}
