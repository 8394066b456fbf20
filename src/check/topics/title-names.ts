/** Names so general that only a heading of exactly these words counts. */
const general = new Set([
  "其他",
  "其它",
  "附件",
  "附则",
  "签署",
  "第三方",
  "退出",
  "主播",
  "结算",
  "阶梯",
  "标的",
  "未完成",
  "审计",
  "第三方",
  "外包",
  "生效",
  "突发",
  "目标",
  "业绩",
  "考核",
  "推广",
  "人员",
  "团队",
  "评估",
  "报告",
  "责任",
  "违约",
  "终止",
  "解除",
  "归属",
  "争议",
  "合规",
  "处罚",
  "话术",
  "价格",
  "收费",
  "货品",
  "交付",
  "归属",
  "期限",
  "诚信",
  "通知",
  "结清",
  "成果",
  "作品",
  "联络",
  "舆情",
  "断货",
  "季度评估",
]);

const answers = new WeakMap<readonly string[], Map<string, boolean>>();

/** Whether a heading names a topic: it holds one of the topic's names; a general one must be all of it, or all of one of its parts (团队与变动). */
export function titleNames(title: string, names: readonly string[]): boolean {
  if (title.length > 40) return false;
  const known = answers.get(names) ?? new Map<string, boolean>();
  answers.set(names, known);
  const answer = known.get(title);
  if (answer !== undefined) return answer;
  const parts = [title, ...title.split(/[与和及、/]/u)];
  const made = names.some((name) => (general.has(name) ? parts.includes(name) : title.includes(name)));
  if (known.size < MEMORY) known.set(title, made);
  return made;
}

/** How many headings are remembered for a topic. */
const MEMORY = 1000;
