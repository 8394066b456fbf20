import { request } from "../api/request.js";

/** Has the service make a one-time link; the whole address, to be handed over. */
export async function makeLink(path: string, body?: unknown): Promise<string> {
  const { link } = await request<{ link: string }>("POST", path, body);
  return new URL(link, window.location.origin).href;
}
