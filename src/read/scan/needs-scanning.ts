import type { PageContent } from "../pdf/content/page-content.js";
import { isBlank } from "../pdf/layout/is-blank.js";
import { isReadable } from "../pdf/is-readable.js";

/** A page with fewer characters may be a picture with a stamped number or a few words typed over it. */
const few = 40;

/** Whether the picture of a page may say more than its text does. */
export const needsScanning = ({ glyphs }: PageContent): boolean =>
  !isReadable(glyphs) || glyphs.filter(({ text }) => !isBlank(text)).length < few;
