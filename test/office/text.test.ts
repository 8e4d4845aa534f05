/** The letters of a Word file as a draft: breaks, fields, links, marks, hidden and changed text, boxes, notes. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { linesOf, p, par, r, read } from "./build";

const note = (body: string, code: string, options = {}): number =>
  read(body, {}, options).notes.find((one) => one.code === code)?.count ?? 0;
const run = (inside: string, settings = ""): string => `<w:r>${settings}${inside}</w:r>`;

describe("letters of a paragraph", () => {
  it("one paragraph is one line, whatever its runs", () =>
    assert.deepEqual(linesOf(par(r("Điều 1. ") + r("Ban hành", "<w:b/>") + r(" Quy chế.")) + p("Điều 2. Hiệu lực.")), [
      "Điều 1. Ban hành Quy chế.",
      "Điều 2. Hiệu lực.",
    ]));

  it("a break before a capital is kept, one in the middle of a sentence is a blank", () => {
    const broken = `${run("<w:t>ỦY BAN NHÂN DÂN</w:t><w:br/><w:t>TỈNH LAM SƠN</w:t>")}`;
    assert.deepEqual(linesOf(par(broken)), ["ỦY BAN NHÂN DÂN", "TỈNH LAM SƠN"]);
    const wrapped = run("<w:t>về việc kiện toàn Ban</w:t><w:br/><w:t>chỉ đạo tỉnh</w:t>");
    assert.deepEqual(linesOf(par(wrapped)), ["về việc kiện toàn Ban chỉ đạo tỉnh"]);
    const items = run("<w:t>gồm:</w:t><w:br/><w:t>a) một;</w:t><w:br/><w:t>b) hai.</w:t>");
    assert.deepEqual(linesOf(par(items)), ["gồm:", "a) một;", "b) hai."]);
  });

  it("tabs: at the start nothing, behind a typed mark a blank, elsewhere a tab", () =>
    assert.deepEqual(
      linesOf(par(run("<w:tab/><w:t>1.</w:t><w:tab/><w:t>Sở Nội vụ</w:t>")) + par(run("<w:t>Số:</w:t><w:tab/><w:t>/QĐ-UBND</w:t>"))),
      ["1. Sở Nội vụ", "Số:\t/QĐ-UBND"],
    ));

  it("no-break blanks and hyphens, soft hyphens, separate marks: the common form", () => {
    const body = par(
      run("<w:t>Lam\u00a0Sơn, QĐ</w:t><w:noBreakHyphen/><w:t>UBND, thi hà\u00adnh, hoa\u0300n thie\u0302\u0323n</w:t><w:softHyphen/>"),
    );
    assert.deepEqual(linesOf(body), ["Lam Sơn, QĐ-UBND, thi hành, hoàn thiện"]);
    assert.equal(note(body, "nbsp"), 1);
    assert.equal(note(body, "composed"), 1);
  });

  it("a soft hyphen in a font of TCVN3 is the letter ư", () =>
    assert.deepEqual(linesOf(par(r("l\u00adu tr÷", '<w:rFonts w:hAnsi=".VnTime"/>') + r(" hà\u00adnh"))), ["l\u00adu tr÷ hành"]));

  it("a mark at the beginning of the next run belongs to the letter before it", () =>
    assert.deepEqual(linesOf(par(r("ho") + r("\u0300", "<w:b/>") + r("a"))), ["hòa"]));

  it("links, smart tags, content controls and formulas give their letters", () => {
    const inside = `<w:hyperlink>${r("Cổng")}</w:hyperlink><w:smartTag>${r(" Thông")}</w:smartTag><w:sdt><w:sdtContent>${r(" tin")}</w:sdtContent></w:sdt>`;
    assert.deepEqual(linesOf(par(inside)), ["Cổng Thông tin"]);
    assert.deepEqual(linesOf(`<w:sdt><w:sdtContent>${p("Trong khung")}</w:sdtContent></w:sdt>`), ["Trong khung"]);
  });

  it("signs of symbol fonts", () => {
    const body = par(
      `${run('<w:sym w:font="Wingdings" w:char="F0FE"/>')}${r(" đạt ")}${run('<w:sym w:font="Symbol" w:char="F0B3"/>')}${r(" 90%")}`,
    );
    assert.deepEqual(linesOf(body), ["☑ đạt ≥ 90%"]);
    assert.equal(note(par(run('<w:sym w:font="Webdings" w:char="F021"/>') + r("x")), "symbol"), 1);
  });

  it("private letters of symbol fonts; a line end in the XML is a blank", () => {
    const signed = `${r("\uf0b7 ", '<w:rFonts w:hAnsi="Symbol"/>')}${r("một\n  hai ")}${r("\uf0fc", '<w:rFonts w:hAnsi="Wingdings"/>')}`;
    assert.deepEqual(linesOf(par(signed)), ["• một   hai ✓"]);
  });

  it("old fonts whose letters are not Unicode are told", () => {
    const old = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>';
    assert.equal(note(par(r("QuyÕt ®Þnh", old) + r("12/2003", old)), "legacy"), 1);
    assert.equal(note(par(r("Quyết định", '<w:rFonts w:hAnsi="Times New Roman"/>')), "legacy"), 0);
  });

  it("letters that Word shows as capitals are capitals", () => {
    const body = p("Quyết định", "<w:jc w:val='center'/>").replace("<w:t", "<w:rPr><w:caps/></w:rPr><w:t");
    assert.deepEqual(linesOf(body), ["QUYẾT ĐỊNH"]);
    assert.equal(note(body, "caps"), 1);
  });

  it("hidden text is left out and told", () => {
    const body = par(r("Thấy") + r(" ẩn", "<w:vanish/>") + r(" được"));
    assert.deepEqual(linesOf(body), ["Thấy được"]);
    assert.equal(note(body, "hidden"), 1);
  });

  it("empty paragraphs are one blank line; a new page and a section begin with one", () => {
    const section = '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>';
    assert.deepEqual(linesOf(p("") + p("A") + p("") + p(" ") + p("B")), ["A", "", "B"]);
    assert.deepEqual(linesOf(p("A", section) + p("B") + par(run('<w:br w:type="page"/><w:t>C</w:t>')) + section), ["A", "", "B", "", "C"]);
  });
});

describe("fields", () => {
  const mark = (kind: string): string => run(`<w:fldChar w:fldCharType="${kind}"/>`);
  const field = (instruction: string, result: string): string =>
    `${mark("begin")}${run(`<w:instrText>${instruction}</w:instrText>`)}${mark("separate")}${result}${mark("end")}`;

  it("the result stays, the instruction goes; fields in fields too", () => {
    assert.deepEqual(linesOf(par(r("khoản ") + field(" REF _a \\h ", r("2")) + r(" Điều 3"))), ["khoản 2 Điều 3"]);
    const inner = `${mark("begin")}${run("<w:instrText>IF </w:instrText>")}${field(" PAGE ", r("7"))}${run("<w:instrText> = 7</w:instrText>")}${mark("separate")}${r("đúng")}${mark("end")}`;
    assert.deepEqual(linesOf(par(inner)), ["đúng"]);
    assert.deepEqual(linesOf(par(`<w:fldSimple w:instr=" REF x ">${r("5")}</w:fldSimple>`)), ["5"]);
  });

  it("an automatic table of contents is left out, over its paragraphs, and told", () => {
    const body =
      par(`${mark("begin")}${run("<w:instrText> TOC \\o </w:instrText>")}${mark("separate")}${r("Chương I 1")}`) +
      par(r("Chương II 3") + mark("end")) +
      p("Thân");
    assert.deepEqual(
      linesOf(body).filter((line) => line !== ""),
      ["Thân"],
    );
    assert.equal(note(body, "contents"), 1);
  });
});

describe("tracked changes", () => {
  const author = 'w:id="1" w:author="x" w:date="2026-10-08T00:00:00Z"';
  const body =
    par(`${r("thời hạn ")}<w:del ${author}><w:r><w:delText>10</w:delText></w:r></w:del><w:ins ${author}>${r("15")}</w:ins>${r(" ngày")}`) +
    p("Bỏ dấu cuối", `<w:rPr><w:del ${author}/></w:rPr>`) +
    p(" đoạn.");

  it("accepted and rejected", () => {
    assert.deepEqual(linesOf(body, {}, { revisions: "accept" }), ["thời hạn 15 ngày", "Bỏ dấu cuối đoạn."]);
    assert.deepEqual(linesOf(body, {}, { revisions: "reject" }), ["thời hạn 10 ngày", "Bỏ dấu cuối", "đoạn."]);
    assert.equal(note(body, "accepted", { revisions: "accept" }), 3);
    assert.equal(read(body, {}, { revisions: "reject" }).revised, true);
  });

  it("refused when nobody chose, with the count", () =>
    assert.throws(
      () => read(body),
      (error: { code?: string; text?: { vi: string } }) => error.code === "revisions" && error.text?.vi.includes("3 chỗ") === true,
    ));

  it("a file without any is not asked about", () => assert.equal(read(p("A")).revised, false));

  it("inserted rows, deleted rows", () => {
    const row = (text: string, change: string): string =>
      `<w:tr><w:trPr>${change}</w:trPr><w:tc>${p(text)}</w:tc><w:tc>${p("x")}</w:tc></w:tr>`;
    const grid = `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>${row("Đầu", "")}${row("Thêm", `<w:ins ${author}/>`)}${row("Bớt", `<w:del ${author}/>`)}</w:tbl>`;
    assert.deepEqual(linesOf(grid, {}, { revisions: "accept" }), ["| Đầu | x |", "|---|---|", "| Thêm | x |"]);
    assert.deepEqual(linesOf(grid, {}, { revisions: "reject" }), ["| Đầu | x |", "|---|---|", "| Bớt | x |"]);
  });

  it("moved text stands in one place", () => {
    const moved = par(`<w:moveFrom ${author}>${r("đi")}</w:moveFrom>${r(" giữa ")}<w:moveTo ${author}>${r("đi")}</w:moveTo>`);
    assert.deepEqual(linesOf(moved, {}, { revisions: "accept" }), ["giữa đi"]);
    assert.deepEqual(linesOf(moved, {}, { revisions: "reject" }), ["đi giữa"]);
  });
});

describe("boxes, drawings, notes", () => {
  const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;

  it("a text box is read once, not again from its fallback", () => {
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box("DỰ THẢO")}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box("DỰ THẢO")}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    const body = par(run(drawing) + r("Thân"));
    assert.deepEqual(linesOf(body), ["Thân", "DỰ THẢO"]);
    assert.equal(note(body, "box"), 1);
    assert.deepEqual(linesOf(par(run(`<w:pict><v:shape><v:textbox>${box("MẬT")}</v:textbox></v:shape></w:pict>`))), ["MẬT"]);
  });

  it("drawn lines: DrawingML and VML, with their length", () => {
    const line = `<w:drawing><wp:anchor><wp:positionV relativeFrom="paragraph"><wp:posOffset>180000</wp:posOffset></wp:positionV><wp:extent cx="2160000" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="line"/><a:ln w="9525"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
    const vml = '<w:pict><v:line from="72pt,3pt" to="216pt,3pt"/></w:pict>';
    const lines = read(par(run(line) + r("Tiêu ngữ")) + par(run(vml) + r("Tên"))).layout?.lines;
    assert.deepEqual(lines, [
      { kind: "shape", paragraph: 0, length: 60, weight: 0.75, below: 5 },
      { kind: "shape", paragraph: 1, length: 50.8, weight: null, below: 1.06 },
    ]);
  });

  it("footnotes come last, in the order they are pointed at", () => {
    const footnotes = `<w:footnote w:id="2">${p("Ghi chú hai.")}</w:footnote><w:footnote w:id="7">${p("Ghi chú bảy.")}</w:footnote>`;
    const point = (id: number): string => run(`<w:footnoteReference w:id="${id}"/>`);
    const body = par(r("Đất nông nghiệp") + point(7) + r(" và rừng") + point(2));
    assert.deepEqual(linesOf(body, { footnotes }), ["Đất nông nghiệp[^1] và rừng[^2]", "", "[^1]: Ghi chú bảy.", "[^2]: Ghi chú hai."]);
  });

  it("headers, pictures, comments are left out and told", () => {
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>';
    const result = read(p("Thân") + section, { margins: { h1: p("Công báo số 12") } });
    assert.equal(result.text, "Thân\n");
    assert.deepEqual(
      result.notes.map(({ code, count }) => [code, count]),
      [["margin", 1]],
    );
    assert.equal(note(par(run('<w:pict><v:shape><v:imagedata r:id="x"/></v:shape></w:pict>') + r("a")), "picture"), 1);
  });
});
