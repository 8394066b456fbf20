import type { Language } from "../base/bilingual.js";
import { readCertificates } from "../sign/x509/read-certificates.js";
import type { Certificate } from "../sign/x509/certificate.js";
import { browserCrypto, type Subtle } from "./browser-crypto.js";
import { judgeFile, type GivenFile } from "./judge-files.js";
import { pageWords } from "./page-words.js";

/** The little that this program asks of a browser. */
interface PageElement {
  textContent: string | null;
  innerHTML: string;
  readonly files?: ArrayLike<PageFile> | null;
  readonly classList: { readonly add: (name: string) => void; readonly remove: (name: string) => void };
  readonly addEventListener: (event: string, listener: (event: PageEvent) => void) => void;
}
interface PageFile {
  readonly name: string;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}
interface PageEvent {
  readonly preventDefault: () => void;
  readonly dataTransfer?: { readonly files: ArrayLike<PageFile> };
}
declare const document: { readonly getElementById: (id: string) => PageElement | null };
declare const crypto: { readonly subtle?: Subtle };

let language: Language = "zh";
let trust: readonly Certificate[] = [];
let given: readonly GivenFile[] = [];

const element = (id: string): PageElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found;
};

const read = (files: ArrayLike<PageFile> | null | undefined): Promise<readonly GivenFile[]> =>
  Promise.all(Array.from(files ?? []).map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));

function say(): void {
  const words = pageWords[language];
  for (const id of ["title", "lead", "choose", "anchors", "language"] as const) element(id).textContent = words[id];
  element("trusted").textContent = trust.length === 0 ? words.none : words.trusted(trust.length);
}

async function show(): Promise<void> {
  say();
  const { subtle } = crypto;
  if (subtle === undefined) {
    element("report").textContent = pageWords[language].insecure;
    return;
  }
  const reports: string[] = [];
  for (const file of given) reports.push(await judgeFile(file, { crypto: browserCrypto(subtle), trust, now: Date.now() }, language));
  element("report").innerHTML = reports.join("\n");
}

async function take(files: ArrayLike<PageFile> | null | undefined): Promise<void> {
  given = await read(files);
  await show();
}

const drop = element("drop");
element("files").addEventListener("change", () => void take(element("files").files));
element("language").addEventListener("click", () => {
  language = language === "zh" ? "en" : "zh";
  void show();
});
element("certificates").addEventListener("change", () => {
  void read(element("certificates").files).then((files) => {
    trust = files.flatMap(({ name, bytes }) => {
      const certificates = readCertificates(bytes, name);
      return certificates.ok ? certificates.value : [];
    });
    return show();
  });
});
drop.addEventListener("dragover", (event) => {
  event.preventDefault();
  drop.classList.add("over");
});
drop.addEventListener("dragleave", () => {
  drop.classList.remove("over");
});
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  void take(event.dataTransfer?.files);
});
say();
