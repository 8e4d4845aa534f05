/**
 * Syllables of words. One table of letters and one automaton over letters without tone answer for a word in one walk; both
 * places of the tone mark (hòa, hoà) are read. A syllable has a number: (initial, rime, tone). Works on NFC text. The
 * automaton is built on first use and never changed.
 */
import { allBases, type Base, INITIALS, isStopped, LETTERS, tonePlaces, VOWELS } from "./syllable-grammar";

/** ngang, huyền, hỏi, ngã, sắc, nặng: the combining marks behind the letter. */
const TONE_MARKS = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"] as const;
export const TONES = TONE_MARKS.length;
const SAC = 4;

/** Classes of code units beside the letters, whose class is their place in the alphabet, 1…29. */
export const OTHER_LETTER = 30;
export const DIGIT = 31;
export const CLASS_BITS = 31;
const TONE_SHIFT = 5;
/** Bits from here on tell about a word what they tell about a letter, as the bits of a word's shape do (`syllable-scan.ts`). */
export const WORD_SHIFT = 8;
const UPPER_BIT = 1 << WORD_SHIFT;
const DIGIT_BIT = 4 << WORD_SHIFT;
const FOREIGN_BIT = 8 << WORD_SHIFT;
const MARKED_BIT = 16 << WORD_SHIFT;
export const WORD_BITS = 31;
export const TONED_SHIFT = 13;
/** Every code unit has a fact, so that none is compared with the end of the table; letters end before LAST_LETTER. */
const UNITS = 0x1_0000;
const LAST_LETTER = 0x1f00;

/** What each code unit is, for walks over many; `unitFacts` tells what it says. */
export const FACTS = buildFacts();

/**
 * What a code unit is: class (5 bits), tone (3 bits), and bits that may be or-ed over a word: capital, marked, digit,
 * foreign; above them whether it has a tone. 0 for what is no letter and no digit.
 */
export const unitFacts = (code: number): number => FACTS[code] as number;
const classOf = (fact: number): number => fact & CLASS_BITS;
export const toneOf = (fact: number): number => (fact >> TONE_SHIFT) & 7;
function buildFacts(): Uint16Array {
  const table = new Uint16Array(UNITS);
  for (let code = 0; code < LAST_LETTER; code++) {
    if (code >= 48 && code <= 57) table[code] = DIGIT | DIGIT_BIT;
    else {
      const unit = String.fromCharCode(code);
      if (/\p{L}/u.test(unit)) table[code] = OTHER_LETTER | FOREIGN_BIT | (unit === unit.toLowerCase() ? 0 : UPPER_BIT);
    }
  }
  [...LETTERS].forEach((letter, i) => {
    TONE_MARKS.forEach((mark, tone) => {
      if (tone > 0 && !VOWELS.includes(letter)) return;
      const small = (letter + mark).normalize("NFC");
      const toneBits = (tone << TONE_SHIFT) | (tone > 0 ? 1 << TONED_SHIFT : 0);
      const fact = (i + 1) | toneBits | (tone > 0 || "ăâđêôơư".includes(letter) ? MARKED_BIT : 0);
      table[small.charCodeAt(0)] = fact;
      table[small.toUpperCase().charCodeAt(0)] = fact | UPPER_BIT;
    });
  });
  return table;
}

/**
 * The syllables without tone as an automaton over letter classes: a walk goes through nodes of initials and then through nodes
 * of rests (nearly always a rime), which all initials share; where both parts end tells the syllable. So few nodes that they
 * stay near the processor.
 */
export interface Automaton {
  /** Next node by `node + class`; 0: none. A node is the place of its row, a multiple of NODE_WIDTH. */
  readonly next: Uint16Array;
  /** The first node of rests, an empty one; those before it are of initials. */
  readonly rests: number;
  /** By number of the last row of the initial and of the rest, `initial * width + rest`: a syllable without tone, from 1; 0: none. */
  readonly ends: Uint16Array;
  readonly width: number;
  /** By syllable without tone: bits of the places in the word that may bear the tone, and STOPPED where only sắc and nặng may stand. */
  readonly places: Uint16Array;
  readonly bases: readonly Base[];
}

const STOPPED_SHIFT = 15;
const STOPPED = 1 << STOPPED_SHIFT;
export const ROW_SHIFT = 5;
const NODE_WIDTH = 1 << ROW_SHIFT;
export const START = NODE_WIDTH;
let automaton: Automaton | undefined;

/** The automaton; built on first use. */
export function syllableAutomaton(): Automaton {
  automaton ??= build();
  return automaton;
}

/** Nodes while they are made. */
class Nodes {
  readonly next: number[] = new Array(2 * NODE_WIDTH).fill(0);

  add(): number {
    for (let i = 0; i < NODE_WIDTH; i++) this.next.push(0);
    return this.next.length - NODE_WIDTH;
  }

  child(node: number, letter: string): number {
    return this.next[node + LETTERS.indexOf(letter) + 1] as number;
  }

  /** The node that letters lead to; made where there is none. */
  walk(from: number, letters: string): number {
    let node = from;
    for (const letter of letters) {
      const next = this.child(node, letter) || this.add();
      this.next[node + LETTERS.indexOf(letter) + 1] = next;
      node = next;
    }
    return node;
  }

  /** What leads nowhere from the nodes before `rests` leads to a rest. */
  join(rests: number): void {
    const { next } = this;
    for (let i = START; i < rests; i++) next[i] ||= next[rests + (i % NODE_WIDTH)] as number;
  }
}

