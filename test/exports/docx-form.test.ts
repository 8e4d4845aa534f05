/**
 * The Word file against NĐ 30/2020/NĐ-CP, Phụ lục I: page (Mục I), every row of the table of letters (Mục V), drawn lines, head,
 * body, annexes. The figures stand here as the decree has them, not as the layout module has them.
 */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { exportDocx } from "../../server/src/core/exports/docx";
import { readDraftFile } from "../../server/src/core/model/draft";
import { everyPart, fileOf } from "./samples";
import { WordFile, type WordParagraph } from "./word";

const MM = 1440 / 25.4;
const within = (value: number, least: number, most: number, what: string): void =>
  assert.ok(value >= least - 0.6 && value <= most + 0.6, `${what}: ${value} not in ${least}–${most}`);

let word: WordFile;
let letter: WordFile;
before(async () => {
  word = new WordFile(await exportDocx(everyPart()));
  letter = new WordFile(await exportDocx(fileOf("cong-van-don-doc.vbhc")));
});

/** Row of Mục V: where it is in the sample, size from–to, bold, italic, alignment. */
type Row = readonly [name: string, text: string, least: number, most: number, bold: boolean, italic: boolean, align: string];
const ROWS: readonly Row[] = [
  ["Quốc hiệu", "CỘNG HÒA XÃ HỘI", 12, 13, true, false, "center"],
  ["Tiêu ngữ", "Độc lập - Tự do", 13, 14, true, false, "center"],
  ["Cơ quan chủ quản", "UBND TỈNH LAM SƠN", 12, 13, false, false, "center"],
  ["Cơ quan ban hành", "SỞ NỘI VỤ", 12, 13, true, false, "center"],
  ["Số, ký hiệu", "Số:", 13, 13, false, false, "center"],
  ["Địa danh, thời gian", "Lam Sơn, ngày", 13, 14, false, true, "center"],
  ["Tên loại", "QUYẾT ĐỊNH", 13, 14, true, false, "center"],
  ["Trích yếu", "Ban hành Quy chế làm việc", 13, 14, true, false, "center"],
  ["Thẩm quyền ban hành", "GIÁM ĐỐC SỞ NỘI VỤ", 13, 14, true, false, "center"],
  ["Căn cứ", "Căn cứ Luật", 13, 14, false, true, "both"],
  ["Theo đề nghị", "Theo đề nghị", 13, 14, false, true, "both"],
  ["Quyết định:", "QUYẾT ĐỊNH:", 13, 14, true, false, "center"],
  ["Từ chương, số; tiêu đề chương", "Chương I", 13, 14, true, false, "center"],
  ["Từ mục, số; tiêu đề mục", "Mục 1", 13, 14, true, false, "center"],
  ["Điều có tiêu đề", "Điều 1. Phạm vi", 13, 14, true, false, "both"],
  ["Khoản có tiêu đề", "1. Nguyên tắc", 13, 14, true, false, "both"],
  ["Khoản không có tiêu đề", "2. Quy chế này", 13, 14, false, false, "both"],
  ["Điểm", "a) Đúng thẩm quyền", 13, 14, false, false, "both"],
  ["Lời văn", "Giám đốc Sở thực hiện", 13, 14, false, false, "both"],
  ["Quyền hạn", "KT. GIÁM ĐỐC", 13, 14, true, false, "center"],
  ["Chức vụ", "PHÓ GIÁM ĐỐC", 13, 14, true, false, "center"],
  ["Họ và tên người ký", "Hà Văn Lộc", 13, 14, true, false, "center"],
  ["Nơi nhận:", "Nơi nhận:", 12, 12, true, true, "left"],
  ["Danh sách nơi nhận", "- Như Điều 3", 11, 11, false, false, "left"],
  ["Phụ lục và số", "Phụ lục I", 14, 14, true, false, "center"],
  ["Tiêu đề phụ lục", "DANH MỤC CÔNG VIỆC", 13, 14, true, false, "center"],
  ["Kèm theo", "(Kèm theo Quyết định", 13, 14, false, true, "center"],
];

