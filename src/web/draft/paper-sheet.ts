let made: CSSStyleSheet | undefined;

/** The look of a drafted contract on the screen; set by the object model, which the CSP allows where it forbids `<style>`. */
export function paperSheet(): CSSStyleSheet {
  if (made !== undefined) return made;
  made = new CSSStyleSheet();
  made.replaceSync(`
.sheet { color: #20262b; font: 15px/1.85 "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", SimSun, serif; overflow-wrap: anywhere; }
h1, h2, h3, th { font-family: "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; }
h1 { text-align: center; font-size: 1.4em; line-height: 1.5; margin: 0 0 1.2em; }
h2 { font-size: 1.05em; margin: 1.6em 0 .4em; scroll-margin-top: 80px; }
h2[data-clause] { cursor: pointer; }
h2[data-clause]:hover { color: #1d5f6b; text-decoration: underline; text-underline-offset: 4px; }
h3 { font-size: 1em; margin: 1.1em 0 .3em; }
p { margin: .3em 0; }
.clause { display: grid; grid-template-columns: minmax(2.4em, max-content) minmax(0, 1fr); column-gap: .4em; }
.clause > .label { margin: .3em 0; }
.level-3, .level-4 { margin-left: 1.6em; }
table { width: 100%; border-collapse: collapse; margin: .8em 0; font-size: .9em; line-height: 1.6; display: block; overflow-x: auto; }
.grid th, .grid td { border: 1px solid #cfcdc5; padding: .3em .55em; vertical-align: top; min-width: 3.5em; }
.grid th { background: #f6f5f1; }
table p { margin: 0; }
.signature { margin-top: 2.5em; }
.annex { border-top: 1px solid #e4e2da; margin-top: 2.5em; padding-top: 1em; }
a { color: inherit; text-decoration-color: #b9b5a8; text-underline-offset: 3px; }
figure { margin: 1em 0; } figure svg { max-width: 100%; height: auto; } figcaption { text-align: center; font-size: .9em; color: #59626b; }
`);
  return made;
}
