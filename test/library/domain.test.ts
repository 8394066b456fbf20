import { describe, expect, test } from "vitest";
import { loadLibrary } from "../../src/node/load-library.js";
import { clauseText } from "./clause-text.js";
import { dealWith, fail } from "./library-samples.js";

const library = await loadLibrary();

/** What the clause says, in the richest contract that holds it. */
function said(id: string): string {
  const clause = library.clauses[id] ?? fail(`no clause ${id}`);
  return clauseText(library, dealWith(library, clause), clause).join(" ");
}

/** Words of its clauses that show that a row of the domain is settled: clause → what it must say. */
type Row = Readonly<Record<string, readonly RegExp[]>>;

/** D: what every contract must settle; T: the tiers; L: livestream work; M: modes and fees; F: how it fails. */
const rows: Readonly<Record<string, Row>> = {
  "D1 scope and delivery": {
    "scope/annex-services": [/交付物.*数量与频次.*质量标准.*验收方法/u, /变更由双方授权代表/u],
    "scope/limits": [/增减服务.*以变更单为准/u],
    "acceptance/balanced": [/书面验收/u, /免费返工/u],
  },
  "D2 KPI and assessment": {
    "kpi/annex-kpi": [/指标.*公式.*来源与周期.*目标/u],
    "kpi-consequence/balanced": [/扣减额＝/u, /召开复盘会/u, /改进方案/u],
  },
  "D3 team change": {
    "staff-change/balanced": [/提前\d+日发出书面通知/u, /甲方书面同意/u, /从业年限和类目经验均不低于原成员/u, /交接记录/u, /擅自更换的/u],
    "team/annex-roster": [/备份人员/u],
  },
  "D4 data ownership": {
    "data-ownership/balanced": [/合作账号及其名称、粉丝/u, /经营数据/u, /消费者、会员和社群用户的数据/u, /只能为履行本合同使用/u],
    "confidentiality/balanced": [/保密期限/u],
  },
  "D5 exit and settlement": {
    "termination/balanced": [/可提前\d+日书面通知/u, /另一方可以/u],
    "exit-settlement/balanced": [/结算净额＝/u, /\d+日内结清/u, /预付款/u],
    "handover/annex-list": [/移交内容/u],
  },
  "D6 penalties on both sides": {
    "liability-agency/balanced": [/扣减额＝/u, /后\d+个工作日内补足或者改正/u, /累计赔偿责任不超过/u],
    "liability-brand/balanced": [/逾期付款.*违约金/u, /工作日内付清/u, /累计赔偿责任不超过/u],
  },
  "D7 transparent fees": { "fees/closed": [/列明全部收费项目/u, /没有列明的款项，甲方无须支付/u], "fees/annex-fees": [/含税价格/u] },
  "D8 clear team": { "team/annex-roster": [/岗位.*姓名.*从业年限.*品牌数上限/u], "team/balanced": [/同时服务的品牌不得超过上限/u] },
  "D9 the brand's duties": {
    "brand-duties/balanced": [/可售库存不低于/u, /售价、优惠/u, /联系人/u, /对收到的报告提出意见/u],
    "content-approval/balanced": [/小时内书面通过/u],
  },
  "D10 data of each session": {
    "data-access/livestream": [/下播后\d+小时内/u, /观看人数、客单价、平均观看时长、转化率和退货率/u, /升降原因/u],
  },
  "D11 live technical quality": { "service-levels/livestream": [/1080P/u, /延迟不超过/u, /卡顿累计不超过/u] },
  "D12 no promise of sales": {
    "kpi/balanced": [/不是乙方对销售结果的承诺/u],
    "kpi/live-process": [/平均观看时长/u],
    "kpi-consequence/balanced": [/达成目标以甲方.*为前提/u, /剔除后的目标值＝/u],
  },
  "T1 three tiers": {
    "scope/balanced": [/较高层级包含较低层级的全部服务/u],
    "scope/account-setup": [/基础层/u],
    "scope/compliance-review": [/基础层/u],
    "scope/livestream": [/进阶层/u],
    "scope/paid-traffic": [/进阶层/u],
    "scope/membership": [/增值层/u],
    "scope/content-reuse": [/增值层/u],
  },
  "T2 stepped KPIs": { "kpi/grade": [/等级.*不低于L\d/u], "kpi/roi": [/投放ROI的目标值为/u], "kpi/value-added": [/净增会员不少于/u] },
  "T3 settlement per tier": {
    "payment/prepaid": [/自起始日起.*预付当月基础服务费/u],
    "kpi-consequence/advanced": [/综合达成率不满/u, /例：/u],
    "fees/value-added": [/当期净增会员数×/u, /例：/u],
  },
  "T4 responsibilities made visible": {
    "communication/annex-raci": [/R为执行/u, /首次上架或者首播7日前/u, /下播后24小时内/u, /图一/u],
    "brand-duties/balanced": [/首播7日前/u],
  },
  "T5 expert panel": { "dispute-resolution/experts": [/高级管理人员/u, /外部专家/u, /48小时内/u, /不妨碍任何一方随时/u] },
  "T6 data sharing and alerts": {
    "data-access/annex-data": [
      /年龄段、省级地域、消费力分层/u,
      /商品点击、加购、下单/u,
      /自然、付费、短视频/u,
      /SKU加购率.*低于10%/u,
      /不含可以识别个人的字段/u,
    ],
  },
  "T7 cadence": { "communication/balanced": [/晨会（每个工作日15分钟）/u, /60分钟/u, /90分钟/u] },
  "T8 emergency": {
    "emergency/balanced": [/3人应急小组/u, /15分钟内响应/u],
    "emergency/annex-playbooks": [/断货/u, /流量骤降/u],
  },
  "T9 more than GMV": {
    "kpi/annex-kpi": [/转粉率/u, /会员复购率/u, /切片互动率/u, /品牌搜索指数/u, /复用脚本和场景/u],
    "kpi/value-added": [/切片播放量/u],
  },
  "T10 process audit": { "process-audit/balanced": [/每季度/u, /匿名问卷/u, /优化委员会/u, /完成日期和责任人/u] },
  "T11 needs first": {
    "scope/annex-needs": [/品牌战略/u, /商品.*目标用户.*卖点.*动机.*场景.*周期.*用法.*价格带/u, /营销场景：.*直播场景.*节奏.*流量/u],
  },
  "L1 front, middle and back": { "team/livestream": [/前台主播，中台.*后台/u] },
  "L2 hosts and influencers": {
    "team/livestream": [/直播经验/u, /人设/u],
    "scope/influencer": [/粉丝量不满10万/u],
    "staff-change/balanced": [/更换核心成员/u],
  },
  "L3 short video with live": { "scope/short-video": [/直播预热不少于\d+条/u, /内容计划/u] },
  "L4 rules of each platform": Object.fromEntries(
    ["douyin", "kuaishou", "taobao-tmall", "jd", "pinduoduo", "xiaohongshu", "wechat-channels"].map((platform) => [
      `data-access/platform-${platform}`,
      [/后台/u, /规则变化/u],
    ]),
  ),
  "M1 full hosting or modules": { "scope/balanced": [/合作方式为/u], "termination/module": [/模块/u] },
  "M2 the modules": {
    "scope/shop-operation": [/商品/u],
    "scope/campaign": [/大促/u],
    "scope/social-content": [/图文/u],
    "scope/paid-traffic": [/推广计划/u],
    "scope/membership": [/会员/u],
    "scope/customer-service": [/人工在线/u],
    "scope/supply-chain": [/库存/u],
    "scope/data-analysis": [/报告|分析/u],
  },
  "M3 fee models": {
    "fees/fixed": [/基础服务费每月人民币/u],
    "fees/commission": [/净GMV为基数/u, /累进/u],
    "fees/commission-only": [/佣金/u],
    "fees/project": [/项目/u],
    "fees/session": [/每个合格讲解位/u],
  },
  "M4 several platforms": { "data-access/annex-platforms": [/各平台/u], "scope/balanced": [/平台的下列店铺和账号/u] },
  "F1 promised and missed": {
    "kpi/live-process": [/SKU加购率/u],
    "kpi-consequence/balanced": [/扣减额/u],
    "exit-settlement/balanced": [/乙方退还/u],
  },
  "F2 service that shrinks": { "acceptance/balanced": [/委托他人完成/u], "liability-agency/balanced": [/数量不足或者复验不合格：扣减额/u] },
  "F3 faked traffic": { "anti-fraud/balanced": [/不得.*制造虚假数据/u, /不计入任何指标/u, /第三方核对/u, /退还/u, /平台处罚和对方损失/u] },
  "F4 exemptions": {
    "liability-agency/balanced": [/故意、重大过失、造成人身损害/u],
    "content-approval/balanced": [/不免除另一方的责任/u],
  },
  "F5 black-box ad spend": {
    "ad-spend/balanced": [/以甲方名义实名开立的广告账户/u, /事先书面批准/u, /逐日消耗明细和后台导出件/u],
  },
  "F6 one template for all": { "scope/annex-needs": [/经营需求/u] },
  "F7 long lock-in": { "term/trial-project": [/阶段评审/u], "term/trial": [/试运营期/u] },
  "F8 heavy prepayment": { "payment/prepaid": [/以一个月的基础服务费为限/u], "payment/project": [/节点|验收/u], "payment/trial": [/%/u] },
  "F9 unverified agency": { "parties/annex-due-diligence": [/核验/u, /案例/u, /营业执照/u] },
};

