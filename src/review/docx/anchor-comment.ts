import type { CommentAnchors } from "./comments/comment-writer.js";
import type { PackageEditor } from "./package/package-editor.js";
import { contentStart } from "./edit/gap-at.js";
import { order } from "./edit/order.js";
import type { Spot } from "./spot.js";

/** Puts the marks of a comment at its spot. `withInserted` takes in what is inserted right behind the words. */
export function anchorComment(editor: PackageEditor, spot: Spot, { start, ...behind }: CommentAnchors, withInserted: boolean): void {
  const end = behind.end + behind.reference;
  switch (spot.type) {
    case "words": {
      const { first, last } = spot;
      editor.part(first.paragraph.part).anchor(first.paragraph, first.segment, first.offset, "starts", order.start, start);
      const rank = withInserted ? order.endOfInserted : order.end;
      editor.part(last.paragraph.part).anchor(last.paragraph, last.segment, last.offset, "ends", rank, end);
      return;
    }
    case "element": {
      const part = editor.part(spot.part);
      part.put(spot.part.tree.starts[spot.node] ?? 0, order.start, start);
      part.put(spot.part.tree.ends[spot.node] ?? 0, order.end, end);
      return;
    }
    case "point": {
      const { paragraph, before, after } = spot;
      const part = editor.part(paragraph.part);
      const [first, second] = withInserted ? [order.startOfInserted, order.endOfInserted] : [order.point, order.point];
      const touch = before ?? after;
      const edge = before ? "ends" : "starts";
      for (const [rank, xml] of [
        [first, start],
        [second, end],
      ] as const)
        if (touch) part.anchor(paragraph, touch.segment, touch.offset, edge, rank, xml);
        else part.inside(paragraph.node, contentStart(paragraph.part.tree, paragraph.node), rank, xml);
    }
  }
}
