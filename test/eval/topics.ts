import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { check, readContract } from "../../dist/index.js";
import { loadLibrary } from "../../dist/node/index.js";
import { isHeldOut } from "./split.ts";

/**
 * Scores the recognition of topics on single clauses: `node test/eval/topics.ts [TOPIC…] [--show]`. A clause that settles its topic must be
 * `present`, one that lacks an element `vague`, one of another matter `missing`. Held-out cases are counted apart and never shown.
 */
interface Case {
  readonly text: string;
  readonly status: "present" | "vague" | "none";
  readonly states?: readonly string[];
}

const show = process.argv.includes("--show");
const topics = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const library = await loadLibrary();
const folder = "test/eval/topics";
type Status = Case["status"];
const count = (): Record<Status, { all: number; right: number }> => ({
  present: { all: 0, right: 0 },
  vague: { all: 0, right: 0 },
  none: { all: 0, right: 0 },
});
const total = { tune: count(), held: count() };

console.log("topic                     tuned: present  vague   none      held out: present  vague   none");
for (const file of readdirSync(folder).filter((name) => name.endsWith(".yaml"))) {
  const topic = file.slice(0, -".yaml".length);
  if (topics.length > 0 && !topics.includes(topic)) continue;
  const own = { tune: count(), held: count() };
  const wrong: string[] = [];
  for (const { text, status, states = [] } of parse(readFileSync(`${folder}/${file}`, "utf8")) as Case[]) {
    const context = topic === "live-compliance" ? "第一条 服务\n乙方每月直播20场。\n" : "";
    const document = await readContract(new TextEncoder().encode(context + text), { name: "case.txt" });
    if (!document.ok) throw new Error(`${file}: ${text}`);
    const report = check(document.value.contract, library, { asOf: "2026-11-22" }).topics.find((one) => one.topic.id === topic);
    if (!report) throw new Error(topic);
    const optional = Object.values(report.topic.elements).every((element) => !element.required);
    const got: Status = report.status === "present" ? "present" : report.status === "vague" ? "vague" : "none";
    // A topic without required elements is settled or not; a clause that says nothing of use is neither.
    const right = optional && status === "vague" ? true : got === status;
    const part = isHeldOut(text) ? "held" : "tune";
    for (const one of [own[part], total[part]]) {
      one[status].all++;
      if (right) one[status].right++;
    }
    if (part === "tune" && !right) {
      const required = report.elements.filter((element) => element.required && element.applies);
      const lacking = required.filter((element) => !element.stated).map((element) => element.id);
      const wrongly = required
        .filter((element) => element.stated && status === "vague" && !states.includes(element.id))
        .map((element) => element.id);
      const said = status === "present" ? `lacks ${lacking.join(", ")}` : status === "vague" ? `wrongly ${wrongly.join(", ")}` : "";
      wrong.push(
        `  ${status} but ${got} (${report.paragraphs.length > 0 ? "in scope" : "no scope"}; ${said}): ${text.trim().replaceAll("\n", " / ")}`,
      );
    }
  }
  console.log(line(topic, own));
  if (show) console.log(wrong.join("\n"));
}
console.log(line("all", total));

function line(name: string, { tune, held }: typeof total): string {
  const cells = (one: typeof total.tune): string =>
    [one.present, one.vague, one.none].map(({ right, all }) => `${String(right).padStart(4)}/${String(all).padEnd(4)}`).join("");
  return `${name.padEnd(26)} ${cells(tune)}     ${cells(held)}`;
}