test("every row of the domain is here", () => {
  const expected = Object.entries({ D: 12, T: 11, L: 4, M: 4, F: 9 }).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, at) => `${letter}${at + 1}`),
  );
  expect(Object.keys(rows).map((row) => row.split(" ")[0])).toEqual(expected);
});

describe.each(Object.entries(rows))("%s", (_, clauses) => {
  test.each(Object.entries(clauses))("%s says so", (id, words) => {
    const text = said(id);
    expect(words.filter((pattern) => !pattern.test(text)).map(String)).toEqual([]);
  });
});

test("at least 120 clauses, each with its title in both languages, the law it rests on known and what it settles named", () => {
  const clauses = Object.values(library.clauses);
  expect(clauses.length).toBeGreaterThanOrEqual(120);
  for (const { title, title_en } of clauses)
    expect([/\p{Script=Han}/u.test(title), /^[\x20-\x7e’]+$/u.test(title_en)]).toEqual([true, true]);
  expect(clauses.flatMap(({ law }) => law).filter((key) => library.laws[key.split("/")[0] ?? ""] === undefined)).toEqual([]);
});

test("the four matters of article 43 of the livestream rules are written, each with its procedure", () => {
  const text = said("live-compliance/balanced");
  expect(text).toContain("《直播电商监督管理办法》第四十三条");
  for (const matter of [/直播营销人员管理：.*年满18周岁/u, /直播内容管理：.*场控/u, /产品质量审核：.*下架/u, /消费者权益保护：.*先行赔付/u])
    expect(text).toMatch(matter);
});

