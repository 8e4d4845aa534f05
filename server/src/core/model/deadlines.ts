/**
 * Deadlines in flat text: a walk over its words; where a word can open a deadline the grammar of that word is tried.
 * Look-alikes (periods in names, dates of citations, effect, history) are none. Linear, no backtracking over a line.
 */
import { skipBlanks } from "../text/blanks";
import type { CalendarDate } from "../text/calendar";
import type { Words } from "../text/syllable-scan";
import { WordIndex } from "./assignment-index";
import type { At, Reader } from "./deadline-at";
import { type DeadlineContext, type DeadlineMatch, match, onwardEnd, yearPeriod } from "./deadline-dates";
import { readFieldRange, readPart, readShort, readTerm, readTimes } from "./deadline-parts";
import { readEndOfYear, readMonths, readStage } from "./deadline-periods";
import { readBare, readBefore, readFrom, readIn, readLatest, readTo } from "./deadline-readers";
import { readContinuous, readEvent, readPeriodic, readRelative, readRepeated } from "./deadline-words";

export type { DeadlineContext, DeadlineMatch } from "./deadline-dates";

// "Đột xuất" in a time cell
const readUnplanned: Reader = (a) =>
  a.context.mode === "field" && a.text.startsWith("xuất", a.at + 4)
    ? match(a.at, a.at + 8, "event", { on: a.text.slice(a.at, a.at + 8) })
    : null;

const READERS: readonly (readonly [string, readonly Reader[]])[] = [
  ["trước", [readBefore]],
  ["chậm", [readLatest]],
  ["muộn", [readLatest]],
  ["đến", [readTo]],
  ["từ", [readFrom]],
  ["trong", [readIn, (a) => readRelative(a, a.at)]],
  ["vào", [readIn]],
  ["hết", [readIn]],
  ["cả", [readIn]],
  ["hoàn", [readIn]],
  ["xong", [readIn]],
  ["giai", [readStage]],
  ["thời", [readStage]],
  ["cuối", [readEndOfYear, readPart]],
  ["đầu", [readPart]],
  ["giữa", [readPart]],
  ["lần", [readTimes]],
  ["hạn", [readTerm]],
  ["đột", [readUnplanned]],
  ["thường", [readContinuous]],
  ["liên", [readContinuous]],
  ["định", [readPeriodic]],
  ["hằng", [readRepeated]],
  ["hàng", [readRepeated]],
  ["mỗi", [readRepeated]],
  ["ngay", [readEvent]],
  ["khi", [readEvent]],
  ["tại", [readEvent]],
  ["sau", [(a) => readRelative(a, a.at), readEvent]],
  ["không", [(a) => readRelative(a, a.at)]],
  ["năm", [readBare]],
  ["quý", [readBare]],
  ["tháng", [readMonths, readBare]],
  ["ngày", [readRepeated, readBare]],
];
/** In aims only these count: a target's year or period. */
const IN_AIMS = new Set(["đến", "giai", "thời", "trong", "vào", "cuối", "trước", "cả"]);

const INDEX = new WordIndex(READERS.map(([word, readers]) => [word, { readers, aim: IN_AIMS.has(word) }] as const));

/** Words without which a running text tells no deadline. */
export const DEADLINE_WORDS: readonly string[] = INDEX.words;
export const AIM_DEADLINE_WORDS: readonly string[] = [...IN_AIMS];

/** Every deadline of a stretch of flat text, in order, without overlaps. */
export function scanDeadlines(text: string, start: number, end: number, context: DeadlineContext): DeadlineMatch[] {
  const found: DeadlineMatch[] = [];
  // One object for all words of the stretch: readers do not keep it.
  const here = { text, at: start, from: start, end, context };
  const walk = INDEX.walk(text, start, end, context.words ?? null);
  for (let i = walk.next(start); i >= 0; ) {
    const word = walk.value;
    here.at = i;
    const hit = word && (word.aim || context.mode !== "aim") ? readWord(here, word.readers) : null;
    if (hit && hit.start >= (found[found.length - 1]?.end ?? start)) found.push(hit);
    i = walk.next(hit ? Math.max(hit.end, i + 1) : i + 1);
  }
  return found.length > 1 ? dropRepeats(text, found) : found;
}

