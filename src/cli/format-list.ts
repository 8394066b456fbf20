import { InvalidArgumentError } from "commander";

/** A parser of an option such as `docx,pdf`. */
export function formatList<Format extends string>(known: readonly Format[]): (list: string) => Format[] {
  return (list) =>
    list.split(",").map((name) => {
      const format = known.find((one) => one === name.trim());
      if (format === undefined) throw new InvalidArgumentError(known.join(","));
      return format;
    });
}
