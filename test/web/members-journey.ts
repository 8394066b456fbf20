import { expect, test } from "vitest";
import { axeAtBothWidths, axeViolations, type Application } from "./application.js";
import { sampleContract } from "./sample-contract.ts";

/** Invited members, tokens and webhooks. */
export function membersJourney(opened: () => Application): void {
  test("an invited viewer joins, reads, and finds no door that is shut", { timeout: 180_000 }, async () => {
    const application = opened();
    const page = await application.page(1366, 860);
    await page.goto(application.url);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({
        name: "青禾.docx",
        mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        buffer: await sampleContract(),
      });
    await page.locator(".contracts .count").first().waitFor();
    await page.getByRole("link", { name: "成员" }).click();
    await page.getByRole("button", { name: "邀请成员" }).click();
    await page.getByLabel("电子邮箱").fill("zhou@example.cn");
    await page.getByRole("combobox", { name: "角色" }).click();
    await page.locator(".ant-select-item-option", { hasText: "查看者" }).click();
    await page.getByRole("button", { name: "生成邀请链接" }).click();
    const link = await page.locator(".once code").innerText();
    expect(await axeViolations(page)).toEqual([]);

    const guest = await application.page(390, 844, "");
    await guest.goto(link);
    await guest.getByRole("heading", { name: "加入晴川品牌管理有限公司" }).waitFor();
    await guest.getByLabel("你的姓名").fill("周敏");
    await guest.getByLabel("设置密码").fill("another-horse-7");
    expect(await axeViolations(guest)).toEqual([]);
    await guest.getByRole("button", { name: "加入并登录" }).click();
    await guest.getByRole("heading", { name: "周敏，你好" }).waitFor();
    await guest.getByRole("link", { name: "青禾" }).first().click();
    await guest.locator(".finding-group").first().waitFor();
    expect(await guest.getByRole("button", { name: /^采纳|^已知悉|^不改/u }).count()).toBe(0);
    expect(await axeViolations(guest)).toEqual([]);
    const places = guest.getByRole("navigation", { name: "主要页面" });
    await places.getByRole("link", { name: "条款库" }).click();
    await guest.getByRole("heading", { name: "条款库" }).waitFor();
    expect(await guest.getByRole("link", { name: /导入|导出/u }).count()).toBe(0);
    await guest.getByRole("link", { name: "付款与结算", exact: true }).click();
    await guest.getByRole("heading", { name: "付款与结算", level: 1 }).waitFor();
    expect(await guest.getByRole("button", { name: "修改这一条" }).count()).toBe(0);
    await guest.goto(`${application.url}/library/editions`);
    await guest.getByText(/没有这项权限|没有内容/u).waitFor();
    await places.getByRole("link", { name: "成员" }).click();
    await guest.getByText("周敏").first().waitFor();
    expect(await guest.getByRole("tab").allInnerTexts()).toEqual(["成员"]);
    await guest.goto(`${application.url}/draft`);
    await guest.locator("h1").waitFor();
    expect(await guest.getByRole("button", { name: "开始填写" }).count()).toBe(0);
    await places.getByRole("link", { name: "合同" }).click();
    await guest.getByRole("heading", { name: "周敏，你好" }).waitFor();
    expect(await guest.getByRole("button", { name: "选择文件" }).count()).toBe(0);

    // The viewer forgets the password: the administrator hands over a link.
    await page.keyboard.press("Escape");
    await page.reload();
    await page.getByRole("button", { name: "重设 周敏 的密码" }).click();
    await page.getByRole("button", { name: "生成链接" }).click();
    const passwordLink = await page.locator(".once code").innerText();
    expect(await axeAtBothWidths(page)).toEqual([]);
    const elsewhere = await application.page(390, 844, "");
    await elsewhere.goto(application.url);
    await elsewhere.getByText(/^忘了密码？/u).waitFor();
    await elsewhere.goto(passwordLink);
    await elsewhere.getByText("周敏（zhou@example.cn）的新密码", { exact: false }).waitFor();
    await elsewhere.getByLabel("设置密码").fill("a-third-horse-5");
    expect(await axeViolations(elsewhere)).toEqual([]);
    await elsewhere.getByRole("button", { name: "保存并登录" }).click();
    await elsewhere.getByRole("heading", { name: "周敏，你好" }).waitFor();
    await guest.reload();
    await guest.getByRole("heading", { name: "登录" }).waitFor();
    await guest.goto(passwordLink);
    await guest.getByRole("heading", { name: "这条链接不能用了" }).waitFor();
    expect(application.complaints).toEqual([]);
  });

  test("an invitation that nobody accepted yet is listed, and taken back", { timeout: 120_000 }, async () => {
    const application = opened();
    const page = await application.page(1366, 860);
    await page.goto(`${application.url}/people`);
    await page.getByRole("button", { name: "邀请成员" }).click();
    await page.getByLabel("电子邮箱").fill("wu@example.cn");
    await page.getByRole("button", { name: "生成邀请链接" }).click();
    const link = await page.locator(".once code").innerText();
    await page.keyboard.press("Escape");
    const waiting = page.getByRole("region", { name: "还没有接受的邀请" });
    await waiting.getByText("wu@example.cn").waitFor();
    await waiting.getByText(/法务 · 有效至/u).waitFor();
    expect(await axeAtBothWidths(page)).toEqual([]);
    await waiting.getByRole("button", { name: "撤回: wu@example.cn" }).click();
    await waiting.waitFor({ state: "detached" });
    const guest = await application.page(390, 844, "");
    await guest.goto(link);
    await guest.getByRole("heading", { name: "这份邀请不能用了" }).waitFor();
    expect(application.complaints).toEqual([]);
  });

  test("a token is made, works, and is revoked; a webhook is added and taken away", { timeout: 120_000 }, async () => {
    const application = opened();
    const page = await application.page(390, 844);
    await page.goto(`${application.url}/people`);
    await page.getByRole("tab", { name: "令牌" }).click();
    await page.getByLabel("用途").fill("夜间批量检查");
    await page.getByRole("button", { name: "新建令牌" }).click();
    const token = await page.locator(".once code").innerText();
    expect(await axeViolations(page)).toEqual([]);
    const ask = (): Promise<Response> => fetch(`${application.url}/api/contracts`, { headers: { authorization: `Bearer ${token}` } });
    expect((await ask()).status).toBe(200);
    await page.getByRole("button", { name: /夜间批量检查/u }).click();
    await page
      .getByText(/已撤销|还没有/u)
      .first()
      .waitFor();
    await expect.poll(async () => (await ask()).status).toBe(401);

    await page.getByRole("tab", { name: "通知" }).click();
    await page.getByLabel("地址").fill("https://example.com/hook");
    await page.locator("form").getByRole("button").last().click();
    await page.locator(".once code").waitFor();
    await page.locator(".plain-list").getByText("https://example.com/hook").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: /https:\/\/example\.com\/hook/u }).click();
    await page.locator(".plain-list").getByText("https://example.com/hook").waitFor({ state: "detached" });
    expect(application.complaints).toEqual([]);
  });
}
