import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { webcrypto } from "node:crypto";
import { describe, expect, test } from "vitest";
import { nodeCrypto } from "../../src/node/sign/node-crypto.js";
import { browserCrypto, type Subtle } from "../../src/verifier/browser-crypto.js";
import { judgeFile } from "../../src/verifier/judge-files.js";
import { verify } from "../../src/sign/verify/verify.js";
import { needs } from "../needs.js";
import { now, pem } from "./authority.js";
import { makePdf } from "./make-pdf.js";
import { stream, update } from "./tamper.js";
import { root, signedBy, timeService, trust } from "./world.js";

const subtle: Subtle = {
  digest: (algorithm, data) => webcrypto.subtle.digest(algorithm, data),
  importKey: (format, key, algorithm, extractable, uses) =>
    webcrypto.subtle.importKey(format, key, { hash: "SHA-256", name: "", ...algorithm }, extractable, uses),
  verify: (algorithm, key, signature, data) =>
    webcrypto.subtle.verify({ name: "", ...algorithm }, key as webcrypto.CryptoKey, signature, data),
};

describe("the verifier's page", () => {
  test("the browser's mathematics agree with Node's on every kind of key", async () => {
    const file = await signedBy(makePdf(), 5, () => ({ timestamp: timeService() }));
    const [node, browser] = [
      await verify(file, { crypto: nodeCrypto, trust, now }),
      await verify(file, { crypto: browserCrypto(subtle), trust, now }),
    ];
    expect(node.ok && node.value.valid).toBe(true);
    expect(browser.ok && browser.value).toEqual(node.ok && node.value);
  });

  test("text from a file is never markup", async () => {
    const html = await judgeFile(
      {
        name: "<img src=x onerror=alert(1)>.pdf",
        bytes: await signedBy(makePdf(), 1, () => ({ reason: "<script>alert(1)</script>", field: "<b>甲方" })),
      },
      { crypto: nodeCrypto, trust, now },
      "zh",
    );
    expect(html).not.toMatch(/<(?:img|script|b)\b/u);
    expect(html).toMatch(/&lt;script&gt;/u);
  });

  test("one file that asks for nothing from a network", () => {
    const page = readFileSync("dist/verifier.html", "utf8");
    expect(page).not.toMatch(/\b(?:src|href)=|@import|fetch\(|XMLHttpRequest|WebSocket|import\(/u);
    expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'/u);
    expect(page.length).toBeLessThan(400_000);
  });

  test.skipIf(!needs("chromium"))("judges files in a browser, from a disk", async () => {
    const folder = mkdtempSync(join(tmpdir(), "clausewright-verifier-"));
    try {
      const good = await signedBy(makePdf(), 2);
      const bad = update(good, (u) => u.draft.objects.set(11, stream("", "")));
      expect(shown(folder, good)).toMatch(/✓ 第三方电子签（没有可信时间戳）/u);
      expect(shown(folder, bad)).toMatch(/✗ 第 1 页的内容被改动/u);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** What the page shows after a person has chosen the root certificate and the file. */
function shown(folder: string, file: Uint8Array): string {
  const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString("base64");
  const script = `<script>{
    const give = (id, name, data) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], name));
      const input = document.getElementById(id);
      input.files = transfer.files;
      input.dispatchEvent(new Event("change"));
    };
    give("certificates", "root.pem", "${base64(pem("CERTIFICATE", root.certificate.raw))}");
    give("files", "contract.pdf", "${base64(file)}");
  }</script>`;
  const path = join(folder, "page.html");
  writeFileSync(path, readFileSync("dist/verifier.html", "utf8").replace("</body>", `${script}</body>`));
  return execFileSync(
    "chromium",
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      `--user-data-dir=${join(folder, "profile")}`,
      "--virtual-time-budget=20000",
      "--dump-dom",
      `file://${path}`,
    ],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
}
