import { latin1Bytes } from "../pdf/latin1-bytes.js";
import { pdf } from "../pdf/pdf.js";
import type { PdfRef, PdfValue } from "../pdf/pdf-value.js";
import { zlibSync } from "fflate";
import type { DraftRevision } from "../make/draft-revision.js";
import type { Artwork } from "./artwork.js";
import type { Picture } from "./picture.js";

/** The artwork as a form XObject of the revision, to be called from appearances. */
export function artworkForm(draft: DraftRevision, { width, height, content, pictures, ink }: Artwork): PdfRef {
  const images = [...pictures].map(([name, picture]) => [name, pictureObject(draft, picture)] as const);
  const resources = pdf.dict({
    XObject: images.length === 0 ? undefined : pdf.dict(Object.fromEntries(images)),
    ExtGState: ink ? pdf.dict({ Ink: pdf.dict({ Type: pdf.name("ExtGState"), BM: pdf.name("Multiply") }) }) : undefined,
  });
  return draft.add(form([0, 0, width, height], ink ? `/Ink gs\n${content}` : content, { Resources: resources }));
}

/** A form XObject that paints `content` clipped to `box`. */
export function form(box: readonly number[], content: string, more: Readonly<Record<string, PdfValue | undefined>>): PdfValue {
  return pdf.stream(
    { Type: pdf.name("XObject"), Subtype: pdf.name("Form"), BBox: pdf.numbers(box), ...more, Filter: pdf.name("FlateDecode") },
    zlibSync(latin1Bytes(content), { level: 9 }),
  );
}

function pictureObject(draft: DraftRevision, { width, height, colours, samples, alpha }: Picture): PdfRef {
  const image = (space: string, data: Uint8Array, mask: PdfRef | undefined): PdfRef =>
    draft.add(
      pdf.stream(
        {
          Type: pdf.name("XObject"),
          Subtype: pdf.name("Image"),
          Width: pdf.number(width),
          Height: pdf.number(height),
          ColorSpace: pdf.name(space),
          BitsPerComponent: pdf.number(8),
          SMask: mask,
          Filter: pdf.name("FlateDecode"),
        },
        data,
      ),
    );
  return image(colours, samples, alpha && image("DeviceGray", alpha, undefined));
}
