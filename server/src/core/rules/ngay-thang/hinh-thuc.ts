/** Địa danh, thời gian at the head: "Lam Sơn, ngày 08 tháng 10 năm 2026", with comma and full words. Blanks are allowed. */
import type { Draft, PlaceAndDate } from "../../model/types";
import { makeDate } from "../../text/calendar";
import type { SourceText } from "../../text/source";
import { type Span, span } from "../../text/span";
import { ND30, plain, quoted, type Reporter, replace, STATE } from "../parts";
import { defineRule } from "../rule";

const OPEN = "[ .…_]*";
// ", ngày 08 tháng 10 năm 2026", ", ngày      tháng      năm 2026"
const RIGHT = new RegExp(`^, ?ngày (?:\\d{1,2}|${OPEN}) ?tháng (?:\\d{1,2}|${OPEN}) ?năm (?:\\d{4}|${OPEN})$`, "u");
// " ngày 08 tháng 10 năm 2026", ",ngày 08 tháng10 năm 2026", "Ngày …": the words are there
const WORDS = /^(?<comma> ?[,.;:]?) ?(?<word>ngày|Ngày|NGÀY) ?(?<day>\d{1,2}) ?tháng ?(?<month>\d{1,2}),? ?năm ?(?<year>\d{4})[.]?$/u;
// ", ngày 08/10/2026", ", 8-10-2026"
const SHORT = /^ ?[,.;:]? ?(?:[Nn]gày )?(?<day>\d{1,2}) ?[/.-] ?(?<month>\d{1,2}) ?[/.-] ?(?<year>\d{4})[.]?$/u;

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
    // Pieces of another column between place and date: the page was pasted, nothing can be said.
    const tail = plain(draft.source, after);
    if (tail === "" || tail.includes("|") || RIGHT.test(tail)) return;
    judge(draft.source, when, after, tail, report);
  },
});

function judge(source: SourceText, when: PlaceAndDate, after: Span, tail: string, report: Reporter): void {
  const short = SHORT.exec(tail)?.groups;
  const words = WORDS.exec(tail)?.groups;
  const found = short ?? words;
  if (found === undefined) return;
  const { day = "", month = "", year = "" } = found;
  if (makeDate(Number(year), Number(month), Number(day)) === null) return;
  const right = `, ngày ${day.padStart(2, "0")} tháng ${Number(month) < 3 ? month.padStart(2, "0") : Number(month)} năm ${year}`;
  const kept = words === undefined ? right : `, ngày ${day} tháng ${month} năm ${year}`;
  const comma = words?.comma?.trim() === ",";
  const onlyBlanks = words !== undefined && comma && words.word === "ngày" && !tail.endsWith(".") && !/tháng ?\d{1,2},/u.test(tail);
  const whole = plain(source, when.place) + kept;
  report({
    span: when.span,
    ...(onlyBlanks ? { level: "bien-tap" as const } : words !== undefined && comma ? { level: "nen-sua" as const } : {}),
    message: onlyBlanks
      ? { vi: `Có thể ghi ${`“${whole}”`}, có cách chữ giữa các từ.`, en: `Can be written “${whole}”, with spaces between the words.` }
      : words !== undefined && comma
        ? { vi: `Nên ghi “${whole}”.`, en: `Should read “${whole}”.` }
        : {
            vi: `Địa danh, ngày tháng ghi ${quoted(source, when.span)}; phải ghi “${whole}”.`,
            en: `Place and date read ${quoted(source, when.span)}; they must read “${whole}”.`,
          },
    fixes: [replace(after, kept, "safe", { vi: `Thay bằng “${whole}”`, en: `Replace with “${whole}”` })],
  });
}
