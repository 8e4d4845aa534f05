/**
 * Known names of bodies that differ from a written one by a single letter. Two names that agree in their first or their last
 * letters are compared; all others differ by more. A name that is known itself is near to none.
 */
import { bodyId } from "./body-names";
import { NAMES } from "./data/names";
import { canonical } from "./name-automaton";

const NO_BODY = /^(?:province|special_zone|level|phrase|region|note|framework)/u;
/** Letters of the shortest name that is compared, and of the ends that must agree. */
const SHORTEST = 9;
const END = 4;
/** The head and its name; what stands before (an office) and after (a place, a bracket) is left out. */
const NAME =
  /(?<![\p{L}\d])(?<name>(?:sở|bộ|ban|cục|chi cục|tổng cục|vụ|viện|thanh tra|kho bạc|bảo hiểm|văn phòng|đài|liên minh|hội|mặt trận|ngân hàng|tòa án|công an)(?![\p{L}\d]).*?)(?= (?:tỉnh|thành phố|tp)(?![\p{L}\d])| *\(|$)/u;

/** Mark of an abbreviation in the list of names (`name-index.ts`). */
const EXACT = "=";
/** Names written out: shortened ones ("KH&ĐT") are other spellings, no models. */
const PLAIN = /^[\p{L} ,]+$/u;

let index: Map<string, string[]> | undefined;

/** The known name that is one letter away from `name` (folded) as a task writes it, in small letters; null when there is none. */
export function nearName(name: string): string | null {
  const own = NAME.exec(canonical(name))?.groups?.name;
  if (own === undefined || own.length < SHORTEST) return null;
  const near = oneLetterOff(own);
  return near === null || bodyId(own, null) !== undefined ? null : near;
}

function oneLetterOff(own: string): string | null {
  index ??= build();
  for (const key of ends(own)) {
    for (const known of index.get(key) ?? []) if (isOneLetterOff(own, known)) return known;
  }
  return null;
}

/** The first and the last letters, each with the first word: names of another head are not compared. */
function ends(name: string): string[] {
  const head = name.slice(0, name.indexOf(" "));
  return [`${head} ^${name.slice(0, END)}`, `${head} ${name.slice(-END)}$`];
}

function build(): Map<string, string[]> {
  const kinds = NAMES.rows.split("\n").map((row) => row.split("\t")[1] ?? "");
  const names = new Map<string, string[]>();
  for (const line of NAMES.names.split("\n")) {
    const [name = "", flags = "", bearers = ""] = line.split("\t");
    if (flags.includes(EXACT) || name.length < SHORTEST - 1 || !PLAIN.test(name) || bearers === "") continue;
    if (bearers.split(" ").every((bearer) => NO_BODY.test(kinds[Number.parseInt(bearer, 10)] ?? ""))) continue;
    for (const key of ends(name)) {
      const list = names.get(key);
      if (list) list.push(name);
      else names.set(key, [name]);
    }
  }
  return names;
}

const DIGIT = /\d/u;

/** One letter is another, one too many or one too few; digits tell bodies apart and are no slips. */
function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  if (endA - start > 1 || endB - start > 1) return false;
  const rest = a.slice(start, endA) + b.slice(start, endB);
  return /\p{L}/u.test(rest) && !DIGIT.test(rest);
}
