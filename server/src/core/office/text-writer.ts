/** Collects the lines of a draft with the way back: the paragraph of each line, the place and the looks of each paragraph. */
import type { RunFacts, TypeFace } from "../model/layout-facts";
import type { ReadParagraph } from "./blocks";
import type { LineText } from "./lines";

/** Where a paragraph's letters came to stand. */
export interface Placed {
  start: number;
  end: number;
  readonly runs: RunFacts[];
}

export class TextWriter {
  private readonly parts: string[] = [];
  private length = 0;
  private gap = false;
  readonly paragraphOfLine: number[] = [];
  readonly placed = new Map<number, Placed>();

  /** A blank line before what comes next; several are one, none stands at the beginning. */
  blank(): void {
    this.gap = this.parts.length > 0;
  }

  /** One line of one paragraph. */
  line(paragraph: ReadParagraph, line: LineText): void {
    this.open(paragraph.index);
    for (const { text, face } of line) this.letters(paragraph, text, face);
    this.push("\n");
  }

  /** One line put together from several paragraphs: a row of a table. */
  row(paragraph: number, write: () => void): void {
    this.open(paragraph);
    write();
    this.push("\n");
  }

  /** Signs that belong to no paragraph: bars, breaks in cells. */
  sign(text: string): void {
    this.push(text);
  }

  letters(paragraph: ReadParagraph, text: string, face: TypeFace | null): void {
    const start = this.length;
    this.push(text);
    const place = this.placeOf(paragraph.index, start);
    place.end = this.length;
    const last = place.runs.at(-1);
    if (last !== undefined && last.end === start && (face === null || !/\S/u.test(text) || sameFace(last, face)))
      place.runs[place.runs.length - 1] = { ...last, end: this.length };
    else if (face !== null) place.runs.push({ start, end: this.length, ...face });
  }

  get text(): string {
    return this.parts.join("");
  }

  private placeOf(index: number, start: number): Placed {
    const known = this.placed.get(index);
    if (known !== undefined) return known;
    const fresh: Placed = { start, end: start, runs: [] };
    this.placed.set(index, fresh);
    return fresh;
  }

  private open(paragraph: number): void {
    if (this.gap) {
      this.push("\n");
      this.paragraphOfLine.push(-1);
      this.gap = false;
    }
    this.paragraphOfLine.push(paragraph);
  }

  private push(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}

const sameFace = (a: TypeFace, b: TypeFace): boolean =>
  a.font === b.font &&
  a.size === b.size &&
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.underline === b.underline &&
  a.caps === b.caps &&
  a.colour === b.colour;

/** The look that most letters have, setting by setting; null without letters. */
export function dominantFace(runs: readonly RunFacts[]): TypeFace | null {
  if (runs.length === 0) return null;
  const most = <K extends keyof TypeFace>(name: K): TypeFace[K] => {
    const weights = new Map<TypeFace[K], number>();
    for (const run of runs) weights.set(run[name], (weights.get(run[name]) ?? 0) + run.end - run.start);
    return [...weights].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
  };
  return {
    font: most("font"),
    size: most("size"),
    bold: most("bold"),
    italic: most("italic"),
    underline: most("underline"),
    caps: most("caps"),
    colour: most("colour"),
  };
}
