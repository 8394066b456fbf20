import { ImageRun } from "docx";
import type { Drawing } from "../../../document/drawing.js";
import { emf } from "../../picture/emf.js";
import { svg } from "../../picture/svg.js";

/** Pixels of the package's own unit, 96 an inch. */
const pixels = (points: number): number => (points * 96) / 72;

/**
 * A picture in the line: SVG for programs that show it, and a metafile, vectors too, for the others. The package knows no metafiles:
 * it is told of a PNG, and `finishPackage` gives the part its true name.
 */
export function picture(drawing: Drawing): ImageRun {
  const { width, height, alt } = drawing;
  return new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(svg(drawing)),
    fallback: { type: "png", data: emf(drawing) },
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: "图", description: alt, title: "图" },
  });
}
