/** Căn cứ: the last line ends with a full stop. Before 05/3/2020 the comma was the rule (Thông tư 01/2011/TT-BNV). */
import { ADMINISTRATIVE, ND30, quoted } from "../parts";
import { defineRule } from "../rule";
import { basisLines } from "./can-cu";
import { endFix, endPlace } from "./ket-thuc";

const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const LAST = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026";

export const lastBasisFullStop = defineRule({
  code: "can-cu/dau-cham",
  level: "nen-sua",
  title: { vi: "Căn cứ cuối cùng kết thúc bằng dấu chấm", en: "The last legal basis ends with a full stop" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a",
  why: {
    vi: "Dòng căn cứ cuối cùng kết thúc bằng dấu chấm. Dấu phẩy là cách viết trước ngày 05/3/2020 (Thông tư 01/2011/TT-BNV).",
    en: "The last line of the legal bases ends with a full stop. The comma was the form before 05/3/2020 (Thông tư 01/2011/TT-BNV).",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "nghi-quyet"], from: ND30 },
  examples: [
    { at: "bases", bad: `${LAW}\n${LAST},`, good: `${LAW}\n${LAST}.` },
    { at: "bases", bad: `${LAW}\n${LAST};`, good: `${LAW}\n${LAST}.` },
    { at: "bases", bad: `${LAW}\n${LAST}`, good: `${LAW}\n${LAST}.` },
  ],
  silent: [
    { at: "bases", text: `${LAW}\nXét ${LAST.slice(5)}.`, because: "“Xét đề nghị” cũng là dòng căn cứ cuối" },
    { at: "bases", text: `*${LAW}*\n*${LAST}.*`, because: "dấu sao ở hai đầu dòng là chữ nghiêng của Markdown" },
    {
      at: "whole",
      text: `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/QĐ-UBND
Lam Sơn, ngày 02 tháng 01 năm 2020

QUYẾT ĐỊNH
Về việc kiện toàn Tổ công tác

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN

Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2018 của Ủy ban nhân dân tỉnh Lam Sơn về quy chế làm việc;
Theo đề nghị của Giám đốc Sở Nội vụ,

QUYẾT ĐỊNH:
`,
      because: "trước ngày 05/3/2020 căn cứ cuối dùng dấu phẩy",
    },
  ],
  check(draft, { report }) {
    const last = basisLines(draft).at(-1);
    if (last === undefined || draft.decisionWord === null || draft.source.slice(last.end).trim() === ".") return;
    const place = endPlace(draft.source, last);
    report({
      span: place,
      message: {
        vi: `Căn cứ cuối kết thúc bằng ${quoted(draft.source, place)}, nên kết thúc bằng dấu chấm.`,
        en: `The last legal basis ends with ${quoted(draft.source, place)}; it should end with a full stop.`,
      },
      fixes: [endFix(last, ".")],
    });
  },
});
