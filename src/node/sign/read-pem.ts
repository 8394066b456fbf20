/** The blocks of a PEM text: what each is called and what it holds. */
export function readPem(text: string): readonly { readonly label: string; readonly text: string; readonly bytes: Uint8Array }[] {
  return [...text.matchAll(/-----BEGIN ([A-Z0-9 ]{1,60})-----([\s\S]*?)-----END \1-----/g)].map(([whole, label = "", body = ""]) => ({
    label,
    text: whole,
    bytes: new Uint8Array(Buffer.from(body, "base64")),
  }));
}
