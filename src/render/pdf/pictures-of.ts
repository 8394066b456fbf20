import type { Contract } from "../../document/node.js";
import type { Drawing } from "../../document/drawing.js";
import { paragraphsOf } from "../../document/walk.js";

/** The contract's pictures, each with the name of the file from which the template reads it. */
export function picturesOf(contract: Contract): ReadonlyMap<Drawing, string> {
  const drawings = paragraphsOf(contract).flatMap(({ picture }) => picture ?? []);
  return new Map(drawings.map((drawing, at) => [drawing, `picture-${at}.svg`]));
}
