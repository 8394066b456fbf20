import { useEffect } from "react";

/** The window is named as the page's heading and the product, so that tabs, history and screen readers tell the pages apart. */
export function usePageTitle(product: string): void {
  useEffect(() => {
    const name = (): void => {
      const heading = document.querySelector("h1")?.textContent.trim() ?? "";
      const title = heading === "" || heading === product ? product : `${heading} · ${product}`;
      if (document.title !== title) document.title = title;
    };
    name();
    const observer = new MutationObserver(name);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [product]);
}
