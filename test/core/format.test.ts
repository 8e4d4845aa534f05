/** Formatting of the forms in which texts arrive (invented ones): what a drafter would have typed. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatFile, formatText } from "../../server/src/core/features/format";
import { readDraftFile } from "../../server/src/core/model/draft";
import { samples } from "../fuzz/samples";
import { assertKeeps } from "./format-keeps";

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/QĐ-UBND
Lam Sơn, ngày 05 tháng 3 năm 2026
`;
const REST = `
QUYẾT ĐỊNH
Về việc công nhận làng nghề gốm Cẩm Thủy

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 40/TTr-SNNMT ngày 02 tháng 3 năm 2026.

QUYẾT ĐỊNH:

Điều 1. Công nhận làng nghề gốm Cẩm Thủy, xã Cẩm Thủy.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh và Giám đốc Sở Nông nghiệp và Môi trường chịu trách nhiệm thi hành Quyết định này./.
`;
const CLOSING = `Nơi nhận:
- Như Điều 3;
- Bộ Nông nghiệp và Môi trường (để b/c);
- Lưu: VT, NN.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Văn Bình
`;
const CANONICAL = HEAD + REST + CLOSING;

const HEADS: Readonly<Record<string, string>> = {
  "bars alone, words cut":
    "ỦY\nBAN NHÂN DÂN\nTỈNH LAM SƠN\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n|\nSố:\n15/QĐ-UBND\n|\nLam\nSơn, ngày 05 tháng 3 năm 2026\n|\n",
  "bars in the line":
    "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\n------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n----\nSố: 15/QĐ-UBND | Lam Sơn, ngày 05 tháng 3 năm 2026\n",
  tabs: "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH LAM SƠN\tĐộc lập - Tự do - Hạnh phúc\nSố: 15/QĐ-UBND\tLam Sơn, ngày 05 tháng 3 năm 2026\n",
  "wide blanks":
    "     ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n      TỈNH LAM SƠN                 Độc lập - Tự do - Hạnh phúc\n   Số: 15      /QĐ-UBND          Lam Sơn, ngày 05 tháng 3 năm 2026\n",
  "motto first":
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nSố: 15/QĐ-UBND\nLam Sơn, ngày 05 tháng 3 năm 2026\n",
  "date over lines, number in two":
    "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nSố: 15\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n/QĐ-UBND\n\nĐộc lập - Tự do - Hạnh phúc\nLam Sơn, ngày 05\n\ntháng 3\n\nnăm 2026\n",
  "a page number glued in front": `Trang 1${HEAD}`,
};

const CLOSINGS: Readonly<Record<string, string>> = {
  "two columns of blanks":
    "Nơi nhận:                                TM. ỦY BAN NHÂN DÂN\n- Như Điều 3;                                KT. CHỦ TỊCH\n- Bộ Nông nghiệp và Môi trường               PHÓ CHỦ TỊCH\n(để b/c);\n- Lưu: VT, NN.\n\n                                             Trần Văn Bình\n",
  "signature behind the last recipient":
    "Nơi nhận:\n- Như Điều 3;\n- Bộ Nông nghiệp và Môi trường (để b/c);\n- Lưu: VT, NN.\tTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\n\nTrần Văn Bình\n",
  bars: "Nơi nhận:\n- Như Điều 3;\n- Bộ Nông nghiệp và Môi trường (để b/c);\n- Lưu: VT, NN.\n|\nTM. ỦY BAN NHÂN\nDÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Bình\n|\n",
  "one line":
    "Nơi nhận: - Như Điều 3; - Bộ Nông nghiệp và Môi trường (để b/c); - Lưu: VT, NN.\nTM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH     Trần Văn Bình\n",
  "long dashes": CLOSING.replaceAll("\n- ", "\n– "),
};

/** Lines cut where the next word has no room. */
const cut = (text: string, width: number): string =>
  text
    .split("\n")
    .map((paragraph) => {
      const lines = [""];
      for (const word of paragraph.split(" ")) {
        const last = lines.at(-1) ?? "";
        if (last === "") lines.splice(-1, 1, word);
        else if (last.length + 1 + word.length > width) lines.push(word);
        else lines.splice(-1, 1, `${last} ${word}`);
      }
      return lines.join("\n");
    })
    .join("\n");

const becomes = (text: string, expected: string): void => assert.equal(assertKeeps(text).text, expected);

