import type { ReactNode } from "react";
import { useLanguage } from "../words/language.js";

/** When something happened, as people say it; the exact time on hover and for machines. */
export function Moment({ at }: { readonly at: string }): ReactNode {
  const { language } = useLanguage();
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  const date = new Date(at);
  const seconds = Math.round((date.getTime() - Date.now()) / 1000);
  const full = date.toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <time dateTime={at} title={full}>
      {Number.isNaN(seconds) ? at : near(seconds, locale) || full}
    </time>
  );
}

function near(seconds: number, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const size = Math.abs(seconds);
  if (size < 60) return words.format(0, "minute");
  if (size < 3600) return words.format(Math.round(seconds / 60), "minute");
  if (size < 86_400) return words.format(Math.round(seconds / 3600), "hour");
  if (size < 7 * 86_400) return words.format(Math.round(seconds / 86_400), "day");
  return "";
}
