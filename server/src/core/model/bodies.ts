/**
 * Bodies as tasks name them: proper bodies, office-holders (Giám đốc Sở X), groups (các sở, ban, ngành), and lists of
 * them, also those that share one head noun. Works on flat text.
 */
import { skipBlanks } from "../text/blanks";
import type { Span } from "../text/span";
import { capitalRun, groupStart, readGroup } from "./assignment-groups";
import { holderEnd, mayBeginBody, startsBody } from "./assignment-heads";
import { PhraseTable } from "./assignment-phrases";
import { readBracket, readPlace, readProper, readSector, UNIT } from "./assignment-proper";
import { isDuty } from "./assignment-verbs";
import { isCapitalAt, matchEnd, matchEndAt, words } from "./assignment-words";

/** A body in the text. */
export interface BodyMatch {
  readonly span: Span;
  /** What the name is made of, in order, joined by a blank: spans of the text and nouns repeated from a list's head. */
  readonly pieces: readonly (Span | string)[];
  /** "các sở, ban, ngành": not one body. */
  readonly group: boolean;
}

export interface BodyList {
  readonly bodies: readonly BodyMatch[];
  /** Offset after the last body. */
  readonly end: number;
}

const SEPARATOR =
  / *(?:[,;] *(?:và +(?:các +đơn +vị(?! ))?|đặc +biệt +(?:với +)?)?|(?:cùng +với|cùng|và|hoặc|&) +(?:đặc +biệt +(?:với +)?)?)/uy;

const SEPARATES = ",;cvh&";

/** "Phó Giám đốc phụ trách Chi nhánh …": an office-holder of an office-holder, no deeper. */
const DEEPEST = 2;

/** Offices that are named without their body. */
const WHOLE_OFFICE = new PhraseTable(words("bộ trưởng; các bộ trưởng; chủ đầu tư; các chủ đầu tư; chánh văn phòng; kế toán trưởng"));
// "Giám đốc Quỹ", "Phó Trưởng Ban": the body is the one that the text is about
const OWN_BODY = / +(?:Quỹ|Sở|Ban|Trung +tâm|Chi +cục|Cục|Viện|Trường|Hội +đồng|Tổ +công +tác|Văn +phòng)(?![a-zA-ZÀ-ỹ])/uy;
/** Proper bodies of one kind, named together: "các Ban Quản lý khu công nghiệp". */
const MANY = new PhraseTable(
  words(
    "các ban quản lý; các đại sứ quán; các trung tâm; các công ty; các tổng công ty; các bệnh viện; các học viện; các chi cục; các tập đoàn",
  ),
);

/** End of the office-holder at `at` ("Giám đốc, Thủ trưởng các sở", "Chánh Văn phòng UBND tỉnh"), or -1. */
function readHolder(text: string, at: number, end: number, depth: number): number {
  let i = holderEnd(text, at);
  if (i < 0 || i > end) return -1;
  for (let more = /^(?:,| và|;) */u.exec(text.slice(i, i + 4)); more; more = /^(?:,| và|;) */u.exec(text.slice(i, i + 4))) {
    const next = holderEnd(text, i + more[0].length);
    if (next < 0 || next > end) break;
    if (readBodyEnd(text, skipBlanks(text, next, end), end, true, depth + 1) < 0) break;
    i = next;
  }
  const owned = readBodyEnd(text, skipBlanks(text, i, end), end, true, depth + 1);
  if (owned > 0) return owned;
  const own = matchEnd(OWN_BODY, text, i);
  if (own > 0 && own <= end && !(isCapitalAt(text, skipBlanks(text, own, end)) && skipBlanks(text, own, end) < end)) return own;
  return isCapitalAt(text, at) && WHOLE_OFFICE.match(text, at) > 0 ? i : -1;
}

/** End of any body at `at`, or -1. `bare`: a group's noun may stand without "các". */
function readBodyEnd(text: string, at: number, end: number, bare: boolean, depth = 0): number {
  if (at >= end || !mayBeginBody(text, at)) return -1;
  const holder = depth < DEEPEST ? readHolder(text, at, end, depth) : -1;
  // "Chủ đầu tư các khu đô thị"
  if (holder > 0) return WHOLE_OFFICE.match(text, at) === holder ? Math.max(holder, readGroup(text, at, end, bare, readProper)) : holder;
  const head = MANY.match(text, at) > 0 ? skipBlanks(text, at + 3, end) : at;
  const proper = readProper(text, isCapitalAt(text, head) ? head : at, end);
  if (proper > 0) return proper;
  const group = readGroup(text, at, end, bare, readProper);
  return group > 0 ? readBracket(text, group, end) : -1;
}

const DISTRIBUTED =
  /^(?<head>(?:ubnd|ủy +ban +nhân +dân|hđnd|công +an|chủ +tịch +(?:ubnd|ủy +ban +nhân +dân)|phòng|chi +cục))(?: +các)? +(?<unit>huyện|thành +phố|thị +xã|quận|xã|phường|tỉnh|đặc +khu)(?![a-zA-ZÀ-ỹ])/u;
