#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// Compiled code is kept between runs where the platform can: start-up is most of a short command.
enableCompileCache();
const args = process.argv.slice(2);
(await import("./read-named.js")).expectUpload(args[0], args[1]);
const { runCli } = await import("./run.js");
process.exitCode = await runCli(args, new Date().toISOString().slice(0, 10));
