/**
 * The grammar of Vietnamese syllables: initial, rime (glide, nucleus, coda), tone. One table of letters and one automaton
 * over letters without tone answer for a word in one walk; both places of the tone mark (hòa, hoà) are read. A syllable
 * has a number: (initial, rime, tone). Works on NFC text. The automaton is built on first use and never changed.
 */

/** Letters of the alphabet without tone; a letter's class is its place, counted from 1. */
const LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
const VOWELS = "aăâeêioôơuưy";
/** ngang, huyền, hỏi, ngã, sắc, nặng: the combining marks behind the letter. */
const TONE_MARKS = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"] as const;
export const TONES = TONE_MARKS.length;

/** Classes of code units beside the letters 1…29. */
export const OTHER_LETTER = 30;
export const DIGIT = 31;
const CLASS_BITS = 31;
const TONE_SHIFT = 5;
const UPPER_BIT = 256;
const MARKED_BIT = 512;
const DIGIT_BIT = 1024;
const FOREIGN_BIT = 2048;
const TABLE_SIZE = 0x1f00;

const facts = buildFacts();

/**
 * What a code unit is: class (5 bits), tone (3 bits), and bits that may be or-ed over a word: capital, marked, digit,
 * foreign. 0 for what is no letter and no digit.
 */
export const unitFacts = (code: number): number => (code < TABLE_SIZE ? (facts[code] as number) : 0);
export const classOf = (fact: number): number => fact & CLASS_BITS;
export const toneOf = (fact: number): number => (fact >> TONE_SHIFT) & 7;
export const isCapital = (fact: number): boolean => (fact & UPPER_BIT) !== 0;
export const hasDigit = (fact: number): boolean => (fact & DIGIT_BIT) !== 0;
/** A letter outside the Vietnamese alphabet. */
export const isForeign = (fact: number): boolean => (fact & FOREIGN_BIT) !== 0;
/** A letter that no other alphabet has: with a tone, or one of ă â đ ê ô ơ ư. */
export const isMarked = (fact: number): boolean => (fact & MARKED_BIT) !== 0;

function buildFacts(): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE);
  for (let code = 0; code < TABLE_SIZE; code++) {
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
      const fact = (i + 1) | (tone << TONE_SHIFT) | (tone > 0 || "ăâđêôơư".includes(letter) ? MARKED_BIT : 0);
      table[small.charCodeAt(0)] = fact;
      table[small.toUpperCase().charCodeAt(0)] = fact | UPPER_BIT;
    });
  });
  return table;
}

const INITIALS = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ");

/** Rimes as written, without tone. */
const RIMES = (
  "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
  "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu êc " +
  "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu ych ynh yt " +
  "o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oeng " +
  "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
  "u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uênh uên uơ uy uya uych uynh uyt uyu uyên uyêt " +
  "ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu"
).split(" ");

/** Rimes after qu; quốc is qu + ôc. */
const AFTER_QU = new Set(
  "a ac ach ai am an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eo et ê ên êch êt i it y ych ynh yt yên yêt ô ôc ơ".split(
    " ",
  ),
);
const LIPS = new Set(["b", "m", "p", "ph", "v"]);
const GLIDE = /^(?:o[aăe]|u[âêơy])/u;
/** Words of foreign origin that break the rule about lips and glides. */
const LIPS_BUT = new Set(["buyt", "phuy", "voan", "voi"]);

function mayFollow(initial: string, rime: string): boolean {
  const first = rime.charAt(0);
  const front = "eêiy".includes(first);
  if (rime === "êc") return initial === "gi";
  if (initial === "qu") return AFTER_QU.has(rime);
  if (initial === "") return !/^iê/u.test(rime) && !/^y[cnt]/u.test(rime);
  if (/^y./u.test(rime)) return false;
  if (initial === "k") return front;
  if (initial === "c" || initial === "ng") return !front;
  if (initial === "g") return !front || rime === "i" || rime === "in";
  if (initial === "gh" || initial === "ngh") return front && first !== "y";
  if (initial === "gi") return !"iy".includes(first) && (first !== "ê" || /^ê(?:ng|t|c|m)$/u.test(rime));
  return !LIPS.has(initial) || !GLIDE.test(rime) || LIPS_BUT.has(initial + rime);
}

