/**
 * Totals: the row “Tổng cộng” of a table, and “… triệu đồng; bao gồm:” over a list of amounts. What is rounded may differ
 * by half a unit a row; a difference within that is at most told as rounding.
 */

import type { Draft } from "../../model/types";
import type { Node, Table } from "../../syntax/nodes";
import { type Span, span } from "../../text/span";
import { wordPatternScan } from "../../text/word-pattern";
import { WordSet } from "../../text/word-set";
import { endOfWords } from "../find";
import { quoted, STATE } from "../parts";
import { defineRule, type Report } from "../rule";
import { nodesOfKind, type Seat, seatAt } from "../structure";

const table = (total: string): string => `I. KINH PHÍ
| STT | Nội dung | Kinh phí (triệu đồng) |
|---|---|---|
| 1 | Sửa hồ Suối Lim | 1.250 |
| 2 | Sửa kênh Bản Hát | 740 |
| 3 | Sửa đập Ngọc Trạo | 310 |
| | Tổng cộng | ${total} |`;

const list = (total: string): string => `I. KINH PHÍ
1. Kinh phí thực hiện: ${total} triệu đồng; bao gồm:
a) Sửa hồ Suối Lim: 1.250 triệu đồng;
b) Sửa kênh Bản Hát: 740 triệu đồng;
c) Sửa đập Ngọc Trạo: 310 triệu đồng.`;

export const totals = defineRule({
  code: "soat/tong-so",
  level: "can-xac-minh",
  title: { vi: "Tổng số khớp với các số thành phần", en: "A total equals the sum of its parts" },
  source: "NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Số tổng không bằng tổng các dòng thì không quyết toán được; chênh trong phạm vi làm tròn chỉ nhắc ở mức biên tập.",
    en: "Accounts cannot be settled when a total is not its parts' sum; differences by rounding are only told.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "plan", bad: table("2.400"), good: table("2.300") },
    { at: "plan", bad: list("2.030"), good: list("2.300") },
  ],
  silent: [
    { at: "plan", text: table("2.300"), because: "tổng đúng bằng các dòng" },
    {
      at: "plan",
      text: "I. KINH PHÍ\n1. Kinh phí thực hiện: 5.000 triệu đồng; trong đó sửa hồ Suối Lim 1.250 triệu đồng.",
      because: "“trong đó” không kể hết các phần",
    },
  ],
  check(draft, { report }) {
    for (const { table } of nodesOfKind(draft, "table")) if (table !== undefined) for (const found of ofTable(draft, table)) report(found);
    for (const { start, end } of OPENS_LIST.within(draft.source, draft.span)) {
      const seat = seatAt(draft, start);
      if (seat !== null && endOfWords(draft.source, seat.node.text) === end) for (const found of ofList(draft, seat)) report(found);
    }
  },
});

/** "1.250", "258.758,5", "96855", "-"; null when it is no number. */
const NUMBER = /^-?(?:\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(?<decimals>\d{1,3}))?$/u;

interface Amount {
  readonly value: number;
  readonly decimals: number;
}

function readAmount(text: string): Amount | null {
  const m = NUMBER.exec(text.trim());
  if (m === null) return null;
  return { value: Number(m[0].replaceAll(".", "").replace(",", ".")), decimals: m.groups?.decimals?.length ?? 0 };
}

/** The finding about a total; null when it agrees, or differs within what rounding explains and not by a unit. */
function judge(draft: Draft, where: Span, total: Amount, parts: readonly Amount[]): Report | null {
  const decimals = Math.max(total.decimals, ...parts.map((part) => part.decimals));
  const unit = 10 ** -total.decimals;
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const difference = Math.abs(sum - total.value);
  if (difference < 10 ** -(decimals + 2)) return null;
  const rounded = difference <= (unit / 2) * parts.length + 1e-9;
  const shown = sum
    .toFixed(decimals)
    .replace(".", ",")
    .replace(/\B(?=(?:\d{3})+(?!\d))/g, ".");
  return {
    span: where,
    level: rounded ? "bien-tap" : "can-xac-minh",
    message: rounded
      ? {
          vi: `Tổng các dòng là ${shown}, văn bản ghi ${quoted(draft.source, where)}; có thể chênh do làm tròn.`,
          en: `The parts add up to ${shown}, the text has ${quoted(draft.source, where)}; rounding may explain it.`,
        }
      : {
          vi: `Tổng các dòng là ${shown}, văn bản ghi ${quoted(draft.source, where)}. Đề nghị kiểm tra.`,
          en: `The parts add up to ${shown}, the text has ${quoted(draft.source, where)}. To be checked.`,
        },
  };
}

