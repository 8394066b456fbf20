import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { McpServer } from "@modelcontextprotocol/server";
import { StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import { z } from "zod";
import { problemLine } from "../../base/problem.js";
import type { Result } from "../../base/result.js";
import { parseDeal } from "../../draft/deal.js";
import { draft } from "../../draft/draft.js";
import { isolated } from "../../node/isolated/isolated.js";
import { sha256 } from "../../node/library-files.js";
import { loadLibrary } from "../../node/load-library.js";
import { renderMarkdown } from "../../render/markdown/render-markdown.js";
import { compareFormats } from "../compare-formats.js";
import { explanation } from "./explain.js";

const language = z.enum(["zh", "en"]).default("zh").describe("language of messages");
const path = z.string().min(1).describe("path of a contract: docx, pdf, txt or md");

interface Told {
  readonly content: { readonly type: "text"; readonly text: string }[];
  readonly isError?: boolean;
  readonly [key: string]: unknown;
}

const told = (text: string): Told => ({ content: [{ type: "text", text }] });

/** `clausewright mcp`: the library's verbs for an assistant, over standard input and output. Files are read and checked in a process of their own. */
export async function mcpCommand(version: string): Promise<number> {
  const library = await loadLibrary();
  const workshop = isolated();
  const server = new McpServer({ name: "clausewright", version });
  const refused = (result: Extract<Result<unknown>, { ok: false }>, lang: "zh" | "en"): Told => ({
    ...told(result.problems.map((problem) => problemLine(problem, lang)).join("\n")),
    isError: true,
  });

  server.registerTool(
    "check",
    {
      description: "Checks an agency-operation contract; returns findings with quotes, places, law and proposed wording as JSON",
      inputSchema: z.object({
        path,
        stance: z.enum(["brand", "agency", "neutral"]).default("brand"),
        stage: z.enum(["draft", "final"]).default("final"),
        language,
      }),
    },
    async ({ path: file, stance, stage, language: lang }) => {
      const bytes = new Uint8Array(readFileSync(file));
      const made = await workshop.intake({
        upload: { bytes, name: file },
        sha256: sha256(bytes),
        check: { stance, stage, asOf: new Date().toISOString().slice(0, 10) },
        acceptances: [],
        language: lang,
        format: "json",
      });
      return made.ok ? told(made.value.report) : refused(made, lang);
    },
  );
  server.registerTool(
    "draft",
    {
      description: "Drafts the contract of a deal (YAML or JSON text); returns it as Markdown",
      inputSchema: z.object({ deal: z.string().max(500_000), language }),
    },
    ({ deal: text, language: lang }) => {
      const deal = parseDeal(text, "deal");
      if (!deal.ok) return refused(deal, lang);
      const made = draft(library, deal.value, sha256(new TextEncoder().encode(text)));
      return made.ok ? told(renderMarkdown(made.value.contract)) : refused(made, lang);
    },
  );
  server.registerTool(
    "explain",
    {
      description: "Explains a topic, element, kind, rule, clause or law by its id",
      inputSchema: z.object({ id: z.string().max(200), language }),
    },
    ({ id, language: lang }) => told(explanation(id, library, lang).join("\n") || (lang === "zh" ? `没有条目 ${id}` : `no entry ${id}`)),
  );
  server.registerTool(
    "compare",
    {
      description: "Compares two versions of a contract clause by clause; returns JSON",
      inputSchema: z.object({ old: path, new: path, language }),
    },
    async ({ old, new: fresh, language: lang }) => {
      const [before, after] = [old, fresh].map((file) => ({ name: basename(file), bytes: new Uint8Array(readFileSync(file)) }));
      if (!before || !after) throw new Error("two files were named");
      const compared = await workshop.compare({ old: before, new: after });
      return compared.ok ? told(await compareFormats.json(compared.value, lang)) : refused(compared, lang);
    },
  );

  const closed = new Promise<void>((resolve) => process.stdin.once("close", resolve));
  await server.connect(new StdioServerTransport());
  await closed;
  workshop.close();
  return 0;
}
