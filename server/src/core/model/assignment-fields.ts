/**
 * Labelled lines and table heads of a task: "Cơ quan chủ trì tham mưu:", "Tiến độ thực hiện:", "Sản phẩm". One list of
 * synonyms serves lines, words inside a sentence and columns.
 */

import { append } from "../text/append";
import { skipBlanks } from "../text/blanks";
import type { Span } from "../text/span";
import { PhraseTable } from "./assignment-phrases";
import { isWordCode, matchEnd, words } from "./assignment-words";
import { type BodyMatch, readBodyList, splitBodies } from "./bodies";

/** other: a labelled line that says nothing about who, when or what (Địa điểm, Kinh phí …). */
export type FieldRole = "lead" | "doer" | "support" | "direct" | "time" | "product" | "task" | "ordinal" | "other";

/** How far before its colon a label may begin, in UTF-16 units. */
const LABEL_REACH = 60;
const WHO =
  "(?:(?:các )?(?:cơ quan, đơn vị|đơn vị, cá nhân|sở, ban, ngành|sở, ngành|cơ quan|đơn vị|tổ chức|bộ phận|cá nhân|ban|phòng)(?:/đơn vị)? )?";
const VERBS =
  "(?: (?:tham mưu|thực hiện|xây dựng|triển khai|theo dõi, đánh giá|theo dõi|soạn thảo|tổ chức thực hiện|tổ chức|chính|báo cáo|trình|giải quyết))*";
/** Each pattern stands for a whole label, in small letters. */
const LABELS: Readonly<Record<FieldRole, string>> = {
  lead: `${WHO}(?:chủ trì, phối hợp|chủ trì|đầu mối|chịu trách nhiệm|tham mưu|được giao|giao thực hiện|được phân công|phân công)${VERBS}|trách nhiệm(?: thực hiện| chính)?`,
  doer: "(?:(?:cơ quan, đơn vị|cơ quan|đơn vị|người|tổ chức)(?:/đơn vị)? )?thực hiện",
  support: `${WHO}(?:phối hợp|tham gia)${VERBS}`,
  direct: `${WHO}chỉ đạo(?: thực hiện| chung)?|lãnh đạo (?:phụ trách|chỉ đạo|theo dõi)(?: chỉ đạo)?|(?:đồng chí |người )?phụ trách`,
  time: "(?:dự kiến )?thời gian(?: (?:thực hiện|hoàn thành|dự kiến|tổ chức|báo cáo|trình))*|tiến độ(?: (?:thực hiện|hoàn thành))?|thời hạn(?: (?:thực hiện|hoàn thành|trình))?|(?:hạn )?hoàn thành|thời điểm(?: hoàn thành)?|lộ trình(?: thực hiện)?|năm thực hiện",
  product:
    "(?:dự kiến )?sản phẩm(?: (?:dự kiến|đầu ra|hoàn thành|chủ yếu))?(?:/kết quả)?|(?:dự kiến )?kết quả(?: (?:đầu ra|dự kiến|đạt được|hoàn thành))?(?:/sản phẩm)?|kết quả, sản phẩm|sản phẩm, kết quả|hình thức văn bản",
  task: "(?:tên )?(?:nhiệm vụ|nội dung|công việc|hoạt động|đề án|chương trình|nhóm nhiệm vụ)(?:/giải pháp|, giải pháp| và giải pháp|/công việc|, công việc| công việc| nhiệm vụ| thực hiện| cụ thể| chủ yếu)*",
  ordinal: "stt|tt|số tt|số thứ tự",
  other:
    "địa điểm(?: (?:thực hiện|tổ chức))?|(?:nguồn )?kinh phí(?: thực hiện)?|hình thức(?: thực hiện)?|thành phần|đối tượng|ghi chú|phương thức(?: [a-zà-ỹ]+){0,2}|nội dung [a-zà-ỹ]+(?: [a-zà-ỹ]+)?|danh nghĩa tổ chức",
};
const ROLES = ["lead", "doer", "support", "direct", "time", "product", "task", "ordinal", "other"] as const satisfies readonly FieldRole[];
const LABEL = new RegExp(`^(?:${ROLES.map((role) => `(?<${role}>${LABELS[role]})`).join("|")})$`, "u");
/** First syllables of labels: most lines need no closer look. */
export const FIELD_OPENERS = new PhraseTable(
  words(`
  các; cơ; đơn; tổ; bộ; cá; ban; phòng; sở; chủ; đầu; chịu; tham; được; giao; phân; trách; người; thực; phối; chỉ; lãnh; đồng; phụ; dự;
  thời; tiến; hạn; hoàn; lộ; năm; sản; kết; hình; tên; nhiệm; nội; công; hoạt; đề; chương; nhóm; stt; tt; số; địa; nguồn; kinh; thành;
  đối; ghi; phương; danh`),
);

