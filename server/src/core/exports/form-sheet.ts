/** Phiếu kiểm tra thể thức: the clerk's checklist on one page, ticked as far as a checker can answer. */

import { POINTS_PER_MM } from "../knowledge/layout";
import type { CheckState, ReviewCheck, ReviewedDraft, ReviewSheetInfo } from "../model/review";
import { documentTitle, footerOf, sheetHead, signatures } from "./review-sheet";
import { SHEET_HEIGHT, SHEET_WIDTH, type SheetBlock, type SheetSection, sheetToDocx } from "./sheet-docx";
import { sheetHeight } from "./sheet-height";

const STATES: readonly CheckState[] = ["dat", "chua-dat", "khong-ap-dung", "chua-kiem-duoc"];
/** From the head of the document to its layout: what a form checker answers for. */
const PARTS: ReadonlySet<string> = new Set(["B", "C", "D", "E"]);
const TITLE = "PHIẾU KIỂM TRA THỂ THỨC";

/** Bytes of a .docx file with the sheet of every document, a page each. */
export const formSheetDocx = (all: readonly ReviewedDraft[], info: ReviewSheetInfo): Promise<Uint8Array> =>
  sheetToDocx({ title: "Phiếu kiểm tra thể thức", footer: footerOf(info), sections: all.map((reviewed) => formSheet(reviewed, info)) });

function formSheet({ draft, checks }: ReviewedDraft, info: ReviewSheetInfo): SheetSection {
  const rows = checks.filter(({ part }) => PARTS.has(part)).map(rowOf);
  const short = rows.map((cells) => [...cells.slice(0, -1), firstPlace(cells.at(-1) ?? "")]);
  const sized = [rows, short].flatMap((some) => SIZES.map((size) => blocksOf(documentTitle(draft), some, info, size)));
  const room = SHEET_HEIGHT * POINTS_PER_MM - SIGNING;
  return { landscape: false, blocks: sized.find((blocks) => sheetHeight(blocks) <= room) ?? sized.at(-1) ?? [] };
}

/** Letters of the table, points: the largest with which the sheet is one page. */
const SIZES = [10, 9.5, 9, 8.5, 8];
/** Of a note, the first place; where all of them would take a second page. */
const firstPlace = (note: string): string => (note.includes(";") ? `${note.split(";", 1)[0]}; …` : note);
/** Room below “ký, ghi rõ họ tên” for the signature, points. */
const SIGNING = 72;
const WIDTHS = [8, 75, 10, 11.5, 13, 11.5, SHEET_WIDTH - 129];
const HEADER = ["TT", "Nội dung", "Đạt", "Chưa đạt", "Không áp dụng", "Chưa kiểm", "Ghi chú"];

function blocksOf(title: string, rows: readonly (readonly string[])[], info: ReviewSheetInfo, size: number): SheetBlock[] {
  return [
    ...sheetHead(info, TITLE),
    { kind: "line", text: `Văn bản: ${title}`, before: 6 },
    { kind: "line", text: `Tệp: ${info.file}` },
    { kind: "line", text: "", size: 4 },
    { kind: "table", widths: WIDTHS, header: HEADER, rows, centred: [0, 2, 3, 4, 5], size },
    { kind: "line", text: "**Ý kiến:**   ☐ đủ điều kiện cấp số, đóng dấu      ☐ trả lại để sửa", before: 8 },
    ...signatures("", "NGƯỜI KIỂM TRA THỂ THỨC").map((block) =>
      block.kind === "table" ? { ...block, rows: [["", block.rows[0]?.[1] ?? ""]] } : block,
    ),
  ];
}

/** “Chưa kiểm” is the person's to resolve: its box stays open. */
const rowOf = ({ number, text, state, note }: ReviewCheck): readonly string[] => [
  String(number),
  text,
  ...STATES.map((one) => (one === state && one !== "chua-kiem-duoc" ? "☒" : "☐")),
  state === "chua-dat" ? note : "",
];
