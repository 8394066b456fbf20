import { say, type Bilingual } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";

export interface HttpQuestion {
  readonly url: string;
  /** Sent by POST with this type; without it the address is fetched. */
  readonly body?: { readonly type: string; readonly bytes: Uint8Array };
  /** What an answer must call itself. */
  readonly answer?: string;
}

const TIMEOUT_MS = 15_000;
const LARGEST = 8 * 1024 * 1024;

/** Asks a server; anything but a timely answer of the right kind is a problem that names the address. */
export async function httpBytes({ url, body, answer }: HttpQuestion): Promise<Result<Uint8Array>> {
  const refuse = (seen: Bilingual): Result<never> =>
    fail({
      at: url,
      seen,
      expected: say("服务器及时答复", "a timely answer of the server"),
      hint: say("检查地址和网络，稍后重试；没有写出任何文件", "Check address and network and try again; nothing was written"),
    });
  if (!/^https?:\/\//i.test(url)) return refuse(say("不是 http 或 https 地址", "no http or https address"));
  try {
    const post = body && { method: "POST", headers: { "content-type": body.type }, body: new Uint8Array(body.bytes) };
    const response = await fetch(url, { ...post, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const type = response.headers.get("content-type") ?? "";
    if (!response.ok) return refuse(say(`服务器答复 ${response.status}`, `the server answered ${response.status}`));
    if (answer !== undefined && !type.toLowerCase().startsWith(answer))
      return refuse(say(`服务器答复的类型为“${type}”`, `the server's answer is of type “${type}”`));
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > 0 && bytes.length <= LARGEST
      ? ok(bytes)
      : refuse(say(`服务器答复了 ${bytes.length} 字节`, `the server answered ${bytes.length} bytes`));
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : error instanceof Error ? error.message : String(error);
    return refuse(say(`连不上服务器（${cause}）`, `the server cannot be reached (${cause})`));
  }
}
