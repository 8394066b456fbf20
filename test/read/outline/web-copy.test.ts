import { describe, expect, test } from "vitest";
import { WebCopy } from "../../../src/read/outline/glued.js";

const cut = (text: string, isGlued = true): string[] => {
  const copy = new WebCopy(text, isGlued);
  let at = 0;
  return text.split("\n").flatMap((line) => {
    const range = [at, at + line.length] as const;
    at += line.length + 1;
    return copy.cut(range).map((piece) => text.slice(...piece));
  });
};

describe("a copy without line breaks", () => {
  test("numbers with a wide space behind them cut", () => {
    expect(cut("一　定义1. “店铺”指旗舰店。二　期限1. 为期一年。2. 不续期。三　费用每月一万元。")).toEqual([
      "一　定义",
      "1. “店铺”指旗舰店。",
      "二　期限",
      "1. 为期一年。",
      "2. 不续期。",
      "三　费用每月一万元。",
    ]);
  });

  test("a number cuts wherever it stands when its first part follows: 2　期限2.1, T1　订单T1.1", () => {
    expect(cut("以及B。2　期限2.1 为期一年。2.2 不续期。")).toEqual(["以及B。", "2　期限", "2.1 为期一年。", "2.2 不续期。"]);
    expect(cut("通用条款T1　订单与条款T1.1 条款与订单合为合同。T1.2 订单优先。T2　服务T2.1 照订单做。")).toEqual([
      "通用条款",
      "T1　订单与条款",
      "T1.1 条款与订单合为合同。",
      "T1.2 订单优先。",
      "T2　服务",
      "T2.1 照订单做。",
    ]);
  });

  test("a count through the whole text cuts, with the headings between; figures and citations do not", () => {
    const text =
      "店铺1. 旗舰店。2. 另开3、4家不算。期限3. 一年。4. 见第7. 条不算。费用5. 每月一万元。6. 含税。7. 后付。人员8. 两名主播。9. 名单附后。";
    expect(cut(text)).toEqual([
      ..."店铺|1. 旗舰店。|2. 另开3、4家不算。|期限|3. 一年。|4. 见第7. 条不算。|费用|5. 每月一万元。|6. 含税。|7. 后付。|人员|8. 两名主播。|9. 名单附后。".split(
        "|",
      ),
    ]);
  });

  test("lists that begin anew behind unnumbered headings cut", () => {
    const text = "商定如下。合作内容1、直播。2、短视频。3、客服。合作期限1、一年。2、不续期。合作费用1、每月一万元。2、含税。3、后付。";
    expect(cut(text)).toEqual([
      ..."商定如下。|合作内容|1、直播。|2、短视频。|3、客服。|合作期限|1、一年。|2、不续期。|合作费用|1、每月一万元。|2、含税。|3、后付。".split(
        "|",
      ),
    ]);
  });

  test("what is counted in one line goes on in the next; rows between them are left alone", () => {
    expect(
      cut("一、范围乙方运营甲方的店铺。二、报价如下表\n项目\t单价\n直播\t1万元\n以上含税。三、期限为一年。四、付款每月一次。"),
    ).toEqual([
      "一、范围乙方运营甲方的店铺。",
      "二、报价如下表",
      "项目\t单价",
      "直播\t1万元",
      "以上含税。",
      "三、期限为一年。",
      "四、付款每月一次。",
    ]);
  });

  test("whoever signs and the fields of a head are lines; what follows a comma or a gap is not", () => {
    expect(
      cut(
        "服务协议合同编号:A-1采购方:某某用品有限公司信用代码:91,地址:北京服务商:某某科技有限公司　电话:0571邮箱:a@b.example双方商定如下。一、期限",
      ),
    ).toEqual([
      "服务协议",
      "合同编号:A-1",
      "采购方:某某用品有限公司",
      "信用代码:91,地址:北京",
      "服务商:某某科技有限公司　电话:0571",
      "邮箱:a@b.example",
      "双方商定如下。",
      "一、期限",
    ]);
  });

  test("annexes behind the signatures are counted on, cited ones are not", () => {
    expect(cut("一、费用见附件一。二、名单见附件二。甲方(盖章):乙方(盖章):附件一 费用每月一万元附件二 名单主播张三，见附件三。")).toEqual([
      ..."一、费用见附件一。|二、名单见附件二。|甲方(盖章):乙方(盖章):|附件一 |费用每月一万元|附件二 |名单主播张三，见附件三。".split("|"),
    ]);
  });

  test("the fields of a sheet of terms are lines; two of them are no sheet", () => {
    expect(cut("合作期限:一年服务方式:□代运营服务费总额:12万元收款账户:某银行")).toEqual([
      "合作期限:一年",
      "服务方式:□代运营",
      "服务费总额:12万元",
      "收款账户:某银行",
    ]);
    expect(cut("合作期限:一年服务方式:□代运营,其余由双方另外写明")).toEqual(["合作期限:一年服务方式:□代运营,其余由双方另外写明"]);
  });

  test("一, stands for 一、 where points stand for stops", () => {
    expect(cut("一,期限为期一年.二,费用每月一万元.三,其他一式两份.")).toEqual([
      "一,期限为期一年.",
      "二,费用每月一万元.",
      "三,其他一式两份.",
    ]);
  });

  test("T2 follows T1.2", () => {
    expect(cut("T1　总则T1.1 本条款适用于订单。T1.2 双方遵守。T2　保密双方保密。T3　争议由法院管辖。")).toEqual([
      "T1　总则",
      "T1.1 本条款适用于订单。",
      "T1.2 双方遵守。",
      "T2　保密双方保密。",
      "T3　争议由法院管辖。",
    ]);
  });

  test("a short line of an ordinary text stays whole", () => {
    const text = "1. 甲方应提供下列资料：（1）营业执照；（2）授权书。2. 其他。";
    expect(cut(text, false)).toEqual([text]);
  });
});
