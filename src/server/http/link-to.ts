import type { Services } from "../services.js";

/** The address of a page as people reach it, for a link that is handed on. */
export const linkTo = ({ settings }: Services, request: Request, path: string): string =>
  (settings.publicUrl ?? new URL(request.url).origin).replace(/\/$/u, "") + path;
