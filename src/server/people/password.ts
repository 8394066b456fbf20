import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** OWASP's parameters: 128 MB and a third of a second a password. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 192 * 1024 * 1024 };

let queue: Promise<unknown> = Promise.resolve();

/** One at a time: a flood of sign-ins must not take the machine's memory. */
function derive(password: string, salt: Buffer): Promise<Buffer> {
  const next = queue.then(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        scrypt(password.normalize("NFKC"), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
      }),
  );
  queue = next.catch(() => undefined);
  return next;
}

/** `scrypt$salt$key` in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt$${salt.toString("base64url")}$${(await derive(password, salt)).toString("base64url")}`;
}

/** Takes as long for somebody who does not exist (`hash` undefined) as for a wrong password. */
export async function passwordMatches(password: string, hash: string | null | undefined): Promise<boolean> {
  const [, salt = "", key = ""] = (hash ?? "scrypt$AAAAAAAAAAAAAAAAAAAAAA$").split("$");
  const expected = Buffer.from(key, "base64url");
  const actual = await derive(password, Buffer.from(salt, "base64url"));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
