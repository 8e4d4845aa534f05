/** "Chủ trì:" with nothing after it; a row of a table of tasks whose cell for the lead is empty. */
import { isEmpty, taskColumns, underHead } from "../../model/assignment-tables";
import type { Assignment, Draft } from "../../model/types";
import type { Cell, Node } from "../../syntax/nodes";
import { span } from "../../text/span";
import { wordPatternScan } from "../../text/word-pattern";
import { SyllableSet, WordSet } from "../../text/word-set";
import { count, STATE } from "../parts";
import { defineRule } from "../rule";
import { seatAt } from "../structure";

const task = (lead: string): string => `I. NHIỆM VỤ
1. Rà soát hồ sơ của các cơ quan.
- Cơ quan chủ trì:${lead}
- Cơ quan phối hợp: Sở Tài chính.
2. Sở Tài chính bố trí kinh phí thực hiện./.`;

/** A table of tasks: its leads, a row each. */
const table = (...leads: string[]): string =>
  `I. NHIỆM VỤ\n| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn |\n|---|---|---|---|---|\n${leads
    .map((lead, k) => `| ${k + 1} | ${WORKS[k]} | ${lead} | Sở Tài chính | 30/11/2026 |`)
    .join("\n")}`;
const WORKS = ["Rà soát hồ sơ giấy", "Lập danh mục công trình", "Đo vẽ bản đồ", "Công khai kết quả"];

// "Chủ trì:", "- Cơ quan chủ trì: ...", "Đơn vị chủ trì thực hiện: ;" with only dots and blanks after the colon
const EMPTY_LEAD = /^(?:(?:Cơ +quan|Đơn +vị) +)?(?<word>chủ +trì)(?: +(?:thực +hiện|tham +mưu))?(?: *\([^)]{0,40}\))? *:[ ._…;[\]]*$/iu;
/** It, with something behind the colon or not. */
const LEADS = wordPatternScan(
  /chủ +trì(?: +(?:thực +hiện|tham +mưu))?(?: *\([^)]{0,40}\))? *:/iuy,
  90,
  new WordSet(["chủ"]),
  new SyllableSet(["trì"]),
);
const LONGEST = 120;

