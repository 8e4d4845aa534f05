/**
 * Writes `syntaxes/vbhc-profile.schema.json`, and the names that the setting `vbhc.rules` takes into the manifest, from the
 * shapes and rules of the checker: `node syntaxes/build-schema.mjs [--check]`.
 */
import { readFile } from "node:fs/promises";
import { exported, writeJson } from "./write-json.mjs";

const shapes = "server/src/core/rules/settings-schema.ts";
const rules = await exported("server/src/core/rules/registry.ts", "RULES");
await writeJson("syntaxes/vbhc-profile.schema.json", (await exported(shapes, "profileJsonSchema"))(rules));

const manifest = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
for (const { properties } of manifest.contributes.configuration) {
  if (properties["vbhc.rules"]) properties["vbhc.rules"].propertyNames = (await exported(shapes, "ruleNames"))(rules);
}
await writeJson("package.json", manifest);
