/**
 * Writes the table of rules into README.md, between its two markers, from the registry. `--check` writes nothing and ends
 * with 1 when the table is out of step.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const README = path.join(root, "README.md");
const START = "<!-- rules: npm run generate -->";
const END = "<!-- /rules -->";

/** The registry, bundled in memory: plain data to whoever wants to print it. */
async function load() {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export { RULES } from "./registry"; export { LEVEL_NAMES } from "./page"; export { LEVELS } from "../model/finding";',
      resolveDir: path.join(root, "server/src/core/rules"),
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    platform: "node",
    charset: "utf8",
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function table({ RULES, LEVEL_NAMES, LEVELS }) {
  const groups = new Set(RULES.map((rule) => rule.code.slice(0, rule.code.indexOf("/"))));
  const ordered = [...groups].flatMap((group) =>
    LEVELS.flatMap((level) => RULES.filter((rule) => rule.level === level && rule.code.startsWith(`${group}/`))),
  );
  const rows = ordered.map(
    (rule) => `| \`${rule.code}\` | ${LEVEL_NAMES[rule.level].vi} | ${cell(rule.title.vi)} | ${cell(rule.source)} |`,
  );
  const counts = LEVELS.map((level) => `${RULES.filter((rule) => rule.level === level).length} ${LEVEL_NAMES[level].vi.toLowerCase()}`);
  return [`${RULES.length} mục: ${counts.join(", ")}.`, "", "| Mã | Mức | Nội dung | Căn cứ |", "| --- | --- | --- | --- |", ...rows].join(
    "\n",
  );
}

const readme = readFileSync(README, "utf8");
const from = readme.indexOf(START);
const to = readme.indexOf(END);
if (from < 0 || to < from) throw new Error(`README.md needs the markers ${START} and ${END}`);
const wanted = `${readme.slice(0, from + START.length)}\n\n${table(await load())}\n\n${readme.slice(to)}`;
if (wanted !== readme && process.argv.includes("--check")) {
  process.stdout.write("README.md: the table of rules is out of step; run npm run generate\n");
  process.exitCode = 1;
} else if (wanted !== readme) writeFileSync(README, wanted);