describe("heads become one column in their order", () => {
  for (const [name, head] of Object.entries(HEADS)) it(name, () => becomes(head + REST + CLOSING, CANONICAL));

  it("stamps stand below the number, each on its line; a council's term below its name", () => {
    const table =
      "| HỘI ĐỒNG NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| --- | --- |\n| TỈNH LAM SƠN | Độc lập - Tự do - Hạnh phúc |\n| NHIỆM KỲ 2026 - 2031 |  |\n| Dự thảo lần 2 |  |\n| Số: 15/NQ-HĐND | Lam Sơn, ngày 05 tháng 3 năm 2026 |\n| HỎA TỐC |  |\n";
    const lines =
      "HỘI ĐỒNG NHÂN DÂN\nTỈNH LAM SƠN\nNHIỆM KỲ 2026 - 2031\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/NQ-HĐND\nDự thảo lần 2\nHỎA TỐC\nLam Sơn, ngày 05 tháng 3 năm 2026\n";
    becomes(table + REST + CLOSING, lines + REST + CLOSING);
  });
});

describe("recipients, a blank line, the signature", () => {
  for (const [name, closing] of Object.entries({
    "a Markdown table":
      "| Nơi nhận: | TM. ỦY BAN NHÂN DÂN |\n| --- | --- |\n| - Như Điều 3; | KT. CHỦ TỊCH |\n| - Bộ Nông nghiệp và Môi trường (để b/c); | PHÓ CHỦ TỊCH |\n| - Lưu: VT, NN. |  |\n|  | Trần Văn Bình |\n",
    "a drawn table in which the signature begins first":
      "+--------------------+----------------------+\n|                    | TM. ỦY BAN NHÂN DÂN\\ |\n| ***Nơi nhận:\\***   | KT. CHỦ TỊCH\\        |\n| - Như Điều 3;\\     | PHÓ CHỦ TỊCH\\        |\n| - Bộ Nông nghiệp và | \\                    |\n| Môi trường (để b/c);\\ | Trần Văn Bình        |\n| - Lưu: VT, NN.     |                      |\n+--------------------+----------------------+\n",
  }))
    it(name, () => becomes(HEAD + REST + closing, CANONICAL));
  for (const [name, closing] of Object.entries(CLOSINGS)) it(name, () => becomes(HEAD + REST + closing, CANONICAL));
});

describe("closings that stay as they stand", () => {
  const [recipients, signature] = [CLOSING.slice(0, CLOSING.indexOf("TM.")), CLOSING.slice(CLOSING.indexOf("TM."))];
  for (const [name, closing] of Object.entries({
    "two signers": "SỞ TÀI CHÍNH\nGIÁM ĐỐC\nTrần Văn Bình\n\nSỞ NỘI VỤ\nGIÁM ĐỐC\nLê Thị Hòa\n\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT, NN.\n",
    "two signers side by side":
      "SỞ TÀI CHÍNH          SỞ NỘI VỤ\nGIÁM ĐỐC          GIÁM ĐỐC\nTrần Văn Bình          Lê Thị Hòa\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT, NN.\n",
    "the closing of a copy": `${CLOSING}\nVĂN PHÒNG TỈNH LAM SƠN\nSố: 88/SY-VP\nLam Sơn, ngày 16 tháng 9 năm 2026\nSAO Y\nNơi nhận:\n- Các phòng;\n- Lưu: VT.\n\nCHÁNH VĂN PHÒNG\nLê Thị Hòa\n`,
    "what an electronic signature prints": `${recipients}${signature}Ký bởi: Ủy ban nhân dân tỉnh Lam Sơn\nThời gian ký: 14/09/2026 16:20:11 +07:00\n`,
    "“(Đã ký)”": `${recipients}TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nTrần Văn Bình\n`,
    "offices in two lines": `${recipients}KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN THƯỜNG TRỰC\nPHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nThiếu tá Trần Văn Bình\n`,
  }))
    it(name, () => becomes(HEAD + REST + closing, HEAD + REST + closing));
});

