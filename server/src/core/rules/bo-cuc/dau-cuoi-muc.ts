/** The last item of a list ends with a full stop; “;” there promises one more. One finding a document. */
import type { Draft } from "../../model/types";
import type { Node } from "../../syntax/nodes";
import { onceOf } from "../../text/memo";
import { span } from "../../text/span";
import { endOfWords } from "../find";
import { ADMINISTRATIVE, count } from "../parts";
import { defineRule } from "../rule";
import { branches } from "../structure";

const plan = (end: string): string =>
  `I. NHIỆM VỤ\n1. Sở Nội vụ thực hiện trước ngày 15 tháng 12 năm 2026:\na) Rà soát hồ sơ của các cơ quan;\nb) Tổng hợp kết quả${end}\n2. Sở Tài chính bố trí kinh phí thực hiện./.`;
const article = (end: string): string =>
  `Điều 1. Giao Sở Nội vụ:\n1. Rà soát hồ sơ của các cơ quan;\n2. Tổng hợp kết quả trước ngày 15 tháng 12 năm 2026${end}`;

export const lastItemEnd = defineRule({
  code: "bo-cuc/dau-cuoi-muc",
  level: "bien-tap",
  title: { vi: "Mục cuối của một danh sách kết thúc bằng dấu chấm", en: "The last item of a list ends with a full stop" },
  source: "NĐ 30/2020/NĐ-CP không quy định; quy tắc dấu câu tiếng Việt",
  why: {
    vi: "Dấu chấm phẩy ở mục cuối báo còn một mục nữa; thường sót lại sau khi bỏ hoặc chuyển mục.",
    en: "A semicolon after the last item promises another one; it is usually left when an item was moved.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all" },
  examples: [
    { at: "plan", bad: plan(";"), good: plan(".") },
    { at: "content", bad: article(";"), good: article(".") },
  ],
  silent: [
    { at: "plan", text: plan("."), because: "mục cuối đã có dấu chấm" },
    {
      at: "plan",
      text: "I. KINH PHÍ\n1. Kinh phí thực hiện gồm:\n- Chi đầu tư:\n+ Sửa hồ Suối Lim;\n+ Sửa hồ Bản Mòng;\n- Chi thường xuyên.\n2. Sở Tài chính bố trí kinh phí./.",
      because: "danh sách lớn còn tiếp, dùng chung dấu chấm phẩy",
    },
  ],
  check(draft, { report, excerpt }) {
    if (excerpt) return;
    const ends = lastItems(draft);
    const [first] = ends;
    if (first === undefined) return;
    const many = ends.length > 1 ? { vi: ` (${count(ends.length)} chỗ)`, en: ` (${ends.length} places)` } : { vi: "", en: "" };
    report({
      span: first,
      message: {
        vi: `Sau dấu chấm phẩy không còn mục nào${many.vi}; có thể thay bằng dấu chấm.`,
        en: `No item follows this semicolon${many.en}; a full stop may take its place.`,
      },
      related: ends.slice(1, 50).map((where) => ({ span: where, message: { vi: "Mục cuối, còn dấu chấm phẩy.", en: "Last item." } })),
      fixes: [
        {
          title: { vi: `Thay bằng dấu chấm${many.vi}`, en: `Replace with a full stop${many.en}` },
          kind: "safe",
          edits: ends.map((where) => ({ span: where, newText: "." })),
        },
      ],
    });
  },
});

/** The semicolons after which a unit comes that is no sibling and no item of a list with semicolons. */
function lastItems(draft: Draft) {
  const found: { start: number; end: number }[] = [];
  for (const { nodes, all } of branches(draft)) {
    for (let i = 0; i + 1 < all.length; i++) {
      const node = all[i] as Node;
      const next = all[i + 1] as Node;
      if (node.kind === "table" || node.children.length > 0 || next.kind === "table") continue;
      const end = endOfWords(draft.source, node.text);
      if (draft.source.flat.charAt(end - 1) === ";" && closesList(draft, nodes, node, next)) found.push(span(end - 1, end));
    }
  }
  return found;
}

const LIST: ReadonlySet<Node["kind"]> = new Set(["letter", "dash", "plus", "parenthesised", "numbered", "decimal"]);
/** What begins anew after a list; “- …: + …; + …; - …” goes on with its semicolons. */
const UNIT: ReadonlySet<Node["kind"]> = new Set(["part", "chapter", "section", "article", "roman", "numbered", "decimal"]);

/** True when `next` opens a unit above `node`'s list, and the units beside it end with full stops. */
function closesList(draft: Draft, units: readonly Node[], node: Node, next: Node): boolean {
  if (!LIST.has(node.kind) || !UNIT.has(next.kind) || next.parent === node.parent || next.parent === node) return false;
  let above = node.parent;
  while (above !== null && above.parent !== next.parent) above = above.parent;
  if (above === null || above.kind === "paragraph") return false;
  const { all, open } = countsOf(draft, next.parent?.children ?? units, next.kind);
  // Only the unit above itself is open.
  return all > 1 && open === 1;
}

interface Counts {
  all: number;
  /** Units that end with no full stop. */
  open: number;
}

const counted = onceOf((_: Draft) => new Map<readonly Node[], Map<Node["kind"], Counts>>());

function countsOf(draft: Draft, units: readonly Node[], kind: Node["kind"]): Counts {
  const known = counted(draft);
  let kinds = known.get(units);
  if (kinds === undefined) {
    kinds = new Map();
    for (const unit of units) {
      const counts = kinds.get(unit.kind) ?? { all: 0, open: 0 };
      counts.all++;
      if (!/[./:]$/u.test(lastWords(draft, unit))) counts.open++;
      kinds.set(unit.kind, counts);
    }
    known.set(units, kinds);
  }
  return kinds.get(kind) ?? { all: 0, open: 0 };
}

/** The text with which a unit ends. */
function lastWords(draft: Draft, unit: Node): string {
  const child = unit.children.at(-1);
  return child === undefined ? draft.source.slice(unit.text).trimEnd() : lastWords(draft, child);
}