describe("letters of each part (Phụ lục I, Mục V)", () => {
  for (const [name, text, least, most, bold, italic, align] of ROWS) {
    it(name, () => {
      const { runs, align: own } = word.find(text);
      assert.ok(runs.length > 0, "it has letters");
      for (const run of runs) {
        within(run.size, least, most, `size of “${run.text}”`);
        assert.equal(run.bold, bold, `bold “${run.text}”`);
        assert.equal(run.italic, italic, `italic “${run.text}”`);
        assert.equal(run.font, "Times New Roman");
      }
      assert.equal(own, align);
    });
  }

  it("an article without title: only its number is bold", () => {
    const { runs } = word.find("Điều 2. Quyết định này");
    const bold = runs.filter((run) => run.bold).map((run) => run.text);
    assert.equal(bold.join("").trim(), "Điều 2.");
  });

  it("a stamp stands below the number, bold and in the middle, wherever it was typed", async () => {
    const text =
      "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nHỎA TỐC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/QĐ-UBND\nLam Sơn, ngày 05 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\nVề việc công nhận làng nghề\n";
    const stamped = new WordFile(await exportDocx(readDraftFile(text)));
    const texts = stamped.paragraphs.map((one) => one.text);
    assert.equal(texts.indexOf("HỎA TỐC"), texts.indexOf("Số: 15/QĐ-UBND") + 1, texts.join(" / "));
    assert.equal(texts.filter((one) => one === "HỎA TỐC").length, 1);
    const { runs, align } = stamped.find("HỎA TỐC");
    assert.deepEqual([runs[0]?.bold, align], [true, "center"]);
  });

  it("a letter's subject stands under its number, its addressees below one another", () => {
    const { runs, align } = letter.find("V/v đôn đốc");
    assert.equal(align, "center");
    for (const run of runs) assert.deepEqual([run.bold, run.italic, run.size >= 12 && run.size <= 13], [false, false, true]);
    assert.equal(letter.find("Kính gửi:").runs[0]?.bold, false);
    assert.ok(letter.find("- Các sở").left > letter.find("Kính gửi:").left);
  });
});

describe("page (Phụ lục I, Mục I)", () => {
  it("is A4 with the decree's margins", () => {
    assert.ok(word.sections.length >= 3);
    for (const { width, height, margins, landscape } of word.sections) {
      within(Math.min(width, height) / MM, 210, 210, "short side");
      within(Math.max(width, height) / MM, 297, 297, "long side");
      assert.equal(width > height, landscape);
      within((margins.top ?? 0) / MM, 20, 25, "top");
      within((margins.bottom ?? 0) / MM, 20, 25, "bottom");
      within((margins.left ?? 0) / MM, 30, 35, "left");
      within((margins.right ?? 0) / MM, 15, 20, "right");
    }
  });

  it("numbers stand in the middle of the upper margin, not on a first page, and begin anew with each attachment", () => {
    for (const { titlePage, start, type } of word.sections) assert.deepEqual([titlePage, start, type], [true, 1, "nextPage"]);
    const headers = Object.keys(word.parts).filter((name) => /^word\/header\d+\.xml$/u.test(name));
    const numbered = headers.filter((name) => word.text(name).includes("PAGE"));
    assert.equal(numbered.length * 2, headers.length, "one with a number, one for the first page without");
    const style = /<w:pStyle w:val="(?<id>\w+)"/u.exec(word.text(numbered[0] ?? ""))?.groups?.id ?? "";
    const definition = new RegExp(`<w:style [^>]*w:styleId="${style}".*?</w:style>`, "su").exec(word.text("word/styles.xml"))?.[0] ?? "";
    assert.match(definition, /<w:jc w:val="center"\/>/u);
    within(Number(/<w:sz w:val="(?<size>\d+)"/u.exec(definition)?.groups?.size) / 2, 13, 14, "size of the number");
    assert.doesNotMatch(definition, /<w:(?:b|i)\/>/u);
  });

  it("an annex with a wide table lies on its side, the rest stands", () => {
    assert.deepEqual(
      word.sections.map(({ landscape }) => landscape),
      [false, false, true],
    );
  });

  it("a wide table inside a plan lies on a page of its own, and numbering goes on", async () => {
    const row = `|${" x |".repeat(8)}\n`;
    const table = `${row}|${"---|".repeat(8)}\n${row.repeat(3)}`;
    const text = `KẾ HOẠCH\nRà soát\n\nI. MỤC TIÊU\n1. Một.\n${table}\nII. NHIỆM VỤ\n${"1. Việc phải làm trong năm.\n".repeat(20)}`;
    const sections = new WordFile(await exportDocx(readDraftFile(text))).sections;
    assert.deepEqual(
      sections.map(({ landscape, start, titlePage }) => [landscape, start, titlePage]),
      [
        [false, 1, true],
        [true, null, false],
        [false, null, false],
      ],
    );
  });
});

