/** Partners in running text: named after "phối hợp với". Objects of đôn đốc, hướng dẫn, chỉ đạo, gửi are never a role. */
import type { Words } from "../text/syllable-scan";
import { WordIndex } from "./assignment-index";
import { matchEnd } from "./assignment-words";
import { type BodyList, type BodyMatch, readBodyList } from "./bodies";

const JOINT = /(?:[Pp]hối +(?:(?:kết +)?hợp|với)|[Kk]ết +hợp|[Hh]ợp +tác)(?![a-zA-ZÀ-ỹ])/uy;
const TRIGGER = new WordIndex<null>([
  ["phối", null],
  ["kết", null],
  ["hợp", null],
]);
/** Words without which no partner is named. */
export const PARTNER_WORDS: readonly string[] = TRIGGER.words;
const MANNER =
  /(?: *,? *(?:và +)?(?:chặt +chẽ|(?:có +)?hiệu +quả|đồng +bộ|tốt|kịp +thời|thường +xuyên|tích +cực|thống +nhất|nhịp +nhàng|đôn +đốc|liên +ngành|công +tác|trực +tiếp|chủ +động))*/uy;
const WITH = / *,? *(?:cùng +với|với|cùng)(?![a-zA-ZÀ-ỹ])(?: *:)?/uy;
const BETWEEN = / +giữa +/uy;

/** Partners named after "phối hợp với", "phối hợp", "hợp tác với"; of "phối hợp giữa A với B" only B. */
export function readPartners(text: string, start: number, end: number, words: Words | null = null): BodyMatch[] {
  const found: BodyMatch[] = [];
  const walk = TRIGGER.walk(text, start, end, words);
  for (let i = walk.next(start); i >= 0; ) {
    const joint = matchEnd(JOINT, text, i);
    const partners = joint > 0 && joint < end ? partnersAt(text, i, joint, end) : null;
    if (partners) found.push(...partners.bodies);
    i = walk.next(partners ? partners.end : i + 1);
  }
  return found;
}

function partnersAt(text: string, at: number, joint: number, end: number): BodyList | null {
  const manner = Math.max(joint, matchEnd(MANNER, text, joint));
  const between = matchEnd(BETWEEN, text, manner);
  return between > 0 ? readBetween(text, between, end) : readWith(text, text.slice(at, joint), manner, end);
}

function readWith(text: string, trigger: string, manner: number, end: number): BodyList | null {
  const preposition = matchEnd(WITH, text, manner);
  if (preposition < 0 && (/^(?:[Kk]ết|[Hh]ợp)/u.test(trigger) || text.charAt(manner) !== " ")) return null;
  return readBodyList(text, preposition > 0 ? preposition : manner, end);
}

function readBetween(text: string, from: number, end: number): BodyList | null {
  const first = readBodyList(text, from, end);
  const preposition = first ? matchEnd(WITH, text, first.end) : -1;
  return preposition > 0 ? readBodyList(text, preposition, end) : null;
}