describe("a whole text", () => {
  it("that is canonical stays as it is", () => {
    assert.deepEqual(formatText(CANONICAL), { text: CANONICAL, edits: [], removed: [], left: [] });
  });

  it("in cut lines becomes a paragraph a line", () => {
    for (const width of [60, 70, 80, 90]) becomes(cut(CANONICAL, width), CANONICAL);
  });

  it("with a blank line between all lines loses them", () => becomes(CANONICAL.replaceAll("\n", "\n\n"), CANONICAL));

  it("without blank lines gets those it needs", () => becomes(CANONICAL.replace(/\n+/gu, "\n"), CANONICAL));

  it("in Markdown loses the marks", () => {
    const text = CANONICAL.replace(/^(Điều \d\.)/gmu, "**$1**").replace(/^QUYẾT ĐỊNH:?$/gmu, "# $&");
    becomes(text, CANONICAL);
  });

  it("has dashes for the list marks of symbol fonts, elsewhere their signs", () => {
    const listed = (mark: string): string =>
      CANONICAL.replace("xã Cẩm Thủy.", `xã Cẩm Thủy, hệ số \uf061:\n${mark}Lò nung;\n${mark}Nhà trưng bày.`);
    for (const mark of ["\uf0b7\t", "\uf0a7 ", "\uf0d8", "  \uf076\u00a0", "\uf0fc ", "\uf02d "]) becomes(listed(mark), listed("- "));
    for (const mark of ["\uf0b7 ", "\uf0b7\t", "-\t", "•\t", "-    "]) becomes(CANONICAL.replace(/^- /gmu, mark), CANONICAL);
  });

  it("loses the marks of lines in italics, keeps a star of a note", () => {
    const slanted = (sign: string): string => CANONICAL.replace(/^(?:Căn cứ|Theo đề nghị).*$/gmu, `${sign}$&${sign}`);
    for (const text of [slanted("*"), slanted("_"), cut(slanted("*"), 80)]) becomes(text, CANONICAL);
    const noted = CANONICAL.replace("xã Cẩm Thủy.", "xã Cẩm Thủy (R)*.\n* Ghi chú: 20*20 cm.\nMẫu số 01_TTr_UBND.");
    assert.equal(formatText(noted).text, noted);
  });

  it("keeps the words of links, not their addresses; other brackets stay", () => {
    const text = CANONICAL.replace("xã Cẩm Thủy.", "xã Cẩm Thủy [1](2), xem https://lamson.example.vn (Cổng thông tin).");
    const linked = text
      .replace("Luật Tổ chức", "[Luật Tổ chức")
      .replace("địa phương ngày 16", 'địa phương](https://example.vn/luat_(2025)_*a* "xem, tải") ngày 16')
      .replace("làng nghề gốm Cẩm Thủy, xã", "[làng nghề](www.example.vn/lang-nghe) gốm Cẩm Thủy, xã")
      .replace("kể từ ngày ký.", "kể từ ngày [ký](mailto:vanthu@example.vn).");
    assert.equal(formatText(linked).text, text);
    assert.equal(formatText(text).text, text);
  });

  it("in Markdown keeps stars that are signs", () => {
    const sized = CANONICAL.replace("xã Cẩm Thủy.", "xã Cẩm Thủy; mốc 20*20*100 cm, 5*x, k = 1,2 * S, hạng (R)*.");
    const annex =
      "\nPhụ lục\nDANH MỤC MỐC\n(Kèm theo Quyết định số 15/QĐ-UBND ngày 05 tháng 3 năm 2026)\n\n| TT | Mốc |\n|---|---|\n| 1 | 20*20*100 |\n";
    const bold = (text: string): string =>
      text.replace(/^(Điều \d\.)/gmu, "**$1**").replace("làng nghề gốm Cẩm Thủy, xã", "*làng nghề* gốm **Cẩm Thủy**, xã");
    becomes(bold(sized), sized);
    becomes(bold(sized + annex), sized + annex);
    becomes(bold(sized).replace("20*20*100 cm", "20\\*20\\*100 cm").replace("2 * S", "2 \\* S"), sized);
  });

  it("is written with one kind of letters and blanks", () => {
    becomes(CANONICAL.normalize("NFD"), CANONICAL);
    becomes(CANONICAL.replaceAll(" ", "\u00a0"), CANONICAL);
    becomes(CANONICAL.replaceAll("Đ", "\u00d0"), CANONICAL);
    becomes(CANONICAL.replace(/(?<=\p{L}{3})(?=\p{L})/gu, "\u200b"), CANONICAL);
    becomes(CANONICAL.replaceAll("\n", "  \t\n"), CANONICAL);
  });

  it("keeps its line ends and gets one at its end", () => {
    becomes(CANONICAL.replaceAll("\n", "\r\n").trimEnd(), CANONICAL.replaceAll("\n", "\r\n"));
  });

  it("keeps the author's tone places", () => {
    const old = CANONICAL.replaceAll("Thủy", "Thuỷ").replaceAll("HÒA", "HOÀ");
    becomes(`${old}\n\n`, old);
  });

  it("twice in one file is two documents", () => {
    const second = CANONICAL.replaceAll("15/QĐ-UBND", "16/QĐ-UBND");
    becomes(`${HEADS["bars in the line"]}${REST}${CLOSINGS.bars}${second}`, `${CANONICAL}\n${second}`);
  });

  it("leaves blanks for the pen", () => {
    const blank = CANONICAL.replace("Số: 15/QĐ-UBND", "Số:        /QĐ-UBND")
      .replace("ngày 05 tháng 3 năm 2026", "ngày      tháng      năm 2026")
      .replace("số 40/TTr-SNNMT ngày 02 tháng 3", "số     /TTr-SNNMT ngày     tháng 3");
    becomes(blank, blank);
  });
});

