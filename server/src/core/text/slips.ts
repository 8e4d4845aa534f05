/**
 * How one syllable becomes another under the fingers: a tone or mark lost or changed, đ for d, a letter lost, doubled, hit
 * beside its key or changed about with its neighbour, letters that sound alike. A cost says how unlikely the slip is (0 to
 * about 2); Infinity: no slip that is known.
 */
import { withoutMarks } from "./syllable";

/** A word in small letters taken apart. */
export interface Shape {
  readonly word: string;
  /** The combining mark of its tone, or "". */
  readonly tone: string;
  /** The word without its tone. */
  readonly bare: string;
  /** Without any mark. */
  readonly plain: string;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
const [HOI, NGA] = ["\u0309", "\u0303"];

export function shapeOf(word: string): Shape {
  const letters = word.normalize("NFD");
  const tone = TONE.exec(letters)?.[0] ?? "";
  return { word, tone, bare: tone === "" ? word : letters.replace(TONE, "").normalize("NFC"), plain: withoutMarks(word) };
}

/** Cost of writing the one for the other. */
export function slipCost(written: Shape, meant: Shape): number {
  if (written.word === meant.word) return Number.POSITIVE_INFINITY;
  if (written.bare === meant.bare) return toneCost(written.tone, meant.tone);
  if (written.plain === meant.plain) return markCost(written, meant);
  return letterCost(written, meant);
}

function toneCost(written: string, meant: string): number {
  if (written === "") return 0;
  if (meant === "") return 1.5;
  return (written === HOI && meant === NGA) || (written === NGA && meant === HOI) ? 0.4 : 1.3;
}

/** "dịnh" for "định", "quyêt" for "quyết", "duoc" for "được". */
function markCost({ bare, plain, tone }: Shape, meant: Shape): number {
  const at = oneChanged(bare, meant.bare);
  if (at >= 0) {
    const lost = bare.charAt(at) === plain.charAt(at);
    if (tone === meant.tone) return "dđ".includes(bare.charAt(at)) ? 0 : lost ? 0.4 : 1;
    return tone === "" && lost ? 0.9 : 2;
  }
  if (tone === meant.tone) return 0.9;
  if (tone !== "") return 2.2;
  return bare === plain ? 0.9 : 1.5;
}

function letterCost(written: Shape, meant: Shape): number {
  const { word, bare, plain, tone } = written;
  if (oneLost(word, meant.word)) return 0.3;
  if (oneLost(bare, meant.bare) && (tone === "" || tone === meant.tone)) return 0.4;
  if (oneLost(plain, meant.plain) && tone === "") return 1.3;
  const at = oneChanged(word, meant.word);
  if (at >= 0 && areNeighbours(word.charAt(at), meant.plain.charAt(at)))
    return meant.word.charAt(at) === meant.plain.charAt(at) ? 0.3 : 0.6;
  const bareAt = oneChanged(bare, meant.bare);
  if (bareAt >= 0 && (tone === meant.tone || tone === "") && areNeighbours(plain.charAt(bareAt), meant.plain.charAt(bareAt))) return 0.9;
  if (twoSwapped(word, meant.word)) return 0.5;
  if (twoSwapped(plain, meant.plain) && tone === meant.tone) return 1.2;
  if (oneLost(meant.word, word)) return extraCost(plain, meant.plain);
  return tone === meant.tone && sound(bare) === sound(meant.bare) ? 1.2 : Number.POSITIVE_INFINITY;
}

/** A letter too many: hit twice or together with its neighbour key, or else. */
function extraCost(written: string, meant: string): number {
  const at = firstDifference(meant, written);
  const extra = written.charAt(at);
  const beside = [written.charAt(at - 1), written.charAt(at + 1)];
  return beside.some((letter) => letter === extra || areNeighbours(letter, extra)) ? 0.8 : 1.6;
}

function firstDifference(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}

/** True when the first is the second with one letter lost. */
function oneLost(shorter: string, longer: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  const at = firstDifference(shorter, longer);
  return shorter.slice(at) === longer.slice(at + 1);
}

/** Place of the only letter in which two words of one length differ; -1 when there is none or more. */
function oneChanged(a: string, b: string): number {
  if (a.length !== b.length) return -1;
  const at = firstDifference(a, b);
  return at < a.length && a.slice(at + 1) === b.slice(at + 1) ? at : -1;
}

function twoSwapped(a: string, b: string): boolean {
  const at = firstDifference(a, b);
  if (a.length !== b.length || at + 1 >= a.length) return false;
  return a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at) && a.slice(at + 2) === b.slice(at + 2);
}

const KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"] as const;

/** Keys side by side in a row, or touching in the next row, on the keyboard that Telex and VNI are typed on. */
function areNeighbours(a: string, b: string): boolean {
  const rowA = KEYS.findIndex((row) => a !== "" && row.includes(a));
  const rowB = KEYS.findIndex((row) => b !== "" && row.includes(b));
  if (rowA < 0 || rowB < 0 || a === b) return false;
  const distance = (KEYS[rowA]?.indexOf(a) ?? 0) - (KEYS[rowB]?.indexOf(b) ?? 0);
  if (rowA === rowB) return distance === 1 || distance === -1;
  if (rowB === rowA + 1) return distance === 0 || distance === 1;
  return rowB === rowA - 1 && (distance === 0 || distance === -1);
}

/** Letters at the beginning and end that are spoken alike in one region or another. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^ngh/u, "ng"],
  [/^gh/u, "g"],
  [/^x/u, "s"],
  [/^tr/u, "ch"],
  [/^(?:gi(?=[aăâeêoôơuưy])|r)/u, "d"],
  [/^k(?!h)/u, "c"],
  [/^l/u, "n"],
];
const ENDS: readonly (readonly [RegExp, string])[] = [
  [/ng$/u, "n"],
  [/c$/u, "t"],
];

function sound(bare: string): string {
  const [from, to] = SOUNDS.find(([pattern]) => pattern.test(bare)) ?? [/$/u, ""];
  return ENDS.reduce((word, [end, other]) => word.replace(end, other), bare.replace(from, to));
}
