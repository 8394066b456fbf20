import { forums } from "../../facts/forum.js";
import type { Recogniser } from "./recogniser.js";

/** A forum is stated when a court can be told, or exactly one arbitral body is named. */
export const forum: Recogniser = (reading) => {
  const all = forums(reading);
  const court = all.find((one) => one.type === "court" && one.determined);
  if (court) return court.range;
  const bodies = all.filter((one) => one.type === "arbitration");
  const [only] = bodies;
  return new Set(bodies.map((body) => body.name)).size === 1 && only?.determined ? only.range : undefined;
};
