/**
 * Examples of layout rules: the model's own Word file, read back, its layout changed as lines of words say, then checked.
 * “Căn cứ: đứng”, “lề trái: 25,4”, “số trang: giữa lề dưới”. A line that nothing understands is a mistake of the example.
 */
import { exportDocx } from "../../server/src/core/exports/docx";
import { PARTS, type PartName } from "../../server/src/core/knowledge/layout";
import { readDraftFile } from "../../server/src/core/model/draft";
import type { LayoutFacts, LineFacts, ParagraphFacts, SectionFacts, TableFacts } from "../../server/src/core/model/layout-facts";
import type { Draft, DraftFile } from "../../server/src/core/model/types";
import { importDocx } from "../../server/src/core/office/docx";
import { checkFile, DEFAULT_CONFIG } from "../../server/src/core/rules/run";
import { piecesOf } from "../../server/src/core/rules/trinh-bay/pieces";
import { type Checked, KNOWLEDGE, TODAY } from "./check";

/** Facts that may be written: a copy of what was read. */
type Writable<T> = { -readonly [K in keyof T]: T[K] extends object | null ? Writable<T[K]> : T[K] };

const filler = (topic: string, lines: number): string =>
  Array.from(
    { length: lines },
    (_, i) =>
      `${i + 1}. Các cơ quan, đơn vị rà soát ${topic}, tổng hợp kết quả, đề xuất phương án xử lý, báo cáo Ủy ban nhân dân tỉnh theo quy định của pháp luật.`,
  ).join("\n");

const COLUMNS = "| STT | Công trình | Huyện cũ | Xã | Dung tích | Diện tích tưới | Năm xây dựng | Ghi chú |";

const MODEL = `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 215/QĐ-UBND
Lam Sơn, ngày 08 tháng 10 năm 2026

QUYẾT ĐỊNH
Về việc rà soát công trình thủy lợi

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 512/TTr-SNNMT ngày 01 tháng 10 năm 2026.

QUYẾT ĐỊNH:

Điều 1. Rà soát các công trình thủy lợi trên địa bàn tỉnh theo Phụ lục kèm theo Quyết định này, với các nội dung sau:
${filler("hồ chứa, đập dâng, trạm bơm và kênh mương", 14)}
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường và Thủ trưởng các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
- Thường trực Tỉnh ủy;
- Lưu: VT, NNMT.

CHỦ TỊCH
Trần Minh Khang

Phụ lục
DANH MỤC CÔNG TRÌNH THỦY LỢI
(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)

${COLUMNS}
|---|---|---|---|---|---|---|---|
| 1 | Hồ Đá Bàn | Huyện A | Xã B | 1.200 | 300 | 1986 | |
| 2 | Đập Suối Cát | Huyện A | Xã C | 800 | 120 | 1992 | |
`;

const imported = importDocx(await exportDocx(readDraftFile(MODEL)), { revisions: "refuse", purpose: "audit" });
const LAYOUT = imported.layout;
if (LAYOUT === null) throw new Error("the model has no layout");
const own: LayoutFacts = LAYOUT;

/** Checks the model with its layout changed; only findings about layout, since the model's words are not the example. */
export function checkPage(words: string): Checked {
  const file = readDraftFile(imported.text);
  const layout = changed(file, words);
  const result = checkFile(file, { ...DEFAULT_CONFIG, asOf: TODAY, knowledge: KNOWLEDGE, layout });
  return { source: file.source, ...result, findings: result.findings.filter(({ rule }) => rule.startsWith("trinh-bay/")) };
}

function changed(file: DraftFile, words: string): LayoutFacts {
  const facts = structuredClone(own) as Writable<LayoutFacts>;
  const [draft] = file.drafts;
  if (draft === undefined) throw new Error("the model is no document");
  for (const line of words.split("\n")) {
    const [, key = "", value = ""] = /^(.+?): (.+)$/u.exec(line) ?? [];
    if (!change(facts, draft, key, value)) throw new Error(`nobody understands “${line}”`);
  }
  return facts as LayoutFacts;
}

const numbers = (value: string): number[] => [...value.matchAll(/\d+(?:,\d+)?/gu)].map(([n]) => Number(n.replace(",", ".")));

