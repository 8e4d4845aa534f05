/** Word files for the tests, put together from the XML that Word itself would write. */
import { strToU8, type Zippable, zipSync } from "fflate";
import { importDocx } from "../../server/src/core/office/docx";
import type { ImportError, ImportOptions, ImportResult } from "../../server/src/core/office/import-result";

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const root = (name: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMESPACES}>${inside}</w:${name}>`;

export interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly footnotes?: string;
  /** Headers and footers by the id that a section names them with. */
  readonly margins?: Readonly<Record<string, string>>;
  readonly more?: Zippable;
}

/** The parts of a file with that body. */
export function wordParts(body: string, parts: Parts = {}): Zippable {
  const margins = Object.entries(parts.margins ?? {});
  const kinds = (["styles", "numbering", "settings", "footnotes"] as const).filter((kind) => parts[kind] !== undefined);
  const relations = [
    ...kinds.map((kind) => `<Relationship Id="part-${kind}" Type="${RELATIONS}/${kind}" Target="${kind}.xml"/>`),
    ...margins.map(([id]) => `<Relationship Id="${id}" Type="${RELATIONS}/header" Target="${id}.xml"/>`),
  ];
  return {
    "[Content_Types].xml": strToU8("<Types/>"),
    "_rels/.rels": strToU8(
      `<Relationships><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(root("document", `<w:body>${body}</w:body>`)),
    "word/_rels/document.xml.rels": strToU8(`<Relationships>${relations.join("")}</Relationships>`),
    ...Object.fromEntries(kinds.map((kind) => [`word/${kind}.xml`, strToU8(root(kind, parts[kind] ?? ""))])),
    ...Object.fromEntries(margins.map(([id, inside]) => [`word/${id}.xml`, strToU8(root("hdr", inside))])),
    ...parts.more,
  };
}

export const wordFile = (body: string, parts: Parts = {}): Uint8Array => zipSync(wordParts(body, parts));

/** A paragraph of plain letters; `settings` is the inside of its pPr. */
export const p = (text: string, settings = ""): string => par(r(text), settings);
export const par = (inside: string, settings = ""): string => `<w:p>${settings === "" ? "" : `<w:pPr>${settings}</w:pPr>`}${inside}</w:p>`;
export const r = (text: string, settings = ""): string =>
  `<w:r>${settings === "" ? "" : `<w:rPr>${settings}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const escaped = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
export const centre = '<w:jc w:val="center"/>';
export const numbered = (list: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** Rows of cells; a cell is its paragraphs. `lines`: with a grid. */
export function table(rows: readonly (readonly string[])[], lines = true): string {
  const line = lines ? '<w:top w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/>' : "";
  const cells = (row: readonly string[]): string => row.map((cell) => (cell.startsWith("<w:tc>") ? cell : `<w:tc>${cell}</w:tc>`)).join("");
  return `<w:tbl><w:tblPr><w:tblBorders>${line}</w:tblBorders></w:tblPr>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

const OPTIONS: ImportOptions = { revisions: "refuse", purpose: "draft" };

export const read = (body: string, parts: Parts = {}, options: Partial<ImportOptions> = {}): ImportResult =>
  importDocx(wordFile(body, parts), { ...OPTIONS, ...options });

/** Lines of the imported text. */
export const linesOf = (body: string, parts: Parts = {}, options: Partial<ImportOptions> = {}): string[] =>
  read(body, parts, options).text.replace(/\n$/u, "").split("\n");

/** The code of the refusal; "" when the bytes are read. */
export function refusalOf(bytes: Uint8Array, options: Partial<ImportOptions> = {}): string {
  try {
    importDocx(bytes, { ...OPTIONS, ...options });
    return "";
  } catch (error) {
    const { code, text } = error as ImportError;
    if (text === undefined || !/^\p{Ll}.*\.$/u.test(text.vi) || !/\.$/u.test(text.en)) throw error;
    return code;
  }
}
