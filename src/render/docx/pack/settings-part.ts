const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const word = "http://schemas.microsoft.com/office/word";

/** Word's settings for a Chinese document of the current format; no `updateFields`, so that opening asks nothing. */
export const settingsPart = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  `<w:settings xmlns:w="${main}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>`,
  '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:doNotExpandShiftReturn/>',
  ...[
    ["compatibilityMode", "15"],
    ["overrideTableStyleFontSizeAndJustification", "1"],
    ["enableOpenTypeFeatures", "1"],
    ["doNotFlipMirrorIndents", "1"],
    ["differentiateMultirowTableHeaders", "1"],
  ].map(([name, value]) => `<w:compatSetting w:name="${name}" w:uri="${word}" w:val="${value}"/>`),
  '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>',
].join("");
