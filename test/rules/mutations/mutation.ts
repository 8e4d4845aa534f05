/**
 * Breaking a clean text in one way: what is changed, and the findings the change must give. In the new text “⟦…⟧” marks
 * what the rule must point at; where the finding stands elsewhere (a missing part), `on` quotes it.
 */

/** A finding that a change must give: rule and the words marked; `on` is their first place in the changed text. */
export interface Declared {
  readonly rule: string;
  readonly on: string;
}

export interface Mutation {
  readonly rule: string;
  /** What is replaced, at its first place; a pattern may keep groups for `to`. */
  readonly from: string | RegExp;
  readonly to: string;
  /** The words the finding marks, where they are not in `to`. The last place is taken with `onLast`. */
  readonly on?: string;
  readonly onLast?: string;
  /** Findings of other rules that are true of the broken text as well. */
  readonly also?: readonly Declared[];
  /** Names of the samples it is made for; without it, every clean sample that has `from`. */
  readonly only?: readonly string[];
}

/** A mutation as one line of a table. */
export const breaks = (rule: string, from: string | RegExp, to: string, more: Omit<Mutation, "rule" | "from" | "to"> = {}): Mutation => ({
  rule,
  from,
  to,
  ...more,
});

export interface Broken {
  readonly text: string;
  /** "rule line “words”", sorted. */
  readonly expected: readonly string[];
}

const OPEN = "⟦";
const CLOSE = "⟧";

/** The broken text with what must be found in it; null when the sample has nothing to break this way. */
export function broken(sample: string, mutation: Mutation): Broken | null {
  const replaced = replacedOnce(sample, mutation);
  if (replaced === null) return null;
  const { text, marks } = unmarked(replaced);
  const expected = marks.map(({ at, words }) => told(mutation.rule, text, at, words));
  const anchor = mutation.on ?? mutation.onLast;
  if (anchor !== undefined) expected.push(told(mutation.rule, text, place(text, anchor, mutation.onLast !== undefined), anchor));
  for (const { rule, on } of mutation.also ?? []) expected.push(told(rule, text, place(text, on, false), on));
  return { text, expected: expected.sort() };
}

function replacedOnce(sample: string, { from, to }: Mutation): string | null {
  if (typeof from === "string") return sample.includes(from) ? sample.replace(from, () => to) : null;
  return from.test(sample) ? sample.replace(from, to) : null;
}

/** The text without its marks, and where they stood. */
function unmarked(marked: string): { text: string; marks: { at: number; words: string }[] } {
  const marks: { at: number; words: string }[] = [];
  let text = "";
  for (const piece of marked.split(OPEN)) {
    const end = piece.indexOf(CLOSE);
    if (end >= 0) marks.push({ at: text.length, words: piece.slice(0, end) });
    text += piece.replace(CLOSE, "");
  }
  return { text, marks };
}

function place(text: string, words: string, last: boolean): number {
  const at = last ? text.lastIndexOf(words) : text.indexOf(words);
  if (at < 0) throw new Error(`“${words}” does not stand in the broken text`);
  return at;
}

const told = (rule: string, text: string, at: number, words: string): string => finding(rule, text.slice(0, at).split("\n").length, words);

/** How a finding is written in comparisons. `line` from 1. */
export const finding = (rule: string, line: number, words: string): string => `${rule} ${line} “${words.replace(/\s+/g, " ").trim()}”`;
