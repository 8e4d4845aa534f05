/** Bảng góp ý: the comments a reviewer sends back, in the order of the draft, without levels and codes. */
import type { ReviewFinding } from "../model/review";
import type { PagePlaces } from "./page-of-line";
import { placeWithPage, proposalOf } from "./review-sheet";

export interface CommentRow {
  readonly place: string;
  /** Words of the draft. */
  readonly draft: string;
  readonly proposal: string;
  readonly reason: string;
}

export const COMMENT_COLUMNS = ["TT", "Điều, khoản, trang", "Nội dung dự thảo", "Đề nghị sửa thành", "Lý do"] as const;

/** One row a finding that is not left out, in order of the text. */
export const commentRows = (findings: readonly ReviewFinding[], pages: PagePlaces): CommentRow[] =>
  findings
    .filter(({ suppressed }) => suppressed === null)
    .map((finding) => ({
      place: placeWithPage(finding, pages),
      draft: finding.quote === "" ? "" : `“${finding.quote}”`,
      proposal: proposalOf(finding),
      reason: `${finding.message} (${finding.source})`,
    }));

const cellsOf = (row: CommentRow, index: number): readonly string[] => [String(index + 1), row.place, row.draft, row.proposal, row.reason];

const markdownCell = (text: string): string =>
  text
    .replace(/\\/gu, "\\\\")
    .replace(/\|/gu, "\\|")
    .replace(/\s*\n\s*/gu, " ");

/** A Markdown table; ends with a line end. */
export function commentsToMarkdown(rows: readonly CommentRow[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(" | ")} |\n`;
  return line(COMMENT_COLUMNS) + line(COMMENT_COLUMNS.map(() => "---")) + rows.map((row, i) => line(cellsOf(row, i))).join("");
}
