#!/usr/bin/env node
/** Entry of the `vbhc` command. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CODE_CACHE_COMMAND, loadCommands } from "./cli/code-cache";

const { commands, saveCache } = loadCommands(path.join(__dirname, "cli-main.js"));
const argv = process.argv.slice(2);
const building = argv[0] === CODE_CACHE_COMMAND;

/** Ends the process once all is written: taking the engine's heap down piece by piece costs as much as a small check. */
const end = (code: number): void => void process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));

commands
  .vbhc(building ? argv.slice(1) : argv, {
    self: pathToFileURL(__filename).href,
    serve: () => import(pathToFileURL(path.join(__dirname, "server.mjs")).href),
  })
  .then((code) => {
    if (building) saveCache();
    end(code);
  });
