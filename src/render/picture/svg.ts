import { escapeXml } from "../../base/escape-xml.js";
import { unreachable } from "../../base/unreachable.js";
import type { Drawing, Shape } from "../../document/drawing.js";

/** The fonts of labels: ours in a PDF, the reader's Hei elsewhere. */
const fonts = "'Noto Sans SC','SimHei','Microsoft YaHei','PingFang SC',sans-serif";

/** A drawing as SVG; the same drawing gives the same text. */
export function svg({ width, height, alt, shapes }: Drawing): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(alt)}"><title>${escapeXml(alt)}</title>${shapes.map(shape).join("")}</svg>`;
}

function shape(one: Shape): string {
  switch (one.type) {
    case "box":
      return `<rect x="${one.x}" y="${one.y}" width="${one.width}" height="${one.height}" fill="#${one.fill}"${edge(one.edge)}/>`;
    case "line":
      return `<line x1="${one.from[0]}" y1="${one.from[1]}" x2="${one.to[0]}" y2="${one.to[1]}"${edge(one.edge)}/>`;
    case "outline":
      return `<polygon points="${one.points.map(([x, y]) => `${x},${y}`).join(" ")}" fill="#${one.fill}"${edge(one.edge)}/>`;
    case "label":
      return `<text x="${one.at[0]}" y="${one.at[1]}" font-family="${fonts}" font-weight="500" font-size="${one.size}" text-anchor="${one.align}">${escapeXml(one.text)}</text>`;
    default:
      return unreachable(one);
  }
}

const edge = (shade: string | undefined): string => (shade === undefined ? "" : ` stroke="#${shade}" stroke-width="0.5"`);
