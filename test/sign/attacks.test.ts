import { beforeAll, describe, expect, test } from "vitest";
import type { ChangeKind } from "../../src/sign/changes/change.js";
import { attacksOn, type Attack } from "./attacks.js";
import { makePdf } from "./make-pdf.js";
import { sneakyFiles, strangersSignature } from "./sneak.js";
import { missed, victim } from "./victim.js";
import { optionsOf, signed, verdictOf } from "./world.js";

describe.each(["table", "stream"] as const)("a file with cross-references as a %s", (xref) => {
  let file: Uint8Array;
  let attacks: readonly Attack[];
  beforeAll(async () => {
    file = await victim({ xref });
    const other = await signed(makePdf({ xref, text: "Another contract" }), optionsOf(0));
    attacks = [...attacksOn({ file, other }), ...(await sneakyFiles(file))];
  });

  test("is valid as it was signed", async () => {
    expect(await verdictOf(file)).toMatchObject({ valid: true, changed: false, level: "third-party", signers: 2 });
  });

  test("200 and more attacks, every one reported", async () => {
    expect(attacks.length).toBeGreaterThan(300);
    expect(await missed(xref === "table" ? attacks : attacks.filter((_, at) => at % 2 === 0))).toEqual([]);
  });

  test("without trusted certificates too", async () => {
    expect(
      await missed(
        attacks.filter((_, at) => at % 4 === 1),
        [],
      ),
    ).toEqual([]);
  });

  test("a stranger's signature is named, and what came before it is said to be changed", async () => {
    const verdict = await verdictOf(await strangersSignature(file));
    expect(verdict).toMatchObject({ valid: false, level: "broken", signers: 3 });
    expect(verdict.signatures.at(-1)).toMatchObject({ identity: "untrusted", valid: false });
    expect(verdict.signatures[0]?.valid).toBe(false);
  });

  const kinds: readonly (readonly [string, ChangeKind, number | undefined])[] = [
    ["update: content redefined", "page-content-changed", 1],
    ["update: content of the last page redefined", "page-content-changed", 3],
    ["update: overlay added to the content", "page-content-changed", 1],
    ["update: page cropped", "page-content-changed", 1],
    ["update: annotation FreeText", "annotation-added", 1],
    ["update: annotation moved", "annotation-changed", 1],
    ["update: seal redrawn", "appearance-changed", 1],
    ["update: last page removed", "page-removed", 3],
    ["update: page appended", "page-added", 4],
    ["update: pages reordered", "pages-reordered", undefined],
    ["update: first signature taken from the form", "signature-removed", undefined],
    ["update: field added to the form only", "form-field-added", undefined],
    ["update: attachment", "attachment-changed", undefined],
    ["update: open action", "action-changed", undefined],
    ["update: an object that nothing uses", "hidden-object", undefined],
    ["only cross-references: content led to another stream", "malformed-update", undefined],
    ['appended "garbage!!"', "trailing-bytes", undefined],
  ];
  test.each(kinds)("%s is called %s", async (name, kind, page) => {
    const attack = attacks.find((one) => one.name === name);
    const verdict = await verdictOf(attack?.file ?? new Uint8Array());
    const found = verdict.changes.find((change) => change.kind === kind && !change.allowed);
    expect(found).toBeDefined();
    expect(found?.page).toBe(page);
    expect(verdict.signatures[0]?.flaws.map(({ code }) => code)).toContain("changed-afterwards");
  });
});
