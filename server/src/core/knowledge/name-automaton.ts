/**
 * A trie over canonical names, and its longest-match scan. Canonical: small letters, one blank for any run of blanks,
 * commas and dashes ("LĐ - TB" = "LĐ-TB", "VH,TT" = "VH, TT", wrapped lines), no blanks around & / and the full stop.
 * It is unpacked from a text (`name-packing.ts`), not built. A scan is linear: a walk ends at the longest name's length.
 */
import { type PackedNames, SHAPE_BASE } from "./name-packing";

/** Letters of a name lie below this code. */
export const CODES = 8192;
/** Longest run of blanks inside a name: more is another column, not a wrapped line. */
const LONGEST_GAP = 80;

/** Small letter of each code below CODES. */
const LOWER = new Uint16Array(CODES);
/** 1 letter or digit, 2 blank, comma or dash, 3 & / and the full stop. */
const CLASS = new Uint8Array(CODES);
const LETTER_OR_DIGIT = /[0-9A-Za-zªµºÀ-ÖØ-öø-ɏḀ-ỿ²³¹¼-¾]/u;
/** Latin letters, Vietnamese ones included; between them only other scripts, which are in no name. */
const LATIN: readonly (readonly [number, number])[] = [
  [0, 0x250],
  [0x1e00, 0x1f00],
];
for (let code = 0; code < CODES; code++) LOWER[code] = code;
CLASS.fill(1, 0x370, 0x1e00);
for (const [from, to] of LATIN) {
  for (let code = from; code < to; code++) {
    const c = String.fromCharCode(code);
    LOWER[code] = c.toLowerCase().charCodeAt(0);
    if (LETTER_OR_DIGIT.test(c)) CLASS[code] = 1;
  }
}
for (const c of " \t\n\r,-\u2010\u2011") CLASS[c.charCodeAt(0)] = 2;
for (const c of "&/.") CLASS[c.charCodeAt(0)] = 3;

const BLANK = 32;

/** Class of a code; dashes above the table are blanks too. */
const classOf = (code: number): number => (code < CODES ? (CLASS[code] ?? 0) : 0) || (code === 0x2013 || code === 0x2014 ? 2 : 0);

/** True for a letter or digit at an offset. */
export const isWordAt = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) === 1;

/** The canonical form of a name. */
export function canonical(name: string): string {
  const text = name.toLowerCase();
  let out = "";
  // Nothing stands before, or a sign that has no blanks about it.
  let tight = true;
  for (let i = 0; i < text.length; ) {
    const start = i++;
    const kind = classOf(text.charCodeAt(start));
    if (kind === 2) continue;
    if (kind === 3) out = out.trimEnd() + text.charAt(start);
    else {
      while (i < text.length && classOf(text.charCodeAt(i)) < 2) i++;
      const word = text.slice(start, i);
      out += tight || classOf(text.charCodeAt(start - 1)) !== 2 ? word : ` ${word}`;
    }
    tight = kind === 3;
  }
  return out.trimEnd();
}

/** Longest name found at a place. `name`: its place in the order of packing, from 0. */
export interface NameMatch {
  readonly name: number;
  readonly end: number;
}

export class NameTrie {
  /** Letter of each node, and its first child; the children of a node end where those of the next one begin. */
  private readonly letters: Uint16Array;
  private readonly firsts: Uint16Array;
  /** Place of the name that ends at a node, from 1; 0 for none. */
  private readonly ends: Uint16Array;
  /** Child of each root by the letter as written, capitals included. */
  private readonly begins: readonly Uint16Array[];

  constructor({ letters, shape }: PackedNames, roots: number) {
    const count = shape.length;
    this.letters = new Uint16Array(count);
    this.firsts = new Uint16Array(count + 1);
    this.ends = new Uint16Array(count);
    let child = roots;
    let names = 0;
    for (let node = 0; node < count; node++) {
      const form = shape.charCodeAt(node) - SHAPE_BASE;
      if (node >= roots) this.letters[node] = letters.charCodeAt(node - roots);
      this.firsts[node] = child;
      if ((form & 1) === 1) this.ends[node] = ++names;
      child += form >> 1;
    }
    this.firsts[count] = child;
    this.begins = Array.from({ length: roots }, (_, root) => this.beginsOf(root));
  }

  private beginsOf(root: number): Uint16Array {
    const begins = new Uint16Array(CODES);
    for (const [code, node] of this.firstNodes(root)) begins[code] = node;
    return begins;
  }

  private firstNodes(root: number): [number, number][] {
    const found: [number, number][] = [];
    for (let node = this.firsts[root] ?? 0; node < (this.firsts[root + 1] ?? 0); node++) {
      const letter = this.letters[node] ?? 0;
      found.push([letter, node], [String.fromCharCode(letter).toUpperCase().charCodeAt(0), node]);
    }
    return found;
  }

  /** Codes of the letters, small and capital, with which names of a set begin. */
  firstLetters(root: number): readonly number[] {
    return this.firstNodes(root).map(([code]) => code);
  }

  /**
   * Longest name of a set that begins at `from` and ends at a word's end before `end`; null when none does. The caller
   * makes sure that `from` is the start of a word.
   */
  match(text: string, from: number, end: number, root: number): NameMatch | null {
    const first = text.charCodeAt(from);
    let node = first < CODES ? (this.begins[root]?.[first] ?? 0) : 0;
    if (node === 0) return null;
    let name = this.nameAt(node, text, from);
    let nameEnd = from + 1;
    let gap = 0;
    let tight = false;
    for (let i = from + 1; i < end; i++) {
      const code = text.charCodeAt(i);
      const kind = classOf(code);
      if (kind === 2) {
        if (++gap > LONGEST_GAP) break;
        continue;
      }
      if (gap > 0 && !tight && kind !== 3) {
        node = this.step(node, BLANK);
        if (node === 0) break;
      }
      gap = 0;
      tight = kind === 3;
      node = code < CODES ? this.step(node, LOWER[code] ?? code) : 0;
      if (node === 0) break;
      const found = this.nameAt(node, text, i);
      if (found === 0) continue;
      name = found;
      nameEnd = i + 1;
    }
    return name === 0 ? null : { name: name - 1, end: nameEnd };
  }

  /** The name that ends at a node, when a word ends there too; 0 for none. */
  private nameAt(node: number, text: string, at: number): number {
    const name = this.ends[node] ?? 0;
    return name !== 0 && at + 1 < text.length && isWordAt(text, at + 1) ? 0 : name;
  }

  private step(node: number, code: number): number {
    const { letters, firsts } = this;
    const last = firsts[node + 1] ?? 0;
    for (let child = firsts[node] ?? 0; child < last; child++) if (letters[child] === code) return child;
    return 0;
  }
}
