/** A decision of a people's committee rests on the law that gives it its power: Luật Tổ chức chính quyền địa phương. */

import { citeAct } from "../../knowledge/citing";
import type { Knowledge } from "../../knowledge/knowledge";
import type { Fix } from "../../model/finding";
import type { Draft } from "../../model/types";
import type { CalendarDate } from "../../text/calendar";
import { ADMINISTRATIVE, authorityText, insert, mayLack, ND30 } from "../parts";
import { defineRule } from "../rule";
import { basisLines } from "./can-cu";

const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const CIRCULAR = "Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Lam Sơn về công tác thủy lợi;";
const PROPOSAL = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.";

const LAW_NAME = "Luật Tổ chức chính quyền địa phương";
/** The law of today and those before it (Hội đồng nhân dân và Ủy ban nhân dân); what gives the people's committee its power. */
const POWER = /Tổ +chức +(?:chính +quyền +địa +phương|Hội +đồng +nhân +dân|HĐND|Chính +quyền)/iu;
const COMMITTEE = /ỦY +BAN +NHÂN +DÂN|UBND/iu;

export const powerBasis = defineRule({
  code: "can-cu/tham-quyen",
  level: "can-xac-minh",
  title: { vi: "Có căn cứ quy định thẩm quyền của Ủy ban nhân dân", en: "The basis of the people's committee's power is cited" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a",
  why: {
    vi: "Căn cứ phải gồm văn bản quy định thẩm quyền, chức năng, nhiệm vụ của cơ quan ban hành; với Ủy ban nhân dân là Luật Tổ chức chính quyền địa phương.",
    en: "The bases include the act that gives the issuer its power; for people's committees, the law on local government.",
  },
  aspect: "noi-dung",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh"], from: ND30 },
  examples: [
    { at: "bases", bad: `${CIRCULAR}\n${PROPOSAL}`, good: `${LAW}\n${CIRCULAR}\n${PROPOSAL}` },
    { at: "bases", bad: PROPOSAL, good: `${LAW}\n${PROPOSAL}` },
  ],
  silent: [
    { at: "bases", text: `${LAW.replace("chính quyền", "Chính quyền")}\n${PROPOSAL}`, because: "đã có, chỉ khác chữ hoa" },
    {
      at: "issuer",
      text: "SỞ NỘI VỤ\nTỈNH LAM SƠN",
      because: "thẩm quyền ghi ở dòng thẩm quyền, căn cứ đã có luật",
    },
  ],
  check(draft, context) {
    const issuer = authorityText(draft) ?? draft.header.issuer?.text ?? "";
    const bases = basisLines(draft);
    const first = bases[0];
    if (!COMMITTEE.test(issuer) || first === undefined) return;
    if (bases.some((basis) => POWER.test(draft.source.slice(basis.span)))) return;
    if (!mayLack(draft, context)) return context.notEvaluated();
    const fix = insertion(draft, context.knowledge, context.asOf);
    context.report({
      span: firstWords(draft, first.span.start),
      message: {
        vi: `Phần căn cứ chưa có văn bản quy định thẩm quyền (${LAW_NAME}). Đề nghị kiểm tra.`,
        en: `No basis gives the power to decide (${LAW_NAME}). To be checked.`,
      },
      fixes: fix === null ? [] : [fix],
    });
  },
});

/** The opening words of a căn cứ: a short range for a finding about the whole list. */
function firstWords(draft: Draft, start: number) {
  const words = /^[a-zA-ZÀ-ỹ]+ +[a-zA-ZÀ-ỹ]+/u.exec(draft.source.flat.slice(start, start + 24))?.[0] ?? "";
  return { start, end: start + words.length };
}

/** The law as it is cited, when the tables know it in force on the day. */
export function powerLaw(knowledge: Knowledge | null, asOf: CalendarDate | null): string | null {
  if (knowledge === null || asOf === null) return null;
  const rows = knowledge.acts.byLaw(LAW_NAME).filter((row) => knowledge.acts.validity(row, asOf).state === "hieu-luc");
  const row = rows.at(-1);
  return row === undefined ? null : citeAct(row, { date: "full", lawNumber: false });
}

function insertion(draft: Draft, knowledge: Knowledge | null, asOf: CalendarDate | null): Fix | null {
  const law = powerLaw(knowledge, asOf);
  const first = basisLines(draft)[0];
  return law === null || first === undefined ? null : insert(first.span.start, `Căn cứ ${law};\n`, "ask", `Căn cứ ${law};`);
}
