import { safeElement } from "./safe-element.js";

/** The look around the pages; the file's own styles come before it. */
const look = `
:root { color-scheme: light; }
body { margin: 0; background: transparent; }
.docx-wrapper { display: block; background: none; padding: 0; }
.docx-wrapper > section.docx { box-shadow: none; margin: 0 auto 16px; background: #fff; border: 1px solid #e4e2da; box-sizing: border-box; }
::highlight(info) { background-color: #e9edf5; }
::highlight(warning) { background-color: #fbe9b9; text-decoration: underline 2px #c98a14; }
::highlight(error) { background-color: #f9d9d6; text-decoration: underline 2px #b3261e; }
::highlight(active) { background-color: #ffd76a; }
::highlight(shown) { background-color: #ffc93c; }
`;

/** Renders a Word file into the body of a frame that runs no scripts. Rejects when the file cannot be rendered. */
export async function renderWord(bytes: Uint8Array<ArrayBuffer>, page: Document): Promise<void> {
  const { parseAsync, renderDocument } = await import("docx-preview");
  const options = {
    className: "docx",
    inWrapper: true,
    ignoreHeight: true,
    ignoreFonts: true,
    renderAltChunks: false,
    renderComments: false,
    renderChanges: false,
    experimental: false,
    h: safeElement,
  };
  const nodes = await renderDocument(await parseAsync(new Blob([bytes]), options), options);
  const view = page.defaultView;
  if (view === null) return;
  const sheets: CSSStyleSheet[] = [];
  const body: Node[] = [];
  // Styles reach the page by the object model: the CSP refuses `<style>`. What they would load from elsewhere stays behind.
  for (const node of nodes)
    if (node.nodeName === "STYLE")
      sheets.push(sheetOf(view, (node.textContent ?? "").replaceAll(/@import[^;]*;|url\((?!["']?(?:blob|data):)[^)]*\)/giu, "")));
    else body.push(node);
  page.adoptedStyleSheets = [...sheets, sheetOf(view, look)];
  page.body.replaceChildren(...body);
}

function sheetOf(view: Window & typeof globalThis, css: string): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
