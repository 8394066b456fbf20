import { say } from "../../base/bilingual.js";
import { fail, type Result } from "../../base/result.js";
import { pdf } from "../pdf/pdf.js";
import { timestampToken, type TimestampService } from "../tsp/timestamp-token.js";
import type { Crypto } from "../x509/crypto.js";
import { addSignatureField } from "./add-signature-field.js";
import { appendRevision } from "./append-revision.js";
import { DraftRevision } from "./draft-revision.js";
import { openSignature } from "./fill-signature.js";
import { openForSigning } from "./open-for-signing.js";
import { proved } from "./proved.js";
import { signatureObject } from "./signature-object.js";

export interface DocumentTimestampOptions {
  readonly timestamp: TimestampService;
  readonly crypto: Crypto;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** 32 bytes of chance. */
  readonly random: Uint8Array;
}

const ROOM = 16_000;

/** Lets a time authority stamp the whole document (PAdES B-LTA): everything in it existed at that time. */
export async function addDocumentTimestamp(
  bytes: Uint8Array,
  { timestamp, crypto, now, random }: DocumentTimestampOptions,
): Promise<Result<Uint8Array>> {
  const opened = await openForSigning(bytes, crypto, now);
  if (!opened.ok) return opened;
  const { document, pages, verdict } = opened.value;
  const draft = new DraftRevision(document);
  const signature = draft.reserve();
  draft.set(
    signature,
    signatureObject({ Type: pdf.name("DocTimeStamp"), Filter: pdf.name("Adobe.PPKLite"), SubFilter: pdf.name("ETSI.RFC3161") }, ROOM),
  );
  const name = `时间戳${verdict.signatures.length + 1}`;
  addSignatureField(draft, { name, signature, pages, look: undefined, description: "文件时间戳", empty: undefined });
  const { bytes: file, offsets } = appendRevision(document, draft.objects, random.subarray(0, 16));
  const open = openSignature(file, offsets.get(signature.num) ?? 0);
  const token = await timestampToken(open.content, random.subarray(16, 32), timestamp, crypto);
  if (!token.ok) return token;
  const filled = open.fill(token.value);
  return filled === undefined
    ? fail({
        at: "tsa",
        seen: say("时间戳比预留的位置长", "the timestamp is longer than its room"),
        expected: say("普通长度的时间戳", "a timestamp of ordinary length"),
      })
    : proved(filled, crypto, now);
}
