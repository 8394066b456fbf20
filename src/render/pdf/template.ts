/**
 * The page design, in Typst. It reads model.json and numbers nothing: labels, page breaks that must not happen and link
 * targets all come from the model. A string and not a file, so that it is wherever the compiled code is.
 */
export const template = String.raw`
#let model = json("model.json")
#let song = ("Noto Serif SC", "Clausewright Boxes")
#let hei = ("Noto Sans SC", "Noto Serif SC", "Clausewright Boxes")
#let size = 10.5pt
#let descent = 0.12em
// A box in a line, on the line's baseline (it would otherwise stand on the text's bottom edge).
#let word(body, width: auto) = box(width: width, baseline: descent, body)

#set document(
  title: model.title,
  author: if model.author == "" { () } else { (model.author,) },
  keywords: model.keywords,
  date: datetime(year: model.date.at(0), month: model.date.at(1), day: model.date.at(2), hour: 0, minute: 0, second: 0),
)
#set text(font: song, size: size, lang: "zh", region: "CN", fallback: false, top-edge: 0.88em, bottom-edge: -descent)
#set par(justify: true, leading: 0.72em, spacing: 0.72em, linebreaks: "optimized")
#set table(stroke: 0.5pt, inset: (x: 0.6em, y: 0.62em))
#show link: it => it
#show strong: set text(weight: 700)

#let small(body) = text(size: 9pt, body)
#let header = context if here().page() > 1 {
  block(width: 100%, stroke: (bottom: 0.5pt), inset: (bottom: 5pt), {
    set par(justify: false, leading: 0.4em)
    small(grid(
      columns: (1fr, auto), column-gutter: 2em, align: (left + bottom, right + bottom),
      model.header.title,
      word(model.header.number),
    ))
  })
}
#let footer = context align(center, small[第 #here().page() 页　共 #counter(page).final().first() 页])
#set page(
  paper: "a4",
  margin: (x: (210mm - 41 * size) / 2, top: 31mm, bottom: 27mm),
  header: header, header-ascent: 22pt, footer: footer, footer-descent: 20pt,
)

// One run. Strings become text elements and are never read as markup.
#let run(r) = {
  if r.t == "text" { text(r.s) }
  else if r.t == "whole" { h(r.before * 1em) + word(text(r.s)) + h(r.after * 1em) }
  else if r.t == "long" { r.pieces.map(piece => word(text(piece))).join() }
  else if r.t == "strong" { strong(r.runs.map(run).join()) }
  else if r.t == "link" { link(label(r.to), r.runs.map(run).join()) }
  else if r.t == "break" { linebreak() }
  else if r.t == "tab" { h(2em) }
  else if r.t == "mark" {
    box(context {
      let at = here().position()
      [#metadata((name: r.name, page: at.page, x: at.x / 1pt, y: at.y / 1pt)) <mark>]
    })
  }
}
#let runs(all) = all.map(run).join()

// The element, with the anchor on it if it has one.
#let anchored(b, body) = if "anchor" in b [#body#label(b.anchor)] else { body }

#let heading-of(b) = {
  let words = if b.label == "" { runs(b.runs) } else { text(b.label) + if b.runs.len() > 0 { text("　") + runs(b.runs) } }
  let annex = b.look == "annex"
  let set-as(body) = if annex {
    set par(justify: false)
    block(sticky: true, width: 100%, below: 1.6em, align(center, text(font: hei, weight: 500, size: 15pt, body)))
  } else if b.look == "article" {
    block(sticky: true, width: 100%, above: 1.7em, below: 0.95em, text(font: hei, weight: 500, size: 12pt, body))
  } else {
    block(sticky: true, width: 100%, above: 1.3em, below: 0.85em, text(font: hei, weight: 500, size: size, body))
  }
  show heading: it => set-as(it.body)
  anchored(b, heading(level: b.level, outlined: b.listed, bookmarked: b.listed, words))
}

#let paragraph(b) = {
  let sticky = b.at("keep", default: false)
  let words = runs(b.runs)
  // A cut token has no gaps to stretch: justified, it would pull the rest of its paragraph apart.
  let is-cut(r) = r.t == "long" or ("runs" in r and r.runs.any(is-cut))
  set par(justify: false, linebreaks: "simple") if b.runs.any(is-cut)
  let gap = (above: 0.85em, below: 0.85em)
  if b.look == "party" { gap.above = 2.1em }
  let body = if b.look == "item" {
    par(hanging-indent: b.label.width * 1em, word(width: b.label.width * 1em, text(b.label.text)) + words)
  } else {
    let lead = if "label" in b { text(b.label.text) + text("　") }
    if b.look == "prose" { par(first-line-indent: (amount: 2em, all: true), lead + words) }
    else if b.look == "number" { align(center, par(justify: false, words)) }
    else { par(lead + words) }
  }
  anchored(b, block(width: 100%, sticky: sticky, ..gap, inset: (left: b.left * 1em), body))
}

#let table-of(b, blocks) = {
  let cell(row, body, strong: false) = table.cell(breakable: row.breakable, {
    if strong { text(font: hei, weight: 500, blocks(body)) } else { blocks(body) }
    if row.space > 0 { v(row.space * 1em) }
  })
  let cells(rows, strong: false) = rows.map(row => row.cells.map(body => cell(row, body, strong: strong))).flatten()
  let columns = b.widths.map(width => width * 1fr)
  set par(justify: false, leading: 0.55em, spacing: 0.55em)
  if b.look == "plain" {
    table(columns: columns, stroke: none, inset: (x: 0pt, y: 0.55em), column-gutter: 1.5em, align: left + top, ..cells(b.header + b.rows))
  } else {
    set text(size: 9.5pt)
    let centred = (x, y) => if y < b.header.len() { center + horizon } else { (if b.align.at(x) == "center" { center } else { left }) + horizon }
    let head = if b.header.len() > 0 { (table.header(repeat: true, ..cells(b.header, strong: true)),) } else { () }
    block(width: 100%, breakable: not b.whole, above: 1em, below: 1.2em, table(
      columns: columns, align: centred,
      fill: (x, y) => if y < b.header.len() { luma(238) },
      ..head, ..cells(b.rows),
    ))
  }
}

// A picture and its caption stay together; what it shows is also said in words.
#let picture(b) = block(width: 100%, breakable: false, above: 1.2em, below: 1.2em, {
  image(b.path, format: "svg", width: 100%, alt: b.alt)
  block(width: 100%, above: 0.6em, align(center, small(runs(b.runs))))
})

#let block-of(b) = {
  if b.kind == "paragraph" { paragraph(b) }
  else if b.kind == "picture" { picture(b) }
  else if b.kind == "heading" { heading-of(b) }
  else if b.kind == "table" { table-of(b, all => all.map(block-of).join()) }
  else if b.kind == "title" {
    show title: it => block(width: 100%, above: 0pt, below: 1.3em, {
      set par(justify: false, leading: 0.6em)
      align(center, text(font: hei, weight: 500, size: 21pt, runs(b.runs)))
    })
    title()
  }
}
#let blocks-of(all) = all.map(block-of).join()

#let contents = {
  block(width: 100%, below: 1.6em, align(center, text(font: hei, weight: 500, size: 15pt, par("目　录"))))
  show outline.entry: it => {
    let entry = model.contents.entries.at(str(it.element.label))
    let width = model.contents.width * 1em
    block(width: 100%, above: 0.95em, below: 0.95em, link(it.element.location(), {
      set par(justify: false, hanging-indent: if entry.label == "" { 0pt } else { width })
      if entry.label != "" { word(width: width, text(entry.label)) }
      text(entry.title)
      h(0.4em)
      word(width: 1fr, repeat(gap: 0.18em, text(".")))
      h(0.4em)
      it.page()
    }))
  }
  outline(title: none, depth: 1)
}

#for a in model.attachments {
  pdf.attach(a.name, read(a.path, encoding: none), relationship: a.relationship, mime-type: a.mime, description: a.description)
}

// Where the parties seal and sign travels with the file, so that a signature finds its place years later.
#context {
  let marks = query(<mark>).map(found => {
    let mark = found.value
    (name: mark.name, page: mark.page, x: calc.round(mark.x, digits: 2), y: calc.round(841.89 - mark.y, digits: 2))
  })
  if marks.len() > 0 {
    pdf.attach("anchors.json", bytes(json.encode(marks, pretty: false)), relationship: "data", mime-type: "application/json", description: "签署位置")
  }
}

#for (i, section) in model.sections.enumerate() {
  if section.kind == "cover" {
    if model.contents.shown {
      v(9%)
      text(size: 11.5pt, blocks-of(section.blocks))
      pagebreak()
      contents
      pagebreak()
    } else {
      blocks-of(section.blocks)
    }
  } else if section.kind == "annex" {
    pagebreak(weak: true)
    blocks-of(section.blocks)
  } else if section.kind == "signature" {
    // In one piece, unless it is taller than a page.
    let body = blocks-of(section.blocks)
    block(width: 100%, above: 2em, layout(size => {
      let whole = measure(width: size.width, body).height < 640pt
      block(width: 100%, breakable: not whole, body)
    }))
  } else {
    blocks-of(section.blocks)
  }
}
`;
