import { readFileSync, readdirSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { gzipSync } from "node:zlib";

interface Page {
  readonly plain: Uint8Array<ArrayBuffer>;
  /** Made when first asked for. */
  readonly packed: (() => Uint8Array<ArrayBuffer>) | undefined;
  readonly type: string;
  readonly lasting: boolean;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".bcmap": "application/octet-stream",
  ".pfb": "application/octet-stream",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
};

/** The built pages of a folder, read once. A path without a file is a page of the application: index.html. */
export function staticPages(folder: string): (request: Request) => Response {
  const pages = new Map<string, Page>();
  for (const path of filesOf(folder)) pages.set(`/${path.split(sep).join("/")}`, pageOf(join(folder, path)));
  return (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return new Response(null, { status: 405 });
    const { pathname } = new URL(request.url);
    const page = pages.get(pathname) ?? (extname(pathname) === "" ? pages.get("/index.html") : undefined);
    if (page === undefined) return new Response("404", { status: 404, headers: { "content-type": "text/plain" } });
    const accepted = request.headers.get("accept-encoding") ?? "";
    const packed = /\bgzip\b/u.test(accepted) ? page.packed?.() : undefined;
    const headers = new Headers({
      "content-type": page.type,
      "cache-control": page.lasting ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "accept-encoding",
    });
    if (packed) headers.set("content-encoding", "gzip");
    return new Response(request.method === "HEAD" ? null : (packed ?? page.plain), { headers });
  };
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  } catch {
    return [];
  }
}

function pageOf(path: string): Page {
  const plain = new Uint8Array(readFileSync(path));
  const type = types[extname(path)] ?? "application/octet-stream";
  const packable = plain.length > 1000 && !/^(?:image\/png|font)/u.test(type);
  let packed: Uint8Array<ArrayBuffer> | undefined;
  return {
    plain,
    type,
    // The build names files by their content; only the pages themselves keep their names.
    lasting: /-[A-Z0-9]{8}\.\w+$/u.test(path),
    packed: packable ? () => (packed ??= new Uint8Array(gzipSync(plain))) : undefined,
  };
}
