/** Reads title, authority line, legal bases, articles and end mark out of their zones. */

import { kindTitleOf, startsBasis } from "../syntax/line-kinds";
import type { LineFacts } from "../syntax/lines";
import type { Node } from "../syntax/nodes";
import { makeNode } from "../syntax/tree";
import type { Wrapping } from "../syntax/wrapping";
import type { CalendarDate } from "../text/calendar";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import { periodOf, readDateAt } from "../text/written-date";
import { isAuthorityText, isKindOnly, isOddTitleText, kindOnLine } from "./head-zone";
import { opensWithOffice } from "./offices";
import type { Article, Authority, Clause, DocumentKind, LegalBasis, Point, Title } from "./types";
import type { Lines } from "./zones";

/** A file's text and lines, and how its lines were broken: what every reader needs. */
export interface Reading {
  readonly source: SourceText;
  readonly lines: readonly LineFacts[];
  readonly wrapping: Wrapping;
}

const full = (line: LineFacts): boolean => line.kind !== "blank" && line.kind !== "furniture" && line.kind !== "comment";

export const linesOf = (reading: Reading, zone: Lines): LineFacts[] => reading.lines.slice(zone.from, zone.to).filter(full);

const spanOf = (lines: readonly LineFacts[]): { start: number; end: number } | null => {
  const [first, last] = [lines[0], lines.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
};

const KINDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/^QUYẾT ĐỊNH/u, "quyet-dinh"],
  [/^NGHỊ QUYẾT/u, "nghi-quyet"],
  [/^KẾ HOẠCH/u, "ke-hoach"],
  [/^CHƯƠNG TRÌNH/u, "chuong-trinh"],
  [/^CHỈ THỊ/u, "chi-thi"],
  [/^THÔNG BÁO/u, "thong-bao"],
  [/^TỜ TRÌNH/u, "to-trinh"],
  [/^CÔNG VĂN/u, "cong-van"],
  [/^BÁO CÁO/u, "bao-cao"],
  [/^QUY CHẾ/u, "quy-che"],
  [/^QUY ĐỊNH/u, "quy-dinh"],
  [/^ĐIỀU LỆ/u, "dieu-le"],
];

/** Kind of document by the words of its title line; "khac" for another known one, null for none. */
export function kindOfTitle(text: string): DocumentKind | null {
  const found = KINDS.find(([pattern]) => pattern.test(text))?.[1];
  return found ?? (kindTitleOf(text) === null ? null : "khac");
}

const SYMBOLS: Readonly<Record<string, DocumentKind>> = {
  QĐ: "quyet-dinh",
  NQ: "nghi-quyet",
  KH: "ke-hoach",
  CTr: "chuong-trinh",
  CT: "chi-thi",
  TB: "thong-bao",
  TTr: "to-trinh",
  BC: "bao-cao",
  QC: "quy-che",
  QyĐ: "quy-dinh",
  TT: "khac",
  TTLT: "khac",
  NĐ: "khac",
  HD: "khac",
  CĐ: "khac",
};

/** Kind of document by the first group of its symbol (Phụ lục III). */
export const kindOfSymbol = (symbol: string): DocumentKind | null => SYMBOLS[/^[^-–/]+/u.exec(symbol)?.[0] ?? ""] ?? null;

/** Title lines → kind name and subject, and the authority line where the kind of document has one. */
export function readTitle(reading: Reading, zone: Lines, withAuthority: boolean): { title: Title | null; authority: Authority | null } {
  const lines = linesOf(reading, zone);
  const text = (line: LineFacts): string => reading.source.flat.slice(line.start, line.end);
  const opener = lines[0] === undefined ? "" : text(lines[0]);
  const authorityAt = withAuthority || /^(?:QUYẾT ĐỊNH|NGHỊ QUYẾT)$/u.test(opener) ? authorityLine(lines, text) : lines.length;
  const titleLines = lines.slice(0, authorityAt);
  const authorityLines = lines.slice(authorityAt);
  const first = titleLines[0];
  const named =
    first !== undefined &&
    (first.kind === "kind-title" || first.kind === "annex" || first.kind === "decision" || isOddTitleText(text(first)));
  const span = spanOf(titleLines);
  const kind = first === undefined ? 0 : named ? first.end - first.start : kindOnLine(text(first));
  const subject = spanOf(named || (kind > 0 && isKindOnly(opener)) ? titleLines.slice(1) : titleLines);
  if (subject !== null && first !== undefined && kind > 0 && subject.start === first.start)
    subject.start += kind + (/^ */u.exec(text(first).slice(kind))?.[0].length ?? 0);
  const authoritySpan = spanOf(authorityLines);
  return {
    title: span === null ? null : { span, kindName: kind > 0 && first ? { start: first.start, end: first.start + kind } : null, subject },
    authority: authoritySpan === null ? null : makeAuthority(reading.source, authoritySpan),
  };
}

// "CỦA BỘ TRƯỞNG BỘ NỘI VỤ SỐ 16/2001/QĐ-BNV NGÀY 21 THÁNG 6 NĂM 2001 VỀ VIỆC …": how law sites print acts without their head
const NUMBERED_TITLE = /^CỦA +[^\d;]{3,90} SỐ *:? *\d\S*\/\S+ +(?=NGÀY )/iu;

