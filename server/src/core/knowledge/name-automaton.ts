/**
 * A trie over canonical names, and its longest-match scan. Canonical: small letters, one blank for any run of blanks,
 * commas and dashes ("LĐ - TB" = "LĐ-TB", "VH,TT" = "VH, TT", wrapped lines), no blanks around & / and the full stop.
 * Cells are looked up in one open-addressed table. A scan is linear: a walk ends at the longest name's length.
 */

const CODES = 8192;
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
  let out = "";
  for (const c of name) {
    const kind = classOf(c.charCodeAt(0));
    if (kind === 2) {
      if (out !== "" && !/[ &/.]$/.test(out)) out += " ";
    } else out = (kind === 3 ? out.trimEnd() : out) + c.toLowerCase();
  }
  return out.trimEnd();
}

export class NameAutomaton {
  private keys = new Int32Array(1 << 15);
  private targets = new Int32Array(1 << 15);
  private count = 0;
  private nodes = 1;
  private readonly values: (number | undefined)[] = [];

  /** Adds a canonical name; a name added twice keeps its first value, which is returned. */
  add(name: string, value: number): number {
    let node = 0;
    for (let i = 0; i < name.length; i++) {
      let next = this.step(node, name.charCodeAt(i));
      if (next === 0) {
        next = this.nodes++;
        this.insert(node * CODES + name.charCodeAt(i), next);
      }
      node = next;
    }
    this.values[node] ??= value;
    return this.values[node] ?? value;
  }

  /**
   * Longest name that begins at `from` and ends at a word's end before `end`. Returns its value and end, or null.
   * The caller makes sure that `from` is the start of a word.
   */
  match(text: string, from: number, end: number): { value: number; end: number } | null {
    let node = 0;
    let value: number | undefined;
    let valueEnd = 0;
    let gap = 0;
    let tight = true;
    for (let i = from; i < end; i++) {
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
      const found = this.values[node];
      if (found !== undefined && !(i + 1 < text.length && isWordAt(text, i + 1))) {
        value = found;
        valueEnd = i + 1;
      }
    }
    return value === undefined ? null : { value, end: valueEnd };
  }

  private step(node: number, code: number): number {
    const key = node * CODES + code + 1;
    const mask = this.keys.length - 1;
    for (let at = Math.imul(key, 0x9e3779b1) >>> 7; ; at++) {
      const found = this.keys[at & mask];
      if (found === key) return this.targets[at & mask] ?? 0;
      if (found === 0) return 0;
    }
  }

  private insert(position: number, target: number): void {
    if (++this.count * 2 > this.keys.length) this.grow();
    const key = position + 1;
    const mask = this.keys.length - 1;
    let at = Math.imul(key, 0x9e3779b1) >>> 7;
    while (this.keys[at & mask] !== 0) at++;
    this.keys[at & mask] = key;
    this.targets[at & mask] = target;
  }

  private grow(): void {
    const { keys, targets } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.targets = new Int32Array(keys.length * 2);
    this.count = 0;
    for (let i = 0; i < keys.length; i++) if (keys[i] !== 0) this.insert((keys[i] ?? 0) - 1, targets[i] ?? 0);
  }
}