describe("head, lines and closing", () => {
  /** The drawn line that follows the paragraph with this text. */
  const lineAfter = (text: string): { rule: WordParagraph; above: WordParagraph; room: number } => {
    const { paragraphs } = word;
    const at = paragraphs.findIndex((paragraph) => paragraph.text.startsWith(text));
    const [above, rule] = [paragraphs[at], paragraphs[at + 1]];
    assert.ok(above && rule && rule.border === "single" && rule.text === "", `a line is drawn below “${text}”`);
    const page = word.sections[0];
    const room = above.cell ?? (page ? page.width - (page.margins.left ?? 0) - (page.margins.right ?? 0) : 0);
    return { rule, above, room };
  };
  const lengthMm = ({ rule, room }: ReturnType<typeof lineAfter>): number => (room - rule.left - rule.right) / MM;

  it("below the motto as long as the motto", () => {
    // Times New Roman Bold 13 pt: 12,25 em
    within(lengthMm(lineAfter("Độc lập - Tự do")), 55, 57, "length");
  });

  it("below issuer, subject and attachment a third to a half of the line above, centred", () => {
    // widths of the lines at their sizes, measured with the typeface
    const widths: readonly (readonly [string, number])[] = [
      ["SỞ NỘI VỤ", 24.6],
      ["Ban hành Quy chế làm việc", 85.1],
    ];
    for (const [text, width] of widths) {
      const line = lineAfter(text);
      within(lengthMm(line), width / 3, width / 2, text);
      assert.ok(Math.abs(line.rule.left - line.rule.right) <= 1, "centred");
    }
    assert.ok(lineAfter("(Kèm theo Quyết định số"));
  });

  it("the text keeps 12 pt away from the line that closes a title, whether spaces are added or the larger is taken", async () => {
    const plan = await exportDocx(fileOf("quyet-dinh-ban-hanh-ke-hoach.vbhc"));
    for (const { paragraphs } of [word, new WordFile(plan)]) {
      const pairs = paragraphs.flatMap((one, i) => {
        const above = paragraphs[i - 1];
        return above?.border === "single" && above.cell === null && one.cell === null ? [[above.after / 20, one.before / 20]] : [];
      });
      assert.deepEqual(pairs, [
        [0, 12],
        [0, 12],
      ]);
    }
  });

  it("no line is made of typed letters", () => {
    for (const { text } of word.paragraphs) assert.doesNotMatch(text, /[_─—-]{3}/u);
  });

  it("two columns without borders that fill the page, national heading on one line, number and date side by side", () => {
    const head = word.tables[0];
    assert.ok(head);
    assert.deepEqual([...head.borders], ["none"]);
    within(head.columns.reduce((a, b) => a + b, 0) / MM, 165, 165, "width");
    within((head.columns[1] ?? 0) / MM, 96, 104, "right column holds CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM at 12 pt (94,5 mm)");
    assert.equal(head.rows.length, 2);
    assert.match(head.rows[1]?.cells[0] ?? "", /^Số: {7}\/QĐ-SNV$/u);
    assert.match(head.rows[1]?.cells[1] ?? "", /^Lam Sơn, ngày {6}tháng {6}năm 2026$/u);
  });

  it("recipients at the left, signature at the right with room to sign, together on one page with the last paragraph", () => {
    const closing = word.tables.find((table) => table.rows[0]?.cells[0]?.startsWith("Nơi nhận:"));
    assert.ok(closing);
    assert.deepEqual([...closing.borders], ["none"]);
    assert.deepEqual(
      closing.rows.map(({ cells }) => cells),
      [["Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, TH.", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nHà Văn Lộc"]],
    );
    assert.ok(closing.rows[0]?.cantSplit);
    within(word.find("Hà Văn Lộc").before / 20, 60, 120, "room to sign, points");
    assert.ok(word.find("Điều 3. Chánh Văn phòng").keepNext);
    assert.ok(word.find("Điều 3. Chánh Văn phòng").text.endsWith("./."));
  });

  it("an office a line, “(Đã ký)” between the offices and the name", async () => {
    const recipients = "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.";
    for (const mark of ["(Đã ký)", "ĐÃ KÝ", "[Chữ ký số]", null]) {
      const lines = ["TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ", ...(mark === null ? [] : [mark]), "Thiếu tá Trần Minh Khang"];
      const text = `Số: 27/QĐ-SNV\n\nQUYẾT ĐỊNH\nVề việc trực\n\nĐiều 1. Trực.\n\n${recipients}\n\n${lines.join("\n")}\n`;
      const file = new WordFile(await exportDocx(readDraftFile(text)));
      const closing = file.tables.find((table) => table.rows[0]?.cells[0]?.startsWith("Nơi nhận:"));
      assert.deepEqual(closing?.rows[0]?.cells, [recipients, lines.join("\n")]);
      within(file.find("Thiếu tá").before / 20, mark === null ? 60 : 25, mark === null ? 120 : 50, "room to sign, points");
      if (mark !== null) assert.ok(file.find(mark).runs.every((run) => !run.bold));
    }
  });

  it("the attached document has its own head, without number and date", () => {
    const heads = word.tables.filter((table) => table.rows[0]?.cells[1]?.startsWith("CỘNG HÒA"));
    assert.equal(heads.length, 2);
    assert.equal(heads[1]?.rows.length, 1);
  });
});

describe("body (Mục II.6.e)", () => {
  it("is justified, its first lines set in by 1 or 1,27 cm, at least 6 pt apart, one to one and a half lines", () => {
    for (const start of ["Căn cứ Luật", "Điều 1. Ban hành", "1. Nguyên tắc", "2. Quy chế này", "a) Đúng", "Giám đốc Sở thực hiện"]) {
      const { align, firstLine, before: above, after, line, lineRule } = word.find(start);
      assert.equal(align, "both", start);
      assert.ok(
        [10, 12.7].some((mm) => Math.abs(firstLine / MM - mm) < 0.1),
        `${start}: ${firstLine}`,
      );
      assert.ok((above + after) / 20 >= 6, `${start}: ${above} + ${after}`);
      within(line / 240, 1, 1.5, start);
      assert.equal(lineRule, "auto");
    }
  });

  it("chapter and section stand with their titles below them as one heading of the navigation pane", () => {
    const headings = word.paragraphs.filter(({ style }) => /^Heading\d$/u.test(style));
    const titles = headings.map(({ text, outline }) => `${outline} ${text.slice(0, 24)}`);
    assert.deepEqual(titles, [
      "0 QUYẾT ĐỊNH",
      "3 Điều 1. Ban hành kèm the",
      "3 Điều 2. Quyết định này c",
      "3 Điều 3. Chánh Văn phòng ",
      "0 QUY CHẾ",
      "1 Chương I\nQUY ĐỊNH CHUNG",
      "3 Điều 1. Phạm vi điều chỉ",
      "4 1. Nguyên tắc làm việc",
      "1 Chương II\nTRÁCH NHIỆM",
      "2 Mục 1\nTRÁCH NHIỆM CỦA LÃ",
      "3 Điều 2. Giám đốc Sở",
      "0 Phụ lục I",
    ]);
  });

  it("tables repeat their heading row, no row is cut, figures stand right, ordinals in the middle, group rows are bold", () => {
    const table = word.tables.at(-1);
    assert.ok(table);
    assert.deepEqual([...table.borders], ["single"]);
    assert.deepEqual(
      table.rows.map(({ header, cantSplit }) => [header, cantSplit]),
      [
        [true, true],
        [false, true],
        [false, true],
        [false, true],
      ],
    );
    assert.equal(word.find("1.500.000").align, "right");
    assert.ok(word.find("CÔNG VIỆC THƯỜNG XUYÊN").runs[0]?.bold);
    assert.equal(word.paragraphs.filter(({ text, cell }) => text === "2" && cell !== null)[0]?.align, "center");
    const width = table.columns.reduce((a, b) => a + b, 0) / MM;
    within(width, 252, 252, "the table fills the lying page");
  });
});

describe("file", () => {
  it("says its title, subject, issuer and symbol, and speaks Vietnamese", () => {
    const core = word.text("docProps/core.xml");
    assert.match(core, /<dc:title>QUYẾT ĐỊNH - Ban hành Quy chế làm việc của Sở Nội vụ<\/dc:title>/u);
    assert.match(core, /<dc:creator>UBND TỈNH LAM SƠN SỞ NỘI VỤ<\/dc:creator>/u);
    assert.match(word.text("word/styles.xml"), /<w:lang w:val="vi-VN"/u);
  });
});
