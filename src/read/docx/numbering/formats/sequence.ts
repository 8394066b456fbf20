/** A row of signs and how counting goes on after the last one. */
interface Signs {
  readonly signs: readonly string[];
  /** `repeat`: Z, AA, BB; `cycle`: from the first again; `stop`: no sign. */
  readonly then: "repeat" | "cycle" | "stop";
}

const each = (signs: string): readonly string[] => [...signs];
const range = (first: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint((first.codePointAt(0) ?? 0) + index));

const circles = range("①", 20);
const stems = each("甲乙丙丁戊己庚辛壬癸");
const latin = each("abcdefghijklmnopqrstuvwxyz");
const russian = each("абвгдежзиклмнопрстуфхцчшщыэюя");
const upper = (signs: readonly string[]): readonly string[] => signs.map((sign) => sign.toUpperCase());

/** The formats that are rows of signs, by their name in `ST_NumberFormat`. */
export const sequences: ReadonlyMap<string, Signs> = new Map<string, Signs>([
  ["lowerLetter", { signs: latin, then: "repeat" }],
  ["upperLetter", { signs: upper(latin), then: "repeat" }],
  ["russianLower", { signs: russian, then: "repeat" }],
  ["russianUpper", { signs: upper(russian), then: "repeat" }],
  ["arabicAlpha", { signs: each("أبتثجحخدذرزسشصضطظعغفقكلمنهوي"), then: "repeat" }],
  ["arabicAbjad", { signs: each("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"), then: "repeat" }],
  ["ideographTraditional", { signs: stems, then: "stop" }],
  ["ideographZodiac", { signs: each("子丑寅卯辰巳午未申酉戌亥"), then: "stop" }],
  ["ideographZodiacTraditional", { signs: sexagenary(), then: "stop" }],
  ["ideographEnclosedCircle", { signs: range("㊀", 10), then: "stop" }],
  ["decimalEnclosedCircle", { signs: circles, then: "stop" }],
  ["decimalEnclosedCircleChinese", { signs: circles, then: "stop" }],
  ["decimalEnclosedParen", { signs: range("⑴", 20), then: "stop" }],
  ["decimalEnclosedFullstop", { signs: range("⒈", 20), then: "stop" }],
  ["aiueo", { signs: range("ｱ", 44).concat("ｦ", "ﾝ"), then: "cycle" }],
  [
    "aiueoFullWidth",
    { signs: each("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"), then: "cycle" },
  ],
  ["iroha", { signs: each("ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ"), then: "cycle" }],
  [
    "irohaFullWidth",
    { signs: each("イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"), then: "cycle" },
  ],
  ["ganada", { signs: each("가나다라마바사아자차카타파하"), then: "cycle" }],
  ["chosung", { signs: each("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"), then: "cycle" }],
]);

/** The sign of `value`, from 1; undefined where the row has none. Word repeats a letter 30 times at most. */
export function sequence(value: number, { signs, then }: Signs): string | undefined {
  if (value < 1 || (then === "stop" && value > signs.length)) return undefined;
  const round = Math.floor((value - 1) / signs.length) % 30;
  return signs[(value - 1) % signs.length]?.repeat(then === "repeat" ? round + 1 : 1);
}

/** 甲子, 乙丑 … 癸亥: sixty pairs. */
function sexagenary(): string[] {
  const branches = each("子丑寅卯辰巳午未申酉戌亥");
  return Array.from({ length: 60 }, (_, index) => `${stems[index % 10] ?? ""}${branches[index % 12] ?? ""}`);
}
