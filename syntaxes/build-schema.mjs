/** Writes `syntaxes/vbhc-profile.schema.json` from the shapes and rules of the checker: `node syntaxes/build-schema.mjs [--check]`. */
import { exported, writeJson } from "./write-json.mjs";

const toSchema = await exported("server/src/core/rules/settings-schema.ts", "profileJsonSchema");
await writeJson("syntaxes/vbhc-profile.schema.json", toSchema(await exported("server/src/core/rules/registry.ts", "RULES")));
