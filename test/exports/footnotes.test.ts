/** Footnotes: marks `[^1]` with their words on lines of their own become notes at the foot of the page, and come back. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { composeFile } from "../../server/src/core/exports/compose";
import { exportDocx } from "../../server/src/core/exports/docx";
import { renderPages } from "../../server/src/core/exports/html";
import { paginate } from "../../server/src/core/exports/paginate";
import { formatText } from "../../server/src/core/features/format";
import { readDraftFile } from "../../server/src/core/model/draft";
import { importDocx } from "../../server/src/core/office/docx";
import { check, rulesOf } from "../rules/check";
import { sample } from "./samples";
import { textOf, WordFile } from "./word";

const PLAIN = sample("ke-hoach-hon-40-nhiem-vu.vbhc");
const NOTES = `
[^1]: Chi tiết tại Tờ trình số 252/TTr-SVHTTDL; Sở Tài chính đã có ý kiến trước ngày 31/02/2026 <b>.
[^bang]: Điều 99 Quyết định này không áp dụng cho việc này.
`;

/** A sample with a mark in a basis, one in a clause and one in a cell. */
function withMarks(): string {
  let text = PLAIN;
  for (const [before, mark] of [
    ["Căn cứ Luật Đầu tư", "[^1]"],
    ["2. Cụ thể hóa", "[^9]"],
    ["| Sở Nội vụ", "[^bang]"],
  ] as const) {
    const line = text.split("\n").find((one) => one.includes(before));
    if (line !== undefined) text = text.replace(line, line.replace(before, `${before}${mark}`));
  }
  return `${text.trimEnd()}\n${NOTES}`;
}

const TEXT = withMarks();
const file = readDraftFile(TEXT);

describe("footnotes", () => {
  it("the sample has the marks", () => assert.deepEqual(TEXT.match(/\[\^\w+\](?!:)/gu), ["[^1]", "[^bang]"]));

  it("are no part of the text for the parser and the rules, and stay when the text is formatted", () => {
    assert.deepEqual(
      file.notes.map(({ label, text }) => [label, file.source.original(text).trim().slice(0, 8)]),
      [
        ["1", "Chi tiết"],
        ["bang", "Điều 99 "],
      ],
    );
    const shape = ({ drafts }: typeof file) =>
      drafts.map(({ attachments, articles, assignments }) => [attachments.length, articles.length, assignments.length]);
    assert.deepEqual(shape(file), shape(readDraftFile(PLAIN)));
    assert.deepEqual(rulesOf(check(TEXT).findings), rulesOf(check(PLAIN).findings));
    const { text } = formatText(TEXT);
    assert.ok(text.endsWith(NOTES), text.slice(-300));
    assert.equal(formatText(text).text, text);
  });

  it("are real footnotes in the Word file, read back to the same text, without a fault of layout", async () => {
    const bytes = await exportDocx(file);
    const word = new WordFile(bytes);
    const notes = Array.from(word.xml("word/footnotes.xml").getElementsByTagName("w:footnote")).map((note) => textOf(note).trim());
    assert.deepEqual(
      notes.filter((note) => note !== ""),
      file.notes.map(({ text }) => file.source.original(text).trim()),
    );
    const pointers = Array.from(word.document.getElementsByTagName("w:footnoteReference"));
    assert.deepEqual(
      pointers.map((pointer) => textOf(pointer.parentNode?.parentNode as never).slice(0, 10)),
      ["Căn cứ Luậ", "Sở Nội vụ"],
    );
    assert.ok(word.paragraphs.every(({ text }) => !text.includes("[^") && !text.includes("Tờ trình số 252/TTr-SVHTTDL; Sở Tài chính")));
    const { text, layout } = importDocx(bytes, { revisions: "refuse", purpose: "draft" });
    assert.ok(text.endsWith(NOTES.replace("[^bang]", "[^2]")), text.slice(-300));
    assert.equal(text.match(/\[\^[12]\](?!:)/gu)?.length, 2);
    assert.deepEqual(
      rulesOf(check(text, { layout }).findings).filter((rule) => rule.startsWith("trinh-bay/")),
      [],
    );
    assert.deepEqual(await exportDocx(file), bytes);
  });

  it("stand at the foot of the printed page that has the mark, escaped", () => {
    const { pages } = renderPages(file);
    const withNotes = pages.filter((page) => page.includes('class="footnotes"'));
    assert.equal(withNotes.length, 2);
    assert.match(
      withNotes[0] ?? "",
      /Luật Đầu tư<sup>1<\/sup>.*<p class="footnote" data-line="\d+"><sup>1<\/sup> Chi tiết[^<]*&lt;b&gt;/su,
    );
    assert.match(withNotes[1] ?? "", /Sở Nội vụ<sup>2<\/sup>.*<sup>2<\/sup> Điều 99/su);
    assert.ok(pages.every((page) => !/[\ue000-\uf8ff]|\[\^/u.test(page)));
  });

  it("take room on the page: with a long note less text stands on it", () => {
    const body = Array.from({ length: 60 }, (_, i) => `Đoạn văn thứ ${i + 1}${i === 3 ? "[^x]" : ""} của văn bản này.`).join("\n");
    const onFirst = (text: string): number => paginate(composeFile(readDraftFile(text)))[0]?.items.length ?? 0;
    const short = onFirst(`${body}\n\n[^x]: Một dòng.\n`);
    const long = onFirst(`${body}\n\n[^x]: ${"Lời chú dài. ".repeat(100)}\n`);
    assert.ok(short < onFirst(body.replace("[^x]", "")));
    assert.ok(long < short - 3, `${long} ${short}`);
  });

  it("marks without words and words without a mark stay as they were typed; two marks may share a note", async () => {
    const odd = readDraftFile("Một[^7] hai[^a] ba[^a].\n\n[^a]: Chú.\n[^b]: Không ai trỏ tới.\n");
    const word = new WordFile(await exportDocx(odd));
    assert.deepEqual(
      word.paragraphs.map(({ text }) => text).filter((text) => text !== ""),
      ["Một[^7] hai ba.", "[^b]: Không ai trỏ tới."],
    );
    assert.equal(word.document.getElementsByTagName("w:footnoteReference").length, 2);
    const taken = "Một[^a] \ue001.\n\n[^a]: Chú.\n";
    assert.match(renderPages(readDraftFile(taken)).pages.join(""), /Một\[\^a\] \ue001\..*\[\^a\]: Chú\./su);
  });
});
