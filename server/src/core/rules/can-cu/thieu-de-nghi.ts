/** A decision of a people's committee is proposed by a department: “Theo đề nghị của …” closes the legal bases. */
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { ADMINISTRATIVE, authorityText, lastWord, mayLack, ND30 } from "../parts";
import { defineRule } from "../rule";
import { basisLines } from "./can-cu";

const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025";
const PROPOSAL = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.";
const OTHER = "Căn cứ Thông báo số 44/TB-UBND ngày 13 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Lam Sơn";

const COMMITTEE = /ỦY +BAN +NHÂN +DÂN|UBND/iu;
const PROPOSED = /đề +nghị|Tờ +trình|ý +kiến|thẩm +định/iu;

export const proposalMissing = defineRule({
  code: "can-cu/thieu-de-nghi",
  level: "nen-sua",
  title: { vi: "Quyết định của Ủy ban nhân dân có dòng “Theo đề nghị của …”", en: "A committee's decision names who proposed it" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2, 1.3",
  why: {
    vi: "Theo mẫu, dòng cuối phần căn cứ ghi cơ quan đề nghị; người thẩm tra cần biết hồ sơ do đơn vị nào trình.",
    en: "In the models the last basis names the proposer, so that reviewers know who submitted the file.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh"], from: ND30 },
  examples: [
    { at: "bases", bad: `${LAW}.`, good: `${LAW};\n${PROPOSAL}`, fixed: `${LAW};\nTheo đề nghị của ….` },
    {
      at: "bases",
      bad: `${LAW};\n${OTHER}.`,
      good: `${LAW};\n${OTHER};\n${PROPOSAL}`,
      fixed: `${LAW};\n${OTHER};\nTheo đề nghị của ….`,
    },
  ],
  silent: [
    { at: "bases", text: `${LAW};\n${PROPOSAL.replace("Theo", "Xét")}`, because: "ghi “Xét đề nghị”" },
    {
      at: "bases",
      text: `${LAW};\nCăn cứ Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026 của Sở Nội vụ.`,
      because: "đã nêu tờ trình",
    },
  ],
  check(draft, context) {
    const bases = basisLines(draft);
    const last = bases.at(-1);
    const issuer = authorityText(draft) ?? draft.header.issuer?.text ?? "";
    if (last === undefined || !COMMITTEE.test(issuer)) return;
    if (bases.some((basis) => basis.kind !== "can-cu" || PROPOSED.test(draft.source.slice(basis.span)))) return;
    if (!mayLack(draft, context)) return context.notEvaluated();
    context.report({
      span: lastWord(draft.source, textOf(draft, last.span)),
      message: { vi: "Chưa thấy dòng “Theo đề nghị của …”; nên bổ sung.", en: "“Theo đề nghị của …” was not found; it should be added." },
      fixes: [
        {
          title: { vi: "Thêm “Theo đề nghị của …”", en: "Insert “Theo đề nghị của …”" },
          kind: "ask",
          edits: [{ span: closing(draft, last.span), newText: ";\nTheo đề nghị của …." }],
        },
      ],
    });
  },
});

const END = /[.;,: ]*$/u;
/** The words of a căn cứ without the mark that closes it, and that mark. */
const textOf = (draft: Draft, where: Span): Span => span(where.start, where.end - (END.exec(draft.source.slice(where))?.[0].length ?? 0));
const closing = (draft: Draft, where: Span): Span => span(textOf(draft, where).end, where.end);
