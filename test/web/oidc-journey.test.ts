import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { needs } from "../needs.js";
import { openProvider, type Provider } from "../server/oidc-provider.ts";
import { axeViolations, openApplication, type Application } from "./application.js";

describe.skipIf(!needs("chromium"))("signing in with an account of the company", () => {
  let application: Application;
  let provider: Provider;
  beforeAll(async () => {
    provider = await openProvider();
    application = await openApplication({
      CLAUSEWRIGHT_OIDC_ISSUER: provider.issuer,
      CLAUSEWRIGHT_OIDC_CLIENT: "client",
      CLAUSEWRIGHT_OIDC_SECRET: "geheim",
    });
  }, 120_000);
  afterAll(async () => {
    await application.close();
    provider.close();
  });

  test("a member is let in, a stranger is told why not and can go back", { timeout: 120_000 }, async () => {
    const page = await application.page(390, 844, "");
    await page.goto(`${application.url}/library`);
    await page.getByRole("link", { name: "用单位账户登录" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    provider.says({ email: "nobody@example.cn" });
    await page.getByRole("link", { name: "用单位账户登录" }).click();
    await page.getByRole("alert").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    provider.says({ email: "lin@example.cn", email_verified: true });
    await page.getByRole("link", { name: "用单位账户登录" }).click();
    await page.getByRole("heading", { name: "林晓，你好" }).waitFor();
    expect(application.complaints).toEqual([]);
  });
});
