/**
 * Places that are still to be filled in: [ ], xx, TODO, leaders of dots, “số …”, “ngày …”. Normal while the text is a
 * draft; a text that has its number and date must not have them. Forms to be filled in by others are left alone.
 */
import type { Draft } from "../../model/types";
import { contains, type Span, span } from "../../text/span";
import { matchAt, placesOf } from "../find";
import { quoted, STATE } from "../parts";
import { phrasePlaces } from "../phrases";
import { defineRule } from "../rule";
import { eachNode, locate } from "../structure";
import { decision } from "../vi-du";
import { writtenDates } from "../written-dates";

const task = (when: string): string => `Điều 1. Giao Sở Nội vụ rà soát hồ sơ, báo cáo Ủy ban nhân dân tỉnh ${when}.`;

// "[ ]", "[…]", "{{", "xx/xx/2026", "TODO", "??", "....", "____"
const BLANKS: readonly (readonly [string, RegExp])[] = [
  ["[", /\[[ .…_]*\]/uy],
  ["{{", /\{\{/uy],
  ["xx", /(?<![a-zA-ZÀ-ỹ\d])xx+(?![a-zA-ZÀ-ỹ])/uy],
  ["TODO", /TODO(?!\p{L})/uy],
  ["??", /\?+/uy],
  ["____", /_+/uy],
];
/** Dots that stand for one ellipsis, and a leader of them. */
const DOTS = "...";
const LEADER = "....";
const LEADER_DOTS = /\.+/uy;
/** One ellipsis where a number belongs: “số …”, “ngày …/…/2026”; two of them are a leader. */
const NUMBER_SLOT = /(?<![a-zA-ZÀ-ỹ])(?:số|ngày|tháng|năm|khoản|Điều|điểm) +$/u;
/** “Giám đốc Sở …”, a text that is nothing but “…”; after a comma it stands for “v.v.”. */
const WORD_SLOT = /(?:[a-zA-ZÀ-ỹ:“] |\n\s*)$/u;
/** "…, các tổ chức, và các lực lượng xã hội …": “v.v.” behind the last of a list. */
const ENDS_LIST = /, (?:và )?(?:các|những) [^,.;:]{2,60} $/u;
const LIST_REACH = 80;
const AFTER_WORD_SLOT = /^ *(?:[;.:”]|$)|^ +[a-zA-ZÀ-ỹ]/u;
// "số      /QĐ-UBND": nothing before the stroke
const EMPTY_NUMBER = /[Ss]ố +(?=\/\p{Lu})/uy;
/** A lead that is left open is the task's own finding. */
const EMPTY_LEAD = /chủ +trì *:? *$/iu;
/** A form of the law: "Mẫu số 01", "MẪU BÁO CÁO". What follows is filled in by others. */
const FORM = /^(?:Mẫu|MẪU|Biểu +mẫu|BIỂU +MẪU|Phiếu|PHIẾU|ĐƠN|TỜ +KHAI)(?![a-zA-ZÀ-ỹ])/u;

export const blanksLeft = defineRule({
  code: "soat/con-trong",
  level: "bat-buoc",
  title: { vi: "Nội dung không còn chỗ trống", en: "Nothing is left to be filled in" },
  source: "NĐ 30/2020/NĐ-CP, Điều 11, Điều 12 (trách nhiệm về nội dung bản thảo)",
  why: {
    vi: "Chỗ trống, ghi chú của người soạn phải hết trước khi trình ký. Khi còn là dự thảo thì chỉ được liệt kê ở mức biên tập.",
    en: "Blanks and notes must be gone before signing. While the text is a draft they are only listed.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("trước ngày …/12/2026"), good: task("trước ngày 15/12/2026") },
    { at: "content", bad: task("theo Công văn số xx/BNV-VP ngày 05/10/2026"), good: task("theo Công văn số 812/BNV-VP ngày 05/10/2026") },
    { at: "content", bad: task("tại cuộc họp [ ]"), good: task("tại cuộc họp tháng 12") },
  ],
  silent: [
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ kiểm tra hồ sơ cán bộ, công chức, người lao động,… và máy móc, thiết bị… của cơ quan.",
      because: "dấu “…” thay cho “v.v.”",
    },
    {
      at: "attachment",
      text: "Phụ lục\nMẪU BÁO CÁO\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Họ và tên người báo cáo: ………………\n2. Số điện thoại: ………………./.",
      because: "biểu mẫu để người khác điền",
    },
    {
      at: "whole",
      text: decision({
        body: "Điều 1. Giao Sở Nội vụ phối hợp với các hội, đoàn thể, và các tổ chức xã hội … tuyên truyền.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\nĐiều 3. Giám đốc Sở Nội vụ và các cơ quan có liên quan chịu trách nhiệm thi hành Quyết định này./.\n",
      }).replace(/Số: \d+/u, "Số:      "),
      because: "dấu “…” ở cuối một dãy liệt kê",
    },
    { at: "content", text: task("về kế hoạch thế kỷ XX, kỳ họp thứ XXX"), because: "chữ số La Mã" },
  ],
  check(draft, { report, stage }) {
    const all = [...blanks(draft), ...openDates(draft)].sort((a, b) => a.start - b.start);
    if (all.length === 0) return;
    const places = withoutForms(draft, all);
    const draftStage = stage === "du-thao";
    for (const [first, ...others] of byBlock(draft, places)) {
      if (first === undefined) continue;
      report({
        span: first,
        level: draftStage ? "bien-tap" : "bat-buoc",
        message: { vi: `Còn trống: ${quoted(draft.source, first)}.`, en: `Still blank: ${quoted(draft.source, first)}.` },
        related: others.map((where) => ({ span: where, message: { vi: "Còn trống", en: "Still blank" } })),
        data: { blank: true },
      });
    }
  },
});

/** The parts where a blank is another rule's, or no fault: head, căn cứ, the attached line, signature. */
function otherParts(draft: Draft): Span[] {
  const parts: (Span | null | undefined)[] = [
    draft.header.span,
    ...draft.legalBases.map((basis) => basis.span),
    draft.recipients?.span,
    draft.signature?.span,
    ...draft.attachments.flatMap((a) => [a.header?.span, a.attachedLine]),
  ];
  return merged(parts.filter((part) => part !== null && part !== undefined));
}

/** In order, overlapping ones made one: what `locate` asks for. */
function merged(parts: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last !== undefined && part.start < last.end) out[out.length - 1] = span(last.start, Math.max(last.end, part.end));
    else out.push(part);
  }
  return out;
}

