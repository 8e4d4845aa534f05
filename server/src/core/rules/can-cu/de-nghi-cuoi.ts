/** “Theo đề nghị của …” is the last line of the legal bases. */

import type { Fix } from "../../model/finding";
import type { Draft, LegalBasis } from "../../model/types";
import { span } from "../../text/span";
import { ADMINISTRATIVE, ND30, quoted } from "../parts";
import { defineRule } from "../rule";
import { basisLines } from "./can-cu";

const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025";
const PROPOSAL = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026";
const OTHER = "Căn cứ Thông báo số 44/TB-UBND ngày 13 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Lam Sơn";

export const proposalLast = defineRule({
  code: "can-cu/de-nghi-cuoi",
  level: "bien-tap",
  title: { vi: "“Theo đề nghị của …” là dòng cuối phần căn cứ", en: "“Theo đề nghị của …” closes the legal bases" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2, 1.3",
  why: {
    vi: "Theo mẫu, các văn bản căn cứ đứng trước, dòng đề nghị đứng cuối và kết thúc bằng dấu chấm.",
    en: "In the models the acts stand first and the proposal last, closed by a full stop.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "nghi-quyet"], from: ND30 },
  examples: [
    { at: "bases", bad: `${LAW};\n${PROPOSAL};\n${OTHER}.`, good: `${LAW};\n${OTHER};\n${PROPOSAL}.` },
    { at: "bases", bad: `${PROPOSAL};\n${LAW}.`, good: `${LAW};\n${PROPOSAL}.` },
  ],
  silent: [
    { at: "bases", text: `${LAW};\n${OTHER};\n${PROPOSAL}.`, because: "dòng đề nghị đứng cuối" },
    {
      at: "bases",
      text: `${LAW};\nTheo đề nghị của Giám đốc Sở Tư pháp;\n${PROPOSAL}.`,
      because: "hai cơ quan cùng đề nghị",
    },
  ],
  check(draft, { report }) {
    const bases = basisLines(draft);
    const last = bases.at(-1);
    const proposal = bases.find((basis, i) => basis.kind === "de-nghi" && bases.slice(i + 1).some((after) => after.kind === "can-cu"));
    if (proposal === undefined || last === undefined || last.kind === "de-nghi") return;
    const words = /^[a-zA-ZÀ-ỹ]+(?: +[a-zA-ZÀ-ỹ]+){2}/u.exec(draft.source.slice(proposal.span))?.[0].length ?? 0;
    const where = span(proposal.span.start, proposal.span.start + words);
    report({
      span: where,
      message: {
        vi: `${quoted(draft.source, where)} có thể chuyển xuống cuối phần căn cứ.`,
        en: `${quoted(draft.source, where)} can be moved to the end of the legal bases.`,
      },
      fixes: [toTheEnd(draft, proposal, last)],
    });
  },
});

/** The line goes behind the last basis; each keeps its words and takes the other's closing mark. */
function toTheEnd({ source }: Draft, proposal: LegalBasis, last: LegalBasis): Fix {
  const words = source.original(span(proposal.span.start, proposal.end.start)).trimEnd();
  const next = source.lines[source.lineAt(proposal.span.end) + 1]?.start ?? proposal.span.end;
  return {
    title: { vi: "Chuyển xuống cuối phần căn cứ", en: "Move to the end of the legal bases" },
    kind: "ask",
    edits: [
      { span: span(proposal.span.start, next), newText: "" },
      { span: last.end, newText: `;\n${words}${source.original(last.end) || "."}` },
    ],
  };
}
