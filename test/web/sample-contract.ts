import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from "docx";

/** The lines of a short agency contract whose amount in words differs from its figures. */
export const sampleLines = (amountInWords = "壹拾贰万壹仟元整"): string[] => [
  "店铺代运营服务合同",
  "甲方（品牌方）：杭州青禾食品有限公司",
  "乙方（代运营方）：宁波远帆电子商务有限公司",
  "第一条 服务内容",
  "乙方为甲方的天猫旗舰店提供商品上架、页面设计和客户服务，每月提交一次运营报告。",
  "第二条 合作期限",
  "合作期限自2027年3月1日起至2028年2月29日止。",
  "第三条 服务费",
  `服务费为每年人民币120,000元（大写：${amountInWords}），甲方在每季度首月10日前支付四分之一。`,
  "第四条 团队",
  "乙方有权根据工作需要自行更换运营人员。",
  "第五条 争议解决",
  "因本合同发生的争议，由甲方住所地人民法院管辖。",
];

/** Them as a Word file; `link` becomes the address of a last line. */
export async function sampleContract(amountInWords?: string, link?: string): Promise<Buffer> {
  const children = sampleLines(amountInWords).map((text) => new Paragraph({ text }));
  if (link !== undefined)
    children.push(new Paragraph({ children: [new ExternalHyperlink({ link, children: [new TextRun("店铺地址")] })] }));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
