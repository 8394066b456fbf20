import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";

/** How the next request goes wrong. */
export type Fault = "500" | "503 once" | "silence" | "wrong etag" | "damage" | "403";

/** A storage of our own that speaks as much of S3 as is used, and takes no request whose signature it cannot compute itself. */
export interface S3Server {
  readonly bucket: string;
  readonly objects: Map<string, Buffer>;
  /** `METHOD path status` of every request. */
  readonly seen: string[];
  fault: Fault | undefined;
  readonly close: () => void;
}

export const s3Keys = {
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
  region: "eu-test-1",
} as const;

export async function s3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const seen: string[] = [];
  const made: { fault: Fault | undefined } = { fault: undefined };
  const server = createServer((request, response) => {
    void (async () => {
      const pieces: Buffer[] = [];
      for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
      const body = Buffer.concat(pieces);
      const answer = (status: number, headers: Record<string, string> = {}, content?: Buffer): void => {
        seen.push(`${request.method ?? ""} ${request.url ?? ""} ${status}`);
        response.writeHead(status, headers).end(content);
      };
      if (made.fault === "silence") return void seen.push("silence");
      if (made.fault === "500") {
        answer(500);
        return;
      }
      if (made.fault === "403") {
        answer(403);
        return;
      }
      if (made.fault === "503 once") {
        made.fault = undefined;
        answer(503);
        return;
      }
      if (!isSigned(request, body)) {
        answer(403);
        return;
      }
      const key = request.url ?? "";
      if (request.method === "PUT") {
        if (request.headers["content-md5"] !== createHash("md5").update(body).digest("base64")) {
          answer(400);
          return;
        }
        objects.set(key, body);
        const tag = createHash("md5")
          .update(made.fault === "wrong etag" ? "else" : body)
          .digest("hex");
        answer(200, { etag: `"${tag}"` });
        return;
      }
      const found = objects.get(key);
      if (request.method === "DELETE") {
        objects.delete(key);
        answer(204);
        return;
      }
      if (found === undefined) {
        answer(404);
        return;
      }
      answer(200, {}, made.fault === "damage" ? Buffer.concat([found.subarray(1), Buffer.from("x")]) : found);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return Object.assign(made, {
    bucket: `http://127.0.0.1:${port}/contracts`,
    objects,
    seen,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}

/** Signature Version 4 as the documentation of AWS describes it, computed here from what came in. */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/u.exec(
      request.headers.authorization ?? "",
    );
  if (parts === null) return false;
  const [, id, day = "", region = "", names = "", signature = ""] = parts;
  const time = String(request.headers["x-amz-date"]);
  const late =
    Math.abs(Date.now() - Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u, "$1-$2-$3T$4:$5:$6Z"))) > 900_000;
  const told = String(request.headers["x-amz-content-sha256"]);
  const hash = createHash("sha256").update(body).digest("hex");
  if (id !== s3Keys.accessKeyId || region !== s3Keys.region || !time.startsWith(day) || late) return false;
  if (told !== hash && told !== "UNSIGNED-PAYLOAD") return false;
  if (!names.split(";").includes("host")) return false;
  const headers = names.split(";").map((name) => `${name}:${String(request.headers[name] ?? "").trim()}\n`);
  const canonical = [request.method, new URL(request.url ?? "", "http://x").pathname, "", headers.join(""), names, told].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", time, scope, createHash("sha256").update(canonical).digest("hex")].join("\n");
  const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
  const key = ["s3", "aws4_request"].reduce((last, one) => hmac(last, one), hmac(hmac(`AWS4${s3Keys.secretAccessKey}`, day), region));
  const expected = hmac(key, toSign);
  return timingSafeEqual(expected, Buffer.from(signature, "hex"));
}
