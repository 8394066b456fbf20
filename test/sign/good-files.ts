import { nodeCrypto } from "../../src/node/sign/node-crypto.js";
import { addDocumentTimestamp } from "../../src/sign/make/add-document-timestamp.js";
import { addValidationData } from "../../src/sign/make/add-validation-data.js";
import { readRevocationList } from "../../src/sign/x509/revocation-list.js";
import { now, revocationList } from "./authority.js";
import { makePdf, type PdfRecipe } from "./make-pdf.js";
import { update, dict } from "./tamper.js";
import { pdf } from "../../src/sign/pdf/pdf.js";
import { textString } from "../../src/sign/pdf/text-string.js";
import { clock, middle, optionsOf, parties, root, rsaMiddle, signed, square, timeService } from "./world.js";

export interface GoodFile {
  readonly name: string;
  readonly file: Uint8Array;
  readonly signers: number;
}

const pagesOf = [1, 2, 3, 7, 13, 40] as const;
const recipes: readonly PdfRecipe[] = [
  {},
  { xref: "stream" },
  { xref: "hybrid" },
  { page: "/Rotate 90" },
  { page: "/Rotate 270/CropBox[50 60 500 700]" },
  { page: "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Border[0 0 0]>>]" },
  { page: "/Annots 90 0 R", extra: { 90: "[91 0 R]", 91: "<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(x)>>" } },
  { catalog: "/AcroForm<</Fields[92 0 R]/DA(/Helv 0 Tf)>>", extra: { 92: "<</FT/Tx/T(name)/V(x)>>" } },
  {
    catalog: "/AcroForm 93 0 R",
    extra: { 93: "<</Fields 94 0 R/SigFlags 1>>", 94: "[92 0 R]", 92: "<</FT/Tx/T(name)/V(x)>>" },
    xref: "stream",
  },
];

/** Properly signed files of every shape that we make: `share` of 1 gives more than 200 of them. */
export async function goodFiles(share: number): Promise<readonly GoodFile[]> {
  const made: GoodFile[] = [];
  let turn = 0;
  for (const pages of pagesOf)
    for (const [which, recipe] of recipes.entries())
      for (const count of [1, 2, 3, 5]) {
        turn++;
        if ((turn * 37) % 100 >= share * 100) continue;
        let file = makePdf({ ...recipe, pages });
        for (let at = 0; at < count; at++) {
          const straddle = pages > 1 && (turn + at) % 2 === 0;
          file = await signed(
            file,
            optionsOf(at, {
              ...(straddle ? { straddle: square } : {}),
              ...((turn + at) % 3 === 0 ? { timestamp: timeService() } : {}),
              ...((turn + at) % 4 === 0 ? {} : { look: { page: 1 + (at % pages), parts: [{ artwork: square, x: 20 + 40 * at, y: 30 }] } }),
              ...(at === 0 && turn % 5 === 0 ? { certify: 3 as const } : {}),
            }),
          );
        }
        if (turn % 4 === 0) file = await lasting(file, turn % 8 === 0);
        made.push({ name: `${pages} pages, recipe ${which}, ${count} signers${turn % 4 === 0 ? ", lasting" : ""}`, file, signers: count });
      }
  made.push(await filledFields());
  return made;
}

/** With validation data, and perhaps a timestamp over all. */
async function lasting(file: Uint8Array, stamped: boolean): Promise<Uint8Array> {
  const lists = [revocationList(middle, []), revocationList(rsaMiddle, []), revocationList(root, [])].flatMap(
    (bytes) => readRevocationList(bytes) ?? [],
  );
  const added = await addValidationData(file, {
    certificates: [root.certificate, clock.certificate],
    evidence: { lists, responses: [] },
    crypto: nodeCrypto,
    now,
    random: new Uint8Array(16),
  });
  if (!added.ok) throw new Error(added.problems[0]?.seen.zh);
  if (!stamped) return added.value;
  const done = await addDocumentTimestamp(added.value, {
    timestamp: timeService(),
    crypto: nodeCrypto,
    now,
    random: new Uint8Array(32).fill(9),
  });
  if (!done.ok) throw new Error(done.problems[0]?.seen.zh);
  return done.value;
}

/** Fields for the signatures were in the form before anybody signed. */
async function filledFields(): Promise<GoodFile> {
  let file = update(makePdf(), (u) => {
    const fields = parties.slice(0, 3).map((party, at) =>
      u.draft.add(
        u.draft.with(dict(`<</FT/Sig/Type/Annot/Subtype/Widget/F 132/Rect[${60 + 120 * at} 60 ${160 + 120 * at} 160]>>`), {
          T: textString(party),
          P: pdf.ref(u.pages[0]?.num ?? 0),
        }),
      ),
    );
    u.edit(u.rootRef.num, { AcroForm: u.draft.add(pdf.dict({ Fields: pdf.array(fields), SigFlags: pdf.number(0) })) });
    u.edit(u.pages[0]?.num ?? 0, { Annots: pdf.array(fields) });
  });
  for (let at = 0; at < 3; at++)
    file = await signed(file, optionsOf(at, { look: { page: 1, parts: [{ artwork: square, x: 60 + 120 * at, y: 60 }] } }));
  return { name: "fields made beforehand", file, signers: 3 };
}
