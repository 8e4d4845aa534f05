/** Finds names of the lists in a text by their syllables, however capitals, commas and dashes are set. One walk, kept for the text. */

import { BODY_NAMES, LAW_NAMES } from "../../knowledge/proper-names";
import { lazy } from "../../text/lazy";
import { LocalScan } from "../../text/local-scan";
import type { SourceText } from "../../text/source";
import { type Span, span } from "../../text/span";
import { syllableLimit, syllableOf } from "../../text/syllable";
import { firstWordAt, LATER_CAPITAL, type Words, wordsOf } from "../../text/syllable-scan";

export interface NameHit {
  readonly span: Span;
  /** As written, wrapped lines joined, folded. */
  readonly written: string;
  /** As it should be. */
  readonly name: string;
  readonly kind: "body" | "law";
}

interface Entry {
  readonly name: string;
  readonly kind: NameHit["kind"];
  readonly syllables: readonly number[];
}

const PAIR_SHIFT = 15;
const BLANK = 32;
/** Between the words of a name. */
const GAP = /^(?: +|,? +(?:[-–] *)?| *[-–] *)$/u;
/** A dash in any width and with any blanks is the name's hyphen. */
const DASH = / *[-–] */gu;
/** Words that end with the name's first word: "cơ sở y tế", "cán bộ tài chính", "pháp luật đầu tư". */
const BEFORE = new Set("cơ trụ cán nội đồng toàn trung công chi tổng pháp các dự thuộc bộ một án".split(" ").map(syllableOf));
const VA = syllableOf("và");

interface NameIndex {
  /** Names by their first two syllables, longest first. */
  readonly names: ReadonlyMap<number, readonly Entry[]>;
  /** By syllable: OPENS and FOLLOWS. */
  readonly roles: Uint8Array;
}

/** The syllable begins a name; it stands second in one. */
const OPENS = 1;
const FOLLOWS = 2;

const nameIndex = lazy((): NameIndex => {
  const names = new Map<number, Entry[]>();
  const roles = new Uint8Array(syllableLimit());
  const all = [
    ...BODY_NAMES.map((name) => ({ name, kind: "body" as const })),
    ...LAW_NAMES.map((name) => ({ name, kind: "law" as const })),
  ];
  for (const { name, kind } of all) {
    const syllables = name.split(/[ ,-]+/u).map(syllableOf);
    const [first = 0, second = 0] = syllables;
    roles[first] = (roles[first] as number) | OPENS;
    roles[second] = (roles[second] as number) | FOLLOWS;
    const key = first * (1 << PAIR_SHIFT) + second;
    names.set(key, [...(names.get(key) ?? []), { name, kind, syllables }]);
  }
  roles[0] = (roles[0] as number) & ~FOLLOWS;
  for (const list of names.values()) list.sort((a, b) => b.syllables.length - a.syllables.length);
  return { names, roles };
});

/** A name of the lists; `hit`: it is not written as it should be. */
interface Place {
  readonly span: Span;
  readonly hit: NameHit | null;
}

/** Letters of the longest name and of the word before it. */
const REACH = 120;

const NAMES = new LocalScan<Place>({
  reach: REACH,
  find: search,
  spanOf: ({ span }) => span,
  moved({ span: { start, end }, hit }, by) {
    const moved = span(start + by, end + by);
    return { span: moved, hit: hit === null ? null : { ...hit, span: moved } };
  },
});

/** Names that are not written as they should be, in order of the text; those all in small letters or all in capitals left out. */
export function oddNames(source: SourceText): NameHit[] {
  const found: NameHit[] = [];
  for (const { hit } of NAMES.of(source)) if (hit !== null) found.push(hit);
  return found;
}

function search(source: SourceText, from: number, to: number): Place[] {
  const words = wordsOf(source);
  const { syllables } = words;
  const { names: index, roles } = nameIndex();
  const found: Place[] = [];
  const last = Math.min(firstWordAt(words, to), words.count - 1);
  let i = firstWordAt(words, from);
  let role = roles[syllables[i] as number] as number;
  for (; i < last; i++) {
    const before = role;
    role = roles[syllables[i + 1] as number] as number;
    // Nearly all words.
    if ((before & OPENS) === 0 || (role & FOLLOWS) === 0) continue;
    const list = index.get((syllables[i] as number) * (1 << PAIR_SHIFT) + (syllables[i + 1] as number));
    if (list === undefined) continue;
    for (const entry of list) {
      const length = matchLength(source, words, i, entry);
      if (length === 0) continue;
      const where = span(words.starts[i] as number, words.ends[i + length - 1] as number);
      found.push({ span: where, hit: hitAt(source, words, i, length, entry) });
      i += length - 1;
      role = roles[syllables[i + 1] as number] as number;
      break;
    }
  }
  return found;
}

/** How many words of the text are the name; a missing "và" counts as an odd way to write it. 0: not the name. */
function matchLength(source: SourceText, words: Words, at: number, { syllables }: Entry): number {
  let k = at;
  for (const syllable of syllables) {
    if (k >= words.count) return 0;
    if (words.syllables[k] !== syllable) {
      if (syllable === VA) continue;
      return 0;
    }
    if (k > at && !isGap(source.flat, words.ends[k - 1] as number, words.starts[k] as number)) return 0;
    k++;
  }
  return k - at;
}

const isGap = (flat: string, start: number, end: number): boolean =>
  (end - start === 1 && flat.charCodeAt(start) === BLANK) || GAP.test(flat.slice(start, end));

function hitAt(source: SourceText, words: Words, at: number, length: number, { name, kind }: Entry): NameHit | null {
  const where = span(words.starts[at] as number, words.ends[at + length - 1] as number);
  if (where.end - where.start === name.length && source.flat.startsWith(name, where.start)) return null;
  const written = source.slice(where).replace(/ {2,}/gu, " ");
  if (written === name || written.replace(DASH, " - ") === name || written.toLowerCase() === written) return null;
  for (let k = at; k < at + length; k++) if (((words.shapes[k] as number) & LATER_CAPITAL) !== 0) return null;
  const first = written.charAt(0);
  if (first === first.toLowerCase() && at > 0 && BEFORE.has(words.syllables[at - 1] as number)) return null;
  return { span: where, written, name, kind };
}

/** True when only capitals differ. */
export const onlyCase = (hit: NameHit): boolean => hit.written.toLowerCase() === hit.name.toLowerCase();
