import { afterAll, beforeAll, expect, test } from "vitest";
import { embedded } from "../store/engines.ts";
import { openProvider, type Provider } from "./oidc-provider.ts";
import { openStage, type Person, type Stage } from "./stage.ts";

let stage: Stage;
let person: Person;
let provider: Provider;

beforeAll(async () => {
  provider = await openProvider();
  stage = await openStage(await embedded(), { oidc: { issuer: provider.issuer, clientId: "client", clientSecret: "geheim" } });
  person = await stage.person(await stage.organisation("甲公司"), "legal");
});
afterAll(async () => {
  provider.close();
  await stage.close();
});

/** Goes to the provider and comes back; with `cookie` false as another browser. */
async function signIn(email: string, more: Record<string, unknown> = {}, cookie = true): Promise<Response> {
  const leave = await stage.app.request("http://localhost/api/oidc/start");
  const at = new URL(leave.headers.get("location") ?? "");
  provider.says({ email, nonce: at.searchParams.get("nonce") ?? "", ...more });
  const kept = (leave.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  return stage.app.request(`http://localhost/api/oidc/callback?code=c&state=${at.searchParams.get("state") ?? ""}`, {
    headers: cookie ? { cookie: kept } : {},
  });
}

const emailOf = async (): Promise<string> => {
  const { user } = (await stage.call("GET", "/api/me", { as: person })).json as { user: { email: string } };
  return user.email;
};

test("a member comes in by the provider's word, with PKCE", async () => {
  const leave = await stage.app.request("http://localhost/api/oidc/start");
  expect(leave.headers.get("location")).toContain("code_challenge_method=S256");
  const back = await signIn(await emailOf());
  expect(back.status).toBe(302);
  const cookie = (back.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  expect((await stage.call("GET", "/api/me", { headers: { cookie } })).json).toMatchObject({ role: "legal" });
});

test("refused: strangers, unverified addresses, another browser, another nonce, a state that was used", async () => {
  const email = await emailOf();
  expect((await signIn("nobody@example.com")).status).toBe(400);
  expect((await signIn(email, { email_verified: false })).status).toBe(400);
  expect((await signIn(email, {}, false)).status).toBe(400);
  expect((await signIn(email, { nonce: "other" })).status).toBe(400);
  expect((await signIn(email, { aud: "somebody else" })).status).toBe(400);
  expect((await stage.call("GET", "/api/oidc/callback?code=c&state=made-up")).status).toBe(400);
  expect(stage.logged.join("\n")).not.toContain("geheim");
});