/** First words of names that can share their head, and of those that can name a group. */
const SHARING = new PhraseTable(words("ubnd; ủy ban; hđnd; công an; chủ tịch; phòng; chi cục"));
const GROUPING = new PhraseTable(
  words(`
  các; một số; những; cấp; ubnd; ủy ban; hội đồng; hđnd; thủ trưởng; giám đốc; chủ tịch; chính quyền; công an; chủ đầu tư; lãnh đạo;
  bí thư; người đứng đầu`),
);
const ONE_UNIT = /(?:huyện|thành +phố|thị +xã|quận|xã|phường|tỉnh|đặc +khu)(?: +thuộc +tỉnh)?$/u;
const GROUP_NAME =
  /^(?:các|một +số|những|cấp) |^(?:ubnd|ủy +ban +nhân +dân|hội +đồng +nhân +dân|hđnd|thủ +trưởng|giám +đốc|chủ +tịch|chính +quyền|công +an|chủ +đầu +tư|lãnh +đạo|bí +thư|người +đứng +đầu)(?:(?:,| và) +[a-zA-ZÀ-ỹ]+ +[a-zA-ZÀ-ỹ]+)?(?: +(?:ubnd|ủy +ban +nhân +dân))? +(?:các|cấp) /u;
const SECTOR_LIST =
  /^(?<holder>(?:giám +đốc|thủ +trưởng|lãnh +đạo|bộ +trưởng) +)?(?<many>các +)(?<head>sở|bộ|ban|ngành|phòng)(?:, *(?:ban|ngành|sở|bộ))*$/u;

/** "UBND các huyện: A, B và thành phố C" and "Các Sở: A, B": one entry a body, the head noun repeated. */
function distribute(text: string, at: number, colon: number, end: number): BodyList | null {
  const written = text.slice(at, colon).replace(/ *$/u, "");
  const head = written.toLowerCase();
  const sectors = SECTOR_LIST.exec(head);
  const units = sectors ? null : DISTRIBUTED.exec(head);
  const small = sectors?.groups?.head ?? units?.groups?.head;
  if (small === undefined || (units && !(ONE_UNIT.test(head) && !head.includes(",")))) return null;
  if (isDuty(text, skipBlanks(text, colon + 1, end)) && units) return null;
  const before = sectors ? (sectors.groups?.holder?.length ?? 0) : 0;
  const holder = before > 0 ? [written.slice(0, before).trim()] : [];
  const from = sectors ? before + (sectors.groups?.many?.length ?? 0) : 0;
  const noun = written.slice(from, from + small.length);
  const defaultUnit = units?.groups?.unit ?? "";
  const bodies: BodyMatch[] = [];
  let last = -1;
  for (let i = skipBlanks(text, colon + 1, end); i < end; ) {
    const own = startsBody(text, i, end) ? readBodyEnd(text, i, end, true) : -1;
    const unit = sectors ? -1 : UNIT.match(text, i);
    const stop = own > 0 ? own : sectors ? readPlace(text, readSector(text, i, end), end) : capitalRun(text, unit > 0 ? unit : i, end);
    if (stop <= i || stop < 0) break;
    const lead = own > 0 ? [] : sectors ? [...holder, noun] : unit > 0 ? [noun] : [noun, defaultUnit];
    bodies.push({ span: { start: bodies.length === 0 ? at : i, end: stop }, pieces: [...lead, { start: i, end: stop }], group: false });
    last = stop;
    const next = matchEndAt(SEPARATES, SEPARATOR, text, stop);
    if (next < 0) break;
    i = next;
  }
  return last > 0 ? { bodies, end: last } : null;
}

/** "UBND thành phố A, thị xã B và huyện C": the places share the head. */
function shareHead(text: string, at: number, first: number, end: number): BodyList | null {
  const head = SHARING.match(text, at) < 0 ? null : DISTRIBUTED.exec(text.slice(at, first).toLowerCase());
  if (!head?.groups?.head || !/\p{Lu}/u.test(text.slice(at + head[0].length, first))) return null;
  const bodies: BodyMatch[] = [{ span: { start: at, end: first }, pieces: [{ start: at, end: first }], group: false }];
  let last = first;
  for (let i = matchEndAt(SEPARATES, SEPARATOR, text, last); i > 0 && i < end; i = matchEndAt(SEPARATES, SEPARATOR, text, last)) {
    const unit = UNIT.match(text, i);
    const stop = unit > 0 ? capitalRun(text, unit, end) : -1;
    if (stop <= unit) break;
    bodies.push({
      span: { start: i, end: stop },
      pieces: [text.slice(at, at + head.groups.head.length), { start: i, end: stop }],
      group: false,
    });
    last = stop;
  }
  return bodies.length > 1 ? { bodies, end: last } : null;
}

