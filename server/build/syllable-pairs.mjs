/**
 * Makes `knowledge/data/syllable-pairs.ts`: which syllables of administrative Vietnamese stand beside one another, and how
 * often. Counted over the real documents of a folder (`seeds`, `corpus`: text; `corpus-docx`: Word), never over our own
 * samples; no sentence is kept, only pairs met in two documents or often in laws, and the words of `additions/words.txt`
 * and `confusions.ts`. `node server/build/syllable-pairs.mjs FOLDER` writes; `--check FOLDER` fails when the file is out of step.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { strFromU8, unzipSync } from "fflate";

const CORE = join(dirname(fileURLToPath(import.meta.url)), "../src/core");
const TARGET = join(CORE, "knowledge/data/syllable-pairs.ts");
/** Met in one document only, a pair counts when that is a law and it stands there at least so often: laws are proofread. */
const OFTEN = 3;
/** What a word of our own lists counts for. */
const OWN = 4;
const SHIFT = 15;

const entry = `
export { SourceText } from "./text/source";
export { syllableOf, spelling } from "./text/syllable";
export { shapeOf, slipCost } from "./text/slips";
export { ABBREVIATION, Context, NUMBER } from "./text/context";
export { COMPOUNDS, FREE } from "./knowledge/confusions";
export { areAlike, lettersOf } from "./knowledge/syllable-pairs";
export { BODY_NAMES, LAW_NAMES } from "./knowledge/proper-names";
`;

async function core() {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: CORE, loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "error",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
}

const decoded = (text) =>
  text.replace(/&(?:lt|gt|amp|quot|apos);/g, (m) => ({ "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&apos;": "'" })[m]);

/** The paragraphs of a Word file as lines. */
function wordText(bytes) {
  const xml = strFromU8(unzipSync(bytes, { filter: ({ name }) => name === "word/document.xml" })["word/document.xml"]);
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([p]) =>
      [...p.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:(?:tab|br)[ /]/gs)].map((m) => (m[1] === undefined ? "\t" : decoded(m[1]))).join(""),
    )
    .join("\n");
}

function documents(folder) {
  const files = (name, end) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith(end))
      .sort()
      .map((file) => ({ name: file, bytes: readFileSync(join(folder, name, file)) }));
  return [
    ...[...files("seeds", ".txt"), ...files("corpus", ".txt")].map(({ name, bytes }) => ({
      name,
      law: false,
      text: bytes.toString("utf8"),
    })),
    ...files("corpus-docx", ".docx").map(({ name, bytes }) => ({ name, law: /_QH\d+_/u.test(name), text: wordText(bytes) })),
  ];
}

/** Counts of one text: single syllables by number, pairs by first * 2^15 + second. */
function countsOf({ SourceText, Context }, text) {
  const context = new Context(new SourceText(text));
  const single = new Map();
  const pairs = new Map();
  const more = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
  for (let i = 0; i < context.words.count; i++) {
    const id = context.id(i);
    if (id === 0) continue;
    more(single, id);
    if (context.link(i) !== 0 && context.id(i - 1) !== 0) more(pairs, context.id(i - 1) * (1 << SHIFT) + id);
  }
  return { single, pairs };
}

/** Adds up, and keeps what two documents have or a law has often. `without`: names of documents that are left out, to measure. */
export function tableOf(lib, texts, own, without = new Set()) {
  const sum = { single: new Map(), pairs: new Map() };
  for (const document of texts) {
    if (without.has(document.name)) continue;
    document.counts ??= countsOf(lib, document.text);
    for (const part of ["single", "pairs"])
      for (const [key, n] of document.counts[part]) {
        const all = sum[part].get(key) ?? { n: 0, documents: 0, law: 0 };
        all.n += n;
        all.documents++;
        if (document.law) all.law = Math.max(all.law, n);
        sum[part].set(key, all);
      }
  }
  const kept = (part) =>
    new Map([...sum[part]].filter(([, { documents, law }]) => documents > 1 || law >= OFTEN).map(([key, { n }]) => [key, n]));
  const single = kept("single");
  const pairs = new Map([...kept("pairs")].filter(([key]) => single.has(key >> SHIFT) && single.has(key & ((1 << SHIFT) - 1))));
  const counted = [...pairs.keys()];
  const free = new Set(words(lib.FREE).map(lib.syllableOf));
  addOwn(lib, { single, pairs, free }, own);
  return { single, pairs, counted, free };
}

const words = (text) => text.trim().split(/\s+/u);

/** Our own words of several syllables, names of bodies and laws, syllables that stand freely. */
function addOwn({ syllableOf, COMPOUNDS, FREE, BODY_NAMES, LAW_NAMES }, { single, pairs, free }, own) {
  const atLeast = (map, key) => map.set(key, Math.max(map.get(key) ?? 0, OWN));
  const lists = [
    ...COMPOUNDS.split(","),
    ...own.split(/[,\n]/u),
    ...[...BODY_NAMES, ...LAW_NAMES].map((name) => name.toLowerCase().replace(/[,-]/gu, " ")),
  ];
  for (const phrase of lists) {
    const syllables = words(phrase).map(syllableOf);
    if (syllables.length === 1 && syllables[0] !== 0) free.add(syllables[0]);
    syllables.forEach((syllable, i) => {
      if (syllable === 0) return;
      atLeast(single, syllable);
      if (i > 0 && syllables[i - 1] !== 0) atLeast(pairs, syllables[i - 1] * (1 << SHIFT) + syllable);
    });
  }
  for (const word of words(FREE)) if (syllableOf(word) !== 0) atLeast(single, syllableOf(word));
}