function change(facts: Writable<LayoutFacts>, draft: Draft, key: string, value: string): boolean {
  const part = (Object.keys(PARTS) as PartName[]).find((name) => PARTS[name].name === key);
  if (part !== undefined) return changePart(facts, draft, part, value);
  const line = /^đường kẻ (?<part>.+)$/u.exec(key)?.groups?.part;
  if (line !== undefined) return changeLine(facts, draft, line, value);
  const [first, annex] = [facts.sections[0], facts.sections.at(-1)];
  if (first === undefined || annex === undefined) return false;
  switch (key) {
    case "khổ giấy":
      return setPage(first, value);
    case "trang":
      return turn(first, value === "ngang");
    case "trang phụ lục":
      return turn(annex, value === "ngang");
    case "lề phụ lục":
      return setMargins(annex, value);
    case "số trang":
      return facts.sections.every((section) => setNumber(section, value));
    case "số trang đầu":
      return setFirstNumber(first, value);
    case "số trang phụ lục":
      annex.pageStart = value === "đánh tiếp" ? null : 1;
      return true;
    case "phụ lục bắt đầu":
      return setAnnexStart(facts, draft, value);
    case "bảng":
      return setTable(facts, value);
    case "bảng đầu":
      return setHead(facts, value);
    case "số thứ tự":
      return setNumbering(facts, draft, value);
    default:
      return setMargin(first, key, value);
  }
}

function setPage(section: Writable<SectionFacts>, value: string): boolean {
  const [width, height] = numbers(value);
  section.page = width === undefined || height === undefined ? null : { width, height };
  return section.page !== null || value === "không ghi";
}

function turn(section: Writable<SectionFacts>, lying: boolean): boolean {
  section.landscape = lying;
  section.page = lying ? { width: 297, height: 210 } : { width: 210, height: 297 };
  return true;
}

function setMargins(section: Writable<SectionFacts>, value: string): boolean {
  const [top = 0, bottom = 0, left = 0, right = 0] = numbers(value);
  if (section.margins === null) return false;
  Object.assign(section.margins, { top, bottom, left, right });
  return true;
}

function setMargin(section: Writable<SectionFacts>, key: string, value: string): boolean {
  const side = ({ "lề trái": "left", "lề phải": "right", "lề trên": "top", "lề dưới": "bottom" } as const)[key];
  if (side === undefined || section.margins === null) return false;
  section.margins[side] = numbers(value)[0] ?? 0;
  return true;
}

function setNumber(section: Writable<SectionFacts>, value: string): boolean {
  const number = section.marginTexts.find(({ pages, pageNumber }) => pages === "default" && pageNumber !== null);
  if (number?.pageNumber == null) return false;
  if (value === "không có") section.marginTexts = section.marginTexts.filter((one) => one !== number);
  else if (value === "giữa lề dưới") number.place = "footer";
  else if (value === "phải lề trên") number.pageNumber.alignment = "right";
  else if (value.startsWith("cỡ ")) number.pageNumber.face.size = numbers(value)[0] ?? 0;
  else return value === "giữa lề trên";
  return true;
}

function setFirstNumber(section: Writable<SectionFacts>, value: string): boolean {
  const number = section.marginTexts.find(({ pages }) => pages === "default");
  if (value === "hiện") section.titlePage = false;
  else if (value === "hiện riêng" && number !== undefined) section.marginTexts.push({ ...number, pages: "first" });
  else return value === "không hiện";
  return true;
}

function changePart(facts: Writable<LayoutFacts>, draft: Draft, part: PartName, value: string): boolean {
  const indexes = new Set(
    piecesOf(draft, own)
      .filter((piece) => piece.part === part)
      .map(({ index }) => index),
  );
  if (indexes.size === 0) return false;
  return [...indexes].every((index) => {
    const paragraph = facts.paragraphs[index];
    return paragraph !== undefined && changeParagraph(paragraph, value);
  });
}

const ALIGNMENTS: Readonly<Record<string, ParagraphFacts["alignment"]>> = { trái: "left", giữa: "center", phải: "right", đều: "justify" };

function changeParagraph(paragraph: Writable<ParagraphFacts>, value: string): boolean {
  const [measure = 0] = numbers(value);
  const alignment = /^canh (?<how>.+)$/u.exec(value)?.groups?.how;
  if (alignment !== undefined) paragraph.alignment = ALIGNMENTS[alignment] ?? "left";
  else if (value.startsWith("lùi đầu dòng")) paragraph.indent = { left: 0, right: 0, firstLine: measure };
  else if (value.startsWith("cách đoạn")) Object.assign(paragraph.spacing, { before: measure, after: 0 });
  else if (value.startsWith("giãn dòng")) paragraph.line = { kind: value.endsWith("pt") ? "exact" : "multiple", value: measure };
  else return paragraph.runs.every((run) => changeRun(run, value, measure));
  return true;
}

