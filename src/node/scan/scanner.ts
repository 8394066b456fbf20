import type { Engine, Scanner } from "../../read/scan/scanner.js";
import { decodePicture } from "./decode-picture.js";
import { drawPages } from "./draw-pages.js";
import { engine } from "./engine.js";

let running: Promise<Engine> | undefined;

/** Reads pictures on this machine. Its nets start with the first page and stay for the process's life. */
export const scanner = (onPage?: Scanner["onPage"]): Scanner => ({
  drawPages,
  decode: decodePicture,
  engine: () => (running ??= engine()),
  ...(onPage && { onPage }),
});
