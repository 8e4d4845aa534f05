/**
 * Footnotes: marks `[^1]` whose words stand on a line `[^1]: …`. While a text is laid out each is one letter of its own, as
 * narrow as a figure and never cut; who prints it puts the number or the field in its place. Unknown marks stay as typed.
 */
import type { DraftFile, Footnote } from "../model/types";

/** What is printed at the foot of the page that has the mark. */
export interface PrintedNote {
  /** Counted from 1 in the order of the marks. */
  readonly number: number;
  readonly text: string;
  /** 0-based line of its words. */
  readonly line: number;
}

/** Letters that no text has: a part of Unicode that is left to private use. */
const FIRST = 0xe000;
const MOST = 0x1000;
const TAKEN = /[\ue000-\uefff]/u;
const LETTERS = /(?<letter>[\ue000-\uefff])/gu;
const MARK = /\[\^(?<label>[\p{L}\p{N}_-]{1,20})\]/gu;

export class Footnotes {
  private readonly letters: ReadonlyMap<string, string>;
  readonly used: readonly Footnote[];

  constructor({ source, notes }: DraftFile) {
    this.used = notes.length === 0 || notes.length > MOST || TAKEN.test(source.folded) ? [] : notes;
    this.letters = new Map(this.used.map(({ label }, i) => [label, String.fromCharCode(FIRST + i)]));
  }

  /** The text with its known marks as letters. */
  marked(text: string): string {
    if (this.letters.size === 0 || !text.includes("[^")) return text;
    return text.replace(MARK, (mark, label: string) => this.letters.get(label) ?? mark);
  }
}

/** Stretches of plain letters and letters of notes, in turn; the plain ones stand at even places. */
export const splitNotes = (text: string): string[] => text.split(LETTERS);

/** The text without marks of notes, for places that have no foot. */
export const withoutNotes = (text: string): string => text.replace(LETTERS, "");

/** Indexes of the notes that a text points at, in order. */
export const notesIn = (text: string): number[] => splitNotes(text).flatMap((piece, i) => (i % 2 === 1 ? [noteIndex(piece)] : []));

/** Index into the notes of a file of a letter that stands for one. */
export const noteIndex = (letter: string): number => letter.charCodeAt(0) - FIRST;
