/** Tables of a Word file: heads and closings become lines in the order of a draft, data becomes a table with bars. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { exportDocx } from "../../server/src/core/exports/docx";
import { readDraftFile } from "../../server/src/core/model/draft";
import { importDocx } from "../../server/src/core/office/docx";
import { centre, linesOf, p, par, r, read, table } from "./build";

const rule = p("-------", centre);
const left = p("ỦY BAN NHÂN DÂN", centre) + p("TỈNH LAM SƠN", centre) + rule;
const right = p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", centre) + p("Độc lập - Tự do - Hạnh phúc", centre) + rule;
const number = p("Số: 215/QĐ-UBND", centre);
const date = p("Lam Sơn, ngày 08 tháng 10 năm 2026", centre);
const HEAD = [
  "ỦY BAN NHÂN DÂN",
  "TỈNH LAM SƠN",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Số: 215/QĐ-UBND",
  "Lam Sơn, ngày 08 tháng 10 năm 2026",
];

describe("heads", () => {
  it("two rows, one row, a column between, with lines or without: one order", () => {
    const title = p("QUYẾT ĐỊNH", centre);
    for (const head of [
      table(
        [
          [left, right],
          [number, date],
        ],
        false,
      ),
      table([[left + number, right + date]], false),
      table([[left + number, p(""), right + date]], false),
      table(
        [
          [left, right],
          [number, date],
        ],
        true,
      ),
      `<w:tbl><w:tblPr/><w:tr><w:tc>${table(
        [
          [left, right],
          [number, date],
        ],
        false,
      )}</w:tc></w:tr></w:tbl>`,
    ])
      assert.deepEqual(linesOf(head + title), [...HEAD, "", "QUYẾT ĐỊNH"]);
  });

  it("the subject of a letter stays under its number", () => {
    const letter = p("Số: 12/UBND-VX", centre) + p("V/v chuẩn bị năm học mới", centre);
    assert.deepEqual(linesOf(table([[left + letter, right + date]], false)).slice(4), [
      "Số: 12/UBND-VX",
      "V/v chuẩn bị năm học mới",
      HEAD[5],
    ]);
  });

  it("a blank number and a blank day stay blank", () => {
    const head = table(
      [
        [left, right],
        [p("Số:        /QĐ-UBND"), p("Lam Sơn, ngày      tháng      năm 2026")],
      ],
      false,
    );
    assert.deepEqual(linesOf(head).slice(4), ["Số:        /QĐ-UBND", "Lam Sơn, ngày      tháng      năm 2026"]);
  });

  it("typed rules are left out, counted, and told to the audit", () => {
    const { notes, layout } = read(table([[left, right]], false));
    assert.deepEqual(
      notes.map(({ code, count }) => [code, count]),
      [["rule", 2]],
    );
    assert.deepEqual(
      layout?.lines.map(({ kind, paragraph }) => [kind, paragraph]),
      [
        ["typed", 2],
        ["typed", 5],
      ],
    );
    assert.equal(layout?.tables[0]?.kind, "head");
  });

  it("underscores in the text are room to write in and stay", () =>
    assert.deepEqual(linesOf(p("Họ và tên:") + p("__________")), ["Họ và tên:", "__________"]));
});

describe("closings", () => {
  const recipients = p("Nơi nhận:") + p("- Như Điều 3;") + p("- Lưu: VT, TH.");
  const signing = p("CHỦ TỊCH", centre) + p("") + p("") + p("Nguyễn Văn A", centre);

  it("recipients, then the signature, a blank line between", () => {
    const body = p("Điều 1. Việc./.") + table([[recipients, signing]], false);
    assert.deepEqual(linesOf(body), ["Điều 1. Việc./.", "Nơi nhận:", "- Như Điều 3;", "- Lưu: VT, TH.", "", "CHỦ TỊCH", "Nguyễn Văn A"]);
    assert.equal(read(body).layout?.tables[0]?.kind, "closing");
  });

  it("the whole is a draft with its parts", () => {
    const body = [
      table(
        [
          [left, right],
          [number, date],
        ],
        false,
      ),
      p("QUYẾT ĐỊNH", centre),
      p("Về việc kiện toàn Ban Chỉ đạo", centre),
      p("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN", centre),
      p("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025."),
      p("QUYẾT ĐỊNH:", centre),
      p("Điều 1. Kiện toàn Ban Chỉ đạo."),
      table([[recipients, signing]], false),
    ];
    const draft = readDraftFile(read(body.join("")).text).drafts[0];
    assert.ok(draft);
    assert.deepEqual([draft.kind, draft.whole, draft.legalBases.length, draft.recipients?.items.length], ["quyet-dinh", true, 1, 2]);
    assert.equal(draft.authority?.text, "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN");
  });
});

describe("data", () => {
  it("rows with bars; paragraphs in a cell are parted by a break; bars in the text are escaped", () => {
    const body = table([
      [p("STT"), p("Nhiệm vụ"), p("Chủ trì")],
      [p("1"), p("Lập kế hoạch") + p("a|b"), par(r("Sở ") + r("Nội vụ", "<w:b/>"))],
    ]);
    assert.deepEqual(linesOf(body), ["| STT | Nhiệm vụ | Chủ trì |", "|---|---|---|", "| 1 | Lập kế hoạch<br>a\\|b | Sở Nội vụ |"]);
  });

  it("an escaped bar is a letter of its cell for the reader of drafts too, and in a Word file a bar again", async () => {
    const head =
      p("Kế hoạch") +
      table([
        [p("a"), p("b"), p("c")],
        [p("1|2"), p("3"), p("4")],
      ]);
    const file = readDraftFile(`KẾ HOẠCH\nVề việc thử\n\nI. NỘI DUNG\n${read(head).text}`);
    const again = importDocx(await exportDocx(file), { revisions: "refuse", purpose: "draft" });
    assert.ok(again.text.includes("| 1\\|2 | 3 | 4 |\n"), again.text);
    assert.equal(again.layout?.tables.at(-1)?.columns.length, 3);
  });

  it("joined cells keep the columns in their places", () => {
    const cell = (inside: string, settings: string): string => `<w:tc><w:tcPr>${settings}</w:tcPr>${inside}</w:tc>`;
    const body = table([
      [p("TT"), cell(p("Thời gian"), '<w:gridSpan w:val="2"/>'), p("Ghi chú")],
      [cell(p("1"), '<w:vMerge w:val="restart"/>'), p("Bắt đầu"), p("Kết thúc"), p("")],
      [cell(p(""), "<w:vMerge/>"), p("01/3"), p("30/6"), p("x")],
    ]);
    const result = read(body);
    assert.deepEqual(result.text.trimEnd().split("\n"), [
      "| TT | Thời gian |  | Ghi chú |",
      "|---|---|---|---|",
      "| 1 | Bắt đầu | Kết thúc |  |",
      "|  | 01/3 | 30/6 | x |",
    ]);
    assert.deepEqual(
      result.layout?.tables[0]?.cells.map(({ row, column, columns, continued }) => [row, column, columns, continued]).slice(0, 4),
      [
        [0, 0, 1, false],
        [0, 1, 2, false],
        [0, 3, 1, false],
        [1, 0, 1, false],
      ],
    );
    assert.equal(result.layout?.tables[0]?.cells.at(-4)?.continued, true);
  });

  it("two tables in a row stay two", () =>
    assert.equal(linesOf(table([[p("a"), p("b"), p("c")]]) + table([[p("d"), p("e"), p("f")]])).filter((line) => line === "").length, 1));

  it("a frame around a text is no table; a table within a cell is one cell's letters", () => {
    assert.deepEqual(linesOf(table([[p("Lưu ý:") + p("Một câu.")]])), ["Lưu ý:", "Một câu."]);
    assert.deepEqual(linesOf(table([[p("a"), p("b"), table([[p("c"), p("d")]])]])), ["| a | b | c<br>d |", "|---|---|---|"]);
  });

  it("lines of the text lead back to paragraphs", () => {
    const body =
      p("Trước") +
      table([
        [p("a"), p("b"), p("c")],
        [p("d"), p("e"), p("f")],
      ]) +
      p("Sau");
    const { paragraphOfLine, layout, text } = read(body);
    assert.deepEqual(paragraphOfLine, [0, 1, -1, 4, 7]);
    assert.equal(text.split("\n").length - 1, paragraphOfLine.length);
    for (const [i, paragraph] of (layout?.paragraphs ?? []).entries())
      assert.equal(text.slice(paragraph.span?.start, paragraph.span?.end), ["Trước", "a", "b", "c", "d", "e", "f", "Sau"][i]);
  });
});
