import { serve as listen, type ServerType } from "@hono/node-server";
import { join } from "node:path";
import { packageRoot } from "../node/package-root.js";
import { application } from "./http/application.js";
import { staticPages } from "./http/static-pages.js";
import { routes } from "./routes/routes.js";
import type { Services } from "./services.js";

export interface Listening {
  readonly port: number;
  /** Takes no more requests and resolves when those in hand are answered, or after ten seconds. */
  readonly close: () => Promise<void>;
}

/** Serves the application on a port; rejects when the port is taken. Port 0 takes a free one. */
export function serve(services: Services, { host, port }: { readonly host: string; readonly port: number }): Promise<Listening> {
  const app = application(routes, services, staticPages(join(packageRoot(), "dist", "web")));
  return new Promise((resolve, reject) => {
    const server: ServerType = listen({ fetch: app.fetch, hostname: host, port, serverOptions: { keepAliveTimeout } }, (address) =>
      resolve({ port: address.port, close: () => end(server) }),
    );
    server.once("error", reject);
  });
}

/** Milliseconds; longer than proxies and clients keep a quiet connection, so that none of them sends a request into one that just closed. */
const keepAliveTimeout = 75_000;

const end = (server: ServerType): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(() => {
      if ("closeAllConnections" in server) server.closeAllConnections();
    }, 10_000);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