const TOTAL = /^(?:Tổng +cộng|Tổng +số|Cộng|TỔNG +CỘNG|TỔNG +SỐ|CỘNG|Tổng|TỔNG)(?![a-zA-ZÀ-ỹ])/u;
const LEAST_ROWS = 2;
const BLANK = 32;

/** A cell that opens with the word for a total. */
function isTotal({ source }: Draft, { start, end }: Span): boolean {
  let at = start;
  while (at < end && source.flat.charCodeAt(at) === BLANK) at++;
  const letter = source.flat.charAt(at);
  return (letter === "T" || letter === "C") && TOTAL.test(source.flat.slice(at, end));
}

/** The total row of a table without groups: every other row has a plain number in its first cell. */
function ofTable(draft: Draft, { rows }: Table): Report[] {
  const text = (cell: Span | undefined): string => (cell === undefined ? "" : draft.source.slice(cell).trim());
  const total = rows.filter((row) => row.some((cell) => isTotal(draft, cell)));
  const others = rows.filter((row) => !total.includes(row));
  const [only] = total;
  if (only === undefined || total.length > 1 || others.length < LEAST_ROWS) return [];
  if (!others.every((row) => /^\d{1,3}\.?$/.test(text(row[0])))) return [];
  const found: Report[] = [];
  for (const [column, cell] of only.entries()) {
    const said = column === 0 ? null : readAmount(text(cell));
    const parts = others.map((row) => (row.length === only.length ? readAmount(text(row[column])) : null));
    if (said === null || parts.some((part) => part === null)) continue;
    const finding = judge(draft, cell, said, parts as Amount[]);
    if (finding !== null) found.push(finding);
  }
  return found;
}

const MONEY = "(?<amount>\\d[\\d.,]*) *(?<unit>(?:nghìn|triệu|tỷ) +đồng|đồng)";
// "258.758 triệu đồng; bao gồm:" at the end of a unit's own words
const HEADS_LIST = new RegExp(`${MONEY}[,;]? *(?:bao +)?gồm(?: +có)? *: *$`, "u");
/** Its end. */
const OPENS_LIST = wordPatternScan(/gồm(?: +có)? *:/uy, 16, new WordSet(["gồm"]));
const ONE_AMOUNT = new RegExp(MONEY, "gu");

/** "… triệu đồng; bao gồm:" and items of which each has one amount in the same unit. */
function ofList(draft: Draft, { node, siblings, index }: Seat): Report[] {
  const text = draft.source.slice(node.text).trimEnd();
  const m = HEADS_LIST.exec(text);
  const said = m?.groups?.amount === undefined ? null : readAmount(m.groups.amount);
  if (m === null || said === null) return [];
  const items = node.children.length > 0 ? node.children : followers(node, siblings, index);
  if (items.length < LEAST_ROWS) return [];
  const parts: Amount[] = [];
  for (const item of items) {
    const amounts = [...draft.source.slice(item.span).matchAll(ONE_AMOUNT)];
    const amount =
      amounts.length === 1 && amounts[0]?.groups?.unit === m.groups?.unit ? readAmount(amounts[0]?.groups?.amount ?? "") : null;
    if (amount === null) return [];
    parts.push(amount);
  }
  const start = node.text.start + m.index;
  const finding = judge(draft, span(start, start + (m.groups?.amount?.length ?? 0)), said, parts);
  return finding === null ? [] : [finding];
}

/** Items of a lower mark that stand as siblings after their heading: “- …; bao gồm:” and then “+ …”. */
function followers(node: Node, siblings: readonly Node[], index: number): readonly Node[] {
  if (node.kind !== "dash") return [];
  let end = index + 1;
  while (siblings[end]?.kind === "plus") end++;
  return siblings.slice(index + 1, end);
}