function build(): Automaton {
  const bases = allBases();
  const nodes = new Nodes();
  const initials = new Map(INITIALS.map((initial) => [initial, nodes.walk(START, initial)]));
  const rests = nodes.add();
  const restNodes = new Map<string, number>();
  const ways = bases.map(({ initial, rime }) => {
    let [node, at] = [initials.get(initial) as number, 0];
    // "gì" is g + i, but its letters are those of the initial gi; "gìn" ends in n behind it.
    for (let next = nodes.child(node, rime.charAt(0)); next !== 0; next = nodes.child(node, rime.charAt(++at))) node = next;
    const rest = rime.slice(at);
    const end = restNodes.get(rest) ?? nodes.walk(rests, rest);
    restNodes.set(rest, end);
    return { initial: node, rest: end - rests };
  });
  nodes.join(rests);
  const width = (nodes.next.length - rests) >> ROW_SHIFT;
  const ends = new Uint16Array((rests >> ROW_SHIFT) * width);
  // Of two ways to read the same letters the first stands.
  ways.forEach(({ initial, rest }, i) => {
    ends[(initial >> ROW_SHIFT) * width + (rest >> ROW_SHIFT)] ||= i + 1;
  });
  const rimes = new Map(bases.map(({ rime }) => [rime, 0]));
  for (const rime of rimes.keys()) rimes.set(rime, tonePlaces(rime));
  const placesOf = ({ initial, rime }: Base): number => ((rimes.get(rime) as number) << initial.length) | (isStopped(rime) ? STOPPED : 0);
  return {
    next: Uint16Array.from(nodes.next),
    rests,
    ends,
    width,
    places: Uint16Array.from([0, ...bases.map(placesOf)]),
    bases,
  };
}

/** Where a walk ended, as a place in `ends`. `initial`: the last node before the rests. */
const endOf = ({ rests, width }: Pick<Automaton, "rests" | "width">, initial: number, node: number): number =>
  (initial >> ROW_SHIFT) * width + (node < rests ? 0 : (node - rests) >> ROW_SHIFT);

/**
 * Number of a syllable, at least 1; 0 when it is none. `base`: it without tone, 0 for none; `allowed`: what `places` says of it;
 * `tone` and `place`: the one tone met and the place of its letter in the word.
 */
export function withTone(base: number, allowed: number, tone: number, place: number): number {
  // Sums instead of branches: nobody can foresee which word comes next, and a text has thousands.
  const isNone = (base - 1) >>> 31;
  const isMisplaced = (-tone >>> 31) & ~(allowed >> place);
  const isUnstopped = (allowed >> STOPPED_SHIFT) & ((tone - SAC) >>> 31);
  return ((isNone | isMisplaced | isUnstopped) & 1) === 0 ? (base - 1) * TONES + tone + 1 : 0;
}

/** Number of a word's syllable, at least 1; 0 when it is none. Capitals count as small letters. */
export const syllableOf = (word: string): number => syllableOfPieces(word, 0, word.length, word.length, word.length);

/** Number of the syllable that two pieces of a text make, [start, end) and [next, last); as `syllableOf`. */
export function syllableOfPieces(text: string, start: number, end: number, next: number, last: number): number {
  const table = syllableAutomaton();
  let node = START;
  let initial = START;
  let tone = 0;
  let place = 0;
  for (let i = start; i < last; i++) {
    if (i === end) i = next;
    if (i === last) break;
    const fact = unitFacts(text.charCodeAt(i));
    if (toneOf(fact) !== 0) {
      if (tone !== 0) return 0;
      tone = toneOf(fact);
      place = i < end ? i - start : i - next + end - start;
    }
    node = table.next[node + classOf(fact)] as number;
    if (node === 0) return 0;
    if (node < table.rests) initial = node;
  }
  const base = table.ends[endOf(table, initial, node)] as number;
  return withTone(base, table.places[base] as number, tone, place);
}

/** One more than the largest number of a syllable. */
export function syllableLimit(): number {
  return syllableAutomaton().bases.length * TONES + 1;
}

/** The syllable as written, tone in its new place (hòa). */
export function spelling(syllable: number): string {
  const base = syllableAutomaton().bases[Math.floor((syllable - 1) / TONES)];
  if (base === undefined) return "";
  const tone = (syllable - 1) % TONES;
  if (tone === 0) return base.initial + base.rime;
  const places = tonePlaces(base.rime);
  const place = 31 - Math.clz32(places & -places);
  return base.initial + (base.rime.slice(0, place + 1) + TONE_MARKS[tone] + base.rime.slice(place + 1)).normalize("NFC");
}

/** A syllable's letters without tone and marks: "dinh" for "định". */
export function plainSpelling(syllable: number): string {
  const base = syllableAutomaton().bases[Math.floor((syllable - 1) / TONES)];
  return base === undefined ? "" : withoutMarks(base.initial + base.rime);
}

const PLAIN = "aaabcddeeghiklmnooopqrstuuvxy";

/** Number of the letter of a code unit without its marks, a…z from 1; f, j, w, z and what is no letter have one number of their own. */
export function plainLetter(code: number): number {
  const letter = classOf(unitFacts(code));
  return letter >= 1 && letter <= LETTERS.length ? PLAIN.charCodeAt(letter - 1) - 96 : 0;
}

/** The letters of a word without any mark: "đường" gives "duong". */
export function withoutMarks(word: string): string {
  let out = "";
  for (let i = 0; i < word.length; i++) {
    const letter = classOf(unitFacts(word.charCodeAt(i)));
    out += letter >= 1 && letter <= LETTERS.length ? PLAIN.charAt(letter - 1) : word.charAt(i).toLowerCase();
  }
  return out;
}