function readEntry(text: string, at: number, end: number, bare: boolean): BodyList | null {
  const stop = readBodyEnd(text, at, end, bare);
  if (stop < 0) return null;
  const colon = skipBlanks(text, stop, end);
  if (text.charAt(colon) === ":" && colon < end) {
    const list = distribute(text, at, colon, end);
    if (list) return list;
  }
  const shared = shareHead(text, at, stop, end);
  if (shared) return shared;
  const group =
    groupStart(text, at, true) >= 0 ||
    (GROUPING.match(text, at) > 0 && GROUP_NAME.test(text.slice(at, Math.min(stop, at + 70)).toLowerCase()));
  return { bodies: [{ span: { start: at, end: stop }, pieces: [{ start: at, end: stop }], group }], end: stop };
}

/**
 * The list of bodies that begins at `at`: split at commas, semicolons and "và" only where the next part is a body of its
 * own. Null when no body stands there. Offsets of `text`; nothing at or after `end` is read.
 */
export function readBodyList(text: string, at: number, end: number): BodyList | null {
  const bodies: BodyMatch[] = [];
  let last = -1;
  for (let i = skipBlanks(text, at, end); i < end; ) {
    const entry = readEntry(text, i, end, true);
    if (!entry) break;
    bodies.push(...entry.bodies);
    last = entry.end;
    const next = matchEndAt(SEPARATES, SEPARATOR, text, last);
    if (next < 0) break;
    i = next;
  }
  return last < 0 ? null : { bodies, end: last };
}

const PERSON = new PhraseTable(
  words("ông; bà; các ông; các bà; đồng chí; các đồng chí; cá nhân; các cá nhân; tổ chức, cá nhân; các tổ chức, cá nhân"),
);
const PART = /[,;]|(?<![a-zA-ZÀ-ỹ])và(?![a-zA-ZÀ-ỹ])/gu;

const NOBODY = /^[Kk]hông(?: +có)?[. ]*$/u;
const LONGEST_NOBODY = 12;

/** "Không": a field or a cell for bodies that says there are none. */
export const namesNobody = (text: string, start: number, end: number): boolean =>
  end - start < LONGEST_NOBODY && (text.charCodeAt(start) | 32) === SMALL_K && NOBODY.test(text.slice(start, end));
const SMALL_K = 0x6b;

/** All of a stretch that is known to hold bodies only (a field, a cell): what the grammar does not know is kept whole. */
export function splitBodies(text: string, start: number, end: number): BodyMatch[] {
  const bodies: BodyMatch[] = [];
  if (namesNobody(text, start, end)) return bodies;
  for (let i = skipBlanks(text, start, end); i < end; ) {
    const list = readBodyList(text, i, end);
    if (list) bodies.push(...list.bodies);
    const from = list?.end ?? i;
    if (list && isClosing(text, from, end)) break;
    const { cut, after } = nextPart(text, from, end);
    const rest = trimSpan(text, list ? from : i, cut);
    const apart = rest && (!list || startsBody(text, rest.start, end));
    if (apart)
      bodies.push(...(list ? (readBodyList(text, rest.start, cut)?.bodies ?? []) : [{ span: rest, pieces: [rest], group: false }]));
    else if (rest && !isDuty(text, rest.start)) extendLast(bodies, rest.end);
    i = after;
  }
  return bodies;
}

/** Where the part that goes on at `from` ends, and where the next one begins: at a mark that a body or a person follows. */
function nextPart(text: string, from: number, end: number): { readonly cut: number; readonly after: number } {
  PART.lastIndex = from;
  for (let m = PART.exec(text); m !== null && m.index < end; m = PART.exec(text)) {
    const next = skipBlanks(text, m.index + m[0].length, end);
    if (m[0] === ";" || startsBody(text, next, end) || PERSON.match(text, next) > 0) return { cut: m.index, after: next };
  }
  return { cut: end, after: end };
}

/** Nothing but closing marks is left. */
function isClosing(text: string, at: number, end: number): boolean {
  const i = skipBlanks(text, at, end);
  return i >= end || ((text.charAt(i) === "." || text.charAt(i) === ";") && skipBlanks(text, i + 1, end) >= end);
}

// "các đơn vị duy trì thoát nước": in a field the words that the grammar does not know belong to the name before them
function extendLast(bodies: BodyMatch[], end: number): void {
  const body = bodies.pop();
  const piece = body?.pieces[body.pieces.length - 1];
  if (body === undefined || piece === undefined || typeof piece === "string") return;
  bodies.push({ ...body, span: { ...body.span, end }, pieces: [...body.pieces.slice(0, -1), { start: piece.start, end }] });
}

function trimSpan(text: string, start: number, end: number): Span | null {
  let [a, b] = [start, end];
  while (a < b && /[\s.,;:*|]/u.test(text.charAt(a))) a++;
  while (b > a && /[\s.,;:*|/]/u.test(text.charAt(b - 1))) b--;
  return b > a ? { start: a, end: b } : null;
}