function changeRun(run: Writable<ParagraphFacts["runs"][number]>, value: string, measure: number): boolean {
  const font = /^phông (?<name>.+)$/u.exec(value)?.groups?.name;
  const colour = /^màu (?<name>.+)$/u.exec(value)?.groups?.name;
  if (font !== undefined) run.font = font;
  else if (colour !== undefined) run.colour = colour;
  else if (value.startsWith("cỡ ")) run.size = measure;
  else if (value === "đậm" || value === "không đậm") run.bold = value === "đậm";
  else if (value === "nghiêng" || value === "đứng") run.italic = value === "nghiêng";
  else return false;
  return true;
}

/** Takes away the line below a part, or makes it another way. */
function changeLine(facts: Writable<LayoutFacts>, draft: Draft, name: string, value: string): boolean {
  const part = (Object.keys(PARTS) as PartName[]).find((one) => PARTS[one].name === name);
  const first = draft.attachments[0]?.span.start ?? Number.POSITIVE_INFINITY;
  const index = piecesOf(draft, own).findLast((piece) => piece.part === part && piece.span.start < first)?.index;
  const line = facts.lines.find((one) => index !== undefined && one.paragraph > index && one.paragraph <= index + 2);
  if (line === undefined || index === undefined) return false;
  return setLine(facts, line, index, value);
}

function setLine(facts: Writable<LayoutFacts>, line: Writable<LineFacts>, index: number, value: string): boolean {
  switch (value) {
    case "không có":
      facts.lines = facts.lines.filter((one) => one !== line);
      return true;
    case "gõ dấu gạch":
      line.kind = "typed";
      return true;
    case "gạch chân":
      Object.assign(line, { kind: "underline", paragraph: index, length: null });
      return true;
    case "viền đoạn":
      Object.assign(line, { kind: "border", length: null });
      return true;
    case "nét vẽ":
    case "dài vừa":
      return true;
    default:
      line.length = numbers(value)[0] ?? 0;
      return value.startsWith("dài ");
  }
}

/** Takes away the break before the annex, or makes of the section break a page break. */
function setAnnexStart(facts: Writable<LayoutFacts>, draft: Draft, value: string): boolean {
  const at = draft.source.originalOffset(draft.attachments[0]?.span.start ?? -1);
  const annex = facts.paragraphs.find((one) => one?.span != null && one.span.end > at);
  const [first, second] = facts.sections;
  if (annex === undefined || first === undefined || second === undefined) return false;
  if (value === "trang mới") return true;
  if (value === "cùng trang") second.begins = "continuous";
  else {
    annex.pageBreakBefore = true;
    for (const paragraph of facts.paragraphs) if (paragraph !== undefined) paragraph.section = 0;
    facts.sections = [{ ...first, to: second.to }];
  }
  return value === "cùng trang" || value === "cùng phần, trang mới";
}

function setTable(facts: Writable<LayoutFacts>, value: string): boolean {
  const table = facts.tables.find(({ kind }) => kind === "data");
  const [rows = 0] = numbers(value);
  if (table === undefined) return false;
  const repeats = !value.includes("không lặp");
  table.rows = Array.from({ length: rows }, (_, row) => ({ header: row === 0 && repeats, cantSplit: true }));
  return true;
}

function setHead(facts: Writable<LayoutFacts>, value: string): boolean {
  const table = facts.tables.find(({ kind }) => kind === "head") as Writable<TableFacts> | undefined;
  if (table === undefined) return false;
  const [width] = numbers(value);
  if (width === undefined) for (const cell of table.cells) Object.assign(cell, { column: 0, columns: 1 });
  table.columns = width === undefined ? [165] : [width * 0.4, width * 0.6];
  return true;
}

function setNumbering(facts: Writable<LayoutFacts>, draft: Draft, value: string): boolean {
  const body = piecesOf(draft, own).filter(({ part, paragraph }) => part === "body" && /^\d+\.$/u.test(paragraph.numbering?.label ?? ""));
  if (body.length < 4) return false;
  const kinds = value.split(" vừa ").map((kind) => (kind.includes("tự động") ? ("auto" as const) : ("typed" as const)));
  body.forEach(({ index }, i) => {
    const numbering = facts.paragraphs[index]?.numbering;
    // the first few one way, the others the other way
    if (numbering) numbering.kind = kinds[i < 3 ? 0 : kinds.length - 1] ?? "typed";
  });
  for (const paragraph of facts.paragraphs)
    if (paragraph?.numbering?.label.startsWith("Điều")) paragraph.numbering.kind = kinds.at(-1) ?? "typed";
  return true;
}
