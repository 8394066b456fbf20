import type { Services } from "../services.js";

const hourMilliseconds = 3_600_000;
/** A file that nothing refers to yet may belong to an upload that is being taken. */
const graceHours = 24;

/** Removes what nobody needs any more: files that nothing refers to, sessions, sign-ins and links that have expired. */
export async function sweep({ blobs, database, log }: Services): Promise<void> {
  const gone = await blobs.sweep(graceHours);
  await database.asSystem(async (trx) => {
    await trx.deleteFrom("sessions").where("expires_at", "<", new Date()).execute();
    await trx.deleteFrom("password_links").where("expires_at", "<", new Date()).execute();
    await trx
      .deleteFrom("sign_in_states")
      .where("created_at", "<", new Date(Date.now() - hourMilliseconds))
      .execute();
  });
  if (gone > 0) log("info", "sweep", { files: gone });
}

/** Sweeps every hour, beginning a few minutes after the start; returns how to stop. A sweep that fails is made up for by the next. */
export function sweepHourly(services: Services): () => void {
  const once = (): void => {
    sweep(services).catch((error: unknown) =>
      services.log("error", "sweep", { message: error instanceof Error ? error.message.slice(0, 300) : "unknown" }),
    );
  };
  const first = setTimeout(once, hourMilliseconds / 12).unref();
  const timer = setInterval(once, hourMilliseconds).unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}
