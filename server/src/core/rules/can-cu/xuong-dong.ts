/** Căn cứ: unrelated acts stand on lines of their own; an act and what amends it may share one. */
import { span } from "../../text/span";
import { WORD_END } from "../../text/vietnamese";
import { ADMINISTRATIVE, ND30, quoted } from "../parts";
import { defineRule } from "../rule";

const LAST = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.";
const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025";
const DECREE = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư";

// "; Nghị định số …", "; Căn cứ Luật …": the next act of the same line
const NEXT_ACT = new RegExp(
  `; *(?<again>Căn +cứ +)?(?=(?:Bộ +luật|Luật|Pháp +lệnh|Nghị +định|Nghị +quyết|Thông +tư|Quyết +định)${WORD_END})`,
  "gu",
);
/** An act that changes another belongs to it. */
const CHANGES = /sửa +đổi|bổ +sung|thay +thế|bãi +bỏ|đính +chính|quy +định +chi +tiết|hướng +dẫn/iu;

export const basisOwnLine = defineRule({
  code: "can-cu/xuong-dong",
  level: "nen-sua",
  title: { vi: "Mỗi căn cứ xuống dòng riêng", en: "Each legal basis stands on its own line" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a",
  why: {
    vi: "Mỗi căn cứ xuống dòng riêng để dễ đối chiếu. Văn bản và văn bản sửa đổi, bổ sung của nó được viết chung một dòng.",
    en: "Each basis stands on its own line so that it can be checked. An act and its amending act may share a line.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "nghi-quyet"], from: ND30 },
  examples: [
    { at: "bases", bad: `${LAW}; ${DECREE};\n${LAST}`, good: `${LAW};\nCăn cứ ${DECREE};\n${LAST}` },
    { at: "bases", bad: `${LAW}; Căn cứ ${DECREE};\n${LAST}`, good: `${LAW};\nCăn cứ ${DECREE};\n${LAST}` },
  ],
  silent: [
    {
      at: "bases",
      text: `${LAW}; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức chính quyền địa phương ngày 10 tháng 12 năm 2025;\n${LAST}`,
      because: "luật và luật sửa đổi nó thường viết chung một dòng",
    },
    { at: "bases", text: `${LAW};\nCăn cứ ${DECREE};\n${LAST}`, because: "mỗi căn cứ đã ở một dòng" },
  ],
  check(draft, { report }) {
    for (const basis of draft.legalBases) {
      if (basis.kind !== "can-cu") continue;
      const text = draft.source.slice(basis.span);
      const joints = [...text.matchAll(NEXT_ACT)];
      const joint = joints.find((m, i) => !CHANGES.test(text.slice(m.index, joints[i + 1]?.index ?? text.length)));
      if (joint === undefined) continue;
      const start = basis.span.start + joint.index;
      const act = /^\S+(?: +\S+){0,5}/u.exec(text.slice(joint.index + joint[0].length))?.[0] ?? "";
      const words = span(start + joint[0].length, start + joint[0].length + act.length);
      report({
        span: words,
        message: {
          vi: `${quoted(draft.source, words)} là căn cứ khác, nên xuống dòng riêng.`,
          en: `${quoted(draft.source, words)} is another legal basis; it should stand on its own line.`,
        },
        fixes: [
          {
            title: { vi: "Xuống dòng, thêm “Căn cứ”", en: "Begin a new line with “Căn cứ”" },
            kind: "ask",
            edits: [{ span: span(start, start + joint[0].length), newText: ";\nCăn cứ " }],
          },
        ],
      });
    }
  },
});
