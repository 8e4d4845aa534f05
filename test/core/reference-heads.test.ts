import assert from "node:assert/strict";
import { test } from "node:test";
import { isWordCode } from "../../server/src/core/model/assignment-words";
import { isSmallLetter } from "../../server/src/core/model/reference-acts";
import { HEAD, type Head, HeadWalk, PHRASE_HEADS } from "../../server/src/core/model/reference-heads";
import { scanPhrases } from "../../server/src/core/model/reference-scan";
import { SourceText } from "../../server/src/core/text/source";

/** Every kind of document and unit, damaged forms, and words that only begin like them. */
const TEXT = [
  "Căn cứ Bộ luật Dân sự ngày 24/11/2015; Luật Thủy lợi số 08/2017/QH14; Pháp lệnh Dân quân năm 2004; Hiến pháp năm 2013",
  "Nghị quyết số 12/NQ-HĐND, Nghị định số 66.7/2025/NĐ-CP, nghị định thư, Thông tư 02/2023/TT-BTC, Thông báo số 5/TB-UBND, thông cáo",
  "Quyết định này; quy định tại khoản 2, Điều 5; Quy chế kèm theo; Quy chuẩn 12; Chỉ thị số 48; Chương trình hành động này; chương trình",
  "Công điện số 104/CĐ-TTg, công văn số /SXD-QLN, Công ước (ABC), công tác, Tờ trình số 05/TTr -SNV, kế hoạch này, kế hoạch năm 2026",
  "Kết luận số 2043-KL/TU, kết quả, báo cáo số 9/BC-UBND, báo cáo kịp thời, Biên bản, hướng dẫn, Hiệp định, Đề án, điều lệ, điều hành",
  "văn bản số 15/UBND-KT, văn hóa, Phiếu trình, phương án số 3/PA-UBND, phương tiện, Giấy phép số 7/GP-UBND, lệnh, pháp luật, bộ phận",
  "tiết 1 điểm a khoản 3 Điều III, điểm đ, Mục IV, mục 2.1, Tiểu mục 3, chương II, Phần thứ nhất, Phụ lục I kèm theo, PHỤ LỤC 2, biểu số 3",
  "biểu mẫu kèm theo, Mẫu số 05, mẫu A1, ChươngII, Điều3, Điều  này, UBND tỉnh, HĐND, 10.000 đồng, 2026 - 2030, 30/01/2026, 119/NQ- CP",
].join(".\n");

/** Heads as a pattern finds them, tried behind every sign that is no letter and no figure. */
function headsByLetters(flat: string): Head[] {
  const pattern = new RegExp(HEAD, "uy");
  const found: Head[] = [];
  for (let at = 0; at < flat.length; at++) {
    pattern.lastIndex = at;
    const m = isWordCode(flat.charCodeAt(at - 1)) ? null : pattern.exec(flat);
    if (m !== null) found.push({ start: at, end: at + m[0].length, small: m[1] === undefined && isSmallLetter(flat.charCodeAt(at)) });
  }
  return found;
}

test("heads that words tell open the same phrases as those that a pattern finds letter by letter", () => {
  const source = new SourceText(TEXT);
  const heads = PHRASE_HEADS.of(source);
  const all = headsByLetters(source.flat);
  for (const inBasis of [true, false]) {
    const found = scanPhrases(source.flat, inBasis, { heads, at: 0 });
    assert.ok(found.length > 30);
    assert.deepEqual(found, scanPhrases(source.flat, inBasis, { heads: all, at: 0 }));
  }
});

test("heads are told for stretches in any order", () => {
  const source = new SourceText(TEXT);
  const heads = PHRASE_HEADS.of(source);
  const walk = new HeadWalk(heads);
  for (const [start, end] of [
    [0, 40],
    [300, 420],
    [120, 180],
    [0, 8],
    [500, TEXT.length],
  ] as const) {
    const inside = heads.filter((head) => head.start >= start && head.start < end);
    assert.equal(walk.isIn({ start, end }), inside.length > 0);
    assert.deepEqual(walk.within({ start, end }), inside);
  }
});