/** Date that a title itself gives, where the head was left out. */
export function dateOfTitle(source: SourceText, title: Title | null): CalendarDate | null {
  if (title?.subject == null) return null;
  const { start, end } = title.subject;
  const before = NUMBERED_TITLE.exec(source.flat.slice(start, Math.min(end, start + 200)));
  const date = before === null ? null : readDateAt(source.flat, start + before[0].length, end);
  return date === null || date.day?.value == null ? null : (periodOf(date)?.start ?? null);
}

/** Index of the authority line: the last line of capitals that begins with a body or a head, capitals to the end. */
function authorityLine(lines: readonly LineFacts[], text: (line: LineFacts) => string): number {
  const named = lines[0]?.kind === "kind-title";
  for (let i = lines.length - 1; i >= (named ? 1 : 0); i--) {
    const line = lines[i];
    if (line === undefined || !line.capitals) break;
    if (
      isAuthorityText(text(line)) &&
      !/(?:CỦA|VÀ|,|DO|BẦU|TĂNG|SINH|(?:CHỨC|NHIỆM) +VỤ|CHỨC)$/u.test(lines[i - 1] ? text(lines[i - 1] as LineFacts) : "")
    )
      return i > 1 && /^(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC)$/u.test(text(lines[i - 1] as LineFacts)) ? i - 1 : i;
  }
  return lines.length;
}

function makeAuthority(source: SourceText, span: Span): Authority {
  const text = source.slice(span).replace(/ +/g, " ");
  const head = opensWithOffice(text) || /^(?:PHÓ )?(?:THỦ TƯỚNG|CHÁNH|TRƯỞNG|TỔNG (?:THANH|KIỂM|BIÊN)|THỐNG ĐỐC)/u.test(text);
  return { span, text, kind: head ? "chuc-vu" : "tap-the" };
}

const PROPOSAL =
  /^(?:[-–+*] *)?(?:Theo +đề +nghị|Xét +đề +nghị|Theo +(?:Tờ +trình|ý +kiến)|Xét +(?:Tờ +trình|tờ +trình|báo +cáo|Báo +cáo|Công +văn|ý +kiến))/u;
const BASIS = /^(?:[-–+*] *)?(?:Căn +cứ|CĂN +CỨ)/u;

/** Legal bases of a preamble, one a logical line. */
export function readLegalBases(reading: Reading, zone: Lines): LegalBasis[] {
  const { source } = reading;
  const groups: LineFacts[][] = [];
  for (const line of linesOf(reading, zone)) {
    const last = groups.at(-1);
    if (last === undefined || startsNew(reading, last, line)) groups.push([line]);
    else last.push(line);
  }
  return groups.map((lines, i) => {
    const span = spanOf(lines) ?? { start: 0, end: 0 };
    const text = source.slice(span);
    const close = /[;.,:](?:\/\.)?$/u.exec(text);
    const node = makeNode("legal-basis", "", span.start, span);
    const kind = PROPOSAL.test(text) ? "de-nghi" : BASIS.test(text) ? "can-cu" : "khac";
    return {
      node,
      span,
      kind,
      end: { start: close ? span.start + close.index : span.end, end: span.end },
      isLast: i === groups.length - 1,
    };
  });
}

function startsNew(reading: Reading, group: readonly LineFacts[], line: LineFacts): boolean {
  const { source, wrapping } = reading;
  if (line.kind === "basis" || startsBasis(source.flat, line.start)) return true;
  const last = group.at(-1);
  if (last === undefined) return true;
  const ended = /[;.]$/u.test(source.flat.slice(last.start, last.end));
  if (!ended || line.small) return false;
  return line.gap > 0 || !wrapping.hard || last.end - last.start < wrapping.width * 0.75;
}

/** Article nodes at any depth, with their clauses and points. */
export function readArticles(nodes: readonly Node[]): Article[] {
  const out: Article[] = [];
  const walk = (list: readonly Node[]): void => {
    for (const node of list) {
      if (node.kind === "article") out.push({ node, number: node.ordinal, suffix: suffixOf(node), clauses: readClauses(node) });
      else if (node.kind === "part" || node.kind === "chapter" || node.kind === "section") walk(node.children);
    }
  };
  walk(nodes);
  return out;
}

/** "Điều 2a" → "a". */
const suffixOf = ({ label }: Node): string => /\d(?<letter>[a-zđ])$/u.exec(label)?.groups?.letter ?? "";

function readClauses(article: Node): Clause[] {
  const clauses: Clause[] = [];
  const direct = readPoints(article);
  if (direct.length > 0) clauses.push({ node: article, number: null, points: direct });
  for (const child of article.children) {
    if (child.kind === "numbered") clauses.push({ node: child, number: child.ordinal, points: readPoints(child) });
  }
  return clauses;
}

const readPoints = (owner: Node): Point[] =>
  owner.children.filter((child) => child.kind === "letter").map((node) => ({ node, letter: node.label }));

const END_MARK = /(?:\. ?\/ ?\.{0,2}|\/ ?\.|(?<=[\p{L}\p{N})])\/)$/u;

/** The end mark "./." (or a broken form of it) at the end of a body; null when there is none. */
export function readEndMark(reading: Reading, zone: Lines): Span | null {
  const last = linesOf(reading, zone).at(-1);
  if (last === undefined) return null;
  const text = reading.source.flat.slice(last.start, last.end);
  const m = END_MARK.exec(text.slice(-8));
  if (!m) return null;
  const at = last.end - m[0].length;
  return { start: at, end: last.end };
}
