import { createSign, generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { embedded } from "../store/engines.ts";
import { openStage, type Person, type Stage } from "./stage.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

let stage: Stage;
let person: Person;
let provider: Server;
let issuer = "";
/** What the stand-in says of whoever signs in, and the nonce that it was given. */
let claims: Record<string, unknown> = {};
let nonce = "";

const token = (body: object): string => {
  const part = (data: object): string => Buffer.from(JSON.stringify(data)).toString("base64url");
  const text = `${part({ alg: "RS256", kid: "1" })}.${part(body)}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(privateKey, "base64url")}`;
};

beforeAll(async () => {
  provider = createServer((request, response) => {
    const now = Math.floor(Date.now() / 1000);
    const answers: Readonly<Record<string, () => object>> = {
      "/.well-known/openid-configuration": () => ({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      }),
      "/keys": () => ({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }] }),
      "/token": () => ({
        access_token: "x",
        token_type: "bearer",
        id_token: token({ iss: issuer, aud: "client", sub: "1", iat: now, exp: now + 60, nonce, ...claims }),
      }),
    };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answers[request.url ?? ""]?.() ?? {}));
  });
  await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
  const address = provider.address();
  issuer = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  stage = await openStage(await embedded(), { oidc: { issuer, clientId: "client", clientSecret: "geheim" } });
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
  nonce = at.searchParams.get("nonce") ?? "";
  claims = { email, ...more };
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
