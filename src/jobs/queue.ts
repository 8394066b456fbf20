import { EventEmitter } from "node:events";
import { sql } from "kysely";
import type { Problem } from "../base/problem.js";
import type { Database, Work } from "../store/database.js";
import { channel } from "../store/ear.js";
import type { Claim, JobInputs, JobKind, Progress } from "./job.js";

/** So long may an attempt be silent before another worker takes the job. */
const leaseSeconds = 30;
/** A job that failed so often is given up. */
export const mostFailures = 5;
/** One that never came to an end in so many attempts too: workers that are ended from outside are no fault of the job. */
export const mostAttempts = 50;

/** Work to be done, in the database: what is queued in a transaction exists when it commits, and not otherwise. */
export interface Queue {
  /** Adds a job, in the transaction of what it belongs to. Call `wake` after that has committed. */
  readonly add: <Kind extends JobKind>(
    trx: Work,
    organisation: string,
    kind: Kind,
    input: JobInputs[Kind],
    afterSeconds?: number,
  ) => Promise<string>;
  readonly wake: () => void;
  /** Resolves at the next wake, or after the given time. */
  readonly idle: (milliseconds: number) => Promise<void>;
  /** Takes the oldest job that is due, or whose worker fell silent; nobody else gets it while the lease lasts. */
  readonly claim: () => Promise<Claim | undefined>;
  /** Prolongs the lease and tells how far it is; false when the lease was lost. */
  readonly progress: (claim: Claim, progress: Progress) => Promise<boolean>;
  /** Ends the job in the transaction of its effects; throws when the lease was lost, so that the effects are rolled back. */
  readonly finish: (trx: Work, claim: Claim, output: unknown) => Promise<void>;
  /** Puts the job back for another attempt, or ends it in vain with the effects of that, in one transaction; nothing when the lease was lost. */
  readonly fail: (claim: Claim, problem: Problem, options?: FailOptions) => Promise<void>;
  /** Puts back what runs: for the start of the embedded database, whose lock proves that no worker is left. */
  readonly reclaimAll: () => Promise<void>;
  /** Tells the watchers of this process to look again. */
  readonly moved: () => void;
  /** Calls back whenever a job of this process moves; returns how to stop. */
  readonly watch: (listener: () => void) => () => void;
}

export interface FailOptions {
  /** After how long it is tried again, unless it has failed too often. */
  readonly retryInSeconds?: number;
  /** What else is true once the job has ended in vain. */
  readonly inVain?: (trx: Work) => Promise<void>;
}

/** Another worker has taken the job meanwhile: whatever this attempt did must be rolled back. */
export class LeaseLost extends Error {
  constructor(job: string) {
    super(`the lease of job ${job} was lost`);
    this.name = "LeaseLost";
  }
}

export function queueOf(database: Database): Queue {
  const bell = new EventEmitter().setMaxListeners(0);
  const moved = (): void => void bell.emit("moved");
  // Other processes are told when the transaction commits; they look by themselves now and then as well.
  const tell = async (trx: Work, word: "wake" | "moved"): Promise<void> => {
    if (database.engine === "server") await sql`select pg_notify(${channel}, ${word})`.execute(trx);
  };
  database.hear((word) => {
    if (word !== "moved") bell.emit("wake");
    if (word !== "wake") bell.emit("moved");
  });
  const held = ({ id, attempt }: Claim): ReturnType<typeof sql<boolean>> =>
    sql<boolean>`id = ${id} and attempt = ${attempt} and state = 'running'`;
  return {
    add: async (trx, organisation, kind, input, afterSeconds = 0) => {
      const { id } = await trx
        .insertInto("jobs")
        .values({
          organisation_id: organisation,
          kind,
          input: JSON.stringify(input),
          run_after: new Date(Date.now() + afterSeconds * 1000),
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      await tell(trx, "wake");
      return id;
    },
    wake: () => void bell.emit("wake"),
    idle: (milliseconds) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          bell.off("wake", done);
          resolve();
        };
        const timer = setTimeout(done, milliseconds);
        bell.once("wake", done);
      }),
    claim: async () => {
      const row = await database.asSystem(async (trx) => {
        const { rows } = await sql<{
          id: string;
          organisation_id: string;
          kind: string;
          input: unknown;
          attempt: number;
          failures: number;
        }>`
          update jobs set state = 'running', attempt = attempt + 1, lease_until = now() + make_interval(secs => ${leaseSeconds})
          where id = (
            select id from jobs
            where (state = 'queued' and run_after <= now()) or (state = 'running' and lease_until < now())
            order by run_after, created_at limit 1 for update skip locked)
          returning id, organisation_id, kind, input, attempt, failures`.execute(trx);
        if (rows.length > 0) await tell(trx, "moved");
        return rows[0];
      });
      if (row === undefined) return undefined;
      moved();
      const { organisation_id: organisation, ...rest } = row;
      return { ...rest, organisation };
    },
    progress: async (claim, progress) => {
      const kept = await database.asSystem(async (trx) => {
        const { numAffectedRows } = await sql`
          update jobs set progress = ${JSON.stringify(progress)}::jsonb, lease_until = now() + make_interval(secs => ${leaseSeconds})
          where ${held(claim)}`.execute(trx);
        await tell(trx, "moved");
        return numAffectedRows === 1n;
      });
      moved();
      return kept;
    },
    finish: async (trx, claim, output) => {
      const { numAffectedRows } = await sql`
        update jobs set state = 'done', output = ${JSON.stringify(output)}::jsonb, finished_at = now() where ${held(claim)}`.execute(trx);
      if (numAffectedRows !== 1n) throw new LeaseLost(claim.id);
      await tell(trx, "moved");
    },
    fail: async (claim, problem, { retryInSeconds, inVain } = {}) => {
      const retry = retryInSeconds !== undefined && claim.failures + 1 < mostFailures && claim.attempt < mostAttempts;
      await database.asSystem(async (trx) => {
        const end = retry
          ? sql`update jobs set state = 'queued', failures = failures + 1, run_after = now() + make_interval(secs => ${retryInSeconds}) where ${held(claim)}`
          : sql`update jobs set state = 'failed', failures = failures + 1, output = ${JSON.stringify({ problem })}::jsonb, finished_at = now() where ${held(claim)}`;
        const { numAffectedRows } = await end.execute(trx);
        if (!retry && numAffectedRows === 1n) await inVain?.(trx);
        await tell(trx, "moved");
      });
      moved();
    },
    reclaimAll: async () => {
      await database.asSystem((trx) => sql`update jobs set lease_until = now() - interval '1 second' where state = 'running'`.execute(trx));
    },
    moved,
    watch: (listener) => {
      bell.on("moved", listener);
      return () => void bell.off("moved", listener);
    },
  };
}
