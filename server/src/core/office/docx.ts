/** A Word file as draft text with its layout. Pure: bytes in, result out; every refusal is an ImportError. */

import type { Block } from "./blocks";
import { Composer } from "./compose";
import { type ImportOptions, type ImportResult, refusal } from "./import-result";
import type { InlineState } from "./inline";
import { layoutOf } from "./layout";
import { Notes } from "./notes";
import { Numbering } from "./numbering";
import { WordPackage } from "./package";
import { readSections } from "./sections";
import { refuseOthers } from "./sniff";
import { StoryReader } from "./story";
import { isOn, Styles, themeFonts } from "./styles";
import { attribute, child, children, type Element } from "./xml";

/** A file that was read, with the way back into its own parts. */
export interface ReadFile {
  readonly result: ImportResult;
  readonly file: WordPackage;
  /** Paragraphs of the file by their index in `result.layout`. */
  readonly elements: readonly (Element | undefined)[];
}

/** Reads the bytes of a .docx or .docm. Throws ImportError. */
export const importDocx = (bytes: Uint8Array, options: ImportOptions): ImportResult => readDocx(bytes, options).result;

/** Reads the bytes of a .docx or .docm and keeps the file open. Throws ImportError. */
export function readDocx(bytes: Uint8Array, options: ImportOptions): ReadFile {
  const other = refuseOthers(bytes);
  if (other !== null) throw other;
  const file = new WordPackage(bytes);
  if (file.signed && options.purpose === "draft") throw signed();
  const notes = new Notes();
  if (file.signed) notes.add("signed");
  const styles = new Styles(file.part("styles"), themeFonts(file.part("theme")));
  const numberingPart = file.part("numbering");
  const newReader = (own: Notes): StoryReader =>
    new StoryReader(freshState(options, styles, own), new Numbering(numberingPart, (style) => styles.listOf(style)));
  const reader = newReader(notes);
  const body = reader.read(file.body);
  const bodyEnd = reader.paragraphs;
  const footnotes = readNotes(file, reader);
  const revised = reader.state.revisions > 0;
  if (revised) settleRevisions(reader.state, options);
  const comments = [...children(file.part("comments"))].length;
  notes.add("comment", comments);

  const composer = new Composer(notes, body);
  composer.blocks(body, true);
  composer.footnotes(footnotes);
  const { text } = composer.writer;
  const evenPages = isOn(child(file.part("settings"), "evenAndOddHeaders"));
  const source = { reader: newReader(new Notes()), part: (id: string) => file.related(id), evenPages };
  const sections = readSections(reader.sections, bodyEnd, source);
  notes.add(
    "margin",
    new Set(sections.flatMap(({ marginTexts }) => marginTexts).filter((one) => one.text !== "" || one.pageNumber !== null)).size,
  );
  notes.add("footnote", footnotes.length);
  const language = styles.run(styles.defaultOf("paragraph")).language ?? styles.defaults.run.language ?? null;
  const layout = layoutOf([...body, ...footnotes.flat()], composer, text, sections, reader.lines, { evenPages, language });
  const { paragraphOfLine } = composer.writer;
  const result = { text, notes: notes.list(), paragraphOfLine, layout, signed: file.signed, revised };
  return { result, file, elements: reader.elements };
}

const freshState = (options: ImportOptions, styles: Styles, notes: Notes): InlineState => ({
  options,
  styles,
  notes,
  fields: [],
  revisions: 0,
  pointed: [],
});

const signed = () =>
  refusal("signed", "tệp đã ký số: chỉ rà soát, không sửa.", "the file is digitally signed: it can be reviewed, not changed.");

function settleRevisions({ notes, revisions }: InlineState, { revisions: wanted }: ImportOptions): void {
  if (wanted === "refuse") {
    throw refusal(
      "revisions",
      `tệp còn ${revisions} chỗ sửa theo dõi (Track Changes). Chọn nhận hay bỏ các chỗ sửa đó.`,
      `the file has ${revisions} tracked changes. Choose whether to accept or reject them.`,
    );
  }
  notes.add(wanted === "accept" ? "accepted" : "rejected", revisions);
}

/** Footnotes and endnotes in the order they are pointed at; one may point at another. */
function readNotes(file: WordPackage, reader: StoryReader): Block[][] {
  const { pointed } = reader.state;
  if (pointed.length === 0) return [];
  const found = new Map<string, Element>();
  for (const [kind, letter] of [
    ["footnotes", "f"],
    ["endnotes", "e"],
  ] as const)
    for (const one of children(file.part(kind))) found.set(`${letter}${attribute(one, "id") ?? ""}`, one);
  const out: Block[][] = [];
  for (let i = 0; i < pointed.length; i++) {
    const element = found.get(pointed[i] ?? "");
    out.push(element === undefined ? [] : reader.read(element));
  }
  return out;
}
