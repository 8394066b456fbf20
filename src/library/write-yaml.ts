import { stringify } from "yaml";

/** Plain data as YAML that people can edit. */
export const writeYaml = (data: unknown): string => stringify(data, { lineWidth: 0 });
