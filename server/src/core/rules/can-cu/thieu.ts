/** Căn cứ: a decision or resolution has them. */
import type { Knowledge } from "../../knowledge/knowledge";
import type { Fix } from "../../model/finding";
import type { Draft } from "../../model/types";
import type { CalendarDate } from "../../text/calendar";
import { span } from "../../text/span";
import { mayLack, ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { wholeWithout } from "../vi-du";
import { misplacedBasis } from "./can-cu";
import { powerLaw } from "./tham-quyen";

const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const BASES = `${LAW}\nTheo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.`;
const WITHOUT = wholeWithout("bases");

export const basesPresent = defineRule({
  code: "can-cu/thieu",
  level: "can-xac-minh",
  title: { vi: "Quyết định, nghị quyết có phần căn cứ", en: "A decision or resolution states its legal bases" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a",
  why: {
    vi: "Căn cứ gồm văn bản quy định thẩm quyền của cơ quan và văn bản quy định nội dung, cơ sở để ban hành.",
    en: "The bases are the acts that give the body its power and those on which the content rests.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: ["quyet-dinh", "nghi-quyet"], from: ND30 },
  examples: [
    { at: "bases", bad: "", good: BASES, fixed: `${LAW}\nTheo đề nghị của ….` },
    { at: "whole", bad: WITHOUT(""), good: WITHOUT(`${BASES}\n\n`), fixed: WITHOUT(`${LAW}\nTheo đề nghị của ….\n\n`) },
  ],
  silent: [
    {
      at: "bases",
      text: BASES,
      because: "có văn bản căn cứ và dòng đề nghị",
    },
    {
      at: "bases",
      text: BASES.replace("Theo", "Xét"),
      because: "có dòng xét đề nghị",
    },
  ],
  check(draft, context) {
    if (draft.legalBases.length > 0 || misplacedBasis(draft) !== null) return;
    if (!mayLack(draft, context)) return context.notEvaluated();
    const place = draft.decisionWord ?? draft.authority?.span ?? draft.title?.span;
    if (place === undefined) return context.notEvaluated();
    context.report({
      span: place,
      message: {
        vi: "Thiếu phần căn cứ ban hành. Đề nghị kiểm tra.",
        en: "The legal bases are missing. Check whether they were left out.",
      },
      fixes: insertion(draft, context.knowledge, context.asOf),
    });
  },
});

const COMMITTEE = /ỦY +BAN +NHÂN +DÂN|UBND/iu;

/** The law that gives the power, where the tables know it, and the proposal with its body left open; before QUYẾT ĐỊNH:. */
function insertion(draft: Draft, knowledge: Knowledge | null, asOf: CalendarDate | null): readonly Fix[] {
  const at = draft.decisionWord?.start;
  if (at === undefined) return [];
  const issuer = draft.authority?.text ?? draft.header.issuer?.text ?? "";
  const law = COMMITTEE.test(issuer) ? powerLaw(knowledge, asOf) : null;
  const lines = `${law === null ? "Căn cứ …;" : `Căn cứ ${law};`}\nTheo đề nghị của ….\n\n`;
  return [
    {
      title: { vi: "Chèn phần căn cứ", en: "Insert the legal bases" },
      kind: "ask",
      edits: [{ span: span(at, at), newText: lines }],
    },
  ];
}
