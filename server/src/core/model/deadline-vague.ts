/** Vague urgency in place of a date: words that say when the tasked body itself must act. After "để" or as a quality it is none. */
import type { Span } from "../text/span";
import type { Words } from "../text/syllable-scan";
import { WordSet } from "../text/word-set";
import { WordIndex } from "./assignment-index";
import { matchEnd } from "./assignment-words";

const WORDS = new WordIndex<RegExp>([
  ["kịp", /[Kk]ịp +thời(?![a-zA-ZÀ-ỹ])/uy],
  ["khẩn", /[Kk]hẩn +trương(?![a-zA-ZÀ-ỹ])/uy],
  ["sớm", /[Ss]ớm(?= +\p{Ll})/uy],
  ["thời", /[Tt]hời +gian +(?:tới|sớm +nhất|đến(?! +[a-zA-ZÀ-ỹ]*\d)|ngắn +nhất|gần +nhất)(?![a-zA-ZÀ-ỹ])/uy],
  ["nhanh", /[Nn]hanh +chóng(?= +\p{Ll})/uy],
  ["gấp", /[Gg]ấp +rút(?![a-zA-ZÀ-ỹ])/uy],
  ["ngay", /[Nn]gay(?= +(?:các|những|khi +nhận))/uy],
]);
/** The words that tell vague urgency, to be asked where they may stand. */
export const VAGUE_WORDS = new WordSet(WORDS.words);
/** Before the word: an aim, a quality, a warning; then nobody is told when to act. */
const NOT_A_DUTY = /(?:[Đđ]ể|[Nn]hằm|đầy +đủ,|đầy +đủ|thu|cảnh +báo|từ|đã|được|không|ứng +phó|nộp|hơn|giai +đoạn) *$/u;
const NOT_AFTER = /^(?:,? *(?:đầy +đủ|phục +hồi)|[ ,]*từ +xa)/u;

/** Spans of vague urgency in [start, end), in order. */
export function scanVague(text: string, start: number, end: number, words: Words | null = null): Span[] {
  const found: Span[] = [];
  const walk = WORDS.walk(text, start, end, words);
  for (let i = walk.next(start); i >= 0; i = walk.next(i + 1)) {
    const pattern = walk.value;
    const stop = pattern ? matchEnd(pattern, text, i) : -1;
    if (stop < 0 || stop > end) continue;
    if (NOT_A_DUTY.test(text.slice(Math.max(start, i - 14), i)) || NOT_AFTER.test(text.slice(stop, stop + 12))) continue;
    const inside = /[Tt]rong +$/u.exec(text.slice(Math.max(start, i - 6), i));
    found.push({ start: i - (/^[Tt]hời/u.test(text.slice(i, i + 4)) ? (inside?.[0].length ?? 0) : 0), end: stop });
  }
  return found;
}
