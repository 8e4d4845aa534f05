/** Địa danh, thời gian at the head: "Lam Sơn, ngày 08 tháng 10 năm 2026", with comma and full words. Blanks are allowed. */
import type { Level } from "../../model/finding";
import type { Draft, PlaceAndDate } from "../../model/types";
import { makeDate } from "../../text/calendar";
import type { SourceText } from "../../text/source";
import { span } from "../../text/span";
import { ND30, plain, quoted, type Reporter, replace, STATE } from "../parts";
import { defineRule } from "../rule";

const OPEN = "[ .…_]*";
// ", ngày 08 tháng 10 năm 2026", ", ngày      tháng      năm 2026"
const RIGHT = new RegExp(`^, ?ngày (?:\\d{1,2}|${OPEN}) ?tháng (?:\\d{1,2}|${OPEN}) ?năm (?:\\d{4}|${OPEN})$`, "u");
// " ngày 08 tháng 10 năm 2026", ",ngày 08 tháng10 năm 2026", ", Ngày 08 Tháng 10, Năm 2026": the words are there
const WORDS =
  /^(?<comma> ?[,.;:]?) ?(?<word>[Nn]gày) ?(?<day>\d{1,2}) ?(?<then>[Tt]háng) ?(?<month>\d{1,2})(?<second>,?) ?(?<last>[Nn]ăm) ?(?<year>\d{4})(?<dot>[.]?)$/u;
// ", ngày 08/10/2026", ", 8-10-2026"
const SHORT = /^ ?[,.;:]? ?(?:[Nn]gày )?(?<day>\d{1,2}) ?[/.-] ?(?<month>\d{1,2}) ?[/.-] ?(?<year>\d{4})[.]?$/u;
const TWO_DIGIT_YEAR = /[Nn]ăm ?(?<year>\d{2})[.]?$/u;

export const placeAndDateForm = defineRule({
  code: "ngay-thang/hinh-thuc",
  level: "bat-buoc",
  title: {
    vi: "Địa danh, ngày tháng ghi đủ chữ, có dấu phẩy sau địa danh",
    en: "Place and date in full words, with a comma after the place",
  },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4",
  why: {
    vi: "Thời gian ban hành ghi đầy đủ “ngày … tháng … năm …”, sau địa danh có dấu phẩy.",
    en: "The date of issue is written “ngày … tháng … năm …” in full, with a comma after the place.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "place-date", bad: "Lam Sơn ngày 08 tháng 10 năm 2026", good: "Lam Sơn, ngày 08 tháng 10 năm 2026" },
    { at: "place-date", bad: "Lam Sơn, ngày 08/10/2026", good: "Lam Sơn, ngày 08 tháng 10 năm 2026" },
    { at: "place-date", bad: "Lam Sơn, 08/10/2026", good: "Lam Sơn, ngày 08 tháng 10 năm 2026" },
    { at: "place-date", bad: "lam sơn, ngày 08 tháng 10 năm 2026", good: "Lam Sơn, ngày 08 tháng 10 năm 2026" },
    { at: "place-date", bad: "Lam Sơn, Ngày 08 tháng 10 năm 2026", good: "Lam Sơn, ngày 08 tháng 10 năm 2026" },
  ],
  silent: [
    { at: "place-date", text: "Lam Sơn, ngày      tháng      năm 2026", because: "ngày, tháng để trống khi dự thảo" },
    { at: "place-date", text: "Lam Sơn, ngày … tháng 10 năm 2026", because: "ngày để trống khi dự thảo" },
  ],
  check(draft: Draft, { report }) {
    const when = draft.header.placeAndDate;
    if (when === null) return;
    const after = span(when.place.end, when.span.end);
    const tail = plain(draft.source, after);
    // Pieces of another column between place and date: the page was pasted, nothing can be said.
    if (tail === "" || tail.includes("|")) return;
    const year = TWO_DIGIT_YEAR.exec(tail)?.groups?.year;
    if (year !== undefined) return reportYear(when, year, report);
    const place = plain(draft.source, when.place);
    const fault = RIGHT.test(tail) ? (/^\p{Ll}/u.test(place) ? caseFault(tail) : null) : judge(tail);
    if (fault !== null) reportFault(draft.source, when, fault, report);
  },
});

interface Fault {
  readonly level: Level;
  /** What should follow the place. */
  readonly right: string;
}

const caseFault = (tail: string): Fault => ({ level: "nen-sua", right: tail });

/** What is wrong with the words after the place; null when they cannot be read. */
function judge(tail: string): Fault | null {
  const short = SHORT.exec(tail)?.groups;
  const words = WORDS.exec(tail)?.groups;
  const { day = "", month = "", year = "" } = short ?? words ?? {};
  if (makeDate(Number(year), Number(month), Number(day)) === null) return null;
  if (words === undefined) {
    const zeros = Number(month) < 3 ? month.padStart(2, "0") : String(Number(month));
    return { level: "bat-buoc", right: `, ngày ${day.padStart(2, "0")} tháng ${zeros} năm ${year}` };
  }
  const right = `, ngày ${day} tháng ${month} năm ${year}`;
  if (words.comma?.trim() !== ",") return { level: "bat-buoc", right };
  const onlyBlanks = words.word === "ngày" && words.then === "tháng" && words.last === "năm" && words.second === "" && words.dot === "";
  return { level: onlyBlanks ? "bien-tap" : "nen-sua", right };
}

function reportYear(when: PlaceAndDate, year: string, report: Reporter): void {
  report({
    span: span(when.span.end - (year.length + 4), when.span.end),
    message: { vi: `Năm ghi “${year}”; phải ghi đủ bốn chữ số.`, en: `The year reads “${year}”; it must have four digits.` },
  });
}

function reportFault(source: SourceText, when: PlaceAndDate, { level, right }: Fault, report: Reporter): void {
  const place = plain(source, when.place);
  // "Lam Sơn." before the date: the dot stands for the comma; "lam sơn": the name of a place.
  const bare = place.replace(/ *[.;:]$/u, "");
  const name = /^\p{Ll}/u.test(bare) ? bare.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : bare;
  const whole = name + right;
  const written = quoted(source, when.span);
  const message = {
    "bat-buoc": {
      vi: `Địa danh, ngày tháng ghi ${written}; phải ghi “${whole}”.`,
      en: `Place and date read ${written}; they must read “${whole}”.`,
    },
    "can-xac-minh": { vi: `Đề nghị kiểm tra ${written}.`, en: `${written} is to be checked.` },
    "nen-sua": { vi: `Địa danh, ngày tháng nên ghi “${whole}”.`, en: `Place and date should read “${whole}”.` },
    "bien-tap": { vi: `Có thể ghi “${whole}”, có cách chữ giữa các từ.`, en: `Can be written “${whole}”, with spaces between the words.` },
  }[level];
  report({
    span: when.span,
    ...(level === "bat-buoc" ? {} : { level }),
    message,
    fixes: [
      replace(name === place ? span(when.place.end, when.span.end) : when.span, name === place ? right : whole, "safe", {
        vi: `Thay bằng “${whole}”`,
        en: `Replace with “${whole}”`,
      }),
    ],
  });
}
