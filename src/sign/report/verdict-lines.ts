import { say, type Bilingual } from "../../base/bilingual.js";
import type { Change } from "../changes/change.js";
import { evidenceWords } from "../verify/evidence-level.js";
import type { SignatureVerdict, Verdict } from "../verify/verdict.js";
import { nameText, shortName } from "../x509/distinguished-name.js";
import { timeWords } from "./time-words.js";

/** One statement of a report: what it is about and what is said. `good` is undefined where nothing is judged. */
export interface VerdictLine {
  readonly label: Bilingual;
  readonly text: Bilingual;
  readonly good?: boolean;
}

/** What a report says, one block for the file and one a signature. */
export interface VerdictBlock {
  readonly title: Bilingual;
  readonly good: boolean;
  readonly lines: readonly VerdictLine[];
}

/** The verdict in words, for every format of report. */
export const verdictLines = (verdict: Verdict): readonly VerdictBlock[] => [
  fileBlock(verdict),
  ...verdict.signatures.map((one, at) => signatureBlock(one, at + 1)),
];

function fileBlock(verdict: Verdict): VerdictBlock {
  const { level, signatures, signers, valid, changes, notes } = verdict;
  const stamped = signatures.length > 0 && signatures.every(({ time }) => time.source === "trusted-timestamp");
  const lacking = level === "third-party" && !stamped ? say("（没有可信时间戳）", " (no trusted timestamp)") : say("", "");
  const bad = changes.filter(({ allowed }) => !allowed);
  const lines: VerdictLine[] = [
    {
      label: say("证据等级", "Evidence"),
      text: say(evidenceWords[level].zh + lacking.zh, evidenceWords[level].en + lacking.en),
      good: level !== "unsigned" && level !== "broken",
    },
    { label: say("签名", "Signatures"), text: countWords(signers, valid) },
    {
      label: say("签后改动", "Changes after signing"),
      text:
        signers === 0 && changes.length === 0
          ? say("没有签名，无从判断", "not to be judged without a signature")
          : bad.length === 0
            ? say("没有不允许的改动", "none that is not allowed")
            : say(`${bad.length} 处不允许的改动`, `${bad.length} that are not allowed`),
      ...(signers === 0 && changes.length === 0 ? {} : { good: bad.length === 0 }),
    },
    ...bad.map(changeLine),
    ...notes.map((text): VerdictLine => ({ label: say("签署安排", "Plan of signing"), text })),
  ];
  return { title: say("文件", "File"), good: valid, lines };
}

function countWords(signers: number, valid: boolean): Bilingual {
  if (signers === 0)
    return say("没有电子签名；页面上的印章图片不是签名", "no electronic signature; pictures of seals on the pages are none");
  return valid ? say(`${signers} 个，全部有效`, `${signers}, all valid`) : say(`${signers} 个，并非全部有效`, `${signers}, not all valid`);
}

const changeLine = (change: Change): VerdictLine => ({
  label: change.allowed ? say("允许的改动", "Allowed change") : say("不允许的改动", "Change not allowed"),
  text:
    change.page === undefined || change.message.zh.includes("页")
      ? change.message
      : say(`第 ${change.page} 页：${change.message.zh}`, `page ${change.page}: ${change.message.en}`),
  good: change.allowed,
});

function signatureBlock(one: SignatureVerdict, number: number): VerdictBlock {
  const { certificate, chain, identity, flaws, notes, covers, place } = one;
  const who =
    certificate === undefined ? say("签名人不明", "signer unknown") : say(shortName(certificate.subject), shortName(certificate.subject));
  const kind = one.kind === "timestamp" ? say("文件时间戳", "Document timestamp") : say("签名", "Signature");
  const issuer = chain[1] ?? chain[0];
  const anchor = chain.at(-1);
  const identityWords = {
    trusted: say(
      `可信：由“${issuer ? shortName(issuer.subject) : ""}”签发，追溯到“${anchor ? shortName(anchor.subject) : ""}”`,
      `trusted: issued by “${issuer ? shortName(issuer.subject) : ""}”, leading to “${anchor ? shortName(anchor.subject) : ""}”`,
    ),
    untrusted: say("不可信：不能追溯到给出的信任证书", "not trusted: it does not lead to a given trusted certificate"),
    unasked: say("未核实：没有给出信任的证书", "not verified: no trusted certificates were given"),
  } as const;
  const lines: VerdictLine[] = [
    { label: say("结论", "Verdict"), text: one.valid ? say("有效", "valid") : say("无效", "not valid"), good: one.valid },
    ...flaws.map((flaw): VerdictLine => ({ label: say("原因", "Reason"), text: flaw.message, good: false })),
    ...(certificate === undefined
      ? []
      : [{ label: say("证书", "Certificate"), text: say(nameText(certificate.subject), nameText(certificate.subject)) }]),
    { label: say("身份", "Identity"), text: identityWords[identity], ...(identity === "unasked" ? {} : { good: identity === "trusted" }) },
    { label: say("时间", "Time"), text: timeWords(one.time) },
    {
      label: say("完整", "Intact"),
      text: one.intact
        ? say("签署的内容与签署时一致", "what was signed is as it was signed")
        : say("与签署时不一致", "not as it was signed"),
      good: one.intact,
    },
    {
      label: say("范围", "Covers"),
      text: covers.whole
        ? say("整个文件", "the whole file")
        : say(
            `文件前 ${covers.bytes} 字节，即第 ${covers.revision} 个签署版本`,
            `the first ${covers.bytes} bytes, which is signed revision ${covers.revision}`,
          ),
    },
    {
      label: say("位置", "Place"),
      text:
        place === undefined
          ? say("不可见", "invisible")
          : say(`第 ${place.page} 页（所示印章为印章图样）`, `page ${place.page} (what shows there is a picture of a seal)`),
    },
    ...(one.reason === undefined ? [] : [{ label: say("事由", "Stated reason"), text: say(one.reason, one.reason) }]),
    ...(one.location === undefined ? [] : [{ label: say("地点", "Stated place"), text: say(one.location, one.location) }]),
    ...one.later.filter(({ allowed }) => allowed).map(changeLine),
    ...notes.map((text): VerdictLine => ({ label: say("说明", "Note"), text })),
  ];
  return {
    title: say(`${kind.zh} ${number}“${one.field}”：${who.zh}`, `${kind.en} ${number} “${one.field}”: ${who.en}`),
    good: one.valid,
    lines,
  };
}
