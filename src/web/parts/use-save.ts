import { parse, type Problem } from "../api/request.js";
import { useLanguage, useWords, type Dictionary } from "../words/language.js";
import { sentence } from "../words/sentence.js";
import { keepFile } from "./keep-file.js";
import { useToast } from "./toast.js";

const words: Dictionary<{ readonly preparing: string; readonly ready: (name: string) => string; readonly failed: string }> = {
  zh: { preparing: "正在准备文件…", ready: (name: string) => `已下载 ${name}`, failed: "没有下载成功，请再试一次。" },
  en: { preparing: "Preparing the file…", ready: (name: string) => `Downloaded ${name}`, failed: "The download failed; try again." },
};

/**
 * Fetches a file of the service and hands it to the browser to keep; says that it is being made, and why it could not be. What is sent
 * along goes as it is.
 */
export function useSave(): (address: string, sent?: Blob) => void {
  const w = useWords(words);
  const { language } = useLanguage();
  const toast = useToast();
  const save = async (address: string, sent: Blob | undefined): Promise<void> => {
    toast(w.preparing);
    const answer = await fetch(address, sent && { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: sent });
    if (!answer.ok) {
      const { problem, problems } = parse<{ problem?: Problem; problems?: readonly Problem[] }>(await answer.text());
      const told = problem ?? problems?.[0];
      toast(
        told === undefined
          ? w.failed
          : [told.seen, told.hint].flatMap((one) => (one ? sentence(one[language]) : [])).join(language === "zh" ? "。" : ". "),
      );
      return;
    }
    const name = nameIn(answer.headers.get("content-disposition") ?? "");
    keepFile(await answer.blob(), name);
    toast(w.ready(name));
  };
  return (address, sent) => void save(address, sent).catch(() => toast(w.failed));
}

const nameIn = (disposition: string): string => decodeURIComponent(/filename\*=UTF-8''([^;]+)/iu.exec(disposition)?.[1] ?? "download");
