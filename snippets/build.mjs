/** Writes `snippets/vbhc.json` from `snippets/source/`: `node snippets/build.mjs [--check]`. */
import { exported, writeJson } from "../syntaxes/write-json.mjs";

await writeJson("snippets/vbhc.json", (await exported("snippets/source/snippets.ts", "snippetFile"))());
