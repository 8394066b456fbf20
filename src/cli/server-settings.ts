import { z } from "zod";
import { say } from "../base/bilingual.js";
import { UsageError } from "../base/usage-error.js";
import { packageVersion } from "../node/package-version.js";
import type { Settings } from "../server/services.js";
import type { ServiceOptions } from "../server/start-services.js";
import type { DatabasePlace } from "../store/open-database.js";

/** Secrets come from the environment, never from arguments that other processes can see. */
const environmentSchema = z.object({
  CLAUSEWRIGHT_DATABASE: z.string().optional(),
  CLAUSEWRIGHT_S3_BUCKET: z.url().optional(),
  CLAUSEWRIGHT_S3_KEY: z.string().optional(),
  CLAUSEWRIGHT_S3_SECRET: z.string().optional(),
  CLAUSEWRIGHT_S3_REGION: z.string().optional(),
  CLAUSEWRIGHT_TSA: z.url().optional(),
  CLAUSEWRIGHT_OIDC_ISSUER: z.url().optional(),
  CLAUSEWRIGHT_OIDC_CLIENT: z.string().optional(),
  CLAUSEWRIGHT_OIDC_SECRET: z.string().optional(),
});

/** Where the data live: the option, the environment, or the given directory. */
export function databasePlace(url: string | undefined, directory: string | undefined): DatabasePlace {
  const address = url ?? environment().CLAUSEWRIGHT_DATABASE;
  if (address !== undefined && address !== "") return { url: address };
  if (directory !== undefined) return { directory };
  throw new UsageError([
    {
      at: "--database",
      seen: say("没有指定数据库", "saw no database"),
      expected: say("PostgreSQL 的地址", "the URL of a PostgreSQL server"),
      hint: say("用 --database 或 CLAUSEWRIGHT_DATABASE 指定", "Name it with --database or CLAUSEWRIGHT_DATABASE"),
    },
  ]);
}

/** What the environment says of storage and sign-in. */
export function serviceOptions(place: DatabasePlace, settings: Omit<Settings, "oidc" | "timestamps" | "version">): ServiceOptions {
  const env = environment();
  const { CLAUSEWRIGHT_S3_BUCKET: bucket, CLAUSEWRIGHT_S3_KEY: accessKeyId, CLAUSEWRIGHT_S3_SECRET: secretAccessKey } = env;
  const { CLAUSEWRIGHT_OIDC_ISSUER: issuer, CLAUSEWRIGHT_OIDC_CLIENT: clientId, CLAUSEWRIGHT_OIDC_SECRET: clientSecret } = env;
  const region = env.CLAUSEWRIGHT_S3_REGION;
  return {
    place,
    settings: {
      ...settings,
      version: packageVersion(),
      ...(env.CLAUSEWRIGHT_TSA !== undefined && { timestamps: env.CLAUSEWRIGHT_TSA }),
      ...(issuer !== undefined && clientId !== undefined && clientSecret !== undefined && { oidc: { issuer, clientId, clientSecret } }),
    },
    ...(bucket !== undefined &&
      accessKeyId !== undefined &&
      secretAccessKey !== undefined && { s3: { bucket, accessKeyId, secretAccessKey, ...(region !== undefined && { region }) } }),
  };
}

const environment = (): z.output<typeof environmentSchema> => environmentSchema.parse(process.env);
