/**
 * Every match of an expression with the flag `g`, as `matchAll` gives them, without the copy of the expression that each call of
 * `matchAll` makes: for short texts that copy costs more than the search.
 */
export function allMatches(text: string, expression: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === "") expression.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff && expression.unicode ? 2 : 1;
  }
  return found;
}
