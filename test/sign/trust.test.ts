import { describe, expect, test } from "vitest";
import { nodeCrypto } from "../../src/node/sign/node-crypto.js";
import { addValidationData } from "../../src/sign/make/add-validation-data.js";
import { readRevocationList } from "../../src/sign/x509/revocation-list.js";
import { holder, keyOf, now, revocationList, type Holder } from "./authority.js";
import { der } from "../../src/sign/der/der.js";
import { makePdf } from "./make-pdf.js";
import { middle, optionsOf, root, signed, signers, stranger, timeService, trust, verdictOf } from "./world.js";

const file = makePdf();
const YEAR = 365 * 86_400_000;
const by = (one: Holder, chain: readonly Holder[], stamped = false) =>
  signed(file, optionsOf(0, { key: keyOf(one, chain), ...(stamped ? { timestamp: timeService() } : {}) }));

describe("identity", () => {
  test("without trusted certificates it is left open, and said to be", async () => {
    const verdict = await verdictOf(await by(stranger, []), []);
    expect(verdict).toMatchObject({ valid: true, level: "sealed", signatures: [{ identity: "unasked" }] });
    expect(verdict.signatures[0]?.notes.map(({ zh }) => zh)).toContain("未给出信任的证书，没有核实签名人的身份");
  });

  test("a stranger of the same name is not trusted", async () => {
    expect(await verdictOf(await by(stranger, []))).toMatchObject({
      valid: false,
      changed: false,
      signatures: [{ identity: "untrusted", intact: true, flaws: [{ code: "untrusted" }] }],
    });
  });

  test("a self-signed certificate that is trusted itself seals, and is no third party", async () => {
    const own = await by(stranger, []);
    expect(await verdictOf(own, [stranger.certificate])).toMatchObject({ valid: true, level: "sealed" });
    const stamped = await by(stranger, [], true);
    expect(await verdictOf(stamped, [stranger.certificate])).toMatchObject({ valid: true, level: "sealed" });
    expect(await verdictOf(stamped, [stranger.certificate, root.certificate])).toMatchObject({ valid: true, level: "sealed-timestamped" });
  });

  test.each([
    ["an authority that is none", holder({ name: "普通用户", issuer: root }), {}],
    ["an authority that has expired", holder({ name: "旧机构", issuer: root, authority: true, notAfter: now - 1000 }), {}],
    ["an unknown critical extension", root, { extra: [der.sequence(der.oid("1.2.3.4.5"), der.boolean(true), der.octets(der.null()))] }],
  ])("%s does not vouch", async (_, issuer, options) => {
    const one = holder({ name: "某公司", issuer, ...options });
    const signedFile = await by(one, [issuer]).catch(() => undefined);
    if (signedFile === undefined) {
      expect(Object.keys(options)).toEqual(["extra"]);
      return;
    }
    expect(await verdictOf(signedFile)).toMatchObject({ valid: false, signatures: [{ identity: "untrusted" }] });
  });
});

describe("time", () => {
  const shortLived = holder({ name: "短期证书公司", issuer: middle, notAfter: now + 3_600_000 });

  test("a certificate that expired later: proved by a timestamp, noted without one", async () => {
    const stamped = await verdictOf(await by(shortLived, [middle], true), trust, now + YEAR);
    expect(stamped).toMatchObject({ valid: true, signatures: [{ time: { source: "trusted-timestamp" } }] });
    const bare = await verdictOf(await by(shortLived, [middle]), trust, now + YEAR);
    expect(bare.signatures[0]?.notes.map(({ zh }) => zh)).toContain("证书现已过期，又没有可信时间戳证明签署在先");
  });

  test("a certificate that had expired when the authority's clock was read", async () => {
    const late = await signed(
      file,
      optionsOf(0, { key: keyOf(shortLived, [middle]), timestamp: timeService(undefined, now + 2 * 3_600_000) }),
    ).catch((error: unknown) => String(error));
    expect(late).toMatch(/签署时证书已过期/u);
  });

  test("a time in the future", async () => {
    expect(await verdictOf(await by(signers[0] ?? root, [middle]), trust, now - 3 * 86_400_000)).toMatchObject({
      valid: false,
      signatures: [{ flaws: [{ code: "certificate-time" }] }],
    });
  });
});

describe("revocation", () => {
  const [one = root] = signers;
  const withList = async (at: number, stamped: boolean, from: Holder = middle) => {
    const list = readRevocationList(revocationList(from, [{ one, at }]));
    const added = await addValidationData(await by(one, [middle], stamped), {
      certificates: [],
      evidence: { lists: list ? [list] : [], responses: [] },
      crypto: nodeCrypto,
      now,
      random: new Uint8Array(16),
    });
    if (!added.ok) throw new Error("not added");
    return verdictOf(added.value);
  };

  test("before signing: not valid", async () => {
    expect(await withList(now - 86_400_000, true)).toMatchObject({ valid: false, signatures: [{ flaws: [{ code: "revoked" }] }] });
  });

  test("after signing: noted where a timestamp proves it, not valid where nothing does", async () => {
    expect((await withList(now + 3_600_000, true)).signatures[0]?.notes.map(({ zh }) => zh)).toContain(
      "“杭州楷木品牌管理有限公司”的证书在签署之后被吊销",
    );
    expect(await withList(now + 3_600_000, false)).toMatchObject({ valid: false });
  });

  test("a list by somebody else does not count", async () => {
    const verdict = await withList(now - 86_400_000, true, root);
    expect(verdict.valid).toBe(true);
    expect(verdict.signatures[0]?.notes.map(({ zh }) => zh)).toContain("没有“杭州楷木品牌管理有限公司”的吊销信息");
  });
});
