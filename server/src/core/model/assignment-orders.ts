/** A superior speaks: "UBND tỉnh giao các sở …", also at the head of a later sentence; places that are asked by their names. */
import { skipBlanks } from "../text/blanks";
import { capitalRun } from "./assignment-groups";
import type { Subject } from "./assignment-task";
import { isCapitalAt, matchEnd, matchEndAt } from "./assignment-words";
import { type BodyList, type BodyMatch, readBodyList } from "./bodies";

/** Words without which nobody is ordered. */
export const ORDER_WORDS: readonly string[] = ["giao", "yêu", "nghị", "thị"];
/** UTF-16 units of the longest list that is looked for inside a sentence. */
export const LONGEST_LIST = 1500;
/** How far behind a list a further order of the sentence is looked for. */
const NEXT_REACH = 600;
// "UBND tỉnh giao các sở …", "Thủ tướng Chính phủ yêu cầu các bộ …": the body after the verb acts
const ORDER = /(?: +cũng)? *(?:giao(?: +nhiệm +vụ)?|yêu +cầu|đề +nghị|chỉ +thị)(?: +cho)? +/uy;
const PLACE = /(?:[Tt]hành +phố|[Tt]ỉnh|[Tt]hị +xã|[Hh]uyện|[Qq]uận|[Pp]hường|[Xx]ã|[Đđ]ặc +khu) +(?=\p{Lu})/uy;
const NEXT_PLACE = / *(?:[,;] *(?:và +)?|và +)(?! )/uy;

/** "Mời thành phố A, tỉnh B": places that are asked by their names. */
export function readPlaces(text: string, from: number, end: number): BodyList | null {
  const bodies: BodyMatch[] = [];
  let last = -1;
  for (let at = from; at >= 0 && at < end; at = matchEnd(NEXT_PLACE, text, last)) {
    const name = matchEnd(PLACE, text, at);
    const stop = name > 0 ? capitalRun(text, name, end) : -1;
    if (stop <= name || stop > end) break;
    const span = { start: at, end: stop };
    bodies.push({ span, pieces: [span], group: false });
    last = stop;
  }
  return last < 0 ? null : { bodies, end: last };
}

/** The order that follows a list of bodies, or null. */
export function readOrder(text: string, list: BodyList, end: number): Subject | null {
  const order = matchEndAt("cgyđ", ORDER, text, list.end);
  if (order < 0 || order >= end) return null;
  const ordered = readBodyList(text, order, end);
  if (ordered === null) return null;
  const bodies = [...ordered.bodies];
  for (let more = nextOrder(text, ordered.end, end); more; more = nextOrder(text, more.end, end)) bodies.push(...more.bodies);
  return { bodies, work: skipBlanks(text, ordered.end, end), whole: false, ordered: true };
}

const ORDER_AGAIN = / *(?:[,;] *(?:và +|đồng +thời +)?|và +|đồng +thời +)(?:giao(?: +nhiệm +vụ)?|yêu +cầu|đề +nghị)(?: +cho)? +/uy;

/** "đề nghị A, yêu cầu B …; yêu cầu C …": what the same sentence orders further. */
function nextOrder(text: string, at: number, end: number): BodyList | null {
  for (let i = at; i >= at && i < end; ) {
    const order = matchEnd(ORDER_AGAIN, text, i);
    if (order > 0 && order < end) return readBodyList(text, order, end);
    const stop = text.slice(i, Math.min(end, i + NEXT_REACH)).search(/;|\. /u);
    if (stop <= 0 || text.charAt(i + stop) === ".") return null;
    i += stop;
  }
  return null;
}

const CONNECTOR = /(?:(?:[Bb]ên +cạnh +đó|[Đđ]ồng +thời|[Nn]goài +ra|[Tt]rong +đó|[Cc]ùng +với +đó|[Tt]heo +đó) *,? +)/uy;
// The issuer by its place: "Thành phố giao …"
const PLACE_ORDERS = /(?:Thành +phố|Tỉnh|Huyện|Xã|Phường)(?=(?: +cũng)? +(?:giao|yêu +cầu|đề +nghị) )/uy;

/** "… UBND tỉnh yêu cầu các sở, ban, ngành …", "Bên cạnh đó, Thành phố giao …" at the head of a later sentence. */
export function readLaterOrder(text: string, start: number, end: number): Subject | null {
  const part = text.slice(start, end);
  for (let i = part.indexOf(". "); i >= 0; i = part.indexOf(". ", i + 2)) {
    const first = skipBlanks(text, start + i + 2, end);
    const at = Math.max(first, matchEnd(CONNECTOR, text, first));
    if (!isCapitalAt(text, at)) continue;
    const place = matchEnd(PLACE_ORDERS, text, at);
    const list = place > 0 ? { bodies: [], end: place } : readBodyList(text, at, Math.min(end, at + LONGEST_LIST));
    const ordered = list ? readOrder(text, list, end) : null;
    if (ordered) return ordered;
  }
  return null;
}
