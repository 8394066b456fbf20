/** How long somebody stays signed in, in seconds. */
export const sessionSeconds = 7 * 24 * 3600;

/** Over HTTPS the prefix binds the cookie to this very host. */
const names = ["__Host-clausewright", "clausewright"] as const;

export function cookieOf(request: Request): string | undefined {
  const header = request.headers.get("cookie") ?? "";
  for (const name of names)
    for (const pair of header.split(";")) {
      const [key = "", value = ""] = pair.trim().split("=");
      if (key === name && /^[\w-]{40,50}$/u.test(value)) return value;
    }
  return undefined;
}

/** The header that keeps (or, for an empty secret, ends) a session; scripts cannot read it and other sites do not send it along. */
export function sessionCookie(secret: string, secure: boolean): string {
  const age = secret === "" ? 0 : sessionSeconds;
  return `${secure ? names[0] : names[1]}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure ? "; Secure" : ""}`;
}