/** What a pattern finds where its needle stands, without overlaps. */
function addFound({ source, span: whole }: Draft, needle: string, pattern: RegExp, found: Span[]): void {
  let last = whole.start;
  for (const at of placesOf(source, needle, whole)) {
    const m = at < last ? null : matchAt(pattern, source.flat, at);
    if (m === null) continue;
    last = at + m[0].length;
    found.push(span(at, last));
  }
}

function addSlots(draft: Draft, needle: string, found: Span[]): void {
  for (const at of placesOf(draft.source, needle, draft.span))
    if (isSlot(draft, at, needle.length)) found.push(span(at, at + needle.length));
}

function blanks(draft: Draft): Span[] {
  const { flat } = draft.source;
  const found: Span[] = [];
  for (const [needle, pattern] of BLANKS) addFound(draft, needle, pattern, found);
  addSlots(draft, "…", found);
  if (placesOf(draft.source, DOTS, draft.span).length > 0) {
    addFound(draft, LEADER, LEADER_DOTS, found);
    addSlots(draft, DOTS, found);
  }
  for (const word of ["số", "Số"]) {
    for (const at of phrasePlaces(draft.source, word, draft.span)) {
      const m = LETTER.test(flat.charAt(at - 1)) ? null : matchAt(EMPTY_NUMBER, flat, at);
      if (m !== null) found.push(span(m.index, m.index + m[0].trimEnd().length));
    }
  }
  if (found.length === 0) return found;
  const other = otherParts(draft);
  return found.filter(
    (where) => locate(other, where.start) < 0 && !EMPTY_LEAD.test(flat.slice(Math.max(0, where.start - 12), where.start)),
  );
}

const LETTER = /[a-zA-ZÀ-ỹ]/u;

/** An ellipsis that stands for something to be filled in. Where a word is left out only a draft is told. */
function isSlot(draft: Draft, at: number, length: number): boolean {
  const { flat } = draft.source;
  if (flat.charAt(at - 1) === flat.charAt(at)) return false;
  if (flat.charAt(at + length) === flat.charAt(at)) return length === 1;
  const before = flat.slice(Math.max(draft.span.start, at - 12), at);
  if (NUMBER_SLOT.test(before)) return true;
  if (ENDS_LIST.test(flat.slice(Math.max(draft.span.start, at - LIST_REACH), at))) return false;
  return draft.stage === "du-thao" && WORD_SLOT.test(before) && AFTER_WORD_SLOT.test(flat.slice(at + length, at + length + 12));
}

const openDates = (draft: Draft): Span[] =>
  writtenDates(draft, "text")
    .filter((date) => date.open)
    .map((date) => date.span);

/** A part with so many leaders is a form, whatever its name. */
const FORM_BLANKS = 6;

/** Leaves out the blanks of forms: of an annex, of what follows a heading “Mẫu …”, of tables. */
function withoutForms(draft: Draft, places: readonly Span[]): Span[] {
  if (places.length === 0) return [];
  const forms: Span[] = [];
  for (const attachment of draft.attachments) {
    const form = attachment.kind === "phu-luc" || FORM.test(draft.source.slice(attachment.title.span));
    if (form || within(places, attachment.span) >= FORM_BLANKS) forms.push(attachment.span);
  }
  eachNode(draft, (node) => {
    if (node.kind === "table") forms.push(node.span);
    else if (FORM.test(draft.source.slice(node.text))) forms.push(span(node.span.start, draft.span.end));
  });
  const all = merged(forms);
  return places.filter((where) => locate(all, where.start) < 0);
}

/** How many places stand in a part, counted up to what makes a form; places are in order. */
function within(places: readonly Span[], part: Span): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < part.start) low = middle + 1;
    else high = middle;
  }
  return places.slice(low, low + FORM_BLANKS).filter((where) => contains(part, where)).length;
}

/** The places of one block together: the first carries the finding. Overlapping places are one. */
function byBlock(draft: Draft, places: readonly Span[]): Span[][] {
  const blocks: Span[] = [];
  eachNode(draft, (node) => blocks.push(span(node.span.start, Math.max(node.mark.end, node.text.end))));
  const groups = new Map<number, Span[]>();
  for (const where of places) {
    const at = locate(blocks, where.start);
    const group = groups.get(at);
    const last = group?.at(-1);
    if (group === undefined || at < 0) groups.set(at < 0 ? -1 - where.start : at, [where]);
    else if (last !== undefined && where.start < last.end) group[group.length - 1] = span(last.start, Math.max(last.end, where.end));
    else group.push(where);
  }
  return [...groups.values()];
}
