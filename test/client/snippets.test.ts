/** The snippet file: in step with its source, prefixes that survive Vietnamese keyboards, căn cứ in force. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { type Snippet, snippetFile } from "../../snippets/source/snippets";
import { expand } from "./expand";
import { keysFor, type Method, typed } from "./unikey";

const file = path.join(process.cwd(), "snippets/vbhc.json");
const snippets = Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, Snippet>);
const prefixes = snippets.map(([, { prefix }]) => prefix);
const METHODS: readonly Method[] = ["telex", "vni"];

/** A syllable as it is written without marks: what one types on the way to a word. */
const SYLLABLE = /^(?:ngh?|[ckt]h|gh|gi|nh|ph|qu|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;

describe("snippets", () => {
  it("stand in the file as their source says", () => {
    assert.deepEqual(JSON.parse(readFileSync(file, "utf8")), snippetFile());
  });

  it("are the 45 of the list with their 49 prefixes, each once", () => {
    assert.equal(snippets.length, 49);
    assert.equal(new Set(prefixes).size, 49);
  });

  it("have prefixes of 3 to 6 small letters, no w, no tone key after a vowel, no doubled a e o d", () => {
    for (const prefix of prefixes) {
      assert.match(prefix, /^[a-z]{3,6}$/u);
      assert.doesNotMatch(prefix, /w|[aeiouy][a-z]*[sfrxjz]/u, prefix);
      for (const letter of "aeod") assert.ok(prefix.split(letter).length <= 2, `${prefix}: one ${letter}`);
    }
  });

  it("have prefixes that are no Vietnamese syllable and no beginning of another prefix", () => {
    for (const prefix of prefixes) {
      assert.doesNotMatch(prefix, SYLLABLE, prefix);
      for (const other of prefixes) assert.ok(other === prefix || !other.startsWith(prefix), `${prefix} begins ${other}`);
    }
    for (const word of ["giao", "han", "ban", "nghi", "quy", "uy"]) assert.match(word, SYLLABLE, "the pattern knows syllables");
  });

  for (const method of METHODS) {
    it(`have prefixes that ${method} leaves as typed`, () => {
      for (const prefix of prefixes) assert.equal(typed(prefix, method), prefix);
    });
  }

  it("have texts that the simulation of both methods can type (which proves the simulation)", () => {
    for (const [label, { body }] of snippets) {
      for (const line of expand(body.join("\n"), 2026).split("\n")) {
        for (const method of METHODS) assert.equal(typed(keysFor(line, method), method), line, `${label}, ${method}`);
      }
    }
  });

  it("never fill a number or a day of the head, and keep their blanks", () => {
    for (const [label, { body }] of snippets) {
      for (const line of body) {
        if (/^Số:/u.test(line)) assert.match(line, /^Số: {8}\/\S/u, label);
        if (/ngày {2}/u.test(line)) assert.match(line, /ngày {6}tháng {6}năm \$CURRENT_YEAR/u, label);
      }
    }
  });

  it("end whole documents with ./. before the recipients", () => {
    for (const [label, { prefix, body }] of snippets) {
      if (!/^(?:qd|m)/u.test(prefix)) continue;
      const at = body.indexOf("Nơi nhận:");
      assert.ok(at > 0 && body[at - 1]?.endsWith("./."), label);
    }
  });
});

describe("the simulation of UniKey", () => {
  const telex: Record<string, string> = {
    "Vieetj Nam": "Việt Nam",
    dduwowngf: "đường",
    dduowngf: "đường",
    nguyeenx: "nguyễn",
    hoaf: "hòa",
    quyeets: "quyết",
    giuwx: "giữ",
    cuar: "của",
    cuwar: "cửa",
    ngoaif: "ngoài",
    thuyr: "thủy",
    toans: "toán",
    tooij: "tội",
    quys: "quý",
    ass: "as",
    vieete: "viete",
    HDDND: "HĐND",
    dand: "đan",
    thuowr: "thuở",
    DDIEEUF: "ĐIỀU",
    w: "ư",
    gif: "gì",
    qdd: "qđ",
  };
  for (const [keys, text] of Object.entries(telex)) {
    it(`Telex: ${keys} → ${text}`, () => assert.equal(typed(keys, "telex"), text));
  }
  const vni: Record<string, string> = {
    "Vie6t5 Nam": "Việt Nam",
    d9u7o7ng2: "đường",
    ho2a: "hòa",
    "D9IE6U2 1": "ĐIỀU 1",
    "ca8n cu71": "căn cứ",
    a11: "a1",
  };
  for (const [keys, text] of Object.entries(vni)) {
    it(`VNI: ${keys} → ${text}`, () => assert.equal(typed(keys, "vni"), text));
  }
});
