/**
 * Reads and checks one text again and again and writes the medians as JSON, in milliseconds.
 *   node test/bench/warm.mjs CORE FILE edited|first|odd|later
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { quantile } from "./quantile.mjs";

const [core, file, kind] = process.argv.slice(2);
/** Versions read and checked before the clock runs, and as many while it runs. */
const ROUNDS = 200;

const INITIALS = "b c d đ g h k l m n p r s t v x".split(" ");
const RIMES = "a an am at áp ang anh au ay ô ôn ông ôi ơ ơi u ung ui ư ưng i in inh".split(" ");
/** A small syllable, another one for each number. */
const syllable = (i) => INITIALS[i % INITIALS.length] + RIMES[Math.floor(i / INITIALS.length) % RIMES.length];

/** A line with one more word behind its middle. */
function withWord(line, word) {
  const at = line.indexOf(" ", Math.floor(line.length / 2));
  return at < 0 ? line : `${line.slice(0, at)} ${word}${line.slice(at)}`;
}

/** The text itself: read with nothing known of it, it is a first reading. */
const sameText = (text) => text;

/** The text with another odd word in every line, so that spelling has something to ask in each. */
const oddText = (text, i) =>
  text
    .split("\n")
    .map((line, k) => withWord(line, syllable(i * 31 + k * 7)))
    .join("\n");

/** A word typed into one line of the text, and taken back by the next version: each differs from the one before in one place. */
function editedText(text, i) {
  if (i % 2 === 0) return text;
  const lines = text.split("\n");
  const k = (i * 17) % lines.length;
  lines[k] = withWord(lines[k], syllable(i));
  return lines.join("\n");
}

/** `follows`: each version is told which one it follows, as the server does. */
const KINDS = {
  edited: { versionOf: editedText, follows: true },
  first: { versionOf: sameText, follows: false },
  odd: { versionOf: oddText, follows: false },
  /** A first reading in a process that has read edited versions only, as a server that opens one more file. */
  later: { versionOf: sameText, follows: false, after: editedText },
};

const { readDraftFile, checkFile, loadKnowledge, outline } = await import(pathToFileURL(path.resolve(core)).href);
const config = {
  asOf: { year: 2026, month: 11, day: 21 },
  excerpt: false,
  stage: null,
  rules: new Map(),
  knowledge: await loadKnowledge(),
};
const { versionOf, follows, after } = KINDS[kind];
const text = readFileSync(file, "utf8");
const steps = { read: [], check: [], all: [], outline: [] };
let findings = 0;
let draft = null;
for (let i = 0; after !== undefined && i < 2 * ROUNDS; i++) {
  draft = readDraftFile(after(text, i), draft);
  checkFile(draft, config);
}
for (let i = 0; i < 2 * ROUNDS; i++) {
  const version = versionOf(text, i);
  const a = performance.now();
  draft = readDraftFile(version, follows ? draft : null);
  const b = performance.now();
  findings = checkFile(draft, config).findings.length;
  const c = performance.now();
  outline(draft, { all: true });
  const d = performance.now();
  if (i < ROUNDS) continue;
  steps.read.push(b - a);
  steps.check.push(c - b);
  steps.all.push(c - a);
  steps.outline.push(d - c);
}
const medians = Object.fromEntries(Object.entries(steps).map(([name, list]) => [name, quantile(list, 0.5)]));
process.stdout.write(JSON.stringify({ findings, ...medians }));