function readWord(at: At, readers: readonly Reader[]): DeadlineMatch | null {
  for (const reader of readers) {
    const hit = reader(at);
    if (hit) return hit;
  }
  return null;
}

const DAY = /^\d\d-\d\d$/u;
// "định kỳ báo cáo … trước ngày 20/10 hằng năm": one duty, told by its day
function dropRepeats(text: string, found: DeadlineMatch[]): DeadlineMatch[] {
  return found.filter((d, k) => {
    const next = found[k + 1];
    const bare =
      d.kind === "recurring" && (d.every === null || (/^[Hh][ằà]ng +năm$/u.test(text.slice(d.start, d.end)) && DAY.test(next?.on ?? "")));
    return !(bare && next?.kind === "recurring" && next.every !== null && !/[.;]/u.test(text.slice(d.end, next.start)));
  });
}

const DIGITS = /(?<![a-zA-ZÀ-ỹ\d/.,])\d{1,2}(?=[/-]\d|\.\d{1,2}\.\d{4})/gu;

/** Bare "30/6/2026", "12/2025" in a time line or cell. */
function scanBareDates(text: string, start: number, end: number, context: DeadlineContext): DeadlineMatch[] {
  const found: DeadlineMatch[] = [];
  const part = text.slice(start, end);
  DIGITS.lastIndex = 0;
  for (let m = DIGITS.exec(part); m; m = DIGITS.exec(part)) {
    const hit = readBare({ text, at: start + m.index, from: start, end, context });
    if (hit === null) continue;
    found.push(hit);
    DIGITS.lastIndex = hit.end - start;
  }
  return found;
}

const YEAR_CELL = /\*{0,2}(?<from>20\d\d)(?: *[-–] *(?<to>20\d\d))?(?![\d/])/uy;

/** UTF-16 units of the longest time that is told in words. */
const LONGEST_WORDS = 90;

/** "Theo tiến độ dự án", "Trong năm", "Năm học 2026 - 2027": a time is told, though no day. */
function saidInWords(text: string, start: number, end: number): DeadlineMatch[] {
  const at = skipBlanks(text, start, end);
  let stop = end;
  while (stop > at && /[\s.;,*]/u.test(text.charAt(stop - 1))) stop--;
  const words = text.slice(at, stop);
  if (words.length < 4 || words.length > LONGEST_WORDS || !/\p{L}{2}/u.test(words) || /^(?:như|xem|chưa|không) /iu.test(words)) return [];
  return [match(at, stop, "event", { on: words.replace(/\s+/g, " ") })];
}

/** The value of a time line or cell: bare dates, months and years count too. */
export function scanTimeField(
  text: string,
  start: number,
  end: number,
  date: CalendarDate | null,
  plain: Words | null = null,
): DeadlineMatch[] {
  const context: DeadlineContext = { date, mode: "field", words: plain };
  const range = readFieldRange(text, start, end, context) ?? readShort(text, start, end);
  if (range) return [range, ...scanDeadlines(text, range.end, end, context)];
  const words = scanDeadlines(text, start, end, context);
  const found = words.length > 0 ? words : scanBareDates(text, start, end, context);
  if (found.length > 0) return found;
  const at = skipBlanks(text, start, end);
  YEAR_CELL.lastIndex = at;
  const m = YEAR_CELL.exec(text);
  if (m === null || YEAR_CELL.lastIndex > end) return saidInWords(text, start, end);
  const from = yearPeriod(Number(m.groups?.from));
  const to = m.groups?.to ? yearPeriod(Number(m.groups.to)) : from;
  if (!from || !to) return found;
  const stop = YEAR_CELL.lastIndex;
  const onward = onwardEnd(text, stop, end);
  if (onward > 0) return [match(at, onward, "range", { from: from.start })];
  return [match(at, stop, m.groups?.to ? "range" : "year", { from: from.start, to: to.end })];
}
