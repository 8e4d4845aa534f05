/** People as a draft names them: “ông Nguyễn Văn A, Phó Giám đốc …”. One scan a draft. */
import type { Draft } from "../model/types";
import { foldForCompare } from "../text/fold";
import { LocalScan } from "../text/local-scan";
import type { SourceText } from "../text/source";
import { type Span, span } from "../text/span";
import { FIRST_CAPITAL, wordsOf } from "../text/syllable-scan";
import { WordSet } from "../text/word-set";
import { matchAt } from "./find";
import { gluedWords } from "./phrases";

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

/** The words that go before a name, each as it is written. */
const HONORIFICS: readonly (readonly [string, Person["honorific"]])[] = [
  ["ông", "ông"],
  ["Ông", "ông"],
  ["bà", "bà"],
  ["Bà", "bà"],
  ["đồng chí", "đồng chí"],
  ["Đồng chí", "đồng chí"],
];
/** Their first words. */
const OPENERS = new WordSet(["ông", "bà", "đồng"]);
// "… Nguyễn Văn An, Phó Giám đốc Sở Nội vụ", ": Trần Thị Yên"
const NAME =
  /(?: *:)? +(?<name>\p{Lu}\p{Ll}*(?: +\p{Lu}\p{Ll}*){1,4})(?:(?:, *| *[:–-] *)(?<office>\p{Lu}[^,;.()]{2,90}?)(?= +[-–] |[,;.()]|$))?/uy;
const LETTER = /[a-zA-ZÀ-ỹ]/u;
const FIGURE = /\d/;
/** "ông, bà Nguyễn …", "ông (bà) …": both words stand for either. */
const BOTH = /(?:ông|bà) *(?:,|\(|\/|và|hoặc) *$/iu;

/** A name and an office behind it are no longer, UTF-16 units. */
const LONGEST = 250;

const PEOPLE = new LocalScan<Person>({
  reach: LONGEST,
  find: readPeople,
  spanOf: (person) => person.honorificSpan,
  moved: (person, by) => ({
    ...person,
    honorificSpan: moved(person.honorificSpan, by),
    name: moved(person.name, by),
    office: person.office === null ? null : moved(person.office, by),
  }),
});

const moved = (where: Span, by: number): Span => span(where.start + by, where.end + by);

/** Everybody named after ông, bà or đồng chí, in order of the text. */
export const people = (draft: Draft): readonly Person[] => PEOPLE.within(draft.source, draft.span);

function readPeople(source: SourceText, from: number, to: number): Person[] {
  const { flat } = source;
  const words = wordsOf(source);
  const found: Person[] = [];
  for (const i of OPENERS.within(words, from, to)) {
    // A name follows, behind "đồng" as the second word.
    if ((((words.shapes[i + 1] as number) | (words.shapes[i + 2] as number)) & FIRST_CAPITAL) === 0) continue;
    const person = personAt(flat, words.starts[i] as number);
    if (person !== null) found.push(person);
  }
  // A footnote's or an item's number before the word: "5ông Nguyễn Văn An".
  for (const glued of gluedWords(source, span(0, flat.length))) {
    let at = glued.end;
    while (!FIGURE.test(flat.charAt(at - 1))) at--;
    const person = at < glued.end && at >= from && at < to ? personAt(flat, at) : null;
    if (person !== null) found.push(person);
  }
  return found.sort((a, b) => a.honorificSpan.start - b.honorificSpan.start);
}

/** Who is named after the word at an offset; null when it is another word, or nobody is. */
function personAt(flat: string, at: number): Person | null {
  const known = HONORIFICS.find(([word]) => flat.startsWith(word, at));
  if (known === undefined || LETTER.test(flat.charAt(at - 1))) return null;
  const [word, honorific] = known;
  const m = matchAt(NAME, flat, at + word.length);
  return m === null || BOTH.test(flat.slice(Math.max(0, at - 12), at)) ? null : person(at, word, honorific, m);
}

function person(at: number, word: string, honorific: Person["honorific"], m: RegExpExecArray): Person {
  const { name = "", office } = m.groups ?? {};
  const start = m.index + m[0].indexOf(name);
  const officeAt = m.index + m[0].length - (office?.length ?? 0);
  return {
    honorific,
    honorificSpan: span(at, at + word.length),
    name: span(start, start + name.length),
    key: foldForCompare(name),
    office: office === undefined ? null : span(officeAt, officeAt + office.trimEnd().length),
  };
}
