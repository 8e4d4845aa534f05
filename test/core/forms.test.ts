/** Forms in which real documents arrive (invented texts): every way to write a part gives the same part. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { outline } from "../../server/src/core/features/outline";
import { readDraftFile } from "../../server/src/core/model/draft";
import { isStamp } from "../../server/src/core/model/header";
import type { Draft, DraftFile } from "../../server/src/core/model/types";
import type { Node } from "../../server/src/core/syntax/nodes";

const read = (text: string): { file: DraftFile; draft: Draft } => {
  const file = readDraftFile(text);
  const draft = file.drafts[0];
  assert.ok(draft, "a draft");
  return { file, draft };
};
const quote = (file: DraftFile, s: { start: number; end: number } | null | undefined): string | null => (s ? file.source.quote(s) : null);
/** The tree as one line: kind-initial and label, children in brackets. */
const shape = (nodes: readonly Node[]): string =>
  nodes
    .filter((n) => n.kind !== "paragraph")
    .map((n) => (n.label || n.kind) + (n.children.some((c) => c.kind !== "paragraph") ? `[${shape(n.children)}]` : ""))
    .join(" ");

const HEADS: Record<string, string> = {
  "one column":
    "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/QĐ-UBND\nLam Sơn, ngày 05 tháng 3 năm 2026\n",
  "bars alone, words wrapped":
    "ỦY\nBAN NHÂN DÂN\nTỈNH LAM SƠN\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n|\nSố:\n15/QĐ-UBND\n|\nLam\nSơn, ngày 05 tháng 3 năm 2026\n|\n",
  "bars in the line":
    "ỦY BAN NHÂN DÂN TỈNH LAM SƠN\n------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n----\nSố: 15/QĐ-UBND | Lam Sơn, ngày 05 tháng 3 năm 2026\n",
  tabs: "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH LAM SƠN\tĐộc lập - Tự do - Hạnh phúc\nSố: 15/QĐ-UBND\tLam Sơn, ngày 05 tháng 3 năm 2026\n",
  "wide spaces":
    "     ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n      TỈNH LAM SƠN                 Độc lập - Tự do - Hạnh phúc\n   Số: 15      /QĐ-UBND          Lam Sơn, ngày 05 tháng 3 năm 2026\n",
  "a Markdown table, a row a line":
    "| ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| --- | --- |\n| TỈNH LAM SƠN | Độc lập - Tự do - Hạnh phúc |\n| Số: 15/QĐ-UBND | Lam Sơn, ngày 05 tháng 3 năm 2026 |\n",
  "a Markdown table, both headings in one cell":
    "| ỦY BAN NHÂN DÂN TỈNH LAM SƠN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |\n|:---:|:---:|\n| Số: 15/QĐ-UBND | Lam Sơn, ngày 05 tháng 3 năm 2026 |\n\n",
  "motto first":
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nỦY BAN NHÂN DÂN TỈNH LAM SƠN\nSố: 15/QĐ-UBND\nLam Sơn, ngày 05 tháng 3 năm 2026\n",
  "date over lines":
    "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/QĐ-UBND\nLam Sơn, ngày\n05 tháng 3 năm 2026\n",
  "bars alone, the national heading broken elsewhere":
    "ỦY BAN NHÂN\nDÂN\nTỈNH LAM SƠN\n--------\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố: 15/QĐ-UBND\n|\nLam Sơn,\nngày 05 tháng 3 năm 2026\n|\n",
  "rules of long dashes":
    "ỦY BAN NHÂN DÂN TỈNH LAM SƠN\n——-\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n—————\nSố: 15/QĐ-UBND\nLam Sơn, ngày 05 tháng 3 năm 2026\n",
  "one line each, rules behind":
    "ỦY BAN NHÂN DÂN TỈNH LAM SƠN -------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc  ----------\nSố: 15/QĐ-UBND\nLam Sơn, ngày 05 tháng 3 năm 2026\n",
  "a Markdown table that begins with an empty row":
    "|  |  |\n| --- | --- |\n| ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| TỈNH LAM SƠN | Độc lập - Tự do - Hạnh phúc |\n| Số: 15/QĐ-UBND | Lam Sơn, ngày 05 tháng 3 năm 2026 |\n",
  "a Markdown table, a row of the issuer alone":
    "| ỦY BAN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| --- | --- |\n| NHÂN DÂN | Độc lập - Tự do - Hạnh phúc |\n| TỈNH LAM SƠN |  |\n| Số: 15/QĐ-UBND | Lam Sơn, ngày 05 tháng 3 năm 2026 |\n",
  "a Markdown table, lines within the cells":
    "| ỦY BAN NHÂN DÂN<br>TỈNH LAM SƠN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br/>Độc lập - Tự do - Hạnh phúc |\n| --- | --- |\n| Số: 15/QĐ-UBND | Lam Sơn, ngày 05 tháng 3 năm 2026 |\n",
  "a Markdown table, all lines within two cells":
    "| ỦY BAN NHÂN DÂN<br>TỈNH LAM SƠN<br>Số: 15/QĐ-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc<br>Lam Sơn, ngày 05 tháng 3 năm 2026 |\n| --- | --- |\n",
  "a drawn table":
    "+-----------------+------------------------------------+\n| ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| TỈNH LAM SƠN    | Độc lập - Tự do - Hạnh phúc        |\n+-----------------+------------------------------------+\n| Số: 15/QĐ-UBND  | Lam Sơn, ngày 05 tháng 3 năm 2026  |\n+-----------------+------------------------------------+\n",
  "a table drawn with lines":
    "┌─────────────────┬────────────────────────────────────┐\n│ ỦY BAN NHÂN DÂN │ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM │\n│ TỈNH LAM SƠN    │ Độc lập - Tự do - Hạnh phúc        │\n│ Số: 15/QĐ-UBND  │ Lam Sơn, ngày 05 tháng 3 năm 2026  │\n└─────────────────┴────────────────────────────────────┘\n",
};
const RECIPIENTS = ["- Như Điều 2;", "- Sở Tài chính;", "- Lưu: VT, NN."];
const SIGNING = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"];
const CLOSINGS: Record<string, string> = {
  "one column": `Nơi nhận:\n${RECIPIENTS.join("\n")}\n\n${SIGNING.join("\n")}\nTrần Văn Bình\n`,
  "a Markdown table, a row a line": `| ***Nơi nhận:*** | **${SIGNING[0]}** |\n| --- | --- |\n| ${RECIPIENTS[0]} | **${SIGNING[1]}** |\n| ${RECIPIENTS[1]} | **${SIGNING[2]}** |\n| ${RECIPIENTS[2]} |  |\n|  | **Trần Văn Bình** |\n`,
  "a Markdown table that begins with an empty row": `|  |  |\n| --- | --- |\n| Nơi nhận: | ${SIGNING[0]} |\n| ${RECIPIENTS[0]} | ${SIGNING[1]} |\n| ${RECIPIENTS[1]} | ${SIGNING[2]} |\n| ${RECIPIENTS[2]} | Trần Văn Bình |\n`,
  "a Markdown table, lines within the cells": `| Nơi nhận:<br>${RECIPIENTS.join("<br>")} | ${SIGNING.join("<br>")}<br><br>Trần Văn Bình |\n| --- | --- |\n`,
  "a drawn table with lines that Markdown ends":
    "+-----------------+:----------------------:+\n| *** ***         | **TM. ỦY BAN NHÂN DÂN\\ |\n| ***Nơi nhận:\\***| KT. CHỦ TỊCH\\          |\n| - Như Điều 2;\\  | PHÓ CHỦ TỊCH\\          |\n| - Sở Tài chính;\\ | \\                      |\n| - Lưu: VT, NN.  | Trần Văn Bình**        |\n+-----------------+------------------------+\n",
  "without the dashes of Word's list": `Nơi nhận:\nNhư Điều 2;\nSở Tài chính;\nLưu: VT, NN.\n\n${SIGNING.join("\n")}\nTrần Văn Bình\n`,
};
const STAMPS = ["DỰ THẢO", "(DỰ THẢO)", "Dự thảo lần 2", "DỰ THẢO 3 NGÀY 02/3/2026", "HỎA TỐC", "KHẨN CẤP", "TUYỆT MẬT", "LƯU HÀNH NỘI BỘ"];
for (const stamp of STAMPS) {
  HEADS[`“${stamp}” above it`] = `${stamp}\n${HEADS["one column"]}`;
  HEADS[`“${stamp}” below the issuer`] = (HEADS["one column"] ?? "").replace("TỈNH LAM SƠN\n", `TỈNH LAM SƠN\n${stamp}\n`);
  HEADS[`“${stamp}” below it`] = `${HEADS["one column"]}${stamp}\n`;
  HEADS[`“${stamp}” in a row of a table`] = (HEADS["a Markdown table, a row a line"] ?? "").replace("| Số:", `| ${stamp} |  |\n| Số:`);
  HEADS[`“${stamp}” in the last row of a table`] = `${HEADS["a Markdown table, a row a line"]}| ${stamp} |  |\n`;
}
const GLUED: Record<string, string> = {
  "number and date on one line, one blank between":
    "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH LAM SƠN Độc lập - Tự do - Hạnh phúc\nSố : 15 /QĐ-UBND Lam Sơn, ngày 05 tháng 3 năm 2026\n",
  "cells of a table run together":
    "ỦY BAN NHÂN DÂN TỈNH LAM SƠN Số: 15/QĐ-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Lam Sơn, ngày 05 tháng 3 năm 2026 |\n",
  "rules between the parts":
    "ỦY BAN NHÂN DÂN TỈNH LAM SƠN ------------- Số: 15/QĐ-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------- Lam Sơn, ngày 05 tháng 3 năm 2026 |\n",
};
const REST =
  "QUYẾT ĐỊNH\nVề việc công nhận làng nghề\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nTheo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Công nhận làng nghề gốm Cẩm Thủy.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký./.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n\nCHỦ TỊCH\nTrần Văn Bình\n";

