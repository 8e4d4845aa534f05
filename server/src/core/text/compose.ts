/**
 * The first step of folding: letters with the marks that were written apart behind them (NFD, or only the tone) become one letter
 * each, invisible characters go, odd blanks, hyphens and list marks become plain ones. Texts that Macs and some converters write have
 * such marks in every word, so the walk looks up what letter a letter and a mark make.
 */
import { lazy } from "./lazy";
import { isMark } from "./letters";
import { VOWELS } from "./syllable-grammar";
import { withPlainBullets } from "./symbol-bullets";
import { HAS_ETH, HAS_INVISIBLE, HAS_LOOSE_MARK, HAS_LOST, HAS_NO_BREAK, HAS_ODD_BLANK, HAS_ODD_HYPHEN, traitsOfWords } from "./traits";

/** Composed text and, when offsets differ, a map from its offsets to original ones (length `text.length + 1`). */
export interface Folded {
  readonly text: string;
  readonly map: Uint32Array | null;
}

export interface Composed extends Folded {
  /** Where letters stand that were several codes. */
  readonly composedAt: readonly number[];
}

const BLANKS = /[\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const ODD_LETTERS = /[\u00d0\u00f0\u2010\u2011]/g;
const INVISIBLE = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]$/;
const MARK = /[\u0300-\u036f]/g;
/** A mark, or one of them: six times slower. */
const MARK_OR_INVISIBLE = /[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Letters stand below them, but for the soft hyphen. */
const FIRST_INVISIBLE = 0x200b;

/** `traits`: of this text, so that only passes that find something are made. */
function plainLetters(text: string, traits: number): string {
  let out = text;
  if ((traits & HAS_NO_BREAK) !== 0) out = out.replace(/\u00a0/g, " ");
  if ((traits & HAS_ODD_BLANK) !== 0) out = out.replace(BLANKS, " ");
  if ((traits & (HAS_ETH | HAS_ODD_HYPHEN)) !== 0) {
    out = out.replace(ODD_LETTERS, (c) => (c === "\u00d0" ? "Đ" : c === "\u00f0" ? "đ" : "-"));
  }
  return (traits & HAS_LOST) === 0 ? out : withPlainBullets(out);
}

const FIRST_MARK = 0x300;
const MARKS = 0x70;

/** The marks of Vietnamese letters: of tones, circumflex, breve, horn. */
const TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323";
const LETTER_MARKS = "\u0302\u0306\u031b";
const SOFT_HYPHEN = 0xad;
const CARRIAGE_RETURN = 13;

/** A row for each letter that a mark may stand behind, by its code; the letter that a mark makes of it, 0 for none. */
interface Compositions {
  readonly rows: Uint16Array;
  readonly letters: Uint16Array;
}

const COMPOSITIONS = lazy((): Compositions => {
  const bases = [...VOWELS, ...VOWELS.toUpperCase()];
  const toned = bases.flatMap((base) => [...TONE_MARKS].map((tone) => (base + tone).normalize("NFC")));
  const rows = new Uint16Array(0x10000);
  const letters = new Uint16Array((bases.length + toned.length + 1) * MARKS);
  [...bases, ...toned].forEach((letter, i) => {
    const row = (i + 1) * MARKS;
    rows[letter.charCodeAt(0)] = row;
    for (const mark of TONE_MARKS + LETTER_MARKS) {
      const made = (letter + mark).normalize("NFC");
      if (made.length === 1) letters[row + mark.charCodeAt(0) - FIRST_MARK] = made.charCodeAt(0);
    }
  });
  return { rows, letters };
});

/** The tone marks stay where the author put them. Linear; text in the common form costs nothing. `traits`: of the text, when known. */
export function compose(text: string, traits: number = traitsOfWords(text)): Composed {
  if ((traits & (HAS_LOOSE_MARK | HAS_INVISIBLE)) === 0) return { text: plainLetters(text, traits), map: null, composedAt: NOWHERE };
  const walk = new Composer(text, (traits & HAS_INVISIBLE) === 0 ? MARK : MARK_OR_INVISIBLE);
  const composed = walk.run();
  return { text: plainLetters(composed, traits), map: walk.map.subarray(0, composed.length + 1), composedAt: walk.composedAt };
}

const NOWHERE: readonly number[] = [];

/** Units that are walked one by one where an odd one stands, and made a text at once. */
const BLOCK = 256;

/** One walk over a text: stretches without an odd character are taken whole. */
class Composer {
  readonly map: Uint32Array;
  readonly composedAt: number[] = [];
  private readonly parts: string[] = [];
  private readonly units: Uint16Array;
  /** Units written. */
  private count = 0;

  /** `odd`: finds what is not taken as it stands. */
  constructor(
    private readonly text: string,
    private readonly odd: RegExp,
  ) {
    this.map = new Uint32Array(text.length + 1);
    this.units = new Uint16Array(text.length);
  }

  run(): string {
    const { text, odd } = this;
    const { length } = text;
    for (let at = 0; at < length; ) {
      odd.lastIndex = at;
      const place = odd.exec(text)?.index ?? length;
      // A mark belongs to the letter before it.
      const plain = place < length ? Math.max(at, place - 1) : length;
      if (plain > at) this.take(at, plain);
      at = plain < length ? marksEnd(text, Math.min(length, plain + BLOCK)) : length;
      if (at > plain) this.walk(plain, at);
    }
    this.map[this.count] = length;
    return this.parts.join("");
  }

  private take(from: number, to: number): void {
    this.parts.push(this.text.slice(from, to));
    const { map, count } = this;
    for (let i = from; i < to; i++) map[count + i - from] = i;
    this.count = count + to - from;
  }

  private walk(from: number, to: number): void {
    const { text, units, map, composedAt } = this;
    const { rows, letters } = COMPOSITIONS();
    const first = this.count;
    let count = 0;
    // Where the letter stands that a mark belongs to.
    let base = -1;
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      if (isMark(code) && base >= 0) {
        const made = letters[(rows[units[count - 1] as number] as number) + code - FIRST_MARK] as number;
        if (made !== 0) {
          units[count - 1] = made;
          if (i === base + 1) composedAt.push(first + count - 1);
        } else {
          if (i > base + 1) composedAt.pop();
          const end = marksEnd(text, i);
          const piece = normal(text.slice(base, end));
          if (piece.length === 1) composedAt.push(first + count - 1);
          count--;
          for (let k = 0; k < piece.length; k++) {
            map[first + count] = Math.min(base + k, end - 1);
            units[count++] = piece.charCodeAt(k);
          }
          i = end - 1;
          base = -1;
        }
        continue;
      }
      // After a carriage return it stays: without it a line feed behind it would make one line end of two.
      if (
        (code === SOFT_HYPHEN || code >= FIRST_INVISIBLE) &&
        INVISIBLE.test(text.charAt(i)) &&
        text.charCodeAt(i - 1) !== CARRIAGE_RETURN
      ) {
        base = -1;
        continue;
      }
      base = i;
      map[first + count] = i;
      units[count++] = code;
    }
    this.count = first + count;
    this.parts.push(textOf(units.subarray(0, count)));
  }
}

/** A letter with its marks in the common form. A few rare signs are two there: they stay, so that composing makes no text longer. */
function normal(written: string): string {
  const piece = written.normalize("NFC");
  return piece.length > written.length ? written : piece;
}

/** The end of the marks that stand together from an offset on. */
function marksEnd(text: string, at: number): number {
  let end = at;
  while (isMark(text.charCodeAt(end))) end++;
  return end;
}

/** A spread would walk them one by one: eight times slower. */
const textOf = (units: Uint16Array): string => Reflect.apply(String.fromCharCode, null, units);
