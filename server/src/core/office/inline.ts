/** The letters of a paragraph: runs, links, fields, marks, tracked changes; drawings are handed back to be read as blocks. */
import type { TypeFace, WordAlignment } from "../model/layout-facts";
import type { Piece } from "./blocks";
import { chosenContent, type DrawnLine, readDrawing } from "./drawings";
import { alignmentOf, faceOf, type RunFormat, runFormat } from "./formats";
import type { ImportOptions } from "./import-result";
import type { Notes } from "./notes";
import { overStyle, type Styles } from "./styles";
import { isOldFont, plainLetters, symbolLetter } from "./symbols";
import { attribute, child, children, type Element, letters } from "./xml";

/** A field that is open: between its begin and its separator stands its instruction, then its result. */
interface Field {
  instruction: string;
  result: boolean;
}

/** What letters mean beside themselves. One for the whole text, since fields may run over paragraphs. */
export interface InlineState {
  readonly options: ImportOptions;
  readonly styles: Styles;
  readonly notes: Notes;
  readonly fields: Field[];
  /** Tracked changes seen. */
  revisions: number;
  /** Ids of notes in the order they are pointed at: "f1", "e2". */
  readonly pointed: string[];
}

export interface InlineResult {
  readonly pieces: Piece[];
  readonly boxes: Element[];
  readonly lines: DrawnLine[];
  /** A break to a new page stands before the first letter. */
  newPage: boolean;
  /** A break to a new page stands behind the last letter: what follows the paragraph begins there. */
  pageAfter: boolean;
  /** Fields in order: the first of their pieces and the look of their first letter. */
  readonly fields: { readonly instruction: string; readonly piece: number; readonly face: TypeFace }[];
  /** Where a positioning tab puts what follows. */
  tabbed: WordAlignment | null;
}

const CONTENTS = /^\s*(?:TOC|INDEX|TOA)\b/u;
const RUN_BREAKS: ReadonlySet<string> = new Set(["page", "column"]);

export class InlineReader {
  private readonly result: InlineResult = { pieces: [], boxes: [], lines: [], newPage: false, pageAfter: false, fields: [], tabbed: null };

  /** `base`: settings that the paragraph's style gives its letters. */
  constructor(
    private readonly state: InlineState,
    private readonly base: RunFormat,
  ) {}

  read(paragraph: Element): InlineResult {
    for (const one of children(paragraph)) this.element(one);
    return this.result;
  }

  private element(one: Element): void {
    const { state } = this;
    switch (one.localName) {
      case "r":
        this.run(one);
        return;
      case "ins":
      case "moveTo":
      case "del":
      case "moveFrom":
        state.revisions++;
        if (isKept(one, state.options)) this.below(one);
        return;
      case "fldSimple":
        this.field(attribute(one, "instr") ?? "", () => this.below(one));
        return;
      case "AlternateContent": {
        const chosen = chosenContent(one);
        if (chosen !== null) this.below(chosen);
        return;
      }
      case "sdt":
        this.below(child(one, "sdtContent"));
        return;
      case "hyperlink":
      case "smartTag":
      case "customXml":
      case "bdo":
      case "dir":
        this.below(one);
        return;
      case "oMath":
      case "oMathPara":
        this.mathematics(one);
        return;
      case "subDoc":
        state.notes.add("embedded");
        return;
      default:
    }
  }

  private below(element: Element | null): void {
    for (const one of children(element)) this.element(one);
  }

  private field(instruction: string, read: () => void): void {
    this.state.fields.push({ instruction, result: true });
    this.result.fields.push({ instruction, piece: this.result.pieces.length, face: faceOf(this.base) });
    if (CONTENTS.test(instruction)) this.state.notes.add("contents");
    read();
    this.state.fields.pop();
  }

  private mathematics(element: Element): void {
    let text = "";
    const visit = (one: Element): void => {
      if (one.localName === "t") text += letters(one);
      else for (const below of children(one)) visit(below);
    };
    visit(element);
    this.push(text, this.base);
  }

  private run(run: Element): void {
    const { state } = this;
    const own = child(run, "rPr");
    const style = attribute(child(own, "rStyle"), "val");
    const format = { ...overStyle(this.base, state.styles.run(style)), ...runFormat(own, state.styles.theme) };
    for (const one of children(run)) this.runPart(one, format);
  }

