/**
 * Answers about pieces of a text, kept by the words of the piece: for pieces that a text repeats, and for the next version of
 * the text (`SourceText.before`), most of whose lines are the same. Nothing but speed depends on it. Bounded: answers live
 * as long as their version, and the next one takes over only what it asks for again.
 */
import type { SourceText } from "./source";

/** What has room for all that is found out about it. */
export interface Keeper {
  readonly kept: Map<object, unknown>;
}

/**
 * Something that is worked out once of each keeper. It is kept with the keeper and not in a WeakMap: the engine's quick
 * collections take a weak map's values for living ones, and copy them, long after their text is gone.
 */
export function onceOf<K extends Keeper, T>(find: (keeper: K) => T): (keeper: K) => T {
  const key = {};
  return (keeper) => {
    const { kept } = keeper;
    const known = kept.get(key) as T | undefined;
    if (known !== undefined || kept.has(key)) return known as T;
    const found = find(keeper);
    kept.set(key, found);
    return found;
  };
}

/** Answers to one question for one version of a text. They must not point into the text: offsets count from the piece. */
export class Answers<T> {
  private readonly now = new Map<string, T>();
  private before: Answers<T> | null;

  constructor(before: Answers<T> | null) {
    this.before = before;
    if (before !== null) before.before = null;
  }

  get(piece: string): T | undefined {
    const known = this.now.get(piece);
    if (known !== undefined || this.before === null) return known;
    const kept = this.before.now.get(piece);
    // Under the new version's own words: those of the old one would keep its whole text alive.
    if (kept !== undefined) this.now.set(piece, kept);
    return kept;
  }

  set(piece: string, answer: T): T {
    this.now.set(piece, answer);
    return answer;
  }
}

/** A question that is asked of many pieces. Its answers are kept with the text itself and go with it. */
export class Question<T> {
  of(source: SourceText): Answers<T> {
    let answers = source.kept.get(this) as Answers<T> | undefined;
    if (answers === undefined) {
      const before = source.before?.kept.get(this) as Answers<T> | undefined;
      answers = new Answers<T>(before ?? null);
      source.kept.set(this, answers);
    }
    return answers;
  }
}
