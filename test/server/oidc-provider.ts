import { createSign, generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";

/** A small OpenID provider on this machine: whoever comes is who `says` says. */
export interface Provider {
  readonly issuer: string;
  /** What the next token says of whoever signs in; its nonce is the one of the last visit unless it is given. */
  readonly says: (claims: Readonly<Record<string, unknown>>) => void;
  readonly close: () => void;
}

/** Starts it. At `/authorize` it sends the browser straight back; a test without a browser tells the nonce itself. */
export async function openProvider(): Promise<Provider> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  let claims: Readonly<Record<string, unknown>> = {};
  let nonce = "";
  let issuer = "";
  const token = (body: object): string => {
    const part = (data: object): string => Buffer.from(JSON.stringify(data)).toString("base64url");
    const text = `${part({ alg: "RS256", kid: "1" })}.${part(body)}`;
    return `${text}.${createSign("RSA-SHA256").update(text).sign(privateKey, "base64url")}`;
  };
  const provider = createServer((request, response) => {
    const now = Math.floor(Date.now() / 1000);
    const asked = new URL(request.url ?? "/", issuer);
    if (asked.pathname === "/authorize") {
      nonce = asked.searchParams.get("nonce") ?? "";
      const back = new URL(asked.searchParams.get("redirect_uri") ?? "");
      back.search = new URLSearchParams({ code: "c", state: asked.searchParams.get("state") ?? "" }).toString();
      response.writeHead(302, { location: back.href }).end();
      return;
    }
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
    response.end(JSON.stringify(answers[asked.pathname]?.() ?? {}));
  });
  await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
  const address = provider.address();
  issuer = `http://127.0.0.1:${String(typeof address === "object" && address !== null ? address.port : 0)}`;
  return {
    issuer,
    says: (said) => {
      claims = said;
    },
    close: () => {
      provider.close();
    },
  };
}
