/** The printed page as HTML: escaped, without script, complete, cut into pages, each part with its line. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import fc from "fast-check";
import { exportHtml, renderPages } from "../../server/src/core/exports/html";
import { readDraftFile } from "../../server/src/core/model/draft";
import { everyPart, files, sample, sampleNames, samples } from "./samples";
import { printedWords, wordsOf } from "./words";

/** Pages as XML: they are written so that an XML parser reads them too, but for `<col>`. */
function parsed(pages: readonly string[]): Document {
  const fail = (level: string, message: string): void => {
    if (level !== "warning") throw new Error(`${level}: ${message}`);
  };
  const xml = `<root>${pages.join("").replace(/<col (?<rest>[^>]*)>/gu, "<col $<rest>/>")}</root>`;
  return new DOMParser({ onError: fail }).parseFromString(xml, "text/xml");
}

const elements = (document: Document): Element[] => Array.from(document.getElementsByTagName("*"));
const lettersOf = (document: Document): string =>
  elements(document)
    .filter(({ nodeName }) => nodeName === "p")
    .map((paragraph) => `${paragraph.textContent}${/(?:^| )cut(?: |$)/u.test(paragraph.getAttribute("class") ?? "") ? "" : "\n"}`)
    .join("")
    .replaceAll("\u00a0", " ");

/** What a page may be made of. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  root: [],
  section: ["class"],
  div: ["class"],
  p: ["class", "role", "data-line", "data-end"],
  b: [],
  i: [],
  a: ["href"],
  span: ["id"],
  table: [],
  colgroup: [],
  col: ["class"],
  thead: [],
  tbody: [],
  tr: ["data-line", "data-end"],
  th: ["class"],
  td: ["class"],
};

function checkSafe(document: Document): void {
  for (const element of elements(document)) {
    const allowed = ALLOWED[element.nodeName];
    assert.ok(allowed, `<${element.nodeName}>`);
    for (const { name, value } of Array.from(element.attributes)) {
      assert.ok(allowed.includes(name), `${element.nodeName} ${name}`);
      if (name === "href") assert.match(value, /^#\w+$/u);
    }
  }
}

describe("printed pages", () => {
  for (const [name, file] of files) {
    it(`${name}: every word, no other; only known elements; lines of the text in order`, () => {
      const document = parsed(renderPages(file).pages);
      checkSafe(document);
      assert.deepEqual(printedWords(lettersOf(document)), wordsOf(file));
      const last = file.source.lines.length;
      for (const element of elements(document)) {
        const line = element.getAttribute("data-line");
        if (line !== null)
          assert.ok(Number(line) >= 0 && Number(line) < last && Number(element.getAttribute("data-end") ?? line) >= Number(line));
      }
    });
  }

  it("a paragraph leads to the line where it stands", () => {
    const text = sample("quyet-dinh-truc-tiep.vbhc");
    const lines = text.split("\n");
    for (const paragraph of elements(parsed(renderPages(readDraftFile(text)).pages)).filter(({ nodeName }) => nodeName === "p")) {
      const line = lines[Number(paragraph.getAttribute("data-line"))] ?? "";
      const own = (paragraph.textContent ?? "").replaceAll("\u00a0", " ");
      if (!(paragraph.getAttribute("class") ?? "").includes("go-on")) assert.ok(line.startsWith(own.slice(0, 12)), `${own} ↔ ${line}`);
    }
  });

  it("the document says that it runs no script and loads nothing", () => {
    const html = exportHtml(everyPart());
    assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">/u);
    assert.doesNotMatch(html, /<script|<img|<link|url\(|@import|style=|https?:/u);
    assert.match(html, /<html lang="vi">/u);
  });

  it("markup in the text is text", () => {
    const attack = "Điều 1. <img src=x onerror=alert(1)> \"><script>alert(1)</script> &lt;b&gt; ' .";
    const html = exportHtml(readDraftFile(`QUYẾT ĐỊNH\n<script>x</script>\n\n${attack}\n| <b>a</b> | " |\n|---|---|\n| <i> | & |\n`));
    assert.doesNotMatch(html, /<script|<img|<b>a|onerror=alert\(1\)>/u);
    const document = parsed(renderPages(readDraftFile(attack)).pages);
    checkSafe(document);
    assert.equal(lettersOf(document).trim(), attack);
  });

  it("the first page of a text and of an attachment shows no number, the others do", () => {
    const pages = renderPages(readDraftFile(sample("ban-hanh-quy-che.vbhc"))).pages;
    const numbers = pages.map((page) => /<div class="number-of-page">(?<number>\d+)</u.exec(page)?.groups?.number ?? "");
    assert.deepEqual(numbers, ["", "", "2", "3"]);
  });

  it("a table over several pages repeats its heading", () => {
    const rows = Array.from({ length: 80 }, (_, i) => `| ${i + 1} | Việc thứ ${i + 1} của năm | Sở Nội vụ |\n`).join("");
    const pages = renderPages(readDraftFile(`Phụ lục\nDANH MỤC\n\n| STT | Việc | Chủ trì |\n|---|---|---|\n${rows}`)).pages;
    assert.ok(pages.length >= 3);
    for (const page of pages) assert.equal(page.split("<thead>").length, 2);
    const printed = pages.join("").match(/Việc thứ \d+/gu) ?? [];
    assert.deepEqual(
      printed,
      Array.from({ length: 80 }, (_, i) => `Việc thứ ${i + 1}`),
    );
  });

  it("a paragraph over two pages is cut at a blank, two lines at least on both", () => {
    const text = `Điều 1. ${Array.from({ length: 550 }, (_, i) => `chữ${i}`).join(" ")}.\n`;
    const pages = renderPages(readDraftFile(text)).pages;
    assert.equal(pages.length, 2);
    assert.match(pages[0] ?? "", /<p class="article cut"/u);
    assert.match(pages[1] ?? "", /<p class="article go-on"/u);
    assert.ok((pages[1] ?? "").length > 150);
    assert.deepEqual(printedWords(lettersOf(parsed(pages))), printedWords(text));
  });

  it("any text is printed, safely and whole", () => {
    const lines = [...new Set([...samples.values()].flatMap((text) => text.split("\n")))];
    const odd = fc.constantFrom(
      "<b>",
      "&",
      "\u0000",
      "\ud800",
      "|",
      "| a | b |",
      "Kính gửi:",
      "Phụ lục I",
      "%% vbhc: bỏ qua x: y",
      "```",
      "**đậm**",
    );
    const line = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...lines) },
      { weight: 1, arbitrary: odd },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (some) => {
        const document = parsed(renderPages(readDraftFile(some.join("\n"))).pages);
        checkSafe(document);
      }),
      { numRuns: 150 },
    );
  });

  it("the samples are not empty", () => assert.ok(sampleNames.length >= 15));
});
