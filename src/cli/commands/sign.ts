import { randomBytes } from "node:crypto";
import type { Language } from "../../base/bilingual.js";
import { UsageError } from "../../base/usage-error.js";
import type { Result } from "../../base/result.js";
import { nodeCrypto } from "../../node/sign/node-crypto.js";
import { longTerm } from "../../node/sign/long-term.js";
import { sealFont } from "../../node/sign/seal-font.js";
import { timeAuthority } from "../../node/sign/time-authority.js";
import { lookAt, lookOfParty, type LookParts } from "../../sign/make/arranged-look.js";
import { sign, type SignOptions } from "../../sign/make/sign.js";
import { signatureNote } from "../../sign/make/signature-note.js";
import { signingContext, type SigningContext } from "../../sign/plan/signing-context.js";
import type { Artwork } from "../../sign/seal/artwork.js";
import { drawnSeal } from "../../sign/seal/drawn-seal.js";
import { pictureArtwork } from "../../sign/seal/picture-artwork.js";
import { readPng } from "../../sign/seal/read-png.js";
import { shortName } from "../../sign/x509/distinguished-name.js";
import { readInput } from "../io.js";
import { loadCertificates, loadKey } from "../load-key.js";
import { signWords } from "../sign-words.js";
import { writeAll } from "../write-all.js";

export interface SignCommandOptions {
  readonly key: string;
  readonly cert: readonly string[];
  readonly output: string;
  readonly party?: string;
  readonly seal?: string;
  readonly sealName?: string;
  readonly sealTitle: string;
  readonly sealCode: string;
  readonly sealWidth: number;
  readonly at?: readonly [page: number, x: number, y: number];
  readonly handwriting?: string;
  readonly straddle: boolean;
  readonly note: boolean;
  readonly tsa?: string;
  readonly lt: boolean;
  readonly lta: boolean;
  readonly reason?: string;
  readonly location?: string;
  readonly certify?: 1 | 2 | 3;
  readonly trust: readonly string[];
  readonly lang: Language;
}

const POINTS_PER_MM = 72 / 25.4;
const HANDWRITING_WIDTH = 84;

/** `clausewright sign`: writes the signed file or nothing. */
export async function signCommand(path: string, options: SignCommandOptions): Promise<number> {
  const bytes = readInput(path);
  const key = await loadKey(options.key, options.cert, options.lang);
  const moment = new Date();
  const now = { instant: moment.getTime(), offset: -moment.getTimezoneOffset() };
  const context = signingContext(bytes, options.party);
  const name = options.sealName ?? context.name ?? shortName(key.certificate.subject);
  const seal = options.seal === undefined ? undefined : sealOf(options.seal, name, options);
  const look = lookOf(context, options, seal, () =>
    value(
      signatureNote({
        signer: shortName(key.certificate.subject),
        party: context.party,
        now,
        stamped: options.tsa !== undefined,
        reason: options.reason,
        sealed: seal !== undefined,
        font: sealFont("note"),
      }),
      path,
    ),
  );
  if (look === undefined && (seal !== undefined || options.handwriting !== undefined))
    process.stderr.write(`${signWords[options.lang].noAnchor(context.party ?? "")}\n`);
  const request: SignOptions = {
    key,
    crypto: nodeCrypto,
    now,
    random: randomBytes(32),
    ...(context.party === undefined ? {} : { field: context.party }),
    ...(options.reason === undefined ? {} : { reason: options.reason }),
    ...(options.location === undefined ? {} : { location: options.location }),
    ...(look === undefined ? {} : { look }),
    ...(options.straddle ? { straddle: seal ?? sealOf("draw", name, options) } : {}),
    ...(options.certify === undefined ? {} : { certify: options.certify }),
    ...(options.tsa === undefined ? {} : { timestamp: timeAuthority(options.tsa) }),
  };
  let file = value(await sign(bytes, request), path);
  if (options.lt || options.lta) {
    const { bytes: longer, missing } = value(
      await longTerm(file, {
        trust: loadCertificates(options.trust),
        key,
        now: now.instant,
        ...(options.lta && options.tsa !== undefined ? { timestamp: timeAuthority(options.tsa) } : {}),
      }),
      path,
    );
    for (const words of missing) process.stderr.write(`${words[options.lang]}\n`);
    file = longer;
  }
  writeAll([{ path: options.output, content: file }]);
  process.stdout.write(`${options.output}\n`);
  return 0;
}

function lookOf(
  { party, places }: SigningContext,
  { at, handwriting, note }: SignCommandOptions,
  seal: Artwork | undefined,
  noteOf: () => Artwork,
): SignOptions["look"] {
  const written =
    handwriting === undefined
      ? undefined
      : pictureArtwork(value(readPng(readInput(handwriting), handwriting), handwriting), HANDWRITING_WIDTH);
  const kept = party !== undefined && places.some(({ name }) => name === party);
  if (at === undefined && !kept) return undefined;
  const parts: LookParts = { seal, handwriting: written, note: note ? noteOf() : undefined };
  if (parts.seal === undefined && parts.handwriting === undefined && parts.note === undefined) return undefined;
  return at === undefined ? lookOfParty(party ?? "", places, parts) : lookAt(...at, parts);
}

function sealOf(seal: string, name: string, { sealTitle, sealCode, sealWidth }: SignCommandOptions): Artwork {
  if (seal === "draw") return value(drawnSeal({ name, title: sealTitle, code: sealCode, font: sealFont("seal") }), "seal");
  return pictureArtwork(value(readPng(readInput(seal), seal), seal), sealWidth * POINTS_PER_MM);
}

/** The value, or every problem at once with the file it concerns. */
function value<T>(result: Result<T>, path: string): T {
  if (result.ok) return result.value;
  throw new UsageError(result.problems.map((problem) => ({ ...problem, at: problem.at === "" ? path : problem.at })));
}