  private runPart(one: Element, format: RunFormat): void {
    switch (one.localName) {
      case "t":
      case "delText":
        this.text(letters(one), format);
        return;
      case "ptab":
        this.result.tabbed = alignmentOf(attribute(one, "alignment")) ?? null;
        this.push("\t", format);
        return;
      case "tab":
        this.push("\t", format);
        return;
      case "pgNum":
        this.result.fields.push({ instruction: "PAGE", piece: this.result.pieces.length, face: faceOf(format) });
        return;
      case "br":
        if (RUN_BREAKS.has(attribute(one, "type") ?? "")) this.pageBreak(format);
        else this.push("\n", format);
        return;
      case "cr":
        this.push("\n", format);
        return;
      case "noBreakHyphen":
        this.push("-", format);
        return;
      case "sym":
        this.symbol(one, format);
        return;
      case "footnoteReference":
      case "endnoteReference":
        this.pointAt(one, format);
        return;
      case "fldChar":
        this.fieldMark(attribute(one, "fldCharType") ?? "", format);
        return;
      case "instrText": {
        const field = this.state.fields.at(-1);
        if (field !== undefined && !field.result) field.instruction += letters(one);
        return;
      }
      case "drawing":
      case "pict":
      case "object":
        this.drawing(one, format);
        return;
      case "AlternateContent": {
        const chosen = chosenContent(one);
        for (const below of children(chosen)) this.runPart(below, format);
        return;
      }
      case "ruby":
        for (const below of children(child(one, "rubyBase"))) this.element(below);
        return;
      default:
    }
  }

  private text(raw: string, format: RunFormat): void {
    const { notes } = this.state;
    const { text, unknown } = plainLetters(raw, format.font ?? null);
    notes.add("symbol", unknown);
    if (isOldFont(format.font ?? null, text)) notes.add("legacy");
    this.push(text, format);
  }

  private push(text: string, format: RunFormat): void {
    if (text === "") return;
    const { fields, notes } = this.state;
    if (fields.some((field) => !field.result || CONTENTS.test(field.instruction))) return;
    if (format.hidden === true) {
      if (/\S/u.test(text)) notes.add("hidden");
      return;
    }
    const shown = format.caps === true ? text.toUpperCase() : text;
    if (shown !== text) notes.add("caps");
    if (/\S/u.test(text)) this.result.pageAfter = false;
    this.result.pieces.push({ text: shown, face: faceOf(format) });
  }

  private pageBreak(format: RunFormat): void {
    if (!this.result.pieces.some(({ text }) => /\S/u.test(text))) this.result.newPage = true;
    else {
      this.push("\n", format);
      this.result.pageAfter = true;
    }
  }

  private symbol(one: Element, format: RunFormat): void {
    const letter = symbolLetter(attribute(one, "font") ?? "", attribute(one, "char") ?? "");
    if (letter === null) this.state.notes.add("symbol");
    else this.push(letter, format);
  }

  private pointAt(one: Element, format: RunFormat): void {
    const { pointed } = this.state;
    const id = `${one.localName === "footnoteReference" ? "f" : "e"}${attribute(one, "id") ?? ""}`;
    if (!pointed.includes(id)) pointed.push(id);
    this.push(`[^${pointed.indexOf(id) + 1}]`, format);
  }

  private fieldMark(kind: string, format: RunFormat): void {
    const { fields } = this.state;
    if (kind === "begin") fields.push({ instruction: "", result: false });
    const field = fields.at(-1);
    if (field === undefined || kind === "begin") return;
    if (!field.result) this.openField(field, format);
    if (kind === "end") fields.pop();
  }

  /** The instruction is whole: at the separator, or at the end of a field without a result. */
  private openField(field: Field, format: RunFormat): void {
    field.result = true;
    if (CONTENTS.test(field.instruction)) this.state.notes.add("contents");
    this.result.fields.push({ instruction: field.instruction, piece: this.result.pieces.length, face: faceOf(format) });
  }

  private drawing(one: Element, format: RunFormat): void {
    if (format.hidden === true) return;
    const { boxes, lines, pictures, embedded } = readDrawing(one);
    const { notes } = this.state;
    this.result.boxes.push(...boxes);
    this.result.lines.push(...lines);
    notes.add("picture", pictures);
    notes.add("embedded", embedded);
    notes.add("box", boxes.length);
  }
}

/** Whether letters of a tracked change stay. */
export function isKept(element: Element, { revisions }: ImportOptions): boolean {
  const inserted = element.localName === "ins" || element.localName === "moveTo" || element.localName === "cellIns";
  return inserted === (revisions !== "reject");
}