/** How often a pair of each class is met at least. */
const CLASSES = [0, 4, 6, 10, 20, 50, 150, 500];
const FIRST_DIGIT = 35;

/** Greatest cost of each class of slips. */
const COSTS = [0, 0.3, 0.4, 0.6, 0.9, 1.2, 1.5, Number.MAX_VALUE];

/** For every syllable, by place: places and classes of those it may be a slip for. */
function slipsOf(lib, order) {
  const { spelling, shapeOf, slipCost, areAlike, lettersOf, NUMBER } = lib;
  // Costs are kept for further tables: nearly all syllables come again.
  lib.costs ??= new Map();
  const shapes = order.map((syllable) => (syllable >= NUMBER ? null : shapeOf(spelling(syllable))));
  const letters = shapes.map((shape) => (shape === null ? -1 : lettersOf(shape.word)));
  const classOf = (i, k) => {
    const key = order[i] * (1 << SHIFT) + order[k];
    let known = lib.costs.get(key);
    if (known === undefined) {
      const cost = slipCost(shapes[i], shapes[k]);
      known = cost === Number.POSITIVE_INFINITY ? -1 : COSTS.findIndex((most) => cost <= most);
      lib.costs.set(key, known);
    }
    return known;
  };
  return shapes.map((written, i) => {
    if (written === null) return [];
    return shapes.flatMap((meant, k) => {
      const level = meant === null || !areAlike(letters[i], letters[k]) ? -1 : classOf(i, k);
      return level < 0 ? [] : [[k, level]];
    });
  });
}

/** The table in the code that `knowledge/syllable-pairs.ts` tells. */
export function encoded(lib, { single, pairs, counted, free }) {
  const { spelling, NUMBER, ABBREVIATION } = lib;
  const order = [...single.keys()].sort((a, b) => single.get(b) - single.get(a) || a - b);
  const place = new Map(order.map((syllable, i) => [syllable, i]));
  const rows = order.map(() => []);
  for (const [key, n] of pairs)
    rows[place.get(key >> SHIFT)].push([place.get(key & ((1 << SHIFT) - 1)), CLASSES.findLastIndex((least) => n >= least)]);
  const letters = (count) =>
    order
      .map((syllable) => {
        const n = count(syllable);
        const small = n === 0 ? "a" : String.fromCharCode(97 + Math.round(Math.log2(n)));
        return free.has(syllable) ? small.toUpperCase() : small;
      })
      .join("");
  // Our own words say what is right, not how many partners a syllable has in use.
  const partners = (key) => {
    const counts = new Map();
    for (const pair of counted) counts.set(key(pair), (counts.get(key(pair)) ?? 0) + 1);
    return letters((syllable) => counts.get(syllable) ?? 0);
  };
  const digits = (value) => {
    let out = "";
    for (let rest = value; ; rest >>= 5) {
      const last = rest < 32;
      out += String.fromCharCode(FIRST_DIGIT + (rest & 31) + (last ? 0 : 32));
      if (last) return out.replaceAll("\\", "~");
    }
  };
  const row = (entries) => {
    let last = -1;
    return entries
      .sort((a, b) => a[0] - b[0])
      .map(([second, level]) => {
        const distance = second - last - 1;
        last = second;
        return digits(distance * CLASSES.length + level);
      })
      .join("");
  };
  return {
    syllables: order.map((s) => (s === NUMBER ? "#" : s === ABBREVIATION ? "&" : spelling(s))).join(" "),
    totals: letters((syllable) => single.get(syllable)),
    followers: partners((key) => key >> SHIFT),
    leaders: partners((key) => key & ((1 << SHIFT) - 1)),
    pairs: counted.length,
    rows: rows.map(row).join(" "),
    slips: slipsOf(lib, order).map(row).join(" "),
  };
}

/** The core's parts, the documents of a folder, and our own list of words. */
export async function material(folder) {
  return { lib: { ...(await core()) }, texts: documents(folder), own: readFileSync(join(CORE, "knowledge/additions/words.txt"), "utf8") };
}

async function fileText(folder) {
  const { lib, texts, own } = await material(folder);
  const code = encoded(lib, tableOf(lib, texts, own));
  const fields = Object.entries(code).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},`);
  return `/** Generated by server/build/syllable-pairs.mjs: ${texts.length} public documents counted, none of them kept; read by ../syllable-pairs.ts. */
export const COUNTED = {
${fields.join("\n")}
} as const;
`;
}

async function main(args) {
  const checking = args[0] === "--check";
  const folder = args.at(-1);
  if (!existsSync(join(folder ?? "", "corpus-docx"))) {
    process.exitCode = checking ? 0 : 1;
    return;
  }
  const text = await fileText(folder);
  if (!checking) writeFileSync(TARGET, text);
  else if (readFileSync(TARGET, "utf8") !== text) {
    console.error("syllable-pairs.ts is not in step with the documents and lists");
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
