import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from "react";
import type { Me, Role, State } from "../api/contract.js";
import { onSignedOut } from "../api/request.js";
import { useRemote } from "../api/use-remote.js";
import { HomePage } from "../home/home-page.js";
import { ProblemNote } from "../parts/problem-note.js";
import { Waiting } from "../parts/waiting.js";
import { useWords } from "../words/language.js";
import { EntryPage } from "./entry-page.js";
import { Frame } from "./frame.js";
import { MeContext } from "./me.js";
import { NotFound } from "./not-found.js";
import { Only } from "./only.js";
import { useAddress } from "./router.js";
import { shellWords } from "./shell-words.js";
import { usePageTitle } from "./use-page-title.js";

type Parameters = Readonly<Record<string, string>>;
type Page = ComponentType<{ readonly parameters: Parameters }>;

type Entry = readonly [path: string, page: Page, only?: readonly Role[]];

/** Every page with a login, by its path, and the roles that it is for, where it is not for all. */
const pages: readonly Entry[] = [
  ["/", HomePage],
  ["/contracts/:id", lazy(async () => ({ default: (await import("../review/review-page.js")).ReviewPage }))],
  ["/contracts/:id/sign", lazy(async () => ({ default: (await import("../sign/sign-page.js")).SignPage }))],
  [
    "/contracts/:id/obligations",
    lazy(async () => ({ default: (await import("../obligations/contract-obligations.js")).ContractObligations })),
  ],
  ["/draft", lazy(async () => ({ default: (await import("../draft/start-page.js")).StartPage })), ["legal", "business"]],
  ["/draft/batch", lazy(async () => ({ default: (await import("../draft/batch-page.js")).BatchPage })), ["legal", "business"]],
  ["/drafts/:id", lazy(async () => ({ default: (await import("../draft/draft-page.js")).DraftPage }))],
  ["/library", lazy(async () => ({ default: (await import("../library/library-page.js")).LibraryPage }))],
  ["/library/law", lazy(async () => ({ default: (await import("../library/law-list-page.js")).LawListPage }))],
  ["/library/editions", lazy(async () => ({ default: (await import("../library/editions-page.js")).EditionsPage })), ["legal"]],
  ["/library/law/:law", lazy(async () => ({ default: (await import("../library/law-page.js")).LawPage }))],
  ["/library/:topic/:name", lazy(async () => ({ default: (await import("../library/clause-page.js")).ClausePage }))],
  ["/obligations", lazy(async () => ({ default: (await import("../obligations/obligations-page.js")).ObligationsPage }))],
  ["/people", lazy(async () => ({ default: (await import("../people/people-page.js")).PeoplePage }))],
];

/** Pages that anybody may open. */
const open: readonly Entry[] = [
  ["/verify", lazy(async () => ({ default: (await import("../sign/verify-page.js")).VerifyPage }))],
  ["/invitations/:token", lazy(async () => ({ default: (await import("./join-page.js")).JoinPage }))],
  ["/passwords/:token", lazy(async () => ({ default: (await import("./password-page.js")).PasswordPage }))],
];

/** The whole application: what the address names, behind the sign-in where one is needed. */
export function App(): ReactNode {
  const path = useAddress().split("?")[0] ?? "/";
  usePageTitle(useWords(shellWords).product);
  const outside = find(open, path);
  if (outside !== undefined) return <Suspense fallback={<Waiting />}>{outside}</Suspense>;
  return <Inside path={path} />;
}

function Inside({ path }: { readonly path: string }): ReactNode {
  const state = useRemote<State>("/state");
  // Asked for at once: most who come are signed in.
  const me = useRemote<Me>("/me");
  // A session that has run out leads to the sign-in, and back to where one was.
  const entered = me.data !== undefined && me.status === 200;
  const { reload } = me;
  useEffect(() => (entered ? onSignedOut(reload) : undefined), [entered, reload]);
  if (state.data === undefined) return state.problem ? <ProblemNote problem={state.problem} page retry={state.reload} /> : <Waiting />;
  const enter = (): void => {
    state.reload();
    me.reload();
  };
  if (!state.data.setUp || me.status === 401) return <EntryPage state={state.data} onEnter={enter} />;
  if (me.data === undefined) return me.problem ? <ProblemNote problem={me.problem} page retry={me.reload} /> : <Waiting />;
  return (
    <MeContext value={me.data}>
      <Frame path={path} me={me.data} onLeave={me.reload}>
        <Suspense fallback={<Waiting />}>{find(pages, path) ?? <NotFound />}</Suspense>
      </Frame>
    </MeContext>
  );
}

function find(table: readonly Entry[], path: string): ReactNode {
  for (const [pattern, Page, only] of table) {
    const parameters = match(pattern, path);
    if (parameters === undefined) continue;
    const page = <Page parameters={parameters} key={path} />;
    return only === undefined ? page : <Only roles={only}>{page}</Only>;
  }
  return undefined;
}

function match(pattern: string, path: string): Parameters | undefined {
  const wanted = pattern.split("/");
  const given = path.replace(/\/$/u, "").split("/");
  if (pattern === "/" && path === "/") return {};
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [at, piece] of wanted.entries()) {
    const value = given[at] ?? "";
    if (piece.startsWith(":")) parameters[piece.slice(1)] = decodeURIComponent(value);
    else if (piece !== value) return undefined;
  }
  return parameters;
}
