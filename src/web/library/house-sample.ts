/** A rule of a house to begin with: it proves itself on its examples. */
export const houseSample = `# 一条自己的审查规则。match：正文里要找的说法；all：同一句里还要有的词（每组任一）。
# A rule of your own. match: what to look for; all: words that the same sentence must also hold (any of each list).
rules:
  - id: house-payment-days
    topic: payment
    kind: payment-open-ended
    match: { any: ["{days}{内|之内}……{支付|付款}"], all: [["六十日", "90日", "九十日"]] }
    message: { zh: 付款期过长, en: The time for payment is long }
    why: { zh: 本公司付款不超过四十五日。, en: Our house pays within 45 days. }
    examples:
      bad: ["甲方应在收到发票后90日内支付服务费。"]
      good: ["甲方应在收到发票后30日内支付服务费。"]
`;
