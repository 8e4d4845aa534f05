/** The column STT of a table counts 1, 2, 3 …; a row that heads a group (I, A, 1.1) lets it begin again. */
import type { Draft } from "../../model/types";
import type { Table } from "../../syntax/nodes";
import { type Span, span } from "../../text/span";
import { quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { nodesOfKind } from "../structure";

const rows = (third: string, fourth: string): string => `I. DANH MỤC CÔNG TRÌNH
| STT | Công trình | Diện tích tưới |
|---|---|---|
| 1 | Hồ Suối Lim | 120 ha |
| 2 | Hồ Bản Hát | 80 ha |
| ${third} | Kênh Mường Khoa | 45 ha |
| ${fourth} | Đập Ngọc Trạo | 60 ha |`;

// "STT", "TT", "Số TT", "Số thứ tự"
const HEADING = /^(?:(?:Số +)?S?TT|Số +thứ +tự)\.?$/iu;

export const tableNumbers = defineRule({
  code: "soat/stt-bang",
  level: "can-xac-minh",
  title: { vi: "Số thứ tự trong bảng liên tục, không trùng", en: "Row numbers of a table run without gaps or repeats" },
  source: "NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Số thứ tự trùng hoặc nhảy thường là sót, thừa một dòng; người đọc dẫn theo số sẽ nhầm.",
    en: "A repeated or skipped number usually tells of a lost or spare row, and misleads who cites it.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "plan", bad: rows("2", "3"), good: rows("3", "4") },
    { at: "plan", bad: rows("4", "5"), good: rows("3", "4") },
  ],
  silent: [
    { at: "plan", text: rows("I", "1"), because: "dòng tên nhóm, sau đó đếm lại từ 1" },
    { at: "plan", text: rows("", "3"), because: "dòng nối tiếp của số 2, không đánh số" },
  ],
  check(draft, { report }) {
    for (const { where, previous, value, more } of wrongRows(draft)) {
      const repeated = value === previous;
      report({
        span: where,
        message: repeated
          ? {
              vi: `Hai dòng của bảng cùng số thứ tự ${quoted(draft.source, where)}. Đề nghị kiểm tra.`,
              en: `Two rows of the table have the number ${quoted(draft.source, where)}. To be checked.`,
            }
          : {
              vi: `Sau số thứ tự ${previous} là ${value}. Đề nghị kiểm tra.`,
              en: `Row ${previous} is followed by ${value}. To be checked.`,
            },
        related: more.map((cell) => ({
          span: cell,
          message: { vi: "Số thứ tự ở đây cũng không liên tục.", en: "The row number does not follow here either." },
        })),
      });
    }
  },
});

interface WrongRow {
  readonly where: Span;
  readonly previous: number;
  readonly value: number;
  /** Further places in the same table. */
  readonly more: Span[];
}

function wrongRows(draft: Draft): WrongRow[] {
  const found: WrongRow[] = [];
  for (const { table } of nodesOfKind(draft, "table")) {
    const wrong = table === undefined ? null : wrongIn(draft, table);
    if (wrong !== null) found.push(wrong);
  }
  return found;
}

const INTEGER = /^0*(?<value>\d{1,4})\.?$/u;

/** The first row of a table whose number does not follow, with the others; null when all do. */
function wrongIn(draft: Draft, table: Table): WrongRow | null {
  const head = table.header[0];
  if (head === undefined || !HEADING.test(draft.source.slice(head).trim())) return null;
  let previous = 0;
  let first: WrongRow | null = null;
  for (const [cell] of table.rows) {
    const text = cell === undefined ? "" : draft.source.slice(cell).trim();
    if (cell === undefined || text === "") continue;
    const m = INTEGER.exec(text);
    const value = m === null ? 0 : Number(m.groups?.value);
    // A group's own mark: counting begins again, or goes on.
    if (value === 0 || value === 1) {
      previous = value === 0 ? -1 : 1;
      continue;
    }
    if (previous >= 0 && value !== previous + 1) {
      if (first === null) first = { where: span(cell.start, cell.end), previous, value, more: [] };
      else first.more.push(cell);
    }
    previous = value;
  }
  return first;
}
