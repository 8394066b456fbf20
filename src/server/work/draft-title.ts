import type { Library } from "../../library/library.js";

/** The brand's name and the template's title, as far as they are known. */
export function draftTitle(deal: Readonly<Record<string, unknown>>, { templates }: Pick<Library, "templates">): string {
  const template = typeof deal["template"] === "string" ? deal["template"] : "agency-operation";
  const title = Object.hasOwn(templates, template) ? templates[template]?.title : undefined;
  const brand = typeof deal["brandName"] === "string" ? deal["brandName"].trim() : "";
  return [brand, title ?? "合同"]
    .filter((part) => part !== "")
    .join(" · ")
    .slice(0, 200);
}
