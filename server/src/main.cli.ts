#!/usr/bin/env node
/** Entry of the `vbhc` command. */
import { processIo } from "./cli/io";
import { run } from "./cli/run";

process.exitCode = await run(process.argv.slice(2), processIo(import.meta.url));
