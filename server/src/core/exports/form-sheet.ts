/** Phiếu kiểm tra thể thức: the clerk's checklist on one page, ticked as far as a checker can answer. */
import type { CheckState, ReviewCheck, ReviewedDraft, ReviewSheetInfo } from "../model/review";
import { documentTitle, footerOf, sheetHead, signatures } from "./review-sheet";
import { SHEET_WIDTH, type SheetBlock, type SheetSection, sheetToDocx } from "./sheet-docx";

const STATES: readonly CheckState[] = ["dat", "chua-dat", "khong-ap-dung", "chua-kiem-duoc"];
/** From the head of the document to its layout: what a form checker answers for. */
const PARTS: ReadonlySet<string> = new Set(["B", "C", "D", "E"]);
const TITLE = "PHIẾU KIỂM TRA THỂ THỨC";

/** Bytes of a .docx file with the sheet of every document, a page each. */
export const formSheetDocx = (all: readonly ReviewedDraft[], info: ReviewSheetInfo): Promise<Uint8Array> =>
  sheetToDocx({ title: "Phiếu kiểm tra thể thức", footer: footerOf(info), sections: all.map((reviewed) => formSheet(reviewed, info)) });

function formSheet({ draft, checks }: ReviewedDraft, info: ReviewSheetInfo): SheetSection {
  const rows = checks.filter(({ part }) => PARTS.has(part)).map(rowOf);
  const widths = [8, 68, 11, 13, 14, 13, SHEET_WIDTH - 127];
  const header = ["TT", "Nội dung", "Đạt", "Chưa đạt", "Không áp dụng", "Chưa kiểm", "Ghi chú"];
  const blocks: SheetBlock[] = [
    ...sheetHead(info, TITLE),
    { kind: "line", text: `Văn bản: ${documentTitle(draft)}`, before: 6 },
    { kind: "line", text: `Tệp: ${info.file}` },
    { kind: "line", text: "", size: 4 },
    { kind: "table", widths, header, rows, centred: [0, 2, 3, 4, 5], size: 9 },
    { kind: "line", text: "**Ý kiến:**   ☐ đủ điều kiện cấp số, đóng dấu      ☐ trả lại để sửa", before: 8 },
    ...signatures("", "NGƯỜI KIỂM TRA THỂ THỨC").map((block) =>
      block.kind === "table" ? { ...block, rows: [["", block.rows[0]?.[1] ?? ""]] } : block,
    ),
  ];
  return { landscape: false, blocks };
}

/** “Chưa kiểm” is the person's to resolve: its box stays open. */
const rowOf = ({ number, text, state, note }: ReviewCheck): readonly string[] => [
  String(number),
  text,
  ...STATES.map((one) => (one === state && one !== "chua-kiem-duoc" ? "☒" : "☐")),
  state === "chua-dat" ? note : "",
];
