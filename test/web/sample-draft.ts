import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Application } from "./application.js";

/** Has the application draft the basic sample, so that there is a contract to look at. */
export const sampleDraft = (application: Application): Promise<unknown> => {
  const deal: unknown = parse(readFileSync("templates/agency-operation/samples/basic.yaml", "utf8"));
  return application.call("POST", "/drafts", { deal });
};
