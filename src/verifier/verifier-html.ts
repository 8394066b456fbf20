import { verdictStyle } from "../sign/report/verdict-html.js";

/** The page of the verifier around its program: it works from a disk, without a network, and sends nothing anywhere. */
export const verifierHtml = (program: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<title>签名核验</title><style>${verdictStyle}
.drop{display:block;border:2px dashed var(--line);border-radius:10px;background:var(--paper);padding:28px 20px;text-align:center;cursor:pointer}
.drop:hover,.drop.over,.drop:focus-within{border-color:var(--good)}
.drop input{position:absolute;opacity:0;width:1px;height:1px}
.trust{margin:12px 0 20px;color:var(--soft)}button{font:inherit;background:none;border:1px solid var(--line);border-radius:6px;padding:2px 10px;color:inherit;cursor:pointer;float:right}
</style></head>
<body><main>
<button id="language" type="button">English</button>
<h1 id="title"></h1><p class="soft" id="lead"></p>
<label class="drop" id="drop"><input type="file" id="files" multiple accept=".pdf,.zip,application/pdf,application/zip"><span id="choose"></span></label>
<p class="trust"><label><span id="anchors"></span> <input type="file" id="certificates" multiple accept=".pem,.cer,.crt,.der"></label> <span id="trusted"></span></p>
<div id="report" aria-live="polite"></div>
</main><script>${program.replaceAll("</script", "<\\/script")}</script></body></html>
`;