export const emptyLead = defineRule({
  code: "phan-cong/chu-tri-trong",
  level: "can-xac-minh",
  title: {
    vi: "Sau “chủ trì:”, trong ô chủ trì của bảng có tên cơ quan",
    en: "A body is named after “chủ trì:” and in a table's cell for it",
  },
  source: "Thực hành soạn thảo; NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Nhiệm vụ không có cơ quan chủ trì thì không ai chịu trách nhiệm thực hiện.",
    en: "Nobody is responsible for a task without a lead.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "plan", bad: task(""), good: task(" Sở Nội vụ.") },
    { at: "plan", bad: task(" ……."), good: task(" Sở Nội vụ.") },
    { at: "plan", bad: table("Sở Nội vụ", "", "Sở Tư pháp"), good: table("Sở Nội vụ", "Sở Y tế", "Sở Tư pháp") },
  ],
  silent: [
    { at: "plan", text: table("", "", ""), because: "cả cột để trống" },
    { at: "plan", text: table("Sở Nội vụ", "", "", "Sở Tư pháp"), because: "nhiều ô liền nhau để trống: có thể là ô gộp" },
    { at: "plan", text: table("Sở Nội vụ", "Như trên", "nt"), because: "ghi theo dòng trên" },
    {
      at: "plan",
      text: `I. NHIỆM VỤ\n| TT | Nhiệm vụ | Thực hiện | | Thời hạn |\n|---|---|---|---|---|\n| | | Chủ trì | Phối hợp | |\n${WORKS.map((work, k) => `| ${k + 1} | ${work} | Sở Nội vụ | | 30/11/2026 |`).join("\n")}`,
      because: "đầu bảng hai hàng; không có cơ quan phối hợp",
    },
    { at: "plan", text: table("Sở Nội vụ", "Không", "Sở Tư pháp"), because: "ô không để trống" },
    {
      at: "plan",
      text: table("Sở Nội vụ", "", "Sở Tư pháp", "Sở Y tế").replace("| 3 |", "| 2.1 |").replace("| 4 |", "| 2.2 |"),
      because: "việc chia cho các dòng dưới",
    },
    { at: "plan", text: task(" Sở Nội vụ."), because: "đã ghi cơ quan chủ trì" },
    {
      at: "plan",
      text: "I. NHIỆM VỤ\n1. Cơ quan chủ trì:\n- Sở Nội vụ rà soát hồ sơ giấy;\n- Sở Tài chính rà soát kinh phí.\n2. Sở Tư pháp theo dõi việc thực hiện./.",
      because: "tên cơ quan ở các dòng dưới",
    },
  ],
  check(draft, { report, stage }) {
    for (const { start, end } of LEADS.within(draft.source, draft.span)) {
      const node = seatAt(draft, start)?.node;
      if (node === undefined || node.children.length > 0 || node.text.end < end || node.text.end - node.text.start > LONGEST) continue;
      const m = EMPTY_LEAD.exec(draft.source.slice(node.text).trimEnd());
      if (m?.groups?.word === undefined) continue;
      report({
        span: span(start, start + m.groups.word.length),
        ...(stage === "du-thao" ? { level: "bien-tap" as const } : {}),
        message: { vi: "Chưa ghi cơ quan chủ trì. Đề nghị kiểm tra.", en: "No lead body is named. Check it." },
        data: { blank: true },
      });
    }
    for (const [node, tasks] of tasksWithoutLead(draft)) {
      const rows = emptyRows(draft, node, tasks);
      const [first, ...others] = rows;
      if (first === undefined) continue;
      const numbers = rows.slice(0, SHOWN).map((cell) => draft.source.quote(cell).trim());
      const listed = `${numbers.join(", ")}${rows.length > SHOWN ? ", …" : ""}`;
      report({
        span: span(first.start, first.end),
        // A cell that was joined with the one above comes from Word as an empty one.
        level: "bien-tap",
        message:
          others.length === 0
            ? {
                vi: `Nhiệm vụ số ${listed} trong bảng chưa ghi cơ quan chủ trì; ô gộp với dòng trên có thể ghi “như trên”.`,
                en: `Task ${listed} of the table names no lead body; a cell joined with the one above may say “như trên”.`,
              }
            : {
                vi: `${count(rows.length)} nhiệm vụ trong bảng chưa ghi cơ quan chủ trì (số ${listed}); ô gộp với dòng trên có thể ghi “như trên”.`,
                en: `${rows.length} tasks of the table name no lead body (${listed}); a cell joined with the one above may say “như trên”.`,
              },
        related: others.slice(0, SHOWN).map(({ start, end }) => ({
          span: span(start, end),
          message: { vi: "Cũng chưa ghi cơ quan chủ trì", en: "No lead body here either" },
        })),
        data: { blank: true },
      });
    }
  },
});

const SHOWN = 20;
/** So many rows for one that has no lead: in a table with more of them cells were joined. */
const ROWS_FOR_ONE = 3;

function tasksWithoutLead({ assignments }: Draft): Map<Node, Assignment[]> {
  const out = new Map<Node, Assignment[]>();
  for (const task of assignments) {
    if (task.lead.length > 0 || task.node.kind !== "table") continue;
    const known = out.get(task.node);
    if (known === undefined) out.set(task.node, [task]);
    else known.push(task);
  }
  return out;
}

/** Numbers of the rows that lack their lead only; none where the cells may have been joined. */
function emptyRows({ source, assignments }: Draft, { table }: Node, tasks: readonly Assignment[]): Cell[] {
  const own = table && underHead(source.flat, table);
  const columns = own === undefined ? null : taskColumns(source.flat, own.header);
  const lead = columns?.get("lead") ?? columns?.get("doer");
  const time = columns?.get("time") ?? columns?.get("support");
  if (own === undefined || lead === undefined || time === undefined) return [];
  const starts = new Set(tasks.map((task) => task.span.start));
  const lacking = own.rows.flatMap((row, r) => (starts.has(row[0]?.start ?? -1) ? [r] : []));
  const joined = lacking.some((r, k) => lacking[k + 1] === r + 1);
  const all = assignments.filter(({ node }) => node === tasks[0]?.node).length;
  if (joined || lacking.length * ROWS_FOR_ONE > all) return [];
  const says = (cell: Cell | undefined): boolean => cell !== undefined && !isEmpty(source.flat, cell);
  return lacking.flatMap((r) => {
    const row = own.rows[r] ?? [];
    return row[0] !== undefined && !says(row[lead]) && says(row[time]) ? [row[0]] : [];
  });
}
