import Handlebars from "handlebars";
import { say } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import type { Argument, TextNode } from "./text-node.js";

/** Parses the Handlebars of a clause; `at` names the file in problems. Constructs that clauses do not use are problems too. */
export function parseText(source: string, at: string): Result<TextNode[]> {
  try {
    return ok(nodes(Handlebars.parse(source)));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail({
      at,
      seen: say(`模板语法错误（${message}）`, `saw broken template text (${message})`),
      expected: say("格式正确的 {{…}}", "well-formed {{…}}"),
      hint: say("检查花括号和成对的块", "Check braces and blocks"),
    });
  }
}

function nodes(program: hbs.AST.Program): TextNode[] {
  return program.body.flatMap((statement): TextNode[] => {
    if (isContent(statement)) return statement.value === "" ? [] : [statement.value];
    if (isMustache(statement)) return [{ value: called(statement) }];
    if (isBlock(statement)) return [block(statement)];
    if (statement.type === "CommentStatement") return [];
    throw new Error(`${statement.type} is not used`);
  });
}

function block(statement: hbs.AST.BlockStatement): TextNode {
  const name = statement.path.original;
  const [first, ...more] = statement.params;
  if ((name !== "if" && name !== "unless" && name !== "each") || first === undefined || more.length > 0)
    throw new Error(`{{#${name}}} with ${statement.params.length} arguments is not used`);
  return { block: name, argument: argument(first), then: nodes(statement.program), else: branch(statement.inverse) };
}

/** The part after `{{else}}`; the parser leaves it out, whatever its types say. */
const branch = (program: hbs.AST.Program | undefined): TextNode[] => (program === undefined ? [] : nodes(program));

/** A mustache or a sub-expression: a path when it has no arguments, else a call. */
function called({ path, params }: { readonly path: hbs.AST.Expression; readonly params: readonly hbs.AST.Expression[] }): Argument {
  const named = argument(path);
  if (params.length === 0) return named;
  if (!("path" in named) || named.path.length !== 1 || named.up > 0) throw new Error("only a helper takes arguments");
  return { call: named.path[0] ?? "", args: params.map(argument) };
}

function argument(expression: hbs.AST.Expression): Argument {
  if (isLiteral(expression)) return { literal: expression.value };
  if (isSubExpression(expression)) return called(expression);
  if (!isPath(expression)) throw new Error(`${expression.type} is not used`);
  if (expression.data) return { row: expression.parts.join(".") };
  return { path: expression.parts, up: expression.depth };
}

type Node = hbs.AST.Node;
const isContent = (node: Node): node is hbs.AST.ContentStatement => node.type === "ContentStatement";
const isMustache = (node: Node): node is hbs.AST.MustacheStatement => node.type === "MustacheStatement";
const isBlock = (node: Node): node is hbs.AST.BlockStatement => node.type === "BlockStatement";
const isPath = (node: Node): node is hbs.AST.PathExpression => node.type === "PathExpression";
const isSubExpression = (node: Node): node is hbs.AST.SubExpression => node.type === "SubExpression";
const isLiteral = (node: Node): node is hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral =>
  ["StringLiteral", "NumberLiteral", "BooleanLiteral"].includes(node.type);
