/** The letters that the bundle writes out are those of Vietnamese: the plugin changes how fast patterns are, not what they mean. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

/** A build script without types. */
const script: { readonly writeOutLetters: (source: string) => string } = await import(
  pathToFileURL(path.resolve("server/build/letter-classes.mjs")).href
);
const { writeOutLetters } = script;

const VOWELS = "aăâeêioôơuưy";
const TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const LETTERS = [..."bcdđghklmnpqrstvxfjwz", ...[...VOWELS].flatMap((v) => TONES.map((t) => (v + t).normalize("NFC")))];
const pattern = (source: string): RegExp => new RegExp(`^(?:${writeOutLetters(source)})$`, "u");

test("written out classes hold every Vietnamese letter in its case and nothing of the other case", () => {
  const [any, upper, lower] = [pattern("\\p{L}"), pattern("\\p{Lu}"), pattern("[\\p{Ll}]")];
  for (const letter of LETTERS) {
    const capital = letter.toUpperCase();
    assert.ok(any.test(letter) && any.test(capital), letter);
    assert.ok(upper.test(capital) && !upper.test(letter), `capital ${capital}`);
    assert.ok(lower.test(letter) && !lower.test(capital), `small ${letter}`);
  }
  for (const other of ["1", " ", ".", "-", "_", "“"]) assert.ok(!any.test(other) && !upper.test(other) && !lower.test(other), other);
});

test("classes inside brackets get no brackets of their own", () => {
  assert.equal(writeOutLetters("/[\\p{L}\\p{N}]+/u"), "/[a-zA-ZÀ-ỹ0-9]+/u");
  assert.equal(writeOutLetters('"(?<![\\\\p{L}])\\\\p{N}"'), '"(?<![a-zA-ZÀ-ỹ])[0-9]"');
  assert.equal(writeOutLetters("const a = 1;"), "const a = 1;");
});

test("in a list of patterns the list's own bracket opens no class", () => {
  assert.equal(writeOutLetters('  ["a", /b(?!\\p{L})/u],'), '  ["a", /b(?![a-zA-ZÀ-ỹ])/u],');
});

test("no range of letters stands outside brackets in any source of the core, as written or as bundled", () => {
  const BARE = /(?<![[\w\-ỹ9ýỸ])(?:a-zA-ZÀ-ỹ|A-ZÀ-Ö|a-zà-ö|0-9)/u;
  const root = path.resolve("server/src/core");
  const bare = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => {
      const lines: readonly string[] = writeOutLetters(readFileSync(path.join(root, name), "utf8")).split("\n");
      return lines.flatMap((line, i) => (BARE.test(line.replace(/\[\^?[^\]]*\]/gu, "[]")) ? [`${name}:${i + 1} ${line.trim()}`] : []));
    });
  assert.deepEqual(bare, []);
});
