import { pageFrame } from "../pdf/page-frame.js";
import type { PdfPage } from "../pdf/page-tree.js";
import { pdf } from "../pdf/pdf.js";
import { textString } from "../pdf/text-string.js";
import type { Artwork } from "../seal/artwork.js";
import { artworkForm } from "../seal/artwork-form.js";
import { annotationLook } from "../seal/placed-artwork.js";
import { straddleSlices } from "../seal/straddle-slices.js";
import { addToPage } from "./add-to-page.js";
import type { DraftRevision } from "./draft-revision.js";

export interface Straddle {
  readonly seal: Artwork;
  /** The field of the signature to which it belongs. */
  readonly field: string;
  readonly pages: readonly PdfPage[];
  /** How many straddling seals the file has already: the next one goes below or above them. */
  readonly before: number;
}

/** Print, read-only, locked. */
const FLAGS = 4 + 64 + 128;
const GAP = 8;

/** The straddling seal (骑缝章): every page carries its slice at the right edge, and the fanned pages show whole seals. */
export function addStraddle(draft: DraftRevision, { seal, field, pages, before }: Straddle): void {
  const whole = artworkForm(draft, seal);
  for (const { page, left, right } of straddleSlices(pages.length)) {
    const target = pages[page];
    if (target === undefined) continue;
    const frame = pageFrame(draft.document, target);
    const size = Math.min(1, (frame.height - 2 * GAP) / seal.height);
    const width = (right - left) * seal.width;
    const y = slot(before, frame.height, seal.height * size);
    const x = frame.width - width;
    const look = annotationLook(
      draft,
      frame,
      [{ form: whole, x: x - left * seal.width, y, width: seal.width, height: seal.height }],
      [x, y, frame.width, y + seal.height * size],
    );
    const slice = draft.add(
      pdf.dict({
        Type: pdf.name("Annot"),
        Subtype: pdf.name("Stamp"),
        Rect: look.rect,
        P: pdf.ref(target.num),
        F: pdf.number(FLAGS),
        NM: textString(`straddle-${field}-${page + 1}`),
        Contents: textString(`骑缝章（${field}），第 ${page + 1} 页，共 ${pages.length} 页`),
        AP: pdf.dict({ N: look.appearance }),
      }),
    );
    addToPage(draft, target, [slice]);
  }
}

/** The middle of the edge, then above and below in turns, as far as the page reaches. */
function slot(index: number, pageHeight: number, height: number): number {
  const step = Math.ceil(index / 2) * (index % 2 === 1 ? 1 : -1);
  const y = (pageHeight - height) / 2 + step * (height + GAP);
  return Math.min(Math.max(y, GAP), pageHeight - height - GAP);
}
