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
]);

/** Whether a heading names a topic: it holds one of the topic's names. */
export const titleNames = (title: string, names: readonly string[]): boolean =>
  title.length <= 40 && names.some((name) => (general.has(name) ? title === name : title.includes(name)));
