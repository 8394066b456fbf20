import { describe, expect, test } from "vitest";
import { check } from "../../src/check/check.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { hostile } from "./hostile.js";
import { contractOf } from "./read-text.js";

const library = await loadLibrary();

describe("a megabyte of hostile text is checked; one step more a sign and this would not end", () => {
  test.each(Object.keys(hostile))("%s", (name) => {
    const contract = contractOf(hostile[name]?.(1_000_000) ?? "");
    expect(contract.text.length).toBeGreaterThan(900_000);
    expect(check(contract, library, { asOf: "2026-11-22" }).coverage.length).toBeGreaterThan(0);
  });
});
