import { test } from "vitest";
import { attacksOn } from "./attacks.js";
import { makePdf } from "./make-pdf.js";
import { optionsOf, signed, timeService } from "./world.js";
import { verify } from "../../src/sign/verify/verify.js";
import { nodeCrypto } from "../../src/node/sign/node-crypto.js";
import { now } from "./authority.js";
import { root } from "./world.js";
const art = { width: 100, height: 100, content: "1 0 0 rg 0 0 100 100 re f", pictures: new Map(), ink: true };
test("x", async () => {
  for (const xref of ["table", "stream", "hybrid"] as const) {
    let file: Uint8Array = makePdf({ xref });
    for (let i = 0; i < 2; i++) file = await signed(file, optionsOf(i, { straddle: art, look: { page: 1, parts: [{ artwork: art, x: 100 + 200 * i, y: 100 }] }, timestamp: timeService() }));
    const other = await signed(makePdf({ xref, text: "other" }), optionsOf(0));
    for (const trust of [[root.certificate], []]) {
      const clean = await verify(file, { crypto: nodeCrypto, trust, now });
      console.log(xref, clean.ok && clean.value.valid);
      const all = attacksOn({ file, other });
      let t = performance.now(), missed = 0;
      for (const { name, file } of all) {
        const r = await verify(file, { crypto: nodeCrypto, trust, now });
        if (r.ok && r.value.level !== "broken") { missed++; console.log(xref, trust.length, "MISSED", name, r.value.level, r.value.signers); }
      }
      console.log(all.length, missed, Math.round(performance.now() - t));
    }
  }
}, 300000);