describe("body", () => {
  const body = (text: string): string => HEAD + REST.replace(/Điều 1\.[^\n]*/u, text) + CLOSING;

  it("writes marks as the decree does", () => {
    becomes(
      body("Điều 1: Giao việc\n1 . Sở Nội vụ rà soát:\na ) Hồ sơ;\nb. Danh mục.\n2) Sở Tài chính bố trí kinh phí."),
      body("Điều 1. Giao việc\n1. Sở Nội vụ rà soát:\na) Hồ sơ;\nb) Danh mục.\n2. Sở Tài chính bố trí kinh phí."),
    );
    becomes(body("Điều\n1. Công nhận làng nghề."), body("Điều 1. Công nhận làng nghề."));
    becomes(body("Điều 1. Giao việc:\n–  Rà soát;\n•Báo cáo."), body("Điều 1. Giao việc:\n- Rà soát;\n• Báo cáo."));
  });

  it("puts a chapter's heading below its number", () => {
    becomes(body("Chương I. QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi"), body("Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi"));
  });

  it("keeps comments where they speak", () => {
    const text = body("%% vbhc: bỏ qua bo-cuc/dieu-dang: chép nguyên văn\nĐiều 1. Công nhận làng nghề.");
    becomes(text, text);
    const { text: written } = assertKeeps(`%% ghi chú của người soạn\n${HEADS["bars in the line"]}${REST}${CLOSING}`);
    assert.equal(written, `%% ghi chú của người soạn\n${CANONICAL}`);
  });

  it("keeps quoted articles", () => {
    const text = body(
      "Điều 1. Sửa đổi Điều 5 như sau:\n“Điều 5. Thời hạn báo cáo\n1. Trước ngày 20 hằng tháng.\n2. Trước ngày 15 tháng 12 hằng năm.”",
    );
    becomes(text, text);
  });

  it("writes pipe tables plainly", () => {
    becomes(
      body("Điều 1. Danh sách:\n|STT|  Họ và tên  |\n|-----|:--:|\n|1|Ông  Hà Văn Lộc|"),
      body("Điều 1. Danh sách:\n| STT | Họ và tên |\n|---|:---:|\n| 1 | Ông Hà Văn Lộc |"),
    );
  });

  it("writes small tables of tabs with bars, empty cells at the end too; leaves those of blanks", () => {
    becomes(
      body("Điều 1. Danh sách:\nTT\tTên xã\tGhi chú\n1\tCẩm Thủy\t\n2\tCẩm Sơn\tmới"),
      body("Điều 1. Danh sách:\n| TT | Tên xã | Ghi chú |\n|---|---|---|\n| 1 | Cẩm Thủy |  |\n| 2 | Cẩm Sơn | mới |"),
    );
    const blanks = body("Điều 1. Danh sách:\nTT    Tên xã      Số thôn\n1     Cẩm Thủy    12\n2     Cẩm Sơn     9");
    becomes(blanks, blanks);
  });

  it("keeps dotted lines and numbers that are no page's", () => {
    const text = body("Điều 1. Ý kiến của đơn vị:\n............................\n7");
    assert.match(assertKeeps(text).text, /\n\.{28}\n7\nĐiều 2/u);
  });
});

describe("what goes away is told", () => {
  it("rules, bars and page numbers with their lines", () => {
    const paragraph =
      "Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị có liên quan rà soát hồ sơ lưu trữ, báo cáo kết quả theo quy định.";
    const list = Array.from({ length: 40 }, (_, i) => `${i + 1}. ${paragraph}`).join("\n");
    const pages = cut(list, 75).split("\n");
    pages.splice(60, 0, "", "3", "");
    pages.splice(30, 0, "", "2", "");
    const text =
      (HEADS["bars in the line"] ?? "") +
      REST.replace("Công nhận làng nghề gốm Cẩm Thủy, xã Cẩm Thủy.", `Giao việc\n${pages.join("\n")}`) +
      CLOSING;
    const { removed, text: written } = assertKeeps(text);
    assert.deepEqual(
      removed.map(({ kind, text: line }) => `${kind} ${line}`),
      ["rule ----", "page 2", "page 3"],
    );
    const lines = text.split("\n");
    for (const { line, text: own } of removed) assert.equal(lines[line]?.trim(), own);
    assert.ok(written.includes(`\n${list}\n`));
  });
});

