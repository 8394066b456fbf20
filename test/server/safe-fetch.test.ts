import { createServer } from "node:http";
import { expect, test } from "vitest";
import { safeFetch } from "../../src/server/work/safe-fetch.ts";

const call = (url: string, allowPrivate: boolean): Promise<number> => safeFetch(url, { allowPrivate, headers: {}, body: "{}" });

test("addresses of the inner network are not called for others, by whatever name", async () => {
  let calls = 0;
  const server = createServer((_, response) => {
    calls += 1;
    response.writeHead(302, { location: "/elsewhere" }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  for (const host of [
    "127.0.0.1",
    "localhost",
    "127.1",
    "2130706433",
    "0.0.0.0",
    "[::ffff:127.0.0.1]",
    "[::1]",
    "169.254.169.254",
    "10.0.0.1",
  ])
    expect(await call(`http://${host}:${port}/`, false), host).toBe(0);
  expect(calls).toBe(0);
  // A redirect is an answer, not a way.
  expect(await call(`http://127.0.0.1:${port}/`, true)).toBe(302);
  expect(calls).toBe(1);
  server.close();
});
