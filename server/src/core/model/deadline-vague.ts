/** Vague urgency in place of a date: words that say when the tasked body itself must act. After "để" or as a quality it is none. */
import type { Span } from "../text/span";
import { isWordCode } from "./assignment-words";

const WORDS =
  /[Kk]ịp +thời|[Kk]hẩn +trương|[Ss]ớm(?= +\p{Ll})|(?:[Tt]rong +)?thời +gian +(?:tới|sớm +nhất|đến|ngắn +nhất|gần +nhất)|[Nn]hanh +chóng(?= +\p{Ll})|[Gg]ấp +rút|[Nn]gay(?= +(?:các|những|khi +nhận))/gu;
/** Before the word: an aim, a quality, a warning; then nobody is told when to act. */
const NOT_A_DUTY = /(?:để|nhằm|đầy +đủ,|đầy +đủ|thu|cảnh +báo|từ|đã|được|không|ứng +phó|nộp|hơn|giai +đoạn) *$/iu;
const NOT_AFTER = /^(?:,? *(?:đầy +đủ|phục +hồi)|[ ,]*từ +xa)/iu;

/** Spans of vague urgency in [start, end), in order. */
export function scanVague(text: string, start: number, end: number): Span[] {
  const found: Span[] = [];
  WORDS.lastIndex = start;
  for (let m = WORDS.exec(text); m && m.index < end; m = WORDS.exec(text)) {
    const stop = WORDS.lastIndex;
    if (isWordCode(text.charCodeAt(m.index - 1)) || isWordCode(text.charCodeAt(stop))) continue;
    if (NOT_A_DUTY.test(text.slice(Math.max(start, m.index - 14), m.index)) || NOT_AFTER.test(text.slice(stop, stop + 12))) continue;
    found.push({ start: m.index, end: stop });
  }
  return found;
}