describe("printed pages", () => {
  const paragraph = (i: number): string =>
    `${i}. Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị có liên quan rà soát hồ sơ lưu trữ của năm ${2000 + i}, báo cáo kết quả.`;
  const list = Array.from({ length: 60 }, (_, i) => paragraph(i + 1)).join("\n");
  const canonical = HEAD + REST.replace("Công nhận làng nghề gốm Cẩm Thủy, xã Cẩm Thủy.", `Giao việc\n${list}`) + CLOSING;

  /** Cut lines with a page's foot and head after every 35. */
  const printed = (between: (page: number) => readonly string[]): string =>
    cut(canonical, 78)
      .split("\n")
      .flatMap((line, i) => (i > 20 && i < 150 && i % 35 === 0 ? [...between(i / 35 + 1), line] : [line]))
      .join("\n");

  it("two of them lose the only number, which stands in the middle of the paper", () => {
    const short = HEAD + REST + CLOSING;
    const lines = cut(short, 60).split("\n");
    const at = lines.findIndex((line) => line.startsWith("Điều 2.")) + 1;
    const numbered = (mark: string): string => [...lines.slice(0, at), mark, ...lines.slice(at)].join("\n");
    const { text, removed } = assertKeeps(numbered(`${" ".repeat(34)}2`));
    assert.equal(text, short);
    assert.deepEqual(
      removed.map(({ kind, text: own }) => `${kind} ${own}`),
      ["page 2"],
    );
    for (const mark of ["2", `${" ".repeat(34)}7`]) assert.deepEqual(assertKeeps(numbered(mark)).removed, [], mark);
  });

  it("lose numbers and running heads, also inside a sentence", () => {
    const { text, removed } = assertKeeps(printed((page) => ["", `${page}`, "", "Kế hoạch lưu trữ tỉnh Lam Sơn", ""]));
    assert.equal(text, canonical);
    assert.deepEqual([...new Set(removed.map(({ kind }) => kind))], ["page", "head"]);
  });

  it("lose the heads of a gazette", () => {
    const { text } = assertKeeps(printed((page) => [`CÔNG BÁO/Số 25 + 26/Ngày 12-01-2026 ${page}`, ""]));
    assert.equal(text, canonical);
  });

  it("keep a line that stands elsewhere too", () => {
    const text = printed((page) => ["", `${page}`, "", "Kế hoạch lưu trữ tỉnh Lam Sơn", ""]).replace(
      "Điều 2.",
      "Kế hoạch lưu trữ tỉnh Lam Sơn\nĐiều 2.",
    );
    assert.ok(formatText(text).removed.every(({ kind }) => kind === "page"));
  });
});

describe("edits", () => {
  it("leave what is right untouched", () => {
    const text = CANONICAL.replace("làng nghề gốm Cẩm Thủy, xã", "làng nghề\ngốm Cẩm Thủy,  xã").replace("Điều 2.", "Điều 2:");
    const { edits } = formatText(text);
    assert.ok(edits.length <= 3, JSON.stringify(edits));
    for (const { start, end, newText } of edits) assert.ok(end - start <= 2 && newText.length <= 2, JSON.stringify(edits));
  });

  it("of a range touch only its blocks", () => {
    const text = CANONICAL.replace("Điều 2.", "Điều 2:").replace("Điều 3.", "Điều 3:");
    const line = text.split("\n").findIndex((l) => l.startsWith("Điều 3:"));
    const formatted = formatFile(readDraftFile(text), { from: line, to: line + 1 });
    assert.equal(formatted.text, CANONICAL.replace("Điều 2.", "Điều 2:"));
    assert.equal(formatFile(readDraftFile(text), { from: 0, to: 3 }).edits.length, 0);
  });
});

describe("samples", () => {
  for (const [name, text] of samples) it(`${name} keeps what it says`, () => void assertKeeps(text));

  it("most are canonical", () => {
    const changed = [...samples].filter(([, text]) => formatText(text).text !== text).map(([name]) => name);
    assert.deepEqual(changed, ["ban-dan-tu-word.vbhc", "ke-hoach-con-sai-sot.vbhc"]);
  });
});
