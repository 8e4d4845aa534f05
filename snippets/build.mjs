/** Writes `snippets/vbhc.json` from `snippets/source/`: `node snippets/build.mjs`. A test checks that the file is in step. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const { outputFiles } = await build({
  entryPoints: [path.join(here, "source/snippets.ts")],
  bundle: true,
  format: "esm",
  write: false,
});
const { snippetFile } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
await writeFile(path.join(here, "vbhc.json"), snippetFile());
