/** Who leads where the item itself does not begin with it: named after the work, in its heading, or by a duty inside. */
import { skipBlanks } from "../text/blanks";
import { startsBody } from "./assignment-heads";
import { LONGEST_LIST } from "./assignment-orders";
import { PhraseTable } from "./assignment-phrases";
import type { Subject } from "./assignment-task";
import { isCapitalAt, matchEnd, words } from "./assignment-words";
import { type BodyMatch, readBodyList } from "./bodies";

/** Words without which `readObliged` and `readCharge` find nothing. */
export const OBLIGING_WORDS: readonly string[] = ["phải", "cần", "trách"];
export const CHARGE_WORDS: readonly string[] = ["trì", "mối"];
/** How far into a text a duty is looked for, in UTF-16 units. */
const REACH = 900;
/** UTF-16 units of the longest words before the name in a heading. */
const LONGEST_OPENING = 120;
const NAMES_A_BODY = /^(?:\p{Lu}|các |Các )/u;
const MUST = /(?:phải|cần|có +trách +nhiệm)(?![a-zA-ZÀ-ỹ])/uy;

/** Last resort for an item that names nobody at its head: "…; trong quý I các địa phương, đơn vị phải …". */
export function readObliged(text: string, start: number, end: number): Subject | null {
  const part = text.slice(start, Math.min(end, start + REACH));
  for (let i = part.indexOf("các "); i >= 0; i = part.indexOf("các ", i + 4)) {
    const list = readBodyList(text, start + i, Math.min(end, start + i + LONGEST_LIST));
    if (list && matchEnd(MUST, text, skipBlanks(text, list.end, end)) > 0) {
      return { bodies: list.bodies, work: skipBlanks(text, list.end, end), whole: false };
    }
  }
  return null;
}

// "Trách nhiệm của cơ quan chuyên môn về …", "Nhiệm vụ, quyền hạn của Giám đốc Quỹ"
const HEADED = /(?:nhiệm +vụ|trách +nhiệm)(?:(?:,| +và) +quyền +hạn)?(?: +(?:chung|cụ +thể|chính|thực +hiện))? +của +/uy;
const HEADS_OF_DUTY = new PhraseTable(["nhiệm", "trách"]);
const PERSONS = new PhraseTable(
  words("người; cá nhân; học sinh; sinh viên; hộ; hộ gia đình; công dân; khách hàng; chủ thể; các bên; bên; hành khách"),
);
/** UTF-16 units of the longest name in a heading. */
const LONGEST_NAME = 160;

// "… đối với hôn nhân và gia đình", "… trong việc …": what the duty is about
const ABOUT = / +(?:đối +với|trong(?: +việc)?|khi|theo)(?![a-zA-ZÀ-ỹ])/u;

function trimmedEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && /[ .:;]/u.test(text.charAt(i - 1))) i--;
  return i;
}

const headedEnd = (text: string, at: number, end: number): number => {
  if (HEADS_OF_DUTY.match(text, at) < 0) return -1;
  HEADED.lastIndex = 0;
  const m = HEADED.exec(text.slice(at, Math.min(end, at + LONGEST_OPENING)).toLowerCase());
  return m ? at + m[0].length : -1;
};

/** Whom "Trách nhiệm của …" names, also a body that the grammar does not know; none for persons; null when it is no such heading. */
export function readHeaded(text: string, start: number, end: number): readonly BodyMatch[] | null {
  const at = headedEnd(text, skipBlanks(text, start, end), end);
  if (at < 0 || at >= end || end - at > LONGEST_NAME || /[.;:] +\p{L}/u.test(text.slice(at, end))) return null;
  if (PERSONS.match(text, at) > 0) return [];
  const list = readBodyList(text, at, end);
  if (list && /^[ .:;]*$/u.test(text.slice(list.end, end))) return list.bodies;
  if (!isCapitalAt(text, at) && !startsBody(text, at, end)) return null;
  const about = text.slice(at, end).search(ABOUT);
  const span = { start: at, end: trimmedEnd(text, at, about > 0 ? at + about : end) };
  return [{ span, pieces: [span], group: false }];
}

const CHARGE = /,? *(?:chủ +trì|là +(?:cơ +quan|đơn +vị) +(?:chủ +trì|đầu +mối)|làm +đầu +mối)(?![a-zA-ZÀ-ỹ])/uy;

/** "(Sở A chủ trì)", "…; Sở A chủ trì, phối hợp …": the lead named after the work. */
export function readCharge(text: string, start: number, end: number): readonly BodyMatch[] {
  const part = text.slice(start, end);
  if (!part.includes("chủ trì") && !part.includes("đầu mối")) return [];
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c !== 40 && c !== 59 && c !== 46) continue;
    const at = skipBlanks(text, i + 1, end);
    if (!NAMES_A_BODY.test(text.slice(at, at + 4))) continue;
    const list = readBodyList(text, at, Math.min(end, at + LONGEST_LIST));
    if (list && matchEnd(CHARGE, text, list.end) > 0) return list.bodies;
  }
  return [];
}
