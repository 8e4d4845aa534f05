/** One snippet as its author writes it. */
export interface Source {
  /** Consonants and a few vowels, typed the same under Telex and VNI (`test/client/snippets.test.ts`). */
  readonly prefix: string;
  readonly label: string;
  readonly note: string;
  /** Text in the notation of `notation.ts`. */
  readonly template: string;
}
