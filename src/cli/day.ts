import { InvalidArgumentError } from "commander";
import { parseDay } from "../base/calendar.js";

/** An option's value that is a day, `YYYY-MM-DD`; anything else is refused by commander in its own words. */
export function day(text: string): string {
  if (parseDay(text) === undefined) throw new InvalidArgumentError("YYYY-MM-DD");
  return text;
}
