/** XMP properties that say when and by what program a file was saved. */
const renewable = [
  "xmp:ModifyDate",
  "xmp:MetadataDate",
  "pdf:Producer",
  "xmpMM:InstanceID",
  "xap:ModifyDate",
  "xap:MetadataDate",
  "xapMM:InstanceID",
] as const;

/** Whether two XMP packets say the same of the document, whenever and by whatever they were saved. */
export const sameMetadata = (a: string, b: string): boolean => core(a) === core(b);

function core(packet: string): string {
  let text = packet;
  for (const name of renewable) {
    text = without(text, `<${name}>`, `</${name}>`);
    text = without(text, ` ${name}="`, '"');
  }
  return text.replaceAll(/\s/g, "");
}

/** `text` without anything from an `open` to the next `close`. */
function without(text: string, open: string, close: string): string {
  let kept = "";
  let from = 0;
  for (let at = text.indexOf(open); at !== -1; at = text.indexOf(open, from)) {
    const end = text.indexOf(close, at + open.length);
    if (end === -1) break;
    kept += text.slice(from, at);
    from = end + close.length;
  }
  return kept + text.slice(from);
}
