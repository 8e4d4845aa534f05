/** Writes `syntaxes/vbhc.tmLanguage.json` from `syntaxes/source/`: `node syntaxes/build.mjs [--check]`. */
import { exported, writeJson } from "./write-json.mjs";

await writeJson("syntaxes/vbhc.tmLanguage.json", await exported("syntaxes/source/grammar.ts", "GRAMMAR"));
