import { Client } from "pg";

/** The channel on which the processes of one database tell each other that something moved. */
export const channel = "clausewright";

/** Hears what other processes tell. */
export interface Ear {
  /** Called with each word, and with `again` after a time of deafness: whatever was missed has to be looked for. */
  readonly hear: (listener: (word: string) => void) => void;
  readonly close: () => Promise<void>;
}

/** The embedded database has one process, which knows what it did. */
export const deafEar: Ear = { hear: () => undefined, close: () => Promise.resolve() };

/** How long to wait before a connection that broke is made anew. */
const pauseMilliseconds = 1000;

/** Listens to a server on a connection of its own, from the first listener on. */
export function serverEar(url: string): Ear {
  const listeners = new Set<(word: string) => void>();
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const tell = (word: string): void => {
    for (const listener of listeners) listener(word);
  };
  const connect = async (): Promise<void> => {
    const fresh = new Client({ connectionString: url, application_name: "clausewright ear", keepAlive: true });
    client = fresh;
    let lost = false;
    const retry = (): void => {
      if (lost || closed) return;
      lost = true;
      fresh.end().catch(() => undefined);
      timer = setTimeout(() => void connect(), pauseMilliseconds);
      timer.unref();
    };
    fresh.on("error", retry);
    fresh.on("end", retry);
    fresh.on("notification", ({ payload }) => tell(payload ?? ""));
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
      tell("again");
    } catch {
      retry();
    }
  };
  return {
    hear: (listener) => {
      listeners.add(listener);
      if (client === undefined) void connect();
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
