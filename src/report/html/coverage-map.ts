import { say, type Bilingual, type Language } from "../../base/bilingual.js";
import { escapeXml } from "../../base/escape-xml.js";
import type { TopicReport, TopicStatus } from "../../check/topics/topic-report.js";

export const statusWords = {
  present: say("写清楚", "settled"),
  vague: say("不完整", "incomplete"),
  missing: say("没有约定", "absent"),
  "not-applicable": say("不适用", "not applicable"),
} as const satisfies Record<TopicStatus, Bilingual>;

const signs = { present: "✓", vague: "◐", missing: "✕", "not-applicable": "–" } as const satisfies Record<TopicStatus, string>;

const columns = 4;
const tile = { width: 218, height: 40, gap: 6 } as const;

/** Every topic as a tile, in the library's order: colour and sign say how far it is settled. Optional topics that are absent are pale. */
export function coverageMap(topics: readonly TopicReport[], language: Language): string {
  const rows = Math.ceil(topics.length / columns);
  const width = columns * (tile.width + tile.gap) - tile.gap;
  const height = rows * (tile.height + tile.gap) - tile.gap;
  const tiles = topics.map(({ topic, status }, at) => {
    const x = (at % columns) * (tile.width + tile.gap);
    const y = Math.floor(at / columns) * (tile.height + tile.gap);
    const look = status === "missing" && topic.need === "optional" ? "optional" : status;
    const word = look === "optional" ? optionalAbsent : statusWords[status];
    return `<g class="tile ${look}" transform="translate(${x} ${y})"><title>${escapeXml(`${topic[language]}: ${word[language]}`)}</title><rect width="${tile.width}" height="${tile.height}" rx="6"/><text x="14" y="25" class="sign">${signs[status]}</text><text x="36" y="25">${escapeXml(topic[language])}</text></g>`;
  });
  return `<svg class="map" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(mapTitle[language])}">${tiles.join("")}</svg>`;
}

const optionalAbsent = say("没有约定（可有可无）", "absent (optional)");
const mapTitle = say("各事项的约定情况", "How far each topic is settled");
