import type { IsolatedPool } from "../node/isolated/isolated-pool.js";
import type { Library } from "../library/library.js";
import type { Queue } from "../jobs/queue.js";
import type { BlobStore } from "../store/blobs/blob-store.js";
import type { Database } from "../store/database.js";
import type { Log } from "./http/log.js";

/** How this installation is set up. */
export interface Settings {
  /** The address that people type, such as `https://contracts.example.com`; without it, whatever loopback address they use. */
  readonly publicUrl?: string;
  /** Whether any name may lead here, because other machines use an address that was not named. */
  readonly anyHost?: boolean;
  /** Whether a proxy in front says who calls (`X-Forwarded-For`). */
  readonly behindProxy: boolean;
  /** The first user must show it; printed at the start. Absent where only this machine can reach the server. */
  readonly setupCode?: string;
  /** The time authority whose timestamp every signature gets. */
  readonly timestamps?: string;
  readonly oidc?: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };
  readonly version: string;
}

/** Everything that a route works with. */
export interface Services {
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly queue: Queue;
  /** The only place in which uploads are parsed. */
  readonly workshop: IsolatedPool;
  readonly library: Library;
  /** Changes when the library or the program does: readings and reports that were kept are of one of them. */
  readonly stamp: string;
  readonly settings: Settings;
  readonly log: Log;
  readonly now: () => Date;
}
