import { say, type Bilingual } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import { attemptDer } from "../der/attempt-der.js";
import { DerCursor } from "../der/der-cursor.js";
import { der } from "../der/der.js";
import { readDer } from "../der/der-node.js";
import { equalBytes } from "../pdf/equal-bytes.js";
import type { Crypto } from "../x509/crypto.js";
import { checkTimestamp } from "./check-timestamp.js";
import { timestampRequest } from "./timestamp-request.js";

/** Sends a request to a time authority and gives its answer, or what went wrong on the way. */
export type TimestampService = (request: Uint8Array) => Promise<Result<Uint8Array>>;

/** A checked token about `stamped`. Without one there is a problem and never a substitute. */
export async function timestampToken(
  stamped: Uint8Array,
  nonce: Uint8Array,
  service: TimestampService,
  crypto: Crypto,
): Promise<Result<Uint8Array>> {
  const answer = await service(timestampRequest(await crypto.digest("sha256", stamped), nonce));
  if (!answer.ok) return answer;
  const token = attemptDer(() => granted(answer.value));
  if (token === undefined)
    return refused(say("时间戳机构拒绝了请求，或者答复不合格式", "the time authority refused, or its answer is malformed"));
  const { flaws, info } = await checkTimestamp(token, stamped, crypto);
  const [flaw] = flaws;
  if (flaw !== undefined) return refused(flaw.message);
  const sent = readDer(der.magnitude(nonce)).content;
  if (info?.nonce === undefined || !equalBytes(info.nonce, sent))
    return refused(say("时间戳答复的随机数与请求不符", "the answer's nonce is not that of the request"));
  return ok(token);
}

function granted(response: Uint8Array): Uint8Array | undefined {
  const cursor = new DerCursor(readDer(response));
  const status = new DerCursor(cursor.next(0x30)).next(2).content;
  return status.length === 1 && (status[0] === 0 || status[0] === 1) ? cursor.next(0x30).raw : undefined;
}

const refused = (seen: Bilingual): Result<never> =>
  fail({
    at: "tsa",
    seen,
    expected: say("一个可用的时间戳", "a usable timestamp"),
    hint: say("稍后重试，或者换一个时间戳机构；没有写出任何文件", "Try again later or use another time authority; nothing was written"),
  });
