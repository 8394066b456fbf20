/** A JSON answer with a status or headers of its own. */
export const reply = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers },
  });

/** An answer without content. */
export const done = (headers: Readonly<Record<string, string>> = {}): Response => new Response(null, { status: 204, headers });

/** JSON that was written before. */
export const readyJson = (text: string): Response =>
  new Response(text, { headers: { "content-type": "application/json; charset=utf-8", "cache-control": "private, no-cache" } });

/** A file to be saved. Whatever it holds, a browser that shows it gives it no script and no origin. */
export const fileReply = (bytes: Uint8Array | string, name: string, type: string, inline = false): Response =>
  new Response(typeof bytes === "string" ? bytes : Buffer.from(bytes), {
    headers: {
      "content-type": type,
      "content-disposition": `${inline ? "inline" : "attachment"}; filename="download"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "content-security-policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      "cache-control": "private, no-store",
    },
  });
