/** People as a draft names them: “ông Nguyễn Văn A, Phó Giám đốc …”. One scan a draft. */
import type { Draft } from "../model/types";
import { foldForCompare } from "../text/fold";
import { type Span, span } from "../text/span";

export interface Person {
  readonly honorific: "ông" | "bà" | "đồng chí";
  /** The word before the name. */
  readonly honorificSpan: Span;
  readonly name: Span;
  /** Folded, for comparison. */
  readonly key: string;
  /** Chức vụ right after the name and a comma, a colon or a dash; null when none stands there. */
  readonly office: Span | null;
}

// "Ông Nguyễn Văn An", "bà: Trần Thị Yên", "đồng chí Lê Hà"; not "ông, bà …", "ông (bà) …"
const PERSON =
  /(?<!\p{L})(?<word>[Ôô]ng|[Bb]à|[Đđ]ồng +chí)(?: *:)? +(?<name>\p{Lu}\p{Ll}*(?: +\p{Lu}\p{Ll}*){1,4})(?<rest>(?:, *| *[:–-] *)(?<office>\p{Lu}[^,;.()]{2,90}))?/gu;
const BOTH = /(?:ông|bà) *(?:,|\(|\/|và|hoặc) *$/iu;

const known = new WeakMap<Draft, readonly Person[]>();

/** Everybody named after ông, bà or đồng chí, in order of the text. */
export function people(draft: Draft): readonly Person[] {
  let found = known.get(draft);
  if (found === undefined) {
    found = readPeople(draft);
    known.set(draft, found);
  }
  return found;
}

function readPeople(draft: Draft): Person[] {
  const text = draft.source.slice(draft.span);
  if (!/[Ôô]ng |[Bb]à |ồng +chí /u.test(text)) return [];
  const found: Person[] = [];
  for (const m of text.matchAll(PERSON)) {
    const { word = "", name = "", office } = m.groups ?? {};
    if (BOTH.test(text.slice(Math.max(0, m.index - 12), m.index))) continue;
    const at = draft.span.start + m.index;
    const start = at + m[0].indexOf(name, word.length);
    const officeAt = office === undefined ? -1 : at + m[0].length - office.length;
    found.push({
      honorific: /^[Ôô]/u.test(word) ? "ông" : /^[Bb]/u.test(word) ? "bà" : "đồng chí",
      honorificSpan: span(at, at + word.length),
      name: span(start, start + name.length),
      key: foldForCompare(name),
      office: office === undefined ? null : span(officeAt, officeAt + office.trimEnd().length),
    });
  }
  return found;
}
