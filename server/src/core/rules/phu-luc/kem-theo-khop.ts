/**
 * The line "(Kèm theo …)" against the head: number, date, issuer. Only parts that are filled in both places are
 * compared, and only when the line names the same type of document. Number and date of the head are never written.
 */

import { firstGroup } from "../../knowledge/document-types";
import type { Fix, Level, TextEdit } from "../../model/finding";
import type { Draft } from "../../model/types";
import { display } from "../../text/calendar";
import type { Span } from "../../text/span";
import { authorityText, count, plain, quoted, type Reporter } from "../parts";
import { defineRule } from "../rule";
import { type AttachedLine, attachedLines } from "./kem-theo";

export const attachedLineMatches = defineRule({
  code: "phu-luc/kem-theo-khop",
  level: "bat-buoc",
  title: { vi: "Dòng “(Kèm theo …)” phải đúng số, ngày của văn bản", en: "“(Kèm theo …)” must have the document's number and date" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.c",
  why: {
    vi: "Số, ngày, cơ quan ở dòng này là của chính văn bản; ghi khác là còn dấu vết bản cũ.",
    en: "Number, date and issuer of this line are the document's own; others are traces of an older text.",
  },
  aspect: "the-thuc",
  holds: { regimes: ["hanh-chinh", "quy-pham"], kinds: "all" },
  examples: [
    {
      at: "attachment",
      bad: "Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 214/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.",
      good: "Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.",
    },
    {
      at: "attachment",
      bad: "Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 9 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.",
      good: "Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.",
    },
  ],
  silent: [
    {
      at: "attachment",
      text: "Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số        /QĐ-UBND ngày      tháng      năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.",
      because: "văn bản điện tử không phải điền số, ngày",
    },
    {
      at: "attachment",
      text: "Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08/10/2026 của Chủ tịch UBND tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.",
      because: "ngày ghi tắt, vẫn đúng",
    },
  ],
  check(draft: Draft, { report }) {
    const lines = attachedLines(draft);
    const wrong = lines.filter((line) => differences(draft, line).length > 0);
    if (wrong.length > 0) return mismatch(draft, wrong, report);
    for (const line of lines) compareRest(draft, line, report);
  },
});

const comparable = (draft: Draft, line: AttachedLine): boolean =>
  line.symbol !== null &&
  draft.header.number !== null &&
  firstGroup(plain(draft.source, line.symbol)) === firstGroup(draft.header.number.symbolText);

/** Edits that make the line say what the head says; none when they agree, are blank, or speak of different documents. */
export function differences(draft: Draft, line: AttachedLine): readonly TextEdit[] {
  const digits = draft.header.number?.digits ?? null;
  if (!comparable(draft, line) || digits === null) return [];
  const number = line.number;
  const wrong = number !== null && Number(draft.source.slice(number)) !== draft.header.number?.value;
  return [...(wrong ? [{ span: number, newText: draft.source.slice(digits) }] : []), ...wrongDate(draft, line)];
}

/** One finding for all lines: they are usually copies of one another. */
function mismatch(draft: Draft, lines: readonly AttachedLine[], report: Reporter): void {
  const edits = lines.flatMap((line) => differences(draft, line));
  const places = lines.map((line) => place(line, differences(draft, line)));
  const [first] = places;
  if (first === undefined) return;
  const number = lines.some((line) => edits.some((e) => e.span === line.number));
  const date = edits.some((e) => !lines.some((line) => line.number === e.span));
  const own = ownWords(draft, number, date);
  const more = places.length > 1 ? ` (${count(places.length)} chỗ)` : "";
  report({
    span: first,
    message: {
      vi: `Dòng kèm theo ghi ${quoted(draft.source, first)}${more}, văn bản ghi ${own.vi}; phải ghi thống nhất.`,
      en: `The line reads ${quoted(draft.source, first)}, the document has ${own.en}; they must agree.`,
    },
    related: [
      ...places.slice(1).map((span) => ({ span, message: { vi: "Dòng kèm theo khác.", en: "Another line “(Kèm theo …)”." } })),
      { span: headSpan(draft, number) ?? first, message: { vi: "Phần đầu văn bản.", en: "The head of the document." } },
    ],
    fixes: [fix(own.vi, own.en, edits)],
  });
}

/** The number with its symbol, else the date. */
function place(line: AttachedLine, edits: readonly TextEdit[]): Span {
  const { number, symbol } = line;
  if (number === null || !edits.some((e) => e.span === number)) return line.date ?? line.span;
  return symbol !== null && symbol.end > number.end && symbol.end - number.start < 40 ? { start: number.start, end: symbol.end } : number;
}

const headSpan = (draft: Draft, number: boolean): Span | null =>
  number ? (draft.header.number?.span ?? null) : (draft.header.placeAndDate?.span ?? null);

function compareRest(draft: Draft, line: AttachedLine, report: Reporter): void {
  if (!comparable(draft, line)) return;
  if (draft.header.number?.digits == null) leftover(draft, line, report);
  else wrongIssuer(draft, line, report);
}

const fix = (vi: string, en: string, edits: readonly TextEdit[]): Fix => ({
  title: { vi: `Ghi theo phần đầu: ${vi}`, en: `Take from the head: ${en}` },
  kind: "ask",
  edits,
});

function ownWords(draft: Draft, number: boolean, date: boolean): { readonly vi: string; readonly en: string } {
  const parts: string[] = [];
  if (number) parts.push(`“${draft.source.slice(draft.header.number?.digits ?? { start: 0, end: 0 })}/${draft.header.number?.symbolText}”`);
  if (date) parts.push(draft.date === null ? "ngày khác" : `ngày ${display(draft.date)}`);
  return { vi: parts.join(", "), en: parts.join(", ").replace("ngày khác", "another date").replace("ngày ", "") };
}

/** Edits for the parts of the date that are filled in both places and differ. */
function wrongDate(draft: Draft, line: AttachedLine): readonly TextEdit[] {
  const head = draft.header.placeAndDate;
  // A head with an impossible date is told by ngay-thang/khong-co-that; the line may well be right.
  if (head === null || (draft.date === null && head.day !== null && head.month !== null && head.year !== null)) return [];
  const differs = (mine: Span | null, its: Span | null): readonly TextEdit[] => {
    if (mine === null || its === null) return [];
    const [own, written] = [draft.source.slice(its), draft.source.slice(mine)];
    return /^\d+$/.test(own) && Number(own) !== Number(written) ? [{ span: mine, newText: own }] : [];
  };
  return [...differs(line.day, head.day), ...differs(line.month, head.month), ...differs(line.year, head.year)];
}

/** The head is still blank while the line has a number: it comes from another document. */
function leftover(draft: Draft, line: AttachedLine, report: Reporter): void {
  if (line.number === null) return;
  const level: Level = "can-xac-minh";
  report({
    span: line.number,
    level,
    message: {
      vi: `Dòng kèm theo đã ghi số ${draft.source.slice(line.number)} trong khi số của văn bản còn trống. Đề nghị kiểm tra.`,
      en: `The line has number ${draft.source.slice(line.number)} while the document's own is blank. To be checked.`,
    },
  });
}

const CHAIRMAN = /^Chủ +tịch +(?:UBND|Ủy +ban)/iu;
const COMMITTEE = /^(?:UBND|Ủy +ban +nhân +dân)/iu;

function wrongIssuer(draft: Draft, line: AttachedLine, report: Reporter): void {
  const { authority } = draft;
  if (authority === null || line.issuer === null) return;
  const written = plain(draft.source, line.issuer);
  const issued = authorityText(draft) ?? "";
  const [byChairman, byCommittee] = [CHAIRMAN.test(issued), COMMITTEE.test(issued)];
  if (!(byChairman && COMMITTEE.test(written)) && !(byCommittee && CHAIRMAN.test(written))) return;
  const level: Level = "can-xac-minh";
  report({
    span: line.issuer,
    level,
    message: {
      vi: `Dòng kèm theo ghi của ${quoted(draft.source, line.issuer)}, thẩm quyền ban hành là ${byChairman ? "Chủ tịch Ủy ban nhân dân" : "Ủy ban nhân dân"}. Đề nghị kiểm tra.`,
      en: `The line names ${quoted(draft.source, line.issuer)}, the authority is ${byChairman ? "the chairman" : "the committee"}. To be checked.`,
    },
    related: [{ span: authority.span, message: { vi: "Dòng thẩm quyền ban hành.", en: "The line of the issuing authority." } }],
  });
}