/** The role that a label tells: all of [start, end) is the label, whatever its capitals. Null for other words. */
export function labelRole(text: string, start: number, end: number): FieldRole | null {
  if (end - start > LABEL_REACH || FIELD_OPENERS.match(text, start) < 0) return null;
  const label = text.slice(start, end).toLowerCase().replace(/\s+/g, " ").trim();
  const groups = LABEL.exec(label)?.groups;
  return groups ? (ROLES.find((role) => groups[role] !== undefined) ?? null) : null;
}

/** Reads labels as `labelRole`. */
export type LabelReader = typeof labelRole;

/** A reader that remembers: a plan repeats few labels. For one text. */
export function rememberingLabels(): LabelReader {
  const known = new Map<string, FieldRole | null>();
  return (text, start, end) => {
    if (end - start > LABEL_REACH) return null;
    const label = text.slice(start, end);
    let role = known.get(label);
    if (role === undefined) {
      role = labelRole(text, start, end);
      known.set(label, role);
    }
    return role;
  };
}

/** Role of a column by its head, brackets and stars left out; null for a column of another kind. */
export function columnRole(text: string, start: number, end: number): FieldRole | null {
  let from = start;
  while (from < end && /[*\s]/u.test(text.charAt(from))) from++;
  const bracket = text.slice(from, end).search(/ *[(*]/u);
  return labelRole(text, from, bracket < 0 ? end : from + bracket);
}

/** A labelled line: "+ Cơ quan phối hợp: …". `start`/`end` bound the value. */
export interface Field {
  readonly role: FieldRole;
  readonly start: number;
  readonly end: number;
}

/** The field that a line is, or null. A label counts only with its colon; "nội dung" and STT are no labels of lines. */
export function readField(text: string, start: number, end: number, roleOf: LabelReader = labelRole): Field | null {
  const head = text.slice(start, Math.min(end, start + LABEL_REACH)).indexOf(":");
  if (head < 0) return null;
  const colon = start + head;
  const role = roleOf(text, start, colon);
  if (role === null || role === "ordinal" || role === "task") return null;
  return { role, start: skipBlanks(text, colon + 1, end), end };
}

/** A field inside a sentence: "… (chủ trì: Sở A; phối hợp: Sở B; hoàn thành: quý II/2026)". */
export interface EmbeddedField extends Field {
  /** Where its label begins. */
  readonly label: number;
}

const WHO_ROLES: ReadonlySet<FieldRole> = new Set(["lead", "doer", "support", "direct"]);
/** The field says who: the item above it is a task. */
export const saysWho = (field: Field | null): boolean => field !== null && WHO_ROLES.has(field.role);

/** Fields inside a text, in order. A label counts only after ( . ; or a dash. */
export function readEmbedded(text: string, start: number, end: number, roleOf: LabelReader = labelRole): readonly EmbeddedField[] {
  const labels: { role: FieldRole; label: number; start: number }[] = [];
  const part = text.slice(start, end);
  for (let at = part.indexOf(":"); at >= 0; at = part.indexOf(":", at + 1)) {
    const colon = start + at;
    const label = labelBefore(text, start, colon);
    const role = label < 0 ? null : roleOf(text, label, colon);
    if (role === null || role === "task" || role === "ordinal") continue;
    labels.push({ role, label, start: skipBlanks(text, colon + 1, end) });
  }
  if (labels.length === 0) return NO_FIELDS;
  return labels.map(({ role, label, start: from }, k) => ({
    role,
    label,
    start: from,
    end: valueEnd(text, from, labels[k + 1]?.label ?? end),
  }));
}

const NO_FIELDS: readonly EmbeddedField[] = [];

function labelBefore(text: string, start: number, colon: number): number {
  for (let i = colon - 1; i > start && colon - i < LABEL_REACH; i--) {
    const c = text.charAt(i);
    if (c === "(" || c === "." || c === ";" || ((c === "-" || c === "+") && text.charAt(i - 1) === " " && text.charAt(i + 1) === " ")) {
      return skipBlanks(text, i + 1, colon);
    }
  }
  return -1;
}

function valueEnd(text: string, start: number, limit: number): number {
  let depth = 0;
  for (let i = start; i < limit; i++) {
    const c = text.charAt(i);
    if (c === "(") depth++;
    else if (c === ")" && depth-- === 0) return i;
    else if (c === "." && text.charAt(i + 1) === " ") return i;
  }
  return trimEnd(text, start, limit);
}

/** Who does what, as a field names it. */
export interface Share {
  readonly body: BodyMatch;
  /** The part of the work after "đối với". */
  readonly share: { readonly start: number; readonly end: number } | null;
}

export interface FieldBodies {
  readonly own: readonly Share[];
  /** "Sở A chủ trì, phối hợp với B" inside a field: B. */
  readonly support: readonly BodyMatch[];
  readonly split: boolean;
}

const NUMBERED = /\((?:\d{1,2}|[ivx]{1,4})\) */gu;
const FOR = /(?: *[-,])? *(?:đối +với|về|cho|phụ +trách)(?![a-zA-ZÀ-ỹ0-9])/uy;
const WITH = / *(?:(?:là +cơ +quan +)?chủ +trì)?,? *phối +hợp(?: +chặt +chẽ)?(?: +cùng)?(?: +với)? */uy;

/** Bodies of a field's value, also numbered and split: "(1) Sở A đối với X; (2) Sở B đối với Y". */
export function readFieldBodies(text: string, start: number, end: number): FieldBodies {
  const starts: number[] = [];
  const marks: number[] = [];
  if (text.charAt(start) === "(") {
    for (const m of text.slice(start, end).matchAll(NUMBERED)) {
      marks.push(start + m.index);
      starts.push(start + m.index + m[0].length);
    }
  }
  if (starts.length < 2 || marks[0] !== start) {
    starts.splice(0, starts.length, start);
    marks.splice(0, marks.length, start);
  }
  const own: Share[] = [];
  const support: BodyMatch[] = [];
  let split = false;
  starts.forEach((from, k) => {
    const to = trimEnd(text, from, k + 1 < marks.length ? (marks[k + 1] ?? end) : end);
    const part = readPart(text, from, to, starts.length > 1);
    split ||= part.own.some((share) => share.share !== null);
    own.push(...part.own);
    support.push(...part.support);
  });
  return { own, support, split: split && own.length > 1 };
}

function readPart(text: string, start: number, end: number, numbered: boolean): { own: Share[]; support: BodyMatch[] } {
  const list = readBodyList(text, start, end);
  if (list === null) {
    return { own: splitBodies(text, start, end).map((body) => ({ body, share: null })), support: [] };
  }
  const after = matchEnd(FOR, text, list.end);
  if (after > 0 && after < end) {
    const share = { start: skipBlanks(text, after, end), end };
    return { own: list.bodies.map((body) => ({ body, share })), support: [] };
  }
  const partner = matchEnd(WITH, text, list.end);
  if (partner > 0 && partner < end) {
    return { own: list.bodies.map((body) => ({ body, share: null })), support: splitBodies(text, partner, end) };
  }
  if (trimEnd(text, list.end, end) <= list.end) return { own: list.bodies.map((body) => ({ body, share: null })), support: [] };
  const bodies = numbered ? splitBodies(text, start, end).slice(0, Math.max(1, list.bodies.length)) : splitBodies(text, start, end);
  return { own: bodies.map((body) => ({ body, share: null })), support: [] };
}

/** Offset after the last character that is no blank, bracket or closing mark. */
export function trimEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && !isWordCode(text.charCodeAt(i - 1)) && /[\s.,;/(+–-]/u.test(text.charAt(i - 1))) i--;
  return i;
}

