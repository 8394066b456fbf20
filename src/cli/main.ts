#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// Compiled code is kept between runs where the platform can: start-up is most of a short command.
enableCompileCache();
const args = process.argv.slice(2);
const [command = "", file = ""] = args;
// Only what reads uploads loads what reads them.
if (["check", "read", "review", "compare"].includes(command)) (await import("./read-named.js")).expectUpload(command, file);
const { runCli } = await import("./run.js");
process.exitCode = await runCli(args, new Date().toISOString().slice(0, 10));