for (const [name, head] of Object.entries(HEADS)) {
  test(`head: ${name}`, () => {
    const { file, draft } = read(head + REST);
    assert.match(draft.header.issuer?.text ?? "", /^ỦY BAN NHÂN DÂN TỈNH LAM SƠN$/);
    assert.equal(quote(file, draft.header.nationalHeading)?.replace(/ [|] /g, " "), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    assert.equal(quote(file, draft.header.motto), "Độc lập - Tự do - Hạnh phúc");
    assert.equal(draft.header.number?.value, 15);
    assert.equal(draft.header.number?.symbolText, "QĐ-UBND");
    assert.equal(quote(file, draft.header.placeAndDate?.place), "Lam Sơn");
    assert.deepEqual(draft.date, { year: 2026, month: 3, day: 5 });
    assert.equal(quote(file, draft.title?.kindName), "QUYẾT ĐỊNH");
    assert.equal(quote(file, draft.title?.subject), "Về việc công nhận làng nghề");
    assert.equal(draft.authority?.kind, "chuc-vu");
    assert.equal(draft.legalBases.length, 2);
    assert.equal(draft.articles.length, 2);
    assert.equal(draft.recipients?.items.length, 2);
    assert.equal(quote(file, draft.signature?.name), "Trần Văn Bình");
    assert.deepEqual([draft.kind, draft.regime, draft.stage, draft.whole], ["quyet-dinh", "hanh-chinh", "hoan-chinh", true]);
  });
}

for (const [name, closing] of Object.entries(CLOSINGS)) {
  test(`closing: ${name}`, () => {
    const { file, draft } = read((HEADS["one column"] ?? "") + REST.slice(0, REST.indexOf("Nơi nhận:")) + closing);
    assert.deepEqual(
      draft.recipients?.items.map(({ text, kind }) => [quote(file, text), kind]),
      [
        ["Như Điều 2", "nhu-dieu"],
        ["Sở Tài chính", "noi-nhan"],
        ["Lưu: VT, NN", "luu"],
      ],
    );
    assert.deepEqual(
      draft.signature?.titles.map(({ span }) => quote(file, span)),
      SIGNING,
    );
    assert.equal(quote(file, draft.signature?.name), "Trần Văn Bình");
    assert.equal(draft.whole, true);
    assert.equal(draft.articles.length, 2);
  });
}

test("bodies, titles and secrets in other words are no stamps", () => {
  for (const text of ["DỰ THẢO VĂN BẢN", "Dự thảo Xây dựng quy chế", "BAN CHỈ ĐẠO ỨNG PHÓ KHẨN CẤP", "VĂN PHÒNG", "BÍ MẬT NHÀ NƯỚC"])
    assert.equal(isStamp(text), false, text);
});

test("a table of reports with a column “Nơi nhận” is no closing", () => {
  const table = "| Báo cáo | Nơi nhận |\n| --- | --- |\n| Quý | Sở Nội vụ |\n| Năm | Chủ tịch Ủy ban nhân dân tỉnh |\n";
  const { draft } = read((HEADS["one column"] ?? "") + REST.replace("Điều 2.", `${table}Điều 2.`));
  assert.equal(draft.recipients?.items.length, 2);
  assert.equal(draft.articles.length, 2);
});

test("the same parts from NFD, NBSP, U+00D0 and old tone marks", () => {
  const plain = HEADS["one column"] + REST;
  const expected = outline(readDraftFile(plain), { all: true }).map((item) => [item.kind, item.title.slice(0, 40)]);
  const spelled = plain
    .replace("CỘNG HÒA", "CỘNG HOÀ")
    .replaceAll("Đ", "\u00d0")
    .replaceAll(" ngày ", "\u00a0ngày ")
    .replace("Thủy", "Thuỷ");
  for (const text of [spelled, spelled.normalize("NFD"), plain.normalize("NFD"), plain.replaceAll("\n", "\r\n")]) {
    const got = outline(readDraftFile(text), { all: true }).map((item) => [
      item.kind,
      item.title
        .normalize("NFC")
        .replaceAll("\u00d0", "Đ")
        .replace("HOÀ", "HÒA")
        .replace("Thuỷ", "Thủy")
        .replaceAll("\u00a0", " ")
        .slice(0, 40),
    ]);
    assert.deepEqual(got, expected);
  }
});

test("key words broken over lines", () => {
  const { draft } = read(
    `${HEADS["one column"]}QUYẾT ĐỊNH\nVề việc công nhận làng nghề\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN\nCăn\ncứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm\n2025;\nTheo\nđề nghị của Giám đốc Sở Nội vụ.\nQUYẾT\nĐỊNH:\nĐiều\n1. Công nhận làng nghề gốm.\nĐiều 2. Quyết định này có hiệu\nlực kể từ ngày ký./.\nNơi\nnhận:\n- Như Điều 2;\n- Lưu: VT.\nTM. ỦY BAN NHÂN\nDÂN\nCHỦ TỊCH\nTrần Văn Bình`,
  );
  assert.deepEqual(
    draft.legalBases.map((b) => b.kind),
    ["can-cu", "de-nghi"],
  );
  assert.ok(draft.decisionWord);
  assert.deepEqual(
    draft.articles.map((a) => a.number),
    [1, 2],
  );
  assert.equal(draft.recipients?.items.length, 2);
  assert.deepEqual(
    draft.signature?.titles.map((t) => t.form),
    ["TM", null],
  );
});

test("several acts in one basis stay one basis", () => {
  const { draft } = read(
    `${HEADS["one column"]}QUYẾT ĐỊNH\nVề việc giao nhiệm vụ\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN\n\nCăn cứ Luật Đầu tư công ngày 29 tháng 11 năm 2024; Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công;\nCăn cứ Nghị định số 85/2025/NĐ-CP;\nTheo đề nghị của Giám đốc Sở Tài chính.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao nhiệm vụ.`,
  );
  assert.equal(draft.legalBases.length, 3);
  assert.deepEqual(
    draft.legalBases.map((b) => b.isLast),
    [false, false, true],
  );
});

test("recipients: one line, columns, wrapped, notes", () => {
  const closing = (text: string): Draft => read(`${HEADS["one column"]}${REST.slice(0, REST.indexOf("Nơi nhận"))}${text}`).draft;
  const oneLine = closing("Nơi nhận: - Bộ Tư pháp; - Như Điều 2; - Lưu: VT, NC.\nTM. ỦY BAN NHÂN DÂN CHỦ TỊCH     Trần Văn Bình\n");
  assert.deepEqual(
    oneLine.recipients?.items.map((i) => i.kind),
    ["noi-nhan", "nhu-dieu", "luu"],
  );
  assert.deepEqual(
    oneLine.signature?.titles.map((t) => t.form),
    ["TM", null],
  );
  assert.ok(oneLine.signature?.name);
  const columns = closing(
    "Nơi nhận:                                      TM. ỦY BAN NHÂN DÂN\n- Như Điều 2;                                      KT. CHỦ TỊCH\n- Thường trực Tỉnh ủy;          (để b/c)\n- Chủ tịch, các Phó Chủ tịch UBND tỉnh;            PHÓ CHỦ TỊCH\n- Văn phòng: LĐVP, các phòng\n  chuyên môn;\n- Lưu: VT, NC.                                     Lê Thị Hòa\n",
  );
  assert.equal(columns.recipients?.items.length, 5);
  assert.deepEqual(
    columns.signature?.titles.map((t) => t.form),
    ["TM", "KT", null],
  );
  assert.ok(columns.signature?.name);
});

const belowRecipients = (closing: string) => read(`${HEADS["one column"]}${REST.slice(0, REST.indexOf("CHỦ TỊCH\nTrần"))}${closing}`);

test("a signature has the office of whatever body, a line an office", () => {
  for (const offices of [
    ["TRƯỞNG BAN CHỈ ĐẠO"],
    ["TỔ TRƯỞNG"],
    ["HẠT TRƯỞNG"],
    ["CHỈ HUY TRƯỞNG"],
    ["TRƯỞNG TRẠM"],
    ["TỔNG BIÊN TẬP"],
    ["CHỦ TỊCH CÔNG TY"],
    ["PHỤ TRÁCH BAN", "PHÓ TRƯỞNG BAN"],
    ["TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ"],
    ["TL. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"],
    ["KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"],
    ["KT. TRƯỞNG CÔNG AN XÃ", "PHÓ TRƯỞNG CÔNG AN XÃ"],
  ]) {
    for (const name of ["Trần Văn Bình", "Thiếu tá Trần Văn Bình", "DSCKII. Trần Văn Bình", null]) {
      const { file, draft } = belowRecipients(`${offices.join("\n")}\n${name === null ? "" : `${name}\n`}`);
      assert.deepEqual(
        draft.signature?.titles.map(({ span }) => quote(file, span)),
        offices,
      );
      assert.equal(quote(file, draft.signature?.name), name);
      assert.equal(draft.recipients?.items.length, 2);
    }
  }
});

test("an office signs above a name at the end of a text without recipients", () => {
  const end = REST.slice(0, REST.indexOf("Nơi nhận"));
  const { file, draft } = read(`${HEADS["one column"]}${end}HẠT TRƯỞNG\n(Đã ký)\nTrần Văn Bình\n`);
  assert.equal(quote(file, draft.signature?.name), "Trần Văn Bình");
});

test("offices within a text are no signature", () => {
  const body = REST.slice(0, REST.indexOf("Điều 2."));
  for (const list of [
    "Thành viên Tổ công tác gồm những người sau.\nTỔ TRƯỞNG\nTrần Văn Bình\nTỔ PHÓ\nLê Thị Hòa\n",
    "Thành viên Tổ công tác gồm:\nTỔ TRƯỞNG\nTrần Văn Bình\nTỔ PHÓ\nLê Thị Hòa\n",
    "Tổ công tác gồm những thành viên sau.\nTỔ TRƯỞNG: ông Trần Văn Bình\n",
    "Nhiệm vụ được giao như sau.\nTRƯỞNG BAN CHỈ ĐẠO\nPhụ trách chung.\n",
  ]) {
    const { file, draft } = read(`${HEADS["one column"]}${body}${list}${REST.slice(REST.indexOf("Điều 2."))}`);
    assert.equal(draft.articles.length, 2);
    assert.deepEqual(
      draft.signature?.titles.map(({ span }) => quote(file, span)),
      ["CHỦ TỊCH"],
    );
  }
});

test("the authority is the head of whatever body", () => {
  for (const authority of [
    "TRƯỞNG CÔNG AN XÃ CẨM THỦY",
    "TRƯỞNG THUẾ TỈNH LAM SƠN",
    "HẠT TRƯỞNG HẠT KIỂM LÂM KHU VỰC II",
    "CHỈ HUY TRƯỞNG",
  ]) {
    const { file, draft } = read((HEADS["one column"] ?? "") + REST.replace("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN", authority));
    assert.equal(quote(file, draft.authority?.span), authority);
    assert.equal(draft.authority?.kind, "chuc-vu");
    assert.equal(quote(file, draft.title?.subject), "Về việc công nhận làng nghề");
  }
});

test("what stands below the last recipient lengthens none", () => {
  const { file, draft } = belowRecipients("HẠT TRƯỞNG\n(Ký tên, đóng dấu)\n[Chữ ký số]\n");
  assert.deepEqual(
    draft.recipients?.items.map(({ span }) => quote(file, span)),
    ["- Như Điều 2;", "- Lưu: VT."],
  );
});

test("nesting follows the marks and their order", () => {
  const body = (text: string): string => shape(read(`${HEADS["one column"]}KẾ HOẠCH\nTriển khai chuyển đổi số\n\n${text}`).draft.nodes);
  assert.equal(
    body(
      "I. MỤC ĐÍCH\n1. Mục tiêu\n- Một;\n- Hai.\n2. Yêu cầu\nII. NHIỆM VỤ\n- Ba.\n1. Chung\na) Bốn;\n- Năm;\n+ Sáu;\nb) Bảy.\n1.1. Tám\n1.2. Chín\n(1) Mười;\n(2) Mười một.",
    ),
    "I[1[- -] 2] II[- 1[a[-[+]] b 1.1 1.2[(1) (2)]]]",
  );
  assert.equal(
    body("I. NHIỆM VỤ\n1. Một\nII. GIẢI PHÁP\nI. Hoàn thiện thể chế\n2. Phát triển hạ tầng\n3. Đào tạo\nIII. TỔ CHỨC"),
    "I[1] II[I 2 3] III",
    "a Roman mark where a number is meant",
  );
  assert.equal(
    body("III. NHIỆM VỤ\n1. Một.\n2. Hai.\n1. Ba.\n2. Bốn."),
    "III[1 2] 1 2",
    "numbering that begins again shows a lost heading",
  );
  assert.equal(body("1. Một\n1.1. A\n1.1.1. B\n1.1.2. C\n1.2. D\n2. Hai\n* TỔ CHỨC THỰC HIỆN\n1. Ba"), "1[1.1[1.1.1 1.1.2] 1.2] 2 *[1]");
});

test("no units in running text, quotations or false heads", () => {
  const body = (text: string): string =>
    shape(read(`${HEADS["one column"]}QUYẾT ĐỊNH\nVề việc sửa đổi\n\nQUYẾT ĐỊNH:\n\n${text}`).draft.nodes);
  assert.equal(body("Điều 1. Sửa đổi khoản 2 Điều 5 như sau:\n“Điều 5. Hồ sơ\n1. Đơn;\n2. Tờ khai.”\nĐiều 2. Hiệu lực."), "Điều 1 Điều 2");
  assert.equal(
    body(
      "Điều 1. Ba nhóm sản phẩm gồm: (1) chủ lực quốc gia;\n(2) chủ lực của tỉnh; (3) đặc sản của địa phương theo mô hình mỗi xã một nghề.\nĐiều 2. Hiệu lực.",
    ),
    "Điều 1 Điều 2",
  );
  assert.equal(
    body(
      "Điều 1. Phấn đấu đến năm\n2030. Hoàn thành các chỉ tiêu phát triển kinh tế\n- xã hội của tỉnh theo kế hoạch đã được phê duyệt trong\ngiai đoạn này.\nĐiều 2. Hiệu lực.",
    ),
    "Điều 1 Điều 2",
  );
});

test("attached plan and annexes", () => {
  const { file, draft } = read(
    `${HEADS["one column"]}${REST}\nỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH\nPhát triển làng nghề\n(Kèm theo Quyết định số 15/QĐ-UBND ngày 05 tháng 3 năm 2026 của Chủ tịch\nỦy ban nhân dân tỉnh Lam Sơn)\n\nI. MỤC ĐÍCH\n1. Mục đích chung.\nĐiều 1. Điều của văn bản kèm theo./.\nĐiều 2. Điều sau.\n\nPhụ lục I\nDANH MỤC LÀNG NGHỀ\n(Kèm theo Kế hoạch)\n1. Làng gốm;\n\nPhụ lục II\nBẢNG PHÂN CÔNG\n| STT | Nhiệm vụ | Chủ trì |\n|---|---|---|\n| 1 | Lập hồ sơ | Sở Nội vụ |\n`,
  );
  assert.equal(file.drafts.length, 1);
  assert.deepEqual(
    draft.attachments.map((a) => [a.kind, a.documentKind, a.header !== null]),
    [
      ["van-ban", "ke-hoach", true],
      ["phu-luc", null, false],
      ["phu-luc", null, false],
    ],
  );
  assert.match(quote(file, draft.attachments[0]?.attachedLine) ?? "", /^\(Kèm theo .* tỉnh Lam Sơn\)$/);
  assert.equal(shape(draft.attachments[0]?.node.children ?? []), "I[1] Điều 1 Điều 2");
  assert.equal(draft.attachments[0]?.articles.length, 2);
  const table = draft.attachments[2]?.node.children[0]?.table;
  assert.deepEqual(
    table?.header.map((c) => file.source.quote(c)),
    ["STT", "Nhiệm vụ", "Chủ trì"],
  );
  assert.deepEqual(
    table?.rows.map((r) => r.map((c) => file.source.quote(c))),
    [["1", "Lập hồ sơ", "Sở Nội vụ"]],
  );
});

test("two documents in one file", () => {
  const { file } = read(HEADS["one column"] + REST + (HEADS["one column"] + REST).replace("15/QĐ", "16/QĐ"));
  assert.deepEqual(
    file.drafts.map((d) => d.header.number?.value),
    [15, 16],
  );
});

test("the normative form of 2025 has no decision word", () => {
  const { draft } = read(
    `${HEADS["one column"]?.replace("15/QĐ", "15/2026/QĐ")}QUYẾT ĐỊNH\nQuy định giá đất\n\nCăn cứ Luật Đất đai số 31/2024/QH15;\nTheo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;\n\nỦy ban nhân dân ban hành Quyết định quy định giá đất.\n\nĐiều 1. Phạm vi điều chỉnh\n\n1. Quyết định này quy định giá đất.\n`,
  );
  assert.deepEqual([draft.regime, draft.decisionWord, draft.legalBases.length, draft.articles.length], ["quy-pham", null, 2, 1]);
});

test("a closing sentence stands beside the last items", () => {
  const { draft } = read(
    `${HEADS["one column"]}KẾ HOẠCH\nTriển khai\n\nI. MỤC ĐÍCH\n1. Một.\nII. TỔ CHỨC\n1. Hai.\n- Ba.\nTrong quá trình thực hiện, nếu có vướng mắc, các cơ quan báo cáo Ủy ban nhân dân tỉnh./.\nNơi nhận:\n- Lưu: VT.\n`,
  );
  assert.equal(shape(draft.nodes), "I[1] II[1[-] closing]");
  assert.ok(draft.endMark);
});

for (const [name, head] of Object.entries(GLUED)) {
  test(`head: ${name}`, () => {
    const { file, draft } = read(head + REST);
    assert.equal(draft.header.issuer?.text, "ỦY BAN NHÂN DÂN TỈNH LAM SƠN");
    assert.equal(draft.header.number?.value, 15);
    assert.equal(draft.header.number?.symbolText, "QĐ-UBND");
    assert.equal(quote(file, draft.header.placeAndDate?.place), "Lam Sơn");
    assert.deepEqual(draft.date, { year: 2026, month: 3, day: 5 });
  });
}

test("a line of the page above a title without head is no legal basis", () => {
  const { file, draft } = read(`Sign In\n\n${REST}`);
  assert.equal(quote(file, draft.title?.kindName), "QUYẾT ĐỊNH");
  assert.equal(quote(file, draft.title?.subject), "Về việc công nhận làng nghề");
  assert.equal(draft.legalBases.length, 2);
  assert.equal(quote(file, draft.decisionWord), "QUYẾT ĐỊNH:");
});

test("QUYẾT ĐỊNH below the last words of a legal basis stays the decision word", () => {
  const { draft } = read("Sở Nội vụ tại Tờ trình số 12/TTr-SNV.\n\nQUYẾT ĐỊNH\n\nĐiều 1. Công nhận làng nghề gốm Cẩm Thủy.\n");
  assert.equal(draft.title, null);
  assert.notEqual(draft.decisionWord, null);
});

test("a letter is known by its “Kính gửi”, a law by its symbol or title", () => {
  const head = (number: string) => HEADS["one column"]?.replace("Số: 15/QĐ-UBND", number) ?? "";
  assert.equal(read(`${head("Số: 15/UBND-VX")}\nKính gửi: Sở Nội vụ.\n\nĐề nghị Sở Nội vụ rà soát hồ sơ./.\n`).draft.kind, "cong-van");
  assert.equal(read(`${head("Luật số: 15/2026/QH16")}\nLUẬT LÀNG NGHỀ\n\nĐiều 1. Phạm vi điều chỉnh\n`).draft.kind, "khac");
  assert.equal(read("BỘ LUẬT LÀNG NGHỀ\n\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\n").draft.kind, "khac");
});

test("the clock of a page and a wrapped citation are no place and date", () => {
  const page = read(`11:51, Ngày 21/10/2026\n\n${HEADS["one column"]}${REST}`);
  assert.deepEqual(page.draft.date, { year: 2026, month: 3, day: 5 });
  const { draft } = read("Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23 tháng\n4 năm 2018 của Chính phủ, Sở Nội vụ rà soát hồ sơ.\n");
  assert.equal(draft.header.placeAndDate, null);
});

test("the text below the name of the last article is its own", () => {
  const { draft } = read(
    `${HEADS["one column"]}${REST}`.replace("Điều 2. Quyết định này có hiệu lực", "Điều 2. Hiệu lực thi hành\nQuyết định này có hiệu lực"),
  );
  assert.deepEqual(
    draft.articles.at(-1)?.node.children.map((node) => node.kind),
    ["paragraph"],
  );
});

const LAM_SON = HEADS["one column"] ?? "";

test("what a law site tells of a document is no head", () => {
  const lines =
    "Quyết định 15/QĐ-UBND về công nhận làng nghề\nSố hiệu: | 15/QĐ-UBND | Loại văn bản: | Quyết định |\nNgày công báo: | 01/4/2026 | Số công báo: | Số 14 |\nLĩnh vực: | Nông nghiệp, nông thôn và phát triển làng nghề, | Tình trạng: | Đang cập nhật |\n";
  const table =
    "Quyết định 15/QĐ-UBND về công nhận làng nghề\n| Số hiệu | 15/QĐ-UBND |\n| Ngày ban hành | 05/3/2026 |\n| Lĩnh vực | Nông nghiệp |\n";
  for (const above of [lines, table]) {
    const { file, draft } = read(`${above}${LAM_SON}${REST}`);
    assert.equal(file.drafts.length, 1);
    assert.equal(draft.header.issuer?.text, "ỦY BAN NHÂN DÂN TỈNH LAM SƠN");
    assert.equal(draft.header.number?.value, 15);
    assert.equal(draft.articles.length, 2);
  }
});

test("title: kind and subject, symbol or issuer on one line", () => {
  const [, , ...below] = REST.split("\n");
  const rest = below.join("\n");
  const subjects: Record<string, string> = {
    "QUYẾT ĐỊNH Về việc công nhận làng nghề": "Về việc công nhận làng nghề",
    "QUYẾT ĐỊNH VỀ VIỆC CÔNG NHẬN LÀNG NGHỀ": "VỀ VIỆC CÔNG NHẬN LÀNG NGHỀ",
    "QUYẾT ĐỊNH 15/QĐ-UBND\nVề việc công nhận làng nghề": "Về việc công nhận làng nghề",
    "QUYẾT ĐỊNH CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN\nVề công nhận\nlàng nghề": "Về công nhận làng nghề",
  };
  for (const [title, subject] of Object.entries(subjects)) {
    for (const head of [LAM_SON, ""]) {
      const { file, draft } = read(`${head}${title}\n${rest}`);
      assert.equal(quote(file, draft.title?.kindName), "QUYẾT ĐỊNH", title);
      assert.equal(quote(file, draft.title?.subject), subject);
      assert.equal(draft.authority?.text, "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN");
      assert.equal(draft.legalBases.length, 2);
      assert.equal(draft.kind, "quyet-dinh");
    }
  }
});

test("a subject that opens with BAN HÀNH and ends with a body's last words is no authority line", () => {
  const { file, draft } = read(
    `${LAM_SON}QUYẾT ĐỊNH\nBAN HÀNH DANH MỤC DỮ LIỆU NGÀNH NỘI VỤ\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN\n${REST.slice(REST.indexOf("Căn cứ"))}`,
  );
  assert.equal(quote(file, draft.title?.subject), "BAN HÀNH DANH MỤC DỮ LIỆU NGÀNH NỘI VỤ");
  assert.equal(draft.authority?.text, "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN");
});

test("head: a letter's subject between number and national heading, bullets and stars, a hyphen in the place, “S:”", () => {
  const letter = read(
    "• SỞ NỘI VỤ *******\n\nSố: 15/SNV-TCCB\n\nV/v: Rà soát hồ sơ công nhận làng nghề trên địa bàn các xã, phường của tỉnh năm 2026\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM *******\nĐộc lập - Tự do - Hạnh phúc\n\nLam Sơn, ngày 05 tháng 3 năm 2026\n\nKính gửi: Sở Tài chính.\n\nĐề nghị Sở Tài chính rà soát hồ sơ./.\n",
  );
  assert.equal(letter.file.drafts.length, 1);
  assert.equal(letter.draft.kind, "cong-van");
  assert.equal(letter.draft.header.issuer?.text, "SỞ NỘI VỤ");
  assert.deepEqual(letter.draft.date, { year: 2026, month: 3, day: 5 });
  const { file, draft } = read(`${LAM_SON.replace("Số:", "S:").replace("Lam Sơn, ngày", "Cẩm Thủy-Lam Sơn, ngày")}${REST}`);
  assert.equal(draft.header.number?.value, 15);
  assert.equal(quote(file, draft.header.placeAndDate?.place), "Cẩm Thủy-Lam Sơn");
});

test("the date that a title gives where the head was left out", () => {
  const title = "CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN SỐ 16/2001/QĐ-UB\nNGÀY 21 THÁNG 6 NĂM 2001 VỀ VIỆC CÔNG NHẬN LÀNG NGHỀ";
  const rest = `\n\n${REST.slice(REST.indexOf("Căn cứ"))}`;
  assert.deepEqual(read(`QUYẾT ĐỊNH\n${title}${rest}`).draft.date, { year: 2001, month: 6, day: 21 });
  const cited = "THỰC HIỆN QUYẾT ĐỊNH SỐ 16/2001/QĐ-UB NGÀY 21 THÁNG 6 NĂM 2001 CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN";
  assert.equal(read(`KẾ HOẠCH\n${cited}${rest}`).draft.date, null);
});

test("QUYẾT NGHỊ without its colon; a place of three words broken over lines", () => {
  const head = LAM_SON.replace("Số: 15/QĐ-UBND", "Số: 15/NQ-HĐND").replace("Lam Sơn, ngày", "TP Cẩm\nThủy, ngày");
  const { file, draft } = read(
    `${head}NGHỊ QUYẾT\nVề mức thu phí\n\nHỘI ĐỒNG NHÂN DÂN TỈNH LAM SƠN\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n\nSau khi xem xét Tờ trình số 40/TTr-UBND, Hội đồng nhân dân tỉnh thống nhất.\n\nQUYẾT NGHỊ\n\nĐiều 1. Phê duyệt mức thu phí.\n`,
  );
  assert.equal(quote(file, draft.decisionWord), "QUYẾT NGHỊ");
  assert.equal(draft.legalBases.length, 2);
  assert.equal(draft.articles.length, 1);
  assert.equal(quote(file, draft.header.placeAndDate?.place), "TP Cẩm Thủy");
  assert.equal(draft.header.issuer?.text, "ỦY BAN NHÂN DÂN TỈNH LAM SƠN");
});
