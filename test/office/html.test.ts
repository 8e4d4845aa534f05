/** HTML of law sites, of Word's clipboard and of files as draft text. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { importHtml } from "../../server/src/core/office/html";
import { ImportError } from "../../server/src/core/office/import-result";

const linesOf = (html: string): string[] => importHtml(html).text.replace(/\n$/u, "").split("\n");
const notesOf = (html: string): string[] => importHtml(html).notes.map(({ code }) => code);

describe("paragraphs", () => {
  it("blocks are lines, source line ends are blanks, breaks are line ends", () =>
    assert.deepEqual(linesOf("<div>Điều 1.\n  Ban hành <b>Quy chế</b>.</div><p>Điều 2.<br>Khoản một</p>chữ trần<p>cuối"), [
      "Điều 1. Ban hành Quy chế.",
      "Điều 2.",
      "Khoản một",
      "chữ trần",
      "cuối",
    ]));

  it("entities, no-break blanks, separate marks", () =>
    assert.deepEqual(linesOf("<p>Lam&nbsp;S&#417;n &amp; Hải V&acirc;n, hoa\u0300n</p>"), ["Lam Sơn & Hải Vân, hoàn"]));

  it("empty paragraphs are one blank line", () => assert.deepEqual(linesOf("<p>A</p><p>&nbsp;</p><p></p><p>B</p>"), ["A", "", "B"]));

  it("script, style, buttons, hidden parts, pictures are left out and told", () => {
    const html = '<style>p{}</style><script>x()</script><p>A<span style="display:none">ẩn</span><img src="x"></p><button>Tải về</button>';
    assert.deepEqual(linesOf(html), ["A"]);
    assert.deepEqual(notesOf(html), ["picture", "hidden", "script"]);
  });

  it("letters shown in capitals are capitals", () =>
    assert.deepEqual(linesOf('<h1 style="text-transform: uppercase">Quyết định</h1>'), ["QUYẾT ĐỊNH"]));

  it("lists are counted as they are shown; a typed mark is not doubled", () => {
    assert.deepEqual(linesOf('<ol start="3"><li>c</li><li>d<ul><li>e</li></ul></li></ol>'), ["3. c", "4. d", "- e"]);
    assert.deepEqual(linesOf('<ol type="a"><li>x</li></ol><ul><li>- y</li></ul><ul style="list-style-type:none"><li>z</li></ul>'), [
      "a. x",
      "- y",
      "z",
    ]);
  });
});

describe("Word's clipboard", () => {
  const word = (label: string, text: string): string =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;

  it("automatic numbers come with their text, bullets as dashes", () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><!--[if gte mso 9]><xml><w:x>y</w:x></xml><![endif]--><body><!--StartFragment-->${word("1.", "Sở Nội vụ chủ trì.")}${word("·", "Sở Tài chính phối hợp.")}<!--EndFragment--></body></html>`;
    assert.deepEqual(linesOf(html), ["1. Sở Nội vụ chủ trì.", "- Sở Tài chính phối hợp."]);
  });

  it("deleted letters of a tracked text are left out and told", () => {
    const html = "<p>thời hạn <del>10</del><ins>15</ins> ngày</p>";
    assert.deepEqual(linesOf(html), ["thời hạn 15 ngày"]);
    assert.deepEqual(notesOf(html), ["accepted"]);
  });
});

describe("tables", () => {
  it("a head in two columns, a closing in two columns", () => {
    const html = `<table><tr><td><p align=center><b>ỦY BAN NHÂN DÂN<br>TỈNH LAM SƠN<br>-------</b></p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc<br>---------------</p></td></tr>
      <tr><td><p>Số: 12/QĐ-UBND</p></td><td><p><i>Lam Sơn, ngày 08 tháng 10 năm 2026</i></p></td></tr></table><p>QUYẾT ĐỊNH</p>
      <table><tr><td><p>Nơi nhận:<br>- Như Điều 3;<br>- Lưu: VT.</p></td><td><p>CHỦ TỊCH<br><br>Nguyễn Văn A</p></td></tr></table>`;
    assert.deepEqual(linesOf(html), [
      "ỦY BAN NHÂN DÂN",
      "TỈNH LAM SƠN",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Số: 12/QĐ-UBND",
      "Lam Sơn, ngày 08 tháng 10 năm 2026",
      "",
      "QUYẾT ĐỊNH",
      "Nơi nhận:",
      "- Như Điều 3;",
      "- Lưu: VT.",
      "",
      "CHỦ TỊCH",
      "Nguyễn Văn A",
    ]);
  });

  it("data with joined cells", () => {
    const html =
      "<table border=1><thead><tr><th>TT<th colspan=2>Thời gian</tr></thead><tr><td rowspan=2>1<td>01/3<td>30/6</tr><tr><td>02/3<td>31/7</tr></table>";
    assert.deepEqual(linesOf(html), ["| TT | Thời gian |  |", "|---|---|---|", "| 1 | 01/3 | 30/6 |", "|  | 02/3 | 31/7 |"]);
  });

  it("three columns without lines, cell by cell filled, are data too", () =>
    assert.deepEqual(linesOf("<table><tr><td>1<td>a<td>b<tr><td>2<td>c<td>d</table>"), [
      "| 1 | a | b |",
      "|---|---|---|",
      "| 2 | c | d |",
    ]));
});

describe("hostile pages", () => {
  it("nesting and size have limits; what is broken is read as a browser reads it", () => {
    assert.throws(() => importHtml("<div>".repeat(5000)), ImportError);
    assert.throws(() => importHtml("x".repeat(9 * 1024 ** 2)), { code: "too-large" });
    assert.deepEqual(linesOf("<p>a<table><td>b</p></div><<<>>&&#xffffffff;"), ["a", "b", "", "<<<>>&\ufffd"]);
    assert.equal(importHtml("").text, "");
    assert.equal(importHtml("<table><tr><td rowspan=99999999 colspan=99999999>x</table>").text, "x\n");
  });

  it("lines lead back to their paragraphs", () => {
    const { text, paragraphOfLine } = importHtml("<p>A</p><p></p><p>B<br>C</p>");
    assert.equal(text, "A\n\nB\nC\n");
    assert.deepEqual(paragraphOfLine, [0, -1, 2, 2]);
  });
});
