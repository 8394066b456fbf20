const dropped = "script, style, link, meta, iframe, object, embed, form, base";

/**
 * The main part of a page of our own renderer, without anything that could run or load. The renderer escapes what people typed; this is
 * the second lock, and the page's CSP the third.
 */
export function safeBody(html: string): HTMLElement {
  // The page's own style sheet stays behind: ours is set by the object model.
  const body = html.slice(Math.max(0, html.indexOf("<main>")), html.lastIndexOf("</main>"));
  const page = new DOMParser().parseFromString(body, "text/html");
  const main = page.querySelector("main") ?? page.body;
  for (const element of main.querySelectorAll(dropped)) element.remove();
  for (const element of main.querySelectorAll("*"))
    for (const { name, value } of [...element.attributes])
      if (
        name.startsWith("on") ||
        name === "style" ||
        (["href", "src", "xlink:href", "action"].includes(name) && !/^(?:#|https?:|mailto:)/iu.test(value.trim()))
      )
        element.removeAttribute(name);
  // The page around has its own main part.
  const sheet = document.createElement("div");
  sheet.className = "sheet";
  sheet.replaceChildren(...document.importNode(main, true).childNodes);
  return sheet;
}
