import { spawn } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { wordProfile } from "./word-profile.js";

/** LibreOffice on this machine; undefined where it is not installed. */
export function libreOffice(): string | undefined {
  const places = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => ["soffice", "libreoffice"].map((name) => join(folder, name)));
  return places.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const prlimit = "/usr/bin/prlimit";
const seconds = 90;

/**
 * An old Word file as docx, by LibreOffice in a folder and with a profile of its own: no macros, no links, bounded in memory
 * and time. Undefined when it gives none. Everything it wrote is removed.
 */
export async function convertDoc(bytes: Uint8Array, program: string): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "clausewright-doc-"));
  try {
    const profile = join(folder, "profile");
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), wordProfile);
    await writeFile(join(folder, "in.doc"), bytes);
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...["--headless", "--norestore", "--nolockcheck", "--nodefault"],
      ...["--infilter=MS Word 97", "--convert-to", "docx:MS Word 2007 XML", "--outdir", join(folder, "out"), join(folder, "in.doc")],
    ];
    await finished(program, args, folder);
    return new Uint8Array(await readFile(join(folder, "out", "in.docx")));
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Ends the program and all that it started when it takes too long. */
function finished(program: string, args: readonly string[], folder: string): Promise<void> {
  const bounds = ["--data=2500000000", "--cpu=120", "--fsize=200000000", "--core=0", program];
  const [command, given] = existsSync(prlimit) ? [prlimit, [...bounds, ...args]] : [program, [...args]];
  // A proxy that is not there: nothing that the file names is fetched.
  const nowhere = "http://127.0.0.1:9";
  const env = { PATH: process.env["PATH"], HOME: folder, TMPDIR: folder, LANG: "C.UTF-8", http_proxy: nowhere, https_proxy: nowhere };
  const child = spawn(command, given, { cwd: folder, env, stdio: "ignore", detached: true });
  const kill = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // All of them have ended.
    }
  };
  const timer = setTimeout(kill, seconds * 1000);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => {
      clearTimeout(timer);
      kill();
      resolve();
    });
  });
}
