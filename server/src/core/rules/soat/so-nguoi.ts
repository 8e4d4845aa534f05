/** “gồm 07 ông, bà” and the list under it: as many people stand there as the sentence says. */

import type { Draft } from "../../model/types";
import type { Node } from "../../syntax/nodes";
import { type Span, span } from "../../text/span";
import { wordPatternScan } from "../../text/word-pattern";
import { WordSet } from "../../text/word-set";
import { count, quoted, STATE } from "../parts";
import { people } from "../people";
import { defineRule } from "../rule";
import { ownerOf } from "../structure";

const group = (many: string): string => `Điều 1. Thành lập Tổ kiểm tra công trình thủy lợi ${many}, cụ thể như sau:
1. Ông Phạm Văn Tín, Phó Giám đốc Sở Nội vụ, Tổ trưởng;
2. Bà Lê Thu Hà, Trưởng phòng Thủy lợi, Thành viên;
3. Ông Đỗ Minh Quân, Chuyên viên Sở Tài chính, Thành viên.`;

// "gồm 07 ông, bà có tên sau đây", "gồm 03 người", "gồm 09 thành viên"
const SAID = /gồm(?: +có)? +(?<number>\d{1,3}) +(?<who>ông|bà|đồng +chí|người|thành +viên|cá +nhân|ủy +viên)(?![a-zA-ZÀ-ỹ])/uy;

export const headCount = defineRule({
  code: "soat/so-nguoi",
  level: "bat-buoc",
  title: { vi: "Số người ghi khớp với danh sách", en: "The number of people agrees with the list" },
  source: "NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Danh sách thêm, bớt người mà con số ở câu dẫn không sửa theo thì phải đính chính sau khi ban hành.",
    en: "When people are added or removed and the number is not, the decision must be corrected after issue.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: group("gồm 04 ông, bà"), good: group("gồm 03 ông, bà") },
    { at: "content", bad: group("gồm 02 thành viên"), good: group("gồm 03 thành viên") },
  ],
  silent: [
    { at: "content", text: group("gồm các ông, bà"), because: "không ghi con số" },
    {
      at: "content",
      text: "Điều 1. Phê duyệt danh sách gồm 12 thành viên (có danh sách kèm theo) tham gia đoàn kiểm tra hồ đập.",
      because: "danh sách ở tệp khác",
    },
    {
      at: "content",
      text: "Điều 1. Thành lập Tổ kiểm tra công trình thủy lợi gồm 05 thành viên:\n1. Tổ trưởng: Ông Phạm Văn Tín, Phó Giám đốc Sở Nội vụ.\n2. Các thành viên: đại diện Sở Tài chính, Sở Xây dựng (mỗi cơ quan 02 người).",
      because: "không ghi tên từng người",
    },
  ],
  check(draft, { report }) {
    for (const { where, said, owner } of statements(draft)) {
      const listed = listedUnder(draft, owner, where);
      if (listed === null || listed === said) continue;
      report({
        span: where,
        message: {
          vi: `Văn bản ghi ${quoted(draft.source, where)} nhưng danh sách có ${count(listed)} người.`,
          en: `The text says ${quoted(draft.source, where)} but ${listed} people are listed.`,
        },
      });
    }
  },
});

const SAYINGS = wordPatternScan(SAID, 24, new WordSet(["gồm"]));

interface Statement {
  readonly where: Span;
  readonly said: number;
  /** The unit whose items are the list. */
  readonly owner: Node;
}

function statements(draft: Draft): Statement[] {
  const found: Statement[] = [];
  for (const { start, end, groups } of SAYINGS.within(draft.source, draft.span)) {
    const where = span(start, end);
    const owner = ownerOf(draft, where);
    if (owner !== null && owner.children.length > 0) found.push({ where, said: Number(groups.number), owner });
  }
  return found;
}

/** How many people stand under a sentence; null when the list does not name each of them. */
function listedUnder(draft: Draft, owner: Node, sentence: Span): number | null {
  const items = leaves(owner.children);
  if (items.length < 2) return null;
  const named = people(draft).filter((person) => person.name.start > sentence.end && person.name.start < owner.span.end);
  // Every item names one person by ông, bà or đồng chí, in its first words.
  const perItem = items.map((item) => named.filter((p) => p.name.start >= item.span.start && p.name.start < item.span.end).length);
  return perItem.every((n) => n === 1) ? items.length : null;
}

/** Items that hold a person each: an item that only heads others ("Các thành viên:") counts through them. */
function leaves(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) =>
    node.children.length > 0 && node.children.some((child) => child.kind !== "paragraph") ? leaves(node.children) : [node],
  );
}
