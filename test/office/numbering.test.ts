/** Numbers that Word counts by itself come out as Word prints them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { printedNumber } from "../../server/src/core/office/number-format";
import { linesOf, numbered, p, read } from "./build";

const level = (at: number, format: string, text: string, more = "", start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const definition = (id: number, ...levels: string[]): string => `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
const list = (id: number, of: number, more = ""): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const item = (text: string, id: number, at = 0): string => p(text, numbered(id, at));

const LAW = definition(0, level(0, "decimal", "Điều %1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)"));

describe("automatic numbers", () => {
  it("levels of a law: articles, clauses, points, each begun anew under its owner", () => {
    const body = [
      item("Một", 1),
      item("a", 1, 1),
      item("x", 1, 2),
      item("y", 1, 2),
      item("b", 1, 1),
      item("z", 1, 2),
      item("Hai", 1),
      item("c", 1, 1),
    ];
    assert.deepEqual(linesOf(body.join(""), { numbering: LAW + list(1, 0) }), [
      "Điều 1. Một",
      "1. a",
      "a) x",
      "b) y",
      "2. b",
      "a) z",
      "Điều 2. Hai",
      "1. c",
    ]);
  });

  it("numbers of higher levels in one label; all as figures where the list says so", () => {
    const numbering =
      definition(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2."), level(2, "decimal", "%1.%2.%3", "<w:isLgl/>")) +
      list(1, 0);
    const body = item("A", 1) + item("B", 1, 1) + item("C", 1, 2) + item("D", 1) + item("E", 1, 1);
    assert.deepEqual(linesOf(body, { numbering }), ["I. A", "I.1. B", "1.1.1 C", "II. D", "II.1. E"]);
  });

  it("lists of one definition go on counting; one with a start of its own begins there", () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = definition(0, level(0, "decimal", "%1.")) + list(1, 0) + list(2, 0) + list(3, 0, override);
    const body = item("a", 1) + item("b", 2) + item("c", 3) + item("d", 3) + item("e", 1);
    assert.deepEqual(linesOf(body, { numbering }), ["1. a", "2. b", "1. c", "2. d", "3. e"]);
  });

  it("a level of a list may be replaced; a level that never restarts goes on", () => {
    const numbering =
      definition(0, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)", '<w:lvlRestart w:val="0"/>')) +
      list(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, "upperLetter", "%1)", "", 3)}</w:lvlOverride>`);
    assert.deepEqual(linesOf(item("a", 1) + item("b", 1, 1) + item("c", 1) + item("d", 1, 1), { numbering }), [
      "C) a",
      "a) b",
      "D) c",
      "b) d",
    ]);
  });

  it("bullets are dashes, but a plus stays a plus; what follows the number is as the list says", () => {
    const numbering =
      definition(0, level(0, "bullet", "\uf0b7"), level(1, "bullet", "+"), level(2, "bullet", "–")) +
      definition(1, level(0, "decimal", "Mục %1: ", '<w:suff w:val="nothing"/>')) +
      list(1, 0) +
      list(2, 1);
    assert.deepEqual(linesOf(item("a", 1) + item("b", 1, 1) + item("c", 1, 2) + item("d", 2), { numbering }), [
      "- a",
      "+ b",
      "- c",
      "Mục 1: d",
    ]);
  });

  it("styles number too, at the level that names them; number 0 takes the number away; an empty paragraph counts", () => {
    const numbering =
      definition(0, level(0, "decimal", "Điều %1.", '<w:pStyle w:val="Dieu"/>'), level(1, "decimal", "%2.", '<w:pStyle w:val="Khoan"/>')) +
      list(4, 0);
    const style = (id: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>`;
    const of = (text: string, id: string, more = ""): string => p(text, `<w:pStyle w:val="${id}"/>${more}`);
    const body =
      of("Một", "Dieu") + of("a", "Khoan") + of("", "Khoan") + of("b", "Khoan") + of("Không số", "Dieu", numbered(0)) + of("Hai", "Dieu");
    const result = read(body, { numbering, styles: style("Dieu") + style("Khoan") });
    assert.equal(result.text, "Điều 1. Một\n1. a\n\n3. b\nKhông số\nĐiều 2. Hai\n");
    assert.deepEqual(
      result.layout?.paragraphs.map(({ numbering: mark }) => mark?.label ?? null),
      ["Điều 1.", "1.", null, "3.", null, "Điều 2."],
    );
  });

  it("a list by way of a numbering style", () => {
    const numbering = `${definition(0, level(0, "decimal", "%1)"))}<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Kieu"/></w:abstractNum>${list(1, 0)}${list(2, 1)}`;
    const styles = '<w:style w:type="numbering" w:styleId="Kieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    assert.deepEqual(linesOf(item("a", 2) + item("b", 2), { numbering, styles }), ["1) a", "2) b"]);
  });

  it("typed numbers are told from counted ones", () => {
    const marks = read(p("Điều 1. A") + p("a) b") + p("- c") + p("1.2. d") + p("Văn bản")).layout?.paragraphs.map(
      ({ numbering }) => numbering,
    );
    assert.deepEqual(marks, [..."Điều 1.,a),-,1.2.".split(",").map((label) => ({ kind: "typed", label })), null]);
  });
});

describe("formats of numbers", () => {
  const rows: readonly (readonly [number, string, string])[] = [
    [4, "upperRoman", "IV"],
    [49, "lowerRoman", "xlix"],
    [5, "lowerLetter", "e"],
    [27, "lowerLetter", "aa"],
    [28, "upperLetter", "BB"],
    [7, "decimalZero", "07"],
    [12, "decimalZero", "12"],
    [21, "vietnameseCounting", "hai mươi mốt"],
    [15, "vietnameseCounting", "mười lăm"],
    [0, "lowerLetter", "0"],
    [3, "none", ""],
    [3, "chicago", "3"],
  ];
  for (const [value, format, printed] of rows) it(`${value} as ${format}`, () => assert.equal(printedNumber(value, format), printed));
  it("a custom format pads", () => assert.equal(printedNumber(3, "custom", "001, 002, 003, ..."), "003"));
});
