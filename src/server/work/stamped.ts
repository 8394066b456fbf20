import { z } from "zod";
import { trailLine, type TrailHead } from "../../node/trail/trail-head.js";
import type { Services } from "../services.js";

/** Where the trail of an organisation stands now. */
export async function trailHead({ database, now }: Services, organisation: string): Promise<TrailHead> {
  const last = await database.inOrganisation(organisation, (trx) =>
    trx.selectFrom("events").select(["number", "hash"]).orderBy("number", "desc").limit(1).executeTakeFirst(),
  );
  return { organisation, events: last?.number ?? 0, head: last?.hash ?? "", at: now().toISOString() };
}

/** A file as it leaves: with the head of the trail, where its format has a place for it. */
export async function stamped(
  services: Services,
  organisation: string,
  content: Uint8Array | string,
  format: string,
): Promise<Uint8Array | string> {
  const trail = await trailHead(services, organisation);
  if (typeof content !== "string")
    return format === "docx" || format === "pdf" ? services.workshop.stamp({ bytes: content, format, trail }) : content;
  switch (format) {
    case "json":
      return `${JSON.stringify(inEvery(JSON.parse(content), trail), null, 2)}\n`;
    case "sarif":
      return `${JSON.stringify(inRuns(JSON.parse(content), trail), null, 2)}\n`;
    case "html":
      return content.replace(
        /<head>|<meta charset="?utf-8"?\s*\/?>/iu,
        (place) => `${place}<meta name="clausewright-trail" content="${trailLine(trail)}">`,
      );
    case "ics":
      return content.replace("BEGIN:VEVENT", `X-CLAUSEWRIGHT-TRAIL:${trail.head}\r\nBEGIN:VEVENT`);
    case "md":
      return `${content}\n<!-- clausewright-trail ${trailLine(trail)} -->\n`;
    default:
      return content;
  }
}

const objectSchema = z.record(z.string(), z.unknown());

function inEvery(data: unknown, trail: TrailHead): unknown {
  if (Array.isArray(data)) return data.map((one: unknown) => inEvery(one, trail));
  const object = objectSchema.safeParse(data).data;
  return object ? { ...object, trail } : data;
}

function inRuns(data: unknown, trail: TrailHead): unknown {
  const log = z.looseObject({ runs: z.array(z.looseObject({ properties: objectSchema.optional() })) }).parse(data);
  return { ...log, runs: log.runs.map((run) => ({ ...run, properties: { ...run.properties, trail } })) };
}