/** What the labelled lines of one task say. */
export interface Roles {
  readonly lead: readonly Share[];
  readonly support: readonly BodyMatch[];
  readonly direct: readonly BodyMatch[];
  readonly split: boolean;
  readonly product: Span | null;
}

/** Reads the values of fields: `readFieldBodies` and `splitBodies`, or what is known of the same words. */
export interface FieldReader {
  who(where: Span): FieldBodies;
  names(where: Span): readonly BodyMatch[];
}

/** Reads the labelled lines of a task. Who carries it out ("Cơ quan thực hiện") leads when nobody else is said to. */
export function readRoles(fields: readonly Field[], read: FieldReader): Roles {
  const led: FieldBodies[] = [];
  const done: FieldBodies[] = [];
  const support: BodyMatch[] = [];
  const direct: BodyMatch[] = [];
  let product: Span | null = null;
  for (const field of fields) {
    if (field.role === "lead") led.push(read.who(field));
    else if (field.role === "doer") done.push(read.who(field));
    else if (field.role === "support") append(support, read.names(field));
    else if (field.role === "direct") append(direct, read.names(field));
    else if (field.role === "product") product ??= { start: field.start, end: field.end };
  }
  const leading = led.length > 0 ? led : done;
  const beside: BodyMatch[] = [];
  if (led.length > 0) for (const field of done) for (const { body } of field.own) beside.push(body);
  for (const field of leading) append(beside, field.support);
  append(beside, support);
  return {
    lead: leading.length === 1 ? (leading[0] as FieldBodies).own : leading.flatMap((field) => field.own),
    support: beside,
    direct,
    split: leading.some((field) => field.split),
    product,
  };
}
