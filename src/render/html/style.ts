/** The look of a contract on screen and on A4 paper. */
export const style = `
:root { color-scheme: light; }
body { margin: 0; background: #eef0f2; color: #1a1a1a; font: 16px/1.75 "Noto Serif SC", "Source Han Serif SC", SimSun, serif; }
header { display: flex; justify-content: space-between; gap: 1em; max-width: 46em; margin: 0 auto; padding: .6em 1em; color: #555; font: 13px/1.4 sans-serif; }
main { max-width: 46em; margin: 0 auto 3em; padding: 3em clamp(1em, 6vw, 4em); background: #fff; box-shadow: 0 1px 6px #0002; }
h1, h2, h3, th { font-family: "Noto Sans SC", "Source Han Sans SC", SimHei, sans-serif; }
h1 { text-align: center; font-size: 1.6em; margin: 0 0 1.5em; }
h2 { font-size: 1.1em; margin: 1.6em 0 .5em; break-after: avoid; }
p { margin: .35em 0; text-align: justify; }
.clause { display: grid; grid-template-columns: minmax(2.6em, max-content) 1fr; column-gap: .5em; }
.clause > .label { margin: .35em 0; }
.level-3, .level-4 { margin-left: 2em; }
table { width: 100%; border-collapse: collapse; margin: .8em 0; font-size: .92em; }
.grid th, .grid td { border: 1px solid #999; padding: .25em .5em; vertical-align: top; }
.grid th { background: #f3f4f6; }
table p { margin: 0; text-align: left; }
.signature { margin-top: 3em; break-inside: avoid; }
.signature td { padding: .8em .5em; width: 50%; }
.annex { border-top: 1px solid #ccc; margin-top: 3em; padding-top: 1em; break-before: page; }
a { color: inherit; text-decoration: none; border-bottom: 1px dotted #888; }
@page { size: A4; margin: 25mm 28mm; }
@media print { body { background: none; font-size: 10.5pt; } header { display: none; } main { box-shadow: none; max-width: none; padding: 0; } .annex { border: 0; } }
`;
