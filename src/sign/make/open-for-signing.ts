import { say, type Bilingual } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import { attempt } from "../pdf/attempt.js";
import { pageTree, type PdfPage } from "../pdf/page-tree.js";
import { PdfDocument } from "../pdf/pdf-document.js";
import type { Crypto } from "../x509/crypto.js";
import { shortName } from "../x509/distinguished-name.js";
import type { Verdict } from "../verify/verdict.js";
import { verify } from "../verify/verify.js";

/** A file that may be signed, and what its earlier signatures say. */
export interface OpenedForSigning {
  readonly document: PdfDocument;
  readonly pages: readonly PdfPage[];
  readonly verdict: Verdict;
}

/** Opens a file only if it is whole, unencrypted, and nothing was done to it after its earlier signatures. */
export async function openForSigning(bytes: Uint8Array, crypto: Crypto, now: number): Promise<Result<OpenedForSigning>> {
  const refuse = (seen: Bilingual, expected: Bilingual, hint: Bilingual): Result<never> => fail({ at: "", seen, expected, hint });
  const verdict = await verify(bytes, { crypto, now });
  if (!verdict.ok) return verdict;
  const opened = attempt(() => {
    const document = new PdfDocument(bytes);
    return { document, pages: pageTree(document) };
  });
  if (!opened.ok)
    return refuse(
      say(`文件损坏：${opened.fault.said().zh}`, `a damaged file: ${opened.fault.said().en}`),
      say("完好的 PDF", "a sound PDF"),
      say("用原软件重新导出再签署", "Export it again with the program that made it"),
    );
  const { document, pages } = opened.value;
  if (document.root === undefined || pages.length === 0)
    return refuse(
      say("文件里没有页面", "a file without pages"),
      say("至少有一页的 PDF", "a PDF with at least one page"),
      say("用原软件重新导出再签署", "Export it again with the program that made it"),
    );
  const damage = verdict.value.changes.find(({ allowed }) => !allowed);
  if (damage !== undefined && verdict.value.signatures.length === 0)
    return refuse(
      say(damage.message.zh, damage.message.en),
      say("完好的 PDF", "a sound PDF"),
      say("用原软件重新导出再签署", "Export it again with the program that made it"),
    );
  if (damage !== undefined)
    return refuse(
      say(`签署之后文件已被改动：${damage.message.zh}`, `the file was changed after it was signed: ${damage.message.en}`),
      say("签署之后未被改动的文件", "a file not changed since it was signed"),
      say("从上一位签署人处重新取得文件", "Get the file again from the last signer"),
    );
  const broken = verdict.value.signatures.find(({ flaws }) => flaws.length > 0);
  if (broken !== undefined) {
    const who = broken.certificate === undefined ? broken.field : shortName(broken.certificate.subject);
    return refuse(
      say(
        `已有的签名“${who}”无效：${broken.flaws[0]?.message.zh ?? ""}`,
        `the signature of “${who}” is not valid: ${broken.flaws[0]?.message.en ?? ""}`,
      ),
      say("已有的签名全部有效", "valid signatures only"),
      say("从上一位签署人处重新取得文件", "Get the file again from the last signer"),
    );
  }
  return ok({ document, pages, verdict: verdict.value });
}
