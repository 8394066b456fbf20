import { forums } from "../../facts/forum.js";
import type { Recogniser } from "./recogniser.js";

/** A court by name or by whose seat it is, or one arbitral body, in a clause on disputes. */
const named =
  /(?:签署地|所在地|住所地|登记地|履行地|签订地)(?:（[^）_＿]{2,20}）)[〇㐀-鿿]{0,8}法院|(?:签署地|所在地|住所地|登记地|[〇㐀-鿿]{2,12}(?:市|区|县|州|省|臺北|台北|新北))[〇㐀-鿿]{0,12}(?:人民|地方|中级|基层)?法院|[〇㐀-鿿]{2,16}(?:仲裁委员会|仲裁院|仲裁中心)/u;
const other = /失信|判决确定|请求人民法院|最高|法院列入|尚未了结|签订地法院.*(?:＿|_)/u;

/** A forum is stated when a court can be told, or exactly one arbitral body is named. */
export const forum: Recogniser = (reading, paragraphs) => {
  const all = forums(reading);
  const court = all.find((one) => one.type === "court" && one.determined);
  if (court) return court.range;
  const arbitral = all.filter((one) => one.type === "arbitration");
  const [only] = arbitral;
  if (new Set(arbitral.map((body) => body.name)).size === 1 && only?.determined) return only.range;
  if (new Set(arbitral.map((body) => body.name)).size > 1) return undefined;
  for (const { range } of paragraphs) {
    const text = reading.text.slice(...range);
    const match = other.test(text) ? null : named.exec(text);
    if (match && !/当地|有关|相关/u.test(match[0])) return [range[0] + match.index, range[0] + match.index + match[0].length];
  }
  return undefined;
};