test("the agreement on personal information has the seven elements of article 21", () => {
  const text = said("personal-information/annex-agreement");
  expect(text).toContain("《中华人民共和国个人信息保护法》第二十一条");
  for (const element of ["处理目的", "处理期限", "处理方式", "个人信息种类", "保护措施", "甲方的权利和义务", "乙方的权利和义务"])
    expect(text).toContain(element);
});

test("net GMV says what is in it and what is not", () => {
  const text = said("definitions/balanced");
  expect(text).toMatch(/“净GMV”指.*交易完成订单的实付金额，减去同期退款/u);
  expect(text).toMatch(/取消的订单、运费、赠品、双方及其人员的订单和虚假数据不计入/u);
});

test("steps meet by 不满 and 以上, which the definitions explain as article 1259 of the Civil Code does", () => {
  expect(said("definitions/balanced")).toMatch(/以上、以内包括本数，不满、超过不包括本数/u);
  for (const id of ["fees/commission", "kpi-consequence/advanced"]) {
    const steps = [...said(id).matchAll(/(\d[\d,]*)(?:元|%)?以上|不满([\d,]+)/gu)].map(([, from, below]) => ({ from, below }));
    const [below, from] = [steps.flatMap((one) => one.below ?? []), steps.flatMap((one) => one.from ?? [])];
    expect(below.length).toBeGreaterThan(0);
    expect(from).toEqual(expect.arrayContaining(below));
  }
});
