import type { DocxOptions } from "../../../src/render/docx/docx-options.js";

export const options: DocxOptions = {
  title: "品牌直播电商代运营服务合同",
  number: "CW-2026-0318",
  created: "2026-11-22T09:00:00Z",
  author: "杭州云岚生活科技有限公司",
};
