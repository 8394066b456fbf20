/** A house rule as a lawyer would write it: nobody pays later than after 45 days. */
export const paymentRule = `
rules:
  - id: house-payment-days
    topic: payment
    kind: payment-open-ended
    match: { any: ["{days}{内|之内}……{支付|付款}"], all: [["六十日", "90日", "九十日"]] }
    message: { zh: 付款期过长, en: A long time for payment }
    why: { zh: 本公司付款不超过四十五日。, en: Our house pays within 45 days. }
    examples:
      bad: ["甲方应在收到发票后90日内支付服务费。"]
      good: ["甲方应在收到发票后30日内支付服务费。"]
`;
