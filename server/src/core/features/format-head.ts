/**
 * The head in its order: cơ quan chủ quản, cơ quan ban hành, quốc hiệu, tiêu ngữ, số, trích yếu công văn, dấu chỉ mức độ, địa danh
 * và thời gian (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1–5, III.2, one column). Title, subject and authority each on a line.
 */
import { readHeadPieces } from "../model/head-pieces";
import type { Authority, Title } from "../model/types";
import type { Lines } from "../model/zones";
import type { Span } from "../text/span";
import type { Block, OutLine, Page } from "./format-page";

/** A line of the head and the physical lines it comes from. */
interface Written {
  readonly text: string;
  readonly lines: readonly number[];
}

/** A blank that is left for the number, the day or the month. */
const BLANK = "      ";
// "Số: 15 /QĐ - UBND", "Số:        /2026/QĐ-UBND"
const NUMBER = /^(?<word>.*?[Ss][ốỐ](?: *[:.])?)(?<blank>[ .…_]*)(?<digits>\d+(?:\.\d+)?)?(?<gap>[ .…_]*)(?<rest>[/-].*)?$/u;
const PAGE_WORDS = /^Trang +\d+$/u;

/** The head's lines in canonical order, or null when a word of it belongs to no part. */
export function headBlock(page: Page, { from, to }: Lines, start: number, gap: boolean): Block | null {
  const pieces = readHeadPieces(page.source, page.lines.slice(from, to));
  if (pieces.rest.some((span) => !PAGE_WORDS.test(page.words(span)))) return null;
  const dropped = pieces.rest;
  const one = (spans: readonly Span[], write: (text: string) => string = (text) => text): Written[] =>
    spans.length === 0 ? [] : [{ text: write(together(page, spans)), lines: spans.map(({ start: at }) => page.source.lineAt(at)) }];
  const written = [
    ...issuerLines(page, pieces.issuer),
    ...one(pieces.heading),
    ...one(pieces.motto),
    ...one(pieces.number, numberText),
    ...one(pieces.letterSubject),
    ...pieces.stamps.flatMap((stamp) => one([stamp])),
    ...one(pieces.placeDate, dateText),
  ];
  return { from: start, to, sorted: true, dropped, out: withComments(page, start, to, written, gap) };
}

/** Words of cells: of one line with the blank between them, of several joined by one. */
function together(page: Page, spans: readonly Span[]): string {
  const out: string[] = [];
  let open: Span | null = null;
  for (const span of spans) {
    const near: boolean = open !== null && /^ *$/u.test(page.source.folded.slice(open.end, span.start));
    if (near && open !== null) out.splice(-1, 1, page.words({ start: open.start, end: span.end }));
    else out.push(page.words(span));
    open = near && open !== null ? { start: open.start, end: span.end } : span;
  }
  return out.join(" ");
}

function numberText(text: string): string {
  const { word, blank = "", digits, gap = "", rest = "" } = NUMBER.exec(text)?.groups ?? {};
  if (word === undefined) return text;
  const symbol = rest.replace(/ *([/-]) */gu, "$1");
  if (digits !== undefined) return `${word} ${digits}${symbol === "" ? gap.trimEnd() : symbol}`;
  return `${word}${blank.length > 2 ? blank : BLANK}${symbol}`.trimEnd();
}

const dateText = (text: string): string =>
  text
    .replace(/([Nn]gày) {1,2}(?=[Tt]háng)/u, `$1${BLANK}`)
    .replace(/([Tt]háng) {1,2}(?=[Nn]ăm)/u, `$1${BLANK}`)
    .replace(/ +,/u, ",");

