/** Shared by the rules on clauses, points and headings: what a break of a count says and how it is renumbered. */
import type { Draft } from "../../model/types";
import type { Node } from "../../syntax/nodes";
import type { Report } from "../rule";
import { type Break, breaks, type List, labelOf, labelSpan } from "../structure";

/** How one kind of list names its items. */
export interface Naming {
  /** "khoản", "điểm", "mục" */
  readonly vi: string;
  readonly en: string;
  /** How an item is written in a sentence: "c)" of "c", "III." of "III". */
  written(label: string): string;
}

/** Breaks of a list; a list that goes on with the numbers of the list before it does not begin wrongly. */
export function listBreaks(list: List, before: List | null): readonly Break[] {
  if (isInOrder(list.items)) return NONE;
  const found = breaks(list.items.map((node) => ({ node, ordinal: node.ordinal })));
  const first = found[0];
  const last = before?.items.at(-1);
  if (first?.kind === "start" && last?.kind === first.node.kind && last.ordinal !== null && first.node.ordinal === last.ordinal + 1)
    return found.slice(1);
  return found;
}

const NONE: readonly Break[] = [];

/** 1, 2, 3 …: nearly all lists. */
function isInOrder(items: readonly Node[]): boolean {
  for (let i = 0; i < items.length; i++) if (items[i]?.ordinal !== i + 1) return false;
  return true;
}

/** The report of one break. Where lines may have been lost (`asked`) the numbers are asked about, not called wrong. */
export function describeBreak(draft: Draft, list: List, at: Break, name: Naming, asked: boolean): Report {
  const told = describeOne(draft, list, at, name, asked);
  const report: Report = asked ? { ...told, level: "can-xac-minh" } : told;
  const more = at.more.map((node) => ({
    span: labelSpan(draft, node),
    message: { vi: `Cũng không liên tục: ${name.written(node.label)}`, en: `Also out of order: ${name.written(node.label)}` },
  }));
  return more.length === 0 ? report : { ...report, related: [...(report.related ?? []), ...more.slice(0, 50)] };
}

function describeOne(draft: Draft, list: List, at: Break, name: Naming, asked: boolean): Report {
  const { node, previous } = at;
  const own = name.written(node.label);
  const place = labelSpan(draft, node);
  const related = previous
    ? [
        {
          span: labelSpan(draft, previous),
          message: { vi: `Số đứng trước: ${name.written(previous.label)}`, en: `Before it: ${name.written(previous.label)}` },
        },
      ]
    : [];
  if (at.kind === "start") {
    const missing = at.missing.map((n) => name.written(labelOf(node.kind, n))).join(", ");
    return {
      span: place,
      message: {
        vi: `Dãy ${name.vi} bắt đầu từ ${own}; không có ${missing} ở trước.${asked ? " Đề nghị kiểm tra." : ""}`,
        en: `These ${name.en} begin with ${own}; missing before: ${missing}.`,
      },
      data: { missing: at.missing },
    };
  }
  const before = previous ? name.written(previous.label) : "";
  if (at.kind === "duplicate") {
    return {
      span: place,
      message: {
        vi: `${stop(`Hai ${name.vi} cùng số ${own}`)} ${asked ? "Đề nghị kiểm tra." : "Phải đánh lại."}`,
        en: `${stop(`Two ${name.en} are marked ${own}`)} ${asked ? "Check them." : "They must be renumbered."}`,
      },
      related,
      fixes: renumber(draft, list, node),
    };
  }
  const expected = name.written(labelOf(node.kind, (previous?.ordinal ?? 0) + 1));
  return {
    span: place,
    message: {
      vi: asked
        ? `${stop(`Sau ${name.vi} ${before} là ${own}`)} Đề nghị kiểm tra.`
        : stop(`Sau ${name.vi} ${before} phải là ${expected}, đang ghi ${own}`),
      en: asked ? `${stop(`${own} follows ${before}`)} Check it.` : stop(`After ${before} must come ${expected}; ${own} stands there`),
    },
    related,
    data: { missing: at.missing },
    fixes: renumber(draft, list, node),
  };
}

/** A sentence's dot; a mark that ends in one ("III.") needs no second. */
const stop = (text: string): string => (text.endsWith(".") ? text : `${text}.`);

/** Renumbers the items from `node` on; asked, because references to them may have to change too. */
function renumber(draft: Draft, list: List, node: Node): Report["fixes"] {
  const index = list.items.indexOf(node);
  const first = (list.items[index - 1]?.ordinal ?? 0) + 1;
  const right = labelOf(node.kind, first);
  const rest = list.items.slice(index);
  if (index < 1 || right === "?" || rest.some((item) => /\./.test(item.label))) return [];
  return [
    {
      title: { vi: `Đánh số lại từ ${right}`, en: `Renumber from ${right}` },
      kind: "ask",
      edits: rest
        .map((item, i) => ({ span: labelSpan(draft, item), newText: labelOf(item.kind, first + i) }))
        .filter(({ span, newText }) => draft.source.slice(span) !== newText),
    },
  ];
}

/** Walks the lists of a draft with the list of the same kind that stands before each. */
export function eachList(all: readonly List[], visit: (list: List, before: List | null) => void): void {
  for (const list of all) visit(list, list.previous);
}
