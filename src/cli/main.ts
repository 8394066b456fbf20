#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// Compiled code is kept between runs where the platform can: start-up is most of a short command.
enableCompileCache();
const { runCli } = await import("./run.js");
process.exitCode = await runCli(process.argv.slice(2), new Date().toISOString().slice(0, 10));