/** Letters of a rime that may bear the tone, as bits of their places: both places for oa, oe, uy. */
function tonePlaces(rime: string): number {
  const letters = [...rime];
  const vowels = letters.filter((letter) => VOWELS.includes(letter)).length;
  if (vowels < letters.length) return 1 << (vowels - 1);
  if (rime === "oa" || rime === "oe" || rime === "uy") return 3;
  const marked = letters.findLastIndex((letter) => "ăâêôơ".includes(letter));
  if (marked >= 0) return 1 << marked;
  return letters.length === 3 ? 2 : 1;
}

const isStopped = (rime: string): boolean => /(?:c|ch|p|t)$/u.test(rime);

/** One syllable without its tone. */
interface Base {
  readonly initial: string;
  readonly rime: string;
}

/** The syllables without tone as an automaton over letter classes. */
export interface Automaton {
  /** Next node by `node * NODE_WIDTH + class`; 0: none. Node 1 is the start. */
  readonly next: Uint16Array;
  /** Number of the syllable without tone that ends at a node, + 1; 0: none. */
  readonly ends: Uint16Array;
  /** Bits of the places in the word that may bear the tone. */
  readonly places: Uint16Array;
  readonly stopped: Uint8Array;
  readonly bases: readonly Base[];
}

export const NODE_WIDTH = 32;
export const START = 1;
let automaton: Automaton | undefined;

/** The automaton; built on first use. */
export function syllableAutomaton(): Automaton {
  automaton ??= build();
  return automaton;
}

function build(): Automaton {
  const bases: Base[] = [];
  for (const initial of INITIALS) for (const rime of RIMES) if (mayFollow(initial, rime)) bases.push({ initial, rime });
  const room = bases.length * 4;
  const next = new Uint16Array(room * NODE_WIDTH);
  const ends = new Uint16Array(room);
  const places = new Uint16Array(room);
  const stopped = new Uint8Array(room);
  let nodes = 2;
  bases.forEach(({ initial, rime }, number) => {
    let node = START;
    for (const letter of initial + rime) {
      const at = node * NODE_WIDTH + LETTERS.indexOf(letter) + 1;
      if (next[at] === 0) next[at] = nodes++;
      node = next[at] ?? 0;
    }
    // "gin" is g + in and could be gi + n; the first reading stands.
    if (ends[node] !== 0) return;
    ends[node] = number + 1;
    places[node] = tonePlaces(rime) << initial.length;
    stopped[node] = isStopped(rime) ? 1 : 0;
  });
  return { next, ends, places, stopped, bases };
}

/**
 * Number of the syllable that a walk ended with, at least 1; 0 when it is none. `tone` and `place`: the one tone met and
 * the place of its letter in the word.
 */
export function syllableAt({ ends, places, stopped }: Automaton, node: number, tone: number, place: number): number {
  const end = ends[node] ?? 0;
  if (end === 0) return 0;
  if (tone !== 0 && (((places[node] ?? 0) >> place) & 1) === 0) return 0;
  if (stopped[node] === 1 && tone < 4) return 0;
  return (end - 1) * TONES + tone + 1;
}

/** Number of a word's syllable, at least 1; 0 when it is none. Capitals count as small letters. */
export function syllableOf(word: string): number {
  const table = syllableAutomaton();
  let node = START;
  let tone = 0;
  let place = 0;
  for (let i = 0; i < word.length; i++) {
    const fact = unitFacts(word.charCodeAt(i));
    if (toneOf(fact) !== 0) {
      if (tone !== 0) return 0;
      tone = toneOf(fact);
      place = i;
    }
    node = table.next[node * NODE_WIDTH + classOf(fact)] ?? 0;
  }
  return syllableAt(table, node, tone, place);
}

/** Number of the syllable that two pieces of a text make, [start, end) and [next, last); as `syllableOf`. */
export function syllableOfPieces(text: string, start: number, end: number, next: number, last: number): number {
  const table = syllableAutomaton();
  let node = START;
  let tone = 0;
  let place = 0;
  const gap = next - end;
  for (let i = start; i < last; i++) {
    if (i === end) i = next;
    const fact = unitFacts(text.charCodeAt(i));
    if (toneOf(fact) !== 0) {
      if (tone !== 0) return 0;
      tone = toneOf(fact);
      place = i - start - (i < end ? 0 : gap);
    }
    node = table.next[node * NODE_WIDTH + classOf(fact)] as number;
    if (node === 0) return 0;
  }
  return syllableAt(table, node, tone, place);
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
