/** The look of the report: on a screen two columns, on A4 paper the same with the notes under each other. */
export const style = `
:root { color-scheme: light; --error: #b3261e; --warning: #9a6700; --info: #0b6bcb; --line: #dfe3e8; }
* { box-sizing: border-box; }
body { margin: 0; background: #f3f5f7; color: #1f2328; font: 15px/1.65 "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
article { max-width: 78rem; margin: 0 auto; padding: 1.5rem clamp(.8rem, 3vw, 2.5rem) 4rem; }
h1 { font-size: 1.45rem; margin: .2rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2.2rem 0 .7rem; padding-bottom: .3rem; border-bottom: 2px solid #1f2328; break-after: avoid; }
.meta, .small { color: #57606a; font-size: .86rem; overflow-wrap: anywhere; }
.counts { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1rem 0 0; padding: 0; list-style: none; }
.counts li { background: #fff; border: 1px solid var(--line); border-left: 5px solid #8c959f; border-radius: 6px; padding: .35rem .9rem; }
.counts .error { border-left-color: var(--error); } .counts .warning { border-left-color: var(--warning); } .counts .info { border-left-color: var(--info); }
.about { margin: 1rem 0 0; padding: .6rem .9rem; background: #e8f2fd; border-left: 5px solid var(--info); border-radius: 6px; }
.counts b { font-size: 1.25rem; margin-right: .35rem; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: 1px; margin: 0; }
dl div { background: #fff; padding: .45rem .8rem; box-shadow: 0 0 0 1px var(--line); }
dt { color: #57606a; font-size: .82rem; } dd { margin: 0; overflow-wrap: anywhere; } dd.none { color: var(--error); }
.map { width: 100%; height: auto; font: 14px "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; }
.tile rect { stroke-width: 1.5; } .tile .sign { font-weight: 700; }
.tile.present rect { fill: #e6f4ea; stroke: #2e7d32; } .tile.present text { fill: #1b5e20; }
.tile.vague rect { fill: #fff4d6; stroke: #b58105; } .tile.vague text { fill: #6b4c00; }
.tile.missing rect { fill: #fde7e5; stroke: #b3261e; } .tile.missing text { fill: #8c1d18; }
.tile.not-applicable rect, .tile.optional rect { fill: #f6f8fa; stroke: #c4cad1; stroke-dasharray: 4 3; } .tile.not-applicable text, .tile.optional text { fill: #57606a; }
.row { display: grid; grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr); column-gap: 1.4rem; }
.text { background: #fff; padding: 0 1.4rem; border-left: 1px solid var(--line); border-right: 1px solid var(--line); font-family: "Noto Serif SC", "Source Han Serif SC", SimSun, serif; }
.row:first-of-type .text { padding-top: 1rem; } .row:last-of-type .text { padding-bottom: 1rem; }
.text p { margin: .3rem 0; overflow-wrap: anywhere; } .text .heading { font-family: "Noto Sans SC", "Source Han Sans SC", SimHei, sans-serif; font-weight: 600; margin-top: .8rem; }
.text .level-2 { margin-left: 1.2em; } .text .level-3 { margin-left: 2.4em; } .text .level-4 { margin-left: 3.6em; }
.cells { border-bottom: 1px dotted var(--line); } .tab { display: inline-block; width: 1.6em; }
mark { background: none; color: inherit; border-bottom: 2px solid; } mark a { color: inherit; text-decoration: none; }
mark.error { border-color: var(--error); background: #fdeceb; } mark.warning { border-color: var(--warning); background: #fff6de; } mark.info { border-color: var(--info); background: #e8f2fd; }
.card { background: #fff; border: 1px solid var(--line); border-left: 4px solid; border-radius: 6px; padding: .5rem .8rem; margin: .3rem 0; font-size: .9rem; break-inside: avoid; }
.card.error { border-left-color: var(--error); } .card.warning { border-left-color: var(--warning); } .card.info { border-left-color: var(--info); }
.card:target { outline: 2px solid #1f2328; } .card h3 { margin: 0; font-size: .95rem; } .card p { margin: .25rem 0; }
.card .fix { background: #eef6ee; border-radius: 4px; padding: .25rem .5rem; white-space: pre-wrap; }
.card .basis, .card .id { color: #57606a; font-size: .8rem; } .card .id { font-family: ui-monospace, monospace; }
ul.plain { padding-left: 1.2em; } table { border-collapse: collapse; width: 100%; background: #fff; } th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
@media (max-width: 52rem) { .row { grid-template-columns: 1fr; } .notes { padding: 0 0 .3rem 1.4rem; } }
@media print { body { background: #fff; font-size: 10.5pt; } article { max-width: none; padding: 0; } .row { grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); column-gap: 5mm; } .text { border: 0; padding: 0; } @page { size: A4; margin: 16mm 14mm; } }
`;
