import { say } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import { verify } from "../verify/verify.js";
import type { Crypto } from "../x509/crypto.js";

/** Nothing is handed out that our own verifier would reject. */
export async function proved(bytes: Uint8Array, crypto: Crypto, now: number): Promise<Result<Uint8Array>> {
  const verdict = await verify(bytes, { crypto, now });
  if (!verdict.ok) return verdict;
  const { changes, signatures, changed } = verdict.value;
  const trouble = changes.find(({ allowed }) => !allowed)?.message ?? signatures.flatMap(({ flaws }) => flaws)[0]?.message;
  if (trouble === undefined && !changed && signatures.length > 0) return ok(bytes);
  return fail({
    at: "",
    seen: say(`签署后自检未通过：${trouble?.zh ?? ""}`, `the signed file fails our own check: ${trouble?.en ?? ""}`),
    expected: say("结构规则的 PDF", "a PDF that keeps the rules"),
    hint: say("用原软件重新导出再签署", "Export it again with the program that made it"),
  });
}
