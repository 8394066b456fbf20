import { p, r } from "../../read/docx/build-docx.js";
import type { Case } from "../case.js";
import { cell, page, row, ruled } from "../pieces.js";

const control = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** Content controls of a template that was filled in: in a line, around paragraphs, rows and cells, of every kind. */
export const controls: Case = {
  name: "controls",
  parts: {
    body: [
      p("代运营合同（填写模板）"),
      p("甲方：", control('<w:alias w:val="甲方"/><w:id w:val="101"/><w:text/>', r("青岛海岚海产有限公司"))),
      p(
        "签订日期：",
        control(
          '<w:id w:val="102"/><w:date w:fullDate="2026-12-01T00:00:00Z"><w:dateFormat w:val="yyyy年M月d日"/></w:date>',
          r("2026年12月1日"),
        ),
      ),
      p(
        "付款方式：",
        control(
          '<w:id w:val="103"/><w:dropDownList><w:listItem w:displayText="按月" w:value="m"/><w:listItem w:displayText="按季" w:value="q"/></w:dropDownList>',
          r("按季"),
        ),
        "支付；开票：",
        control('<w:id w:val="104"/><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', r("☒")),
        "专用发票",
        control('<w:id w:val="105"/><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>', r("☐")),
        "普通发票",
      ),
      control('<w:id w:val="106"/><w:richText/>', p("第一条 乙方运营甲方的天猫店铺。") + p("第二条 服务费每季度人民币90,000元。")),
      ruled(
        2,
        row([cell(p("平台")), cell(p("店铺"))]),
        control('<w:id w:val="107"/>', row([cell(p("天猫")), cell(p(control('<w:id w:val="108"/><w:text/>', r("海岚旗舰店"))))])),
        row([cell(p("京东")), control('<w:id w:val="109"/>', cell(p("海岚官方店")))]),
      ),
      p("联系人：", control('<w:id w:val="110"/><w:showingPlcHdr/><w:text/>', r("单击此处输入姓名", '<w:color w:val="808080"/>'))),
      page,
    ].join(""),
  },
  lines: [
    "代运营合同（填写模板）",
    "甲方：青岛海岚海产有限公司",
    "签订日期：2026年12月1日",
    "付款方式：按季支付；开票：☒专用发票☐普通发票",
    "第一条 乙方运营甲方的天猫店铺。",
    "第二条 服务费每季度人民币90,000元。",
    ...["平台", "店铺", "天猫", "海岚旗舰店", "京东", "海岚官方店"],
    "联系人：单击此处输入姓名",
  ],
  officeLoses: "it writes the text of content controls several times",
};

const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (words: string): string => `<w:r><w:instrText xml:space="preserve"> ${words} </w:instrText></w:r>`;

/** A field of pieces of code, some of which may be fields themselves. */
const field = (codes: readonly string[], result: string): string =>
  char("begin") + codes.map((piece) => (piece.startsWith("<") ? piece : code(piece))).join("") + char("separate") + result + char("end");
