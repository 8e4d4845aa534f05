/** Căn cứ: each one but the last ends with a semicolon. */
import { ADMINISTRATIVE, ND30, quoted } from "../parts";
import { defineRule } from "../rule";
import { basisLines } from "./can-cu";
import { endFix, endPlace } from "./ket-thuc";

const LAST = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.";
const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025";

export const basisSemicolon = defineRule({
  code: "can-cu/dau-cham-phay",
  level: "nen-sua",
  title: { vi: "Cuối mỗi căn cứ dùng dấu chấm phẩy", en: "Each legal basis ends with a semicolon" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a",
  why: {
    vi: "Mỗi căn cứ xuống dòng riêng, cuối dòng có dấu chấm phẩy; chỉ dòng cuối cùng kết thúc bằng dấu chấm.",
    en: "Each basis stands on its own line and ends with a semicolon; only the last line ends with a full stop.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "nghi-quyet"], from: ND30 },
  examples: [
    { at: "bases", bad: `${LAW}\n${LAST}`, good: `${LAW};\n${LAST}` },
    { at: "bases", bad: `${LAW}.\n${LAST}`, good: `${LAW};\n${LAST}` },
  ],
  silent: [
    {
      at: "bases",
      text: `${LAW}; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức chính quyền địa phương ngày 10 tháng 12 năm 2025;\n${LAST}`,
      because: "dấu chấm phẩy giữa hai luật không kết thúc căn cứ",
    },
    { at: "bases", text: `${LAW};\n${LAST}`, because: "căn cứ cuối kết thúc bằng dấu chấm" },
    { at: "bases", text: `*${LAW};*\n*${LAST}*`, because: "dấu sao ở hai đầu dòng là chữ nghiêng của Markdown" },
    { at: "bases", text: `_${LAW};_\n\n_${LAST}_`, because: "gạch dưới ở hai đầu dòng là chữ nghiêng của Markdown" },
  ],
  check(draft, { report }) {
    for (const basis of basisLines(draft).slice(0, -1)) {
      if (draft.source.slice(basis.end).trim() === ";") continue;
      const place = endPlace(draft.source, basis);
      report({
        span: place,
        message: {
          vi: `Căn cứ kết thúc bằng ${quoted(draft.source, place)}, nên kết thúc bằng dấu chấm phẩy.`,
          en: `This legal basis ends with ${quoted(draft.source, place)}; it should end with a semicolon.`,
        },
        fixes: [endFix(basis, ";")],
      });
    }
  },
});
