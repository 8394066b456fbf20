import type { Result } from "../../base/result.js";
import type { ZonedTime } from "../pdf/pdf-date.js";
import { zonedText } from "../report/time-words.js";
import type { Artwork } from "../seal/artwork.js";
import type { FontOutlines } from "../seal/font-outlines.js";
import { textArtwork } from "../seal/text-artwork.js";

export interface NoteOptions {
  readonly signer: string;
  readonly party: string | undefined;
  readonly now: ZonedTime;
  readonly stamped: boolean;
  readonly reason: string | undefined;
  readonly sealed: boolean;
  readonly font: FontOutlines;
}

const SIZE = 6.4;

/** Who, when and why in small print; it says whose clock, and that a seal on paper is only a picture. */
export function signatureNote({ signer, party, now, stamped, reason, sealed, font }: NoteOptions): Result<Artwork> {
  const clock = stamped ? "另附时间戳" : "签名人时钟";
  return textArtwork(
    [
      `电子签名：${signer}${party === undefined ? "" : `（${party}）`}`,
      `时间：${zonedText(now.instant, now.offset)}（${clock}）`,
      ...(reason === undefined || reason === "" ? [] : [`事由：${reason}`]),
      ...(sealed ? ["所示为印章图样，以本文件的数字签名为准"] : []),
    ],
    font,
    SIZE,
  );
}
