import { expect, test } from "vitest";
import { clausesOf } from "../../../src/document/walk.js";
import { renderDocx } from "../../../src/render/docx/render-docx.js";
import { agencyOperation } from "../../render/agency-operation.js";
import { reading } from "./reading.js";
import { expectRoundTrip } from "./round-trip.js";

test("a contract of our own is read back: its text, its numbers, no risk", async () => {
  const bytes = await renderDocx(agencyOperation, { title: "代运营合同", number: "HT-1", created: "2026-01-01T00:00:00Z", author: "甲" });
  const source = reading(bytes);
  expectRoundTrip(source);
  expect(source.risks).toEqual([]);
  const body = source.lines.filter(({ story, contents }) => story === undefined && !contents);
  const labels = clausesOf(agencyOperation.root).flatMap(({ label }) => (label === "" ? [] : [label]));
  expect(body.flatMap(({ label }) => (label === undefined || label.startsWith("附件") ? [] : [label]))).toEqual(labels);
  const said = (text: string): Set<string> =>
    new Set(
      text
        .split(/[\n\t]/)
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    );
  const lines = said(body.map(({ range }) => source.text.slice(...range)).join("\n"));
  expect([...said(agencyOperation.text)].filter((line) => !lines.has(line))).toEqual([]);
});
