import { expect, test } from "vitest";
import { axeViolations, type Application } from "./application.js";
import { widths } from "./widths.js";

const addresses = [
  "/",
  "/draft",
  "/draft/batch",
  "/library",
  "/library/payment/balanced",
  "/library/law",
  "/library/law/%E6%B0%91%E6%B3%95%E5%85%B8?article=585",
  "/library/editions",
  "/obligations",
  "/people",
  "/verify",
  "/nowhere",
];

/** What holds for every page, and for a stranger. */
export function pages(opened: () => Application): void {
  test("on a laptop and on a phone: a heading, nothing wider than the window, nothing against axe", { timeout: 240_000 }, async () => {
    const application = opened();
    const page = await application.page(...widths[0]);
    const wrong: string[] = [];
    for (const address of addresses) {
      await page.setViewportSize({ width: widths[0][0], height: widths[0][1] });
      await page.goto(`${application.url}${address}`);
      await page.locator("h1").first().waitFor();
      await page.locator(".loading").waitFor({ state: "detached" });
      const heading = (await page.locator("h1").first().innerText()).trim();
      if (!(await page.title()).startsWith(heading)) wrong.push(`${address} is called ${await page.title()}`);
      for (const [width, height] of widths) {
        await page.setViewportSize({ width, height });
        const beyond: unknown = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (Number(beyond) > 0) wrong.push(`${address} is ${String(beyond)} px wider than ${String(width)} px`);
        wrong.push(...(await axeViolations(page)).map((line) => `${address} at ${String(width)} px: ${line}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(application.complaints).toEqual([]);
  });

  test(
    "with the keyboard alone: every stop shows where it is, a dialog takes the focus and gives it back",
    { timeout: 60_000 },
    async () => {
      const { url, page: open } = opened();
      const page = await open(1366, 860);
      await page.goto(`${url}/people`);
      await page.getByRole("button", { name: "邀请成员" }).waitFor();
      const unmarked: string[] = [];
      for (let stop = 0; stop < 9; stop++) {
        await page.keyboard.press("Tab");
        const [name, ring]: string[] = JSON.parse(
          String(
            await page.evaluate(
              "(() => { const one = document.activeElement, { outlineStyle } = getComputedStyle(one); return JSON.stringify([one.innerText || one.ariaLabel || one.tagName, outlineStyle]); })()",
            ),
          ),
        ) as string[];
        if (ring === "none") unmarked.push(String(name));
      }
      expect(unmarked).toEqual([]);
      const invite = page.getByRole("button", { name: "邀请成员" });
      await invite.focus();
      await page.keyboard.press("Enter");
      const email = page.getByLabel("电子邮箱");
      await email.waitFor();
      expect(await page.evaluate("document.activeElement.type")).toBe("email");
      await page.keyboard.press("Escape");
      await email.waitFor({ state: "detached" });
      expect(await page.evaluate("document.activeElement.innerText")).toContain("邀请成员");
    },
  );

  test("the pages speak English when asked, and remember it", { timeout: 60_000 }, async () => {
    const { url, page: open } = opened();
    const page = await open(1366, 860);
    await page.goto(url);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: /Hello/u }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: /Hello/u }).waitFor();
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
  });

  test(
    "a stranger sees the door and the verify page, nothing else; whose session ends is let back in where he was",
    { timeout: 60_000 },
    async () => {
      const { url, page: open } = opened();
      const page = await open(1366, 860);
      await page.goto(`${url}/library`);
      await page.getByRole("heading", { name: "条款库" }).waitFor();
      await page.context().clearCookies();
      await page.getByRole("link", { name: "法律依据" }).click();
      await page.getByRole("heading", { name: "登录" }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByLabel("电子邮箱").fill("lin@example.cn");
      await page.getByLabel("密码").fill("correct-horse-9");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "法律依据" }).waitFor();
      await page.context().clearCookies();
      await page.goto(`${url}/people`);
      await page.getByRole("heading", { name: "登录" }).waitFor();
      await page.getByRole("link", { name: /核验/u }).click();
      await page.getByRole("heading", { name: "核验签名" }).waitFor();
    },
  );
}
