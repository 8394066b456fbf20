import { expect, test } from "vitest";
import { parties } from "../../src/check/facts/party.js";
import { viewOf } from "../../src/check/view/view.js";
import { contractOf } from "./read-text.js";

const read = (text: string): string[] => parties(viewOf(contractOf(text))).map(({ label, role, name }) => `${label} ${role} ${name}`);
const body = "\n第一条 服务\n1.1 双方按本合同履行。\n";

test.each([
  [
    "labels and colons",
    "合同\n甲方（委托方）：杭州云栖食品有限公司\n乙方（代运营方）：上海逐光科技有限公司",
    ["甲方 brand 杭州云栖食品有限公司", "乙方 agency 上海逐光科技有限公司"],
  ],
  [
    "甲方 the agency",
    "合同\n甲方（MCN）：武汉阿拉文化传媒有限公司\n乙方（品牌）：宜昌茶记食品有限公司",
    ["甲方 agency 武汉阿拉文化传媒有限公司", "乙方 brand 宜昌茶记食品有限公司"],
  ],
  [
    "labels and wide spaces",
    "合同\n委托人　福安白茶有限公司\n住所　福安市茶谷路6号\n受托人　厦门播种文化科技有限公司\n住所　厦门市安岭路97号",
    ["委托人 brand 福安白茶有限公司", "受托人 agency 厦门播种文化科技有限公司"],
  ],
  [
    "a table of terms",
    "合同\n客户　　北京归雁户外用品有限公司（统一社会信用代码91110105MA01TQ8M71；地址：北京市广渠路36号）\n公司　　长沙种草信息技术有限公司（统一社会信用代码91430104MA4QW2G5KM；地址：长沙市尖山路39号）",
    ["客户 brand 北京归雁户外用品有限公司", "公司 agency 长沙种草信息技术有限公司"],
  ],
  [
    "names defined in brackets at the end of a recital",
    "协议\n本协议由下列双方于2026年12月8日签署：\n(1) 厦门南屿用品有限公司，依照中国法律设立的有限责任公司，注册地址为厦门市塔埔东路171号（“品牌方”）；及\n(2) 杭州恒川商业有限公司，依照中国法律设立的有限责任公司，注册地址为杭州市文一西路18号（以下称“服务商”）。",
    ["品牌方 brand 厦门南屿用品有限公司", "服务商 agency 杭州恒川商业有限公司"],
  ],
  [
    "a foreign company",
    "协议\n(a) HAVER NORDIC SKINCARE AB，一家瑞典公司，注册编号556988-4471（“客户”）；以及\n(b) 宁波帆海电商有限公司，一家中国公司（“服务商”）。",
    ["客户 brand HAVER NORDIC SKINCARE AB", "服务商 agency 宁波帆海电商有限公司"],
  ],
  [
    "a letter that defines its words",
    "函件协议\n致：北极光营养品（上海）有限公司（以下称“客户”或“贵方”）\n发自：广州跨境数字服务有限公司（以下称“本公司”或“我方”）\n感谢贵方选择本公司。",
    ["客户 brand 北极光营养品（上海）有限公司", "本公司 agency 广州跨境数字服务有限公司"],
  ],
  [
    "a letter that does not",
    "服务确认函\n致：苏州明月服饰有限公司\n我司上海飞鸟传播有限公司为贵司提供以下服务。\n我司每月为贵司发布笔记30篇，贵司于次月10日前付款。贵司的资料由贵司提供，我司不得外传。\n贵司\n上海飞鸟传播有限公司（盖章）",
    ["贵司 brand 苏州明月服饰有限公司", "我司 agency 上海飞鸟传播有限公司"],
  ],
  [
    "a letter that names nobody in its first line",
    "合作试用函\n编号 2027-3\n承蒙贵司信任，我司就贵司店铺的试运营说明如下。\n我司派店长一名，贵司提供样品。服务费由贵司付给我司，我司开具发票。\n贵司如同意，请盖章后寄回我司。",
    ["贵司 brand ", "我司 agency "],
  ],
  [
    "a letter whose head gives words in brackets, and says 我们 afterwards",
    `试合作确认函\n厦门茉莉饰品有限公司\n贵司（以下称“品牌方”）：厦门茉莉饰品有限公司\n我司（以下称“运营方”）：嘉兴晚风文化创意有限公司\n${"品牌方供样，运营方开播，我们每周报一次数据。".repeat(6)}`,
    ["品牌方 brand 厦门茉莉饰品有限公司", "运营方 agency 嘉兴晚风文化创意有限公司"],
  ],
  [
    "a bracket behind the name that gives its word",
    "采购合同\n采购方：上海云屿化妆品有限公司（以下简称“采购方”）\n供应商：杭州千里信息技术有限公司（以下简称“供应商”）\n采购方委托供应商运营账号，供应商接受委托。",
    ["采购方 brand 上海云屿化妆品有限公司", "供应商 agency 杭州千里信息技术有限公司"],
  ],
  [
    "a head on one line",
    "协议\n甲方(代运营):义乌市快走网店运营部(经营者:龚三,统一社会信用代码92330782MA2NX04CTA,电话0579-55501186)乙方(店主):金华市拾光日用品有限公司(统一社会信用代码91330702MA2U1DB1DP)双方约定如下。",
    ["甲方 agency 义乌市快走网店运营部", "乙方 brand 金华市拾光日用品有限公司"],
  ],
  [
    "a word of the contract's own that is used all through it",
    `框架协议\n采购方：宁波远岫户外股份有限公司\n统一社会信用代码：91330201MA2AXY1234\n服务商：杭州禾丰数字商务有限公司\n${"采购方验收后付款。".repeat(5)}`,
    ["采购方 brand 宁波远岫户外股份有限公司", "服务商 agency 杭州禾丰数字商务有限公司"],
  ],
  [
    "a long word in the head, its end in the text",
    `合作协议\n商家：佛山蔻朵美妆有限公司（信用代码91440106MA4UFNH04C）\n地址：佛山市天河路3号\nMCN机构：长沙骄阳文化传媒有限公司（信用代码91430104MAP477A31D）\n${"机构组队直播，商家供货。".repeat(6)}`,
    ["商家 brand 佛山蔻朵美妆有限公司", "机构 agency 长沙骄阳文化传媒有限公司"],
  ],
  [
    "lines lost, the head glued to the title, and the names once more at the end",
    "首页 合同范本 私域代运营合同范本甲方:大连参田生物科技有限公司 电话:0411-55501987 邮箱:jn@shentian.example 乙方:杭州泉水科技有限公司 电话:0571-55502290 邮箱:c@q.example 乙方为甲方运营店铺.甲方:大连参田生物科技有限公司(盖章) 代表: 日期: 乙方:杭州泉水科技有限公司(盖章) 代表: 日期: 下一篇:主播合同",
    ["甲方 brand 大连参田生物科技有限公司", "乙方 agency 杭州泉水科技有限公司"],
  ],
  [
    "short names of the house",
    "合同\n深圳市海棠美妆有限公司（以下简称“海棠”）委托广州星火电子商务有限公司（以下简称“星火”）运营店铺，星火接受海棠委托。",
    ["海棠 brand 深圳市海棠美妆有限公司", "星火 agency 广州星火电子商务有限公司"],
  ],
])("%s", (_, head, expected) => {
  expect(read(head + body)).toEqual(expected);
});

test("a field of the head is no party, however often the word stands in the text", () => {
  const head = `合同\n甲方：宁波远岫户外有限公司\n开户行：中国银行股份有限公司\n乙方：杭州禾丰数字有限公司\n见证方：杭州公信中心\n${"开户行见证方。".repeat(6)}`;
  expect(read(head + body)).toEqual(["甲方 brand 宁波远岫户外有限公司", "乙方 agency 杭州禾丰数字有限公司"]);
});

test("nobody is a party whom the head does not introduce", () => {
  expect(read(`合同\n本合同（以下简称“协议”）由双方订立。平台指抖音（以下简称“平台”）。${body}`)).toEqual([]);
});
