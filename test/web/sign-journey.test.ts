import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { needs } from "../needs.js";
import { axeViolations, openApplication, type Application } from "./application.js";

describe.skipIf(!needs("chromium") || !needs("openssl"))("the signing journey", () => {
  const folder = mkdtempSync(join(tmpdir(), "clausewright-keys-"));
  let application: Application;
  beforeAll(async () => {
    application = await openApplication();
  }, 120_000);
  afterAll(async () => {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("a rule by amount, an approval, one key on the page, one elsewhere, the bundle", { timeout: 360_000 }, async () => {
    const page = await application.page(1366, 860);
    await page.goto(`${application.url}/people`);
    await page.getByRole("tab", { name: "审批规则" }).click();
    await page.getByRole("button", { name: "加一条规则" }).click();
    await page.getByRole("spinbutton", { name: "起点金额（元）" }).fill("1000");
    await page.getByRole("button", { name: "保存规则" }).click();
    await page.getByText("审批规则已保存").waitFor();
    expect(await axeViolations(page)).toEqual([]);

    const deal: unknown = parse(readFileSync("templates/agency-operation/samples/basic.yaml", "utf8"));
    const id = String(
      await page.evaluate(
        `fetch("/api/drafts", { method: "POST", headers: { "content-type": "application/json" }, body: ${JSON.stringify(JSON.stringify({ deal }))} }).then((answer) => answer.json()).then(({ id }) => id)`,
      ),
    );
    await page.goto(`${application.url}/contracts/${id}/sign`);
    await page.getByRole("button", { name: "发起签署" }).click();
    await page.locator(".step.current", { hasText: "审批人" }).getByRole("button", { name: "同意", exact: true }).click();
    const first = page.locator(".step.current", { hasText: "甲方" });
    await first.getByRole("button", { name: "签署" }).click();
    await page.setInputFiles("input[accept='.p12,.pfx']", keyFile(folder, "a", "绍兴砚禾茶业有限公司"));
    await page.getByLabel("证书密码").fill("wrong");
    await first.getByRole("button", { name: "签署" }).click();
    await page.locator(".problem").first().waitFor();
    await page.getByLabel("证书密码").fill("secret");
    await first.getByRole("button", { name: "签署" }).click();
    await page.locator(".step.current", { hasText: "乙方" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);

    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /下载/u }).click()]);
    const [half, whole] = [join(folder, "half.pdf"), join(folder, "whole.pdf")];
    writeFileSync(half, readFileSync(await download.path()));
    const command = [
      "dist/cli/main.js",
      "sign",
      half,
      "--key",
      keyFile(folder, "b", "南京叙川网络科技有限公司"),
      "--party",
      "乙方",
      "--output",
      whole,
    ];
    execFileSync(process.execPath, command, { env: { ...process.env, CLAUSEWRIGHT_KEY_PASSWORD: "secret" }, stdio: "pipe" });
    await page.setInputFiles("input[accept='.pdf']", whole);
    await page.locator(".signing-state.complete").waitFor();
    expect(await axeViolations(page)).toEqual([]);

    await page.getByLabel("证书密码").fill("secret");
    const [bundle] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "下载证据包" }).click()]);
    const files = unzipSync(new Uint8Array(readFileSync(await bundle.path())));
    expect(Object.keys(files).some((name) => name.endsWith(".pdf"))).toBe(true);
    expect(strFromU8(new Uint8Array(readFileSync(whole)).subarray(0, 5))).toBe("%PDF-");
    expect(application.complaints).toEqual([]);
  });
});

/** A certificate of its own with its key, as companies get them from an authority; the password is `secret`. */
function keyFile(folder: string, name: string, subject: string): string {
  const openssl = (...words: readonly string[]): void => void execFileSync("openssl", words, { cwd: folder, stdio: "pipe" });
  const pair = ["-newkey", "rsa:2048", "-nodes", "-keyout", `${name}.key`, "-out", `${name}.pem`];
  openssl(
    "req",
    "-x509",
    ...pair,
    "-days",
    "30",
    "-utf8",
    "-subj",
    `/C=CN/O=${subject}/CN=${subject}`,
    "-addext",
    "keyUsage=critical,digitalSignature",
  );
  openssl("pkcs12", "-export", "-inkey", `${name}.key`, "-in", `${name}.pem`, "-out", `${name}.p12`, "-passout", "pass:secret");
  return join(folder, `${name}.p12`);
}