/** Words that begin a line of an issuer; any other word goes on with the line above ("ỦY BAN THƯỜNG VỤ" / "QUỐC HỘI"). */
const ISSUER_START =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI|HĐND|TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ|XÃ|PHƯỜNG|ĐẶC KHU|SỞ|BỘ|BAN|CỤC|CHI CỤC|TỔNG|VỤ|VIỆN|VĂN PHÒNG|THANH TRA|TRUNG TÂM|TRƯỜNG|ĐẠI HỌC|BỆNH VIỆN|CÔNG|LIÊN|ĐẢNG|ĐOÀN|KHO BẠC|NGÂN HÀNG|ĐÀI|BÁO|PHÒNG|TỔ|HẠT|TÒA|TOÀ|VIỆN KIỂM|KHU|CƠ QUAN|KHÓA|KHOÁ|NHIỆM KỲ|KỲ HỌP|\()/u;
/** A word that is half of a name: what follows belongs to it whatever it is. */
const HALF = /(?:^|[\s])(?:ỦY|UỶ|VĂN|HỘI|ĐỒNG NHÂN|BAN NHÂN|NHÂN|THÀNH|ĐẶC|THANH|TRUNG|BỆNH|QUẢN|CHỈ|VÀ|-|,)$|,$/u;

function issuerLines(page: Page, spans: readonly Span[]): Written[] {
  const out: { text: string; lines: number[] }[] = [];
  for (const span of spans) {
    const text = page.words(span);
    const line = page.source.lineAt(span.start);
    const last = out.at(-1);
    if (last !== undefined && text === text.toUpperCase() && (HALF.test(last.text) || !ISSUER_START.test(text))) {
      last.text = `${last.text} ${text}`;
      last.lines.push(line);
    } else if (text !== "") out.push({ text, lines: [line] });
  }
  return out;
}

/** Comments stay above the line that holds what they spoke of. */
function withComments(page: Page, from: number, to: number, written: readonly Written[], gap: boolean): OutLine[] {
  const out: OutLine[] = [];
  const comments = new Map<number, string[]>();
  for (let i = from; i < to; i++) {
    const [comment] = page.comments(i, i + 1);
    if (comment === undefined) continue;
    let next = i + 1;
    while (next < to && !page.full(next)) next++;
    const home = Math.max(
      0,
      written.findIndex(({ lines }) => lines.includes(next)),
    );
    comments.set(home, [...(comments.get(home) ?? []), comment]);
  }
  written.forEach(({ text }, k) => {
    for (const line of [...(comments.get(k) ?? []), text]) out.push({ text: line, gap: out.length === 0 && gap });
  });
  return out;
}

/** A subject in capitals and what follows it in small letters are two lines. */
function byCapitals(page: Page, subject: Span | null): Span[] {
  if (subject === null) return [];
  const to = page.source.lineAt(Math.max(subject.start, subject.end - 1)) + 1;
  let [from, end] = [subject.start, subject.start];
  for (let i = page.source.lineAt(subject.start); i < to; i++) {
    const line = page.line(i);
    if (line === undefined || !page.full(i)) continue;
    if (!line.capitals && end > from)
      return [
        { start: from, end },
        { start: line.start, end: subject.end },
      ];
    if (!line.capitals) break;
    end = line.end;
    from = Math.min(from, line.start);
  }
  return [subject];
}

// "HỘI ĐỒNG NHÂN DÂN TỈNH LAM SƠN" / "KHÓA XVIII, KỲ HỌP THỨ 5" are two lines
const SESSION = / (?=(?:KHÓA|KHOÁ) [IVXLC\d]+)/u;

/** Kind of document, subject, authority: one line each. */
export function titleBlock(page: Page, zone: Lines, start: number, parts: { title: Title | null; authority: Authority | null }): Block {
  const { title, authority } = parts;
  const lines: OutLine[] = page.comments(start, zone.to).map((text) => ({ text, gap: false }));
  const add = (span: Span | null | undefined, gap: boolean): void => {
    if (span) lines.push({ text: page.words(span), gap });
  };
  add(title?.kindName, false);
  for (const part of byCapitals(page, title?.subject ?? null)) add(part, false);
  const before = lines.length;
  if (authority !== null) {
    for (const text of page.words(authority.span).split(SESSION)) lines.push({ text, gap: lines.length === before });
  }
  return { from: start, to: zone.to, sorted: false, out: lines.map((line, i) => (i === 0 ? { ...line, gap: true } : line)) };
}
