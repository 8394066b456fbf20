import { describe, expect, test } from "vitest";
import { check } from "../../src/check/check.js";
import { parseBaseline, parseSidecar } from "../../src/library/acceptance.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { withoutAccepted } from "../../src/report/accepted.js";
import { contractOf } from "../check/read-text.js";

const library = await loadLibrary();
const text = "第一条 费用\n甲方已支付的服务费，无论何种原因概不退还。\n第二条 解释\n本合同最终解释权归乙方所有。";
const result = check(contractOf(text), library, { asOf: "2026-11-22" });
const refund = result.findings.find(({ kind }) => kind === "no-refund");
const sidecar = (yaml: string) => parseSidecar(yaml, "a.docx.accepted.yaml");

describe("accepted findings", () => {
  test("a sidecar takes one finding out, with its reason; the others stay", () => {
    const parsed = sidecar(`accepted:\n  - { id: "${refund?.id ?? ""}", reason: 已与对方谈妥 }\n`);
    if (!parsed.ok) throw new Error("sidecar");
    const settled = withoutAccepted(result, parsed.value, "2026-11-22");
    expect(settled.accepted.map(({ finding, reason }) => [finding.kind, reason])).toEqual([["no-refund", "已与对方谈妥"]]);
    expect(settled.result.findings.length).toBe(result.findings.length - 1);
    expect(settled.notes).toEqual([]);
  });

  test("the id holds when clauses are renumbered and others change", () => {
    const later = check(
      contractOf(`第一条 期限\n自2027年1月1日至2027年12月31日。\n第二条 费用\n甲方已支付的服务费，无论何种原因概不退还。`),
      library,
      { asOf: "2026-11-22" },
    );
    expect(later.findings.find(({ kind }) => kind === "no-refund")?.id).toBe(refund?.id);
  });

  test("an acceptance that ran out or fits nothing is told, and the finding is listed", () => {
    const parsed = sidecar(
      `accepted:\n  - { id: "${refund?.id ?? ""}", reason: 暂缓, until: 2026-01-01 }\n  - { id: gone, reason: 旧版本 }\n`,
    );
    if (!parsed.ok) throw new Error("sidecar");
    const settled = withoutAccepted(result, parsed.value, "2026-11-22");
    expect(settled.result.findings.length).toBe(result.findings.length);
    expect(settled.notes.map(({ en }) => en).join("\n")).toMatch(/ran out on 2026-01-01[\s\S]*gone is gone/u);
  });

  test("an acceptance without a reason is refused", () => {
    expect(sidecar(`accepted:\n  - { id: abc }\n`).ok).toBe(false);
  });

  test("an earlier report is a baseline; anything else is refused with one sentence", () => {
    const known = parseBaseline(JSON.stringify([{ findings: result.findings.map(({ id }) => ({ id })) }]), "old.json");
    if (!known.ok) throw new Error("baseline");
    expect(withoutAccepted(result, known.value, "2026-11-22").result.findings).toEqual([]);
    for (const broken of ["{", "[]x", '{"a":1}']) expect(parseBaseline(broken, "old.json").ok).toBe(false);
  });
});
