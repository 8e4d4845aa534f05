/** Words without which a question about a stretch of text need not be asked: one look at each word answers for all questions. */
import { lazy } from "../text/lazy";
import type { Span } from "../text/span";
import { syllableLimit, syllableOf } from "../text/syllable";
import { firstWordAt, type Words } from "../text/syllable-scan";
import { CHARGE_WORDS, OBLIGING_WORDS } from "./assignment-charge";
import { EXECUTION_WORDS } from "./assignment-execution";
import { ORDER_WORDS } from "./assignment-orders";
import { PARTNER_WORDS } from "./assignment-partners";
import { DEADLINE_WORDS } from "./deadlines";

export const EXECUTION = 1;
export const CHARGE = 2;
export const OBLIGED = 4;
export const ORDER = 8;
export const PARTNER = 16;
export const DEADLINE = 32;
const ALL = EXECUTION | CHARGE | OBLIGED | ORDER | PARTNER | DEADLINE;

const WORDS: readonly (readonly [sign: number, words: readonly string[]])[] = [
  [EXECUTION, EXECUTION_WORDS],
  [CHARGE, CHARGE_WORDS],
  [OBLIGED, OBLIGING_WORDS],
  [ORDER, ORDER_WORDS],
  [PARTNER, PARTNER_WORDS],
  [DEADLINE, DEADLINE_WORDS],
];

const BITS = lazy(() => {
  const bits = new Uint8Array(syllableLimit());
  for (const [sign, words] of WORDS) {
    for (const word of words) {
      const syllable = syllableOf(word);
      if (syllable === 0) throw new Error(`no syllable: ${word}`);
      bits[syllable] = (bits[syllable] ?? 0) | sign;
    }
  }
  return bits;
});

/** Bits of the questions whose words stand in a stretch, in any case; all of them where the words of the text are not known. */
export function signsIn(words: Words | null, { start, end }: Span): number {
  if (words === null) return ALL;
  const bits = BITS();
  const { starts, syllables, count } = words;
  let signs = 0;
  for (let i = firstWordAt(words, start); i < count && (starts[i] as number) < end; i++) signs |= bits[syllables[i] as number] as number;
  return signs;
}
