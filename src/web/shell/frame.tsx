import { Dropdown } from "antd";
import { useState, type ReactNode } from "react";
import type { Me } from "../api/contract.js";
import { request } from "../api/request.js";
import { forgetAll } from "../api/use-remote.js";
import { Icon, type IconName } from "../parts/icon.js";
import { useLanguage, useWords } from "../words/language.js";
import { FoundForm } from "./found-form.js";
import { useMay } from "./me.js";
import { Link, navigate } from "./router.js";
import { shellWords } from "./shell-words.js";
import { Wordmark } from "./wordmark.js";

interface FrameProps {
  readonly path: string;
  readonly me: Me;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

const places = [
  { to: "/", word: "contracts", icon: "file", under: /^\/(?:contracts\/|$)/u },
  { to: "/draft", word: "draft", icon: "pen", under: /^\/drafts?(?:\/|$)/u },
  { to: "/library", word: "library", icon: "book", under: /^\/library/u },
  { to: "/obligations", word: "obligations", icon: "calendar", under: /^\/obligations/u },
  { to: "/people", word: "people", icon: "people", under: /^\/people/u },
] as const satisfies readonly { to: string; word: string; icon: IconName; under: RegExp }[];

/** What stands around every page: the name of the product, the main pages, the language and the account. */
export function Frame({ path, me, onLeave, children }: FrameProps): ReactNode {
  const w = useWords(shellWords);
  const { language, choose } = useLanguage();
  const leave = async (): Promise<void> => {
    await request("DELETE", "/session");
    forgetAll();
    navigate("/");
    onLeave();
  };
  const drafts = useMay("legal", "business");
  const [founding, setFounding] = useState(false);
  const enter = (): void => {
    forgetAll();
    navigate("/");
    onLeave();
  };
  const others = me.organisations.filter(({ id }) => id !== me.organisation.id);
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {w.skip}
      </a>
      <header className="top">
        <Link to="/" className="brand">
          <Wordmark />
        </Link>
        <nav className="places" aria-label={w.navigation}>
          {places
            .filter(({ to }) => drafts || to !== "/draft")
            .map(({ to, word, icon, under }) => (
              <Link to={to} key={to} current={under.test(path)} className="place">
                <Icon name={icon} />
                <span>{w[word]}</span>
              </Link>
            ))}
        </nav>
        <div className="aside">
          <button
            type="button"
            className="quiet"
            onClick={() => choose(language === "zh" ? "en" : "zh")}
            lang={language === "zh" ? "en" : "zh-CN"}
          >
            {w.switchLanguage}
          </button>
          <Dropdown
            trigger={["click"]}
            menu={{
              items: [
                { key: "who", disabled: true, label: `${me.user.name} · ${me.organisation.name}` },
                ...others.map(({ id, name }) => ({
                  key: id,
                  label: w.switchTo(name),
                  onClick: () => void request("PUT", "/me/organisation", { organisation: id }).then(enter),
                })),
                ...(me.role === "admin" ? [{ key: "found", label: w.found, onClick: () => setFounding(true) }] : []),
                { key: "verify", label: w.verify, onClick: () => navigate("/verify") },
                { key: "leave", label: w.signOut, onClick: () => void leave() },
              ],
            }}
          >
            <button type="button" className="face" aria-label={`${w.account}: ${me.user.name}`}>
              {[...me.user.name][0] ?? "?"}
            </button>
          </Dropdown>
        </div>
      </header>
      {children}
      {founding && (
        <FoundForm
          onClose={() => setFounding(false)}
          onEnter={() => {
            setFounding(false);
            enter();
          }}
        />
      )}
    </div>
  );
}