const bookmark = (id: number, name: string, content: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;

/** References, dates, sums, links, a field in a field, and a table of contents. */
export const fields: Case = {
  name: "fields",
  parts: {
    relationships:
      '<Relationship Id="link1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://www.example.com/rules" TargetMode="External"/>',
    body: [
      p("整合营销代运营合同"),
      `<w:p>${char("begin")}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h </w:instrText></w:r>${char("separate")}<w:hyperlink w:anchor="_Toc1">${r("第一条 服务内容")}<w:r><w:tab/></w:r>${r("1")}</w:hyperlink></w:p>`,
      `<w:p><w:hyperlink w:anchor="_Toc2">${r("第二条 服务费")}<w:r><w:tab/></w:r>${r("1")}</w:hyperlink>${char("end")}</w:p>`,
      p(bookmark(1, "_Toc1", r("第一条 服务内容"))),
      p("乙方提供整合营销服务，平台规则见", `<w:hyperlink r:id="link1">${r("平台规则中心")}</w:hyperlink>`, "。"),
      p(bookmark(2, "_Toc2", r("第二条 服务费"))),
      p(
        "服务费见",
        field(["REF _Ref9 \\h"], r("附件一")),
        "，合计",
        `<w:fldSimple w:instr=" =SUM(ABOVE) ">${r("128,000")}</w:fldSimple>`,
        "元。",
      ),
      p("付款日为", field(["IF", field(["DOCPROPERTY 季度"], r("1")), '= 1 "每季首月" "每月"'], r("每季首月")), "十日。"),
      p(bookmark(3, "_Ref9", r("附件一")), r("　报价单")),
      page,
    ].join(""),
  },
  lines: [
    "整合营销代运营合同",
    "第一条 服务内容\t1",
    "第二条 服务费\t1",
    "第一条 服务内容",
    "乙方提供整合营销服务，平台规则见平台规则中心。",
    "第二条 服务费",
    "服务费见附件一，合计128,000元。",
    "付款日为每季首月十日。",
    "附件一　报价单",
  ],
};

const ruby = (base: string, reading: string): string =>
  `<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${r(reading)}</w:rt><w:rubyBase>${r(base)}</w:rubyBase></w:ruby></w:r>`;

/** Readings above rare characters, hidden words, symbols (LibreOffice 7 writes them as letters of their font), amounts that are cut into many runs, marks in the middle of words. */
export const signs: Case = {
  name: "signs",
  parts: {
    body: [
      p("代运营合作备忘录"),
      p("甲方：", ruby("㵘", "màn"), "州", ruby("犇", "bēn"), "羊乳业有限公司"),
      p(
        "服务费为人民币",
        r("3", '<w:rFonts w:ascii="Times New Roman"/>'),
        '<w:proofErr w:type="spellStart"/>',
        r("6"),
        bookmark(5, "_GoBack", ""),
        r(",0"),
        '<w:proofErr w:type="spellEnd"/>',
        r("00"),
        r("元"),
        "（大写：叁万陆仟",
        "<w:lastRenderedPageBreak/>".replace(/^(.*)$/u, "<w:r>$1<w:t>元整）。</w:t></w:r>"),
      ),
      p(
        "乙方",
        r("（以下称“服务商”）", "<w:vanish/>"),
        "应于每月",
        '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chsdate">' + r("10日") + "</w:smartTag>",
        "前提交报表。",
      ),
      p(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>含税</w:t></w:r>',
        '<w:r><w:tab/><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>不含税</w:t></w:r>',
      ),
      p("联系电话：0571", "<w:r><w:noBreakHyphen/></w:r>", "88000000", "<w:r><w:br/><w:t>邮箱：ops@example.com</w:t></w:r>"),
      p(
        r("一式", "<w:emboss/>"),
        r("两", '<w:em w:val="dot"/>'),
        r("份", '<w:u w:val="single"/>'),
        "，双方各执",
        r("壹", "<w:strike/>"),
        "一份。",
      ),
      page,
    ].join(""),
  },
  lines: [
    "代运营合作备忘录",
    "甲方：㵘州犇羊乳业有限公司",
    "服务费为人民币36,000元（大写：叁万陆仟元整）。",
    "乙方（以下称“服务商”）应于每月10日前提交报表。",
    "☑含税\t◻不含税",
    "联系电话：0571-88000000",
    "邮箱：ops@example.com",
    "一式两份，双方各执壹一份。",
  ],
};

/** Written with full-width digits and signs throughout. */
export const fullWidth: Case = {
  name: "full-width",
  parts: {
    body: [
      "直播代运营服务合同",
      "甲方：成都蜀绣坊文化有限公司　　乙方：成都沸点直播科技有限公司",
      "第１条　服务期限自２０２７年１月１日起至２０２７年１２月３１日止。",
      "第２条　服务费为每月人民币２５，０００元（大写：贰万伍仟元整），佣金比例为７．５％。",
      "第３条　甲方逾期付款的，每日按０．０３％支付违约金。",
      "第４条　争议由甲方所在地人民法院管辖。",
    ]
      .map((words) => p(words))
      .concat(page)
      .join(""),
  },
  lines: [
    "直播代运营服务合同",
    "甲方：成都蜀绣坊文化有限公司　　乙方：成都沸点直播科技有限公司",
    "第１条　服务期限自２０２７年１月１日起至２０２７年１２月３１日止。",
    "第２条　服务费为每月人民币２５，０００元（大写：贰万伍仟元整），佣金比例为７．５％。",
    "第３条　甲方逾期付款的，每日按０．０３％支付违约金。",
    "第４条　争议由甲方所在地人民法院管辖。",
  ],
};

/** In traditional script, as partners from Hong Kong and Taiwan write. */
export const traditional: Case = {
  name: "traditional",
  parts: {
    body: [
      "電子商務代營運服務合約",
      "甲方：臺北禾豐茶業股份有限公司",
      "乙方：深圳光合數位行銷有限公司",
      "第一條　服務內容：乙方為甲方營運天貓國際旗艦店，提供直播、客服及廣告投放服務。",
      "第二條　服務費用為每月人民幣伍萬元整（¥50,000），另按淨成交額之百分之四計收佣金。",
      "第三條　乙方應對因履約而知悉之營業秘密負保密義務，期間為契約終止後二年。",
      "第四條　因本合約所生爭議，雙方同意提交深圳國際仲裁院仲裁。",
    ]
      .map((words) => p(words))
      .concat(page)
      .join(""),
  },
  lines: [
    "電子商務代營運服務合約",
    "甲方：臺北禾豐茶業股份有限公司",
    "乙方：深圳光合數位行銷有限公司",
    "第一條　服務內容：乙方為甲方營運天貓國際旗艦店，提供直播、客服及廣告投放服務。",
    "第二條　服務費用為每月人民幣伍萬元整（¥50,000），另按淨成交額之百分之四計收佣金。",
    "第三條　乙方應對因履約而知悉之營業秘密負保密義務，期間為契約終止後二年。",
    "第四條　因本合約所生爭議，雙方同意提交深圳國際仲裁院仲裁。",
  ],
};
