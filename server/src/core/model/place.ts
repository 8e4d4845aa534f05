/** Where something stands, as a person says it: “Căn cứ 2”, “Điều 3 khoản 1 điểm a”, “Kế hoạch, mục III.2”. For review sheets. */
import type { Node } from "../syntax/nodes";
import type { Span } from "../text/span";
import type { Attachment, Draft } from "./types";

const holds = (span: Span | null | undefined, at: number): boolean => span != null && span.start <= at && at <= span.end;

/** Place of a folded offset inside a draft; "" when nothing names it. */
export function placeOf(draft: Draft, at: number): string {
  const attachment = draft.attachments.find(({ span }) => holds(span, at));
  if (attachment !== undefined) return placeInAttachment(draft, attachment, at);
  return placeInHead(draft, at) ?? basisPlace(draft, at) ?? closingPlace(draft, at) ?? unitPlace(draft.nodes, at);
}

function placeInHead({ header, title, authority, decisionWord }: Draft, at: number): string | null {
  if (holds(header.number?.span, at)) return "Số, ký hiệu";
  if (holds(header.placeAndDate?.span, at)) return "Địa danh, thời gian";
  if (holds(header.nationalHeading, at) || holds(header.motto, at)) return "Quốc hiệu, Tiêu ngữ";
  if (holds(header.issuer?.span, at)) return "Tên cơ quan";
  if (holds(header.letterSubject, at) || holds(title?.subject, at)) return "Trích yếu";
  if (holds(title?.span, at)) return "Tên loại";
  if (holds(authority?.span, at)) return "Thẩm quyền ban hành";
  return holds(decisionWord, at) ? "Dòng “QUYẾT ĐỊNH:”" : null;
}

function basisPlace({ legalBases }: Draft, at: number): string | null {
  const index = legalBases.findIndex(({ span }) => holds(span, at));
  return index < 0 ? null : `Căn cứ ${index + 1}`;
}

function closingPlace({ recipients, signature }: Draft, at: number): string | null {
  if (holds(recipients?.span, at)) return "Nơi nhận";
  return holds(signature?.span, at) ? "Chữ ký" : null;
}

function placeInAttachment({ source }: Draft, { node, title, kind, header }: Attachment, at: number): string {
  const { kindName } = title;
  const name = node.label || (kindName === null ? "" : source.quote(kindName)) || (kind === "phu-luc" ? "Phụ lục" : "Văn bản kèm theo");
  const shown = name === name.toUpperCase() ? name.charAt(0) + name.slice(1).toLowerCase() : name;
  const inside = holds(header?.span, at) ? "phần đầu" : holds(title.span, at) ? "tên" : unitPlace(node.children, at);
  return inside === "" ? shown : `${shown}, ${inside.charAt(0).toLowerCase() === "đ" ? inside : lowerFirst(inside)}`;
}

/** “Điều 2” keeps its capital inside a sentence, “Mục III” does not. */
const lowerFirst = (text: string): string => (text.startsWith("Điều") ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** The chain of marks down to the innermost unit that holds the offset. */
function unitPlace(nodes: readonly Node[], at: number): string {
  const chain: Node[] = [];
  for (let level: readonly Node[] | undefined = nodes; level !== undefined; ) {
    const inner: Node | undefined = lastHolding(level, at);
    if (inner === undefined) break;
    chain.push(inner);
    level = inner.children;
  }
  const article = chain.findLastIndex(({ kind }) => kind === "article");
  return article < 0 ? sectionPlace(chain) : articlePlace(chain.slice(article));
}

function lastHolding(nodes: readonly Node[], at: number): Node | undefined {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.span.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = nodes[low - 1];
  return found !== undefined && holds(found.span, at) ? found : undefined;
}

/** “Điều 2 khoản 1 điểm a”; what stands lower is left out. */
function articlePlace([article, ...rest]: readonly Node[]): string {
  const parts = [article?.label ?? ""];
  for (const { kind, label } of rest) {
    if (kind === "numbered" && parts.length === 1) parts.push(`khoản ${label}`);
    else if (kind === "letter") parts.push(`điểm ${label}`);
  }
  return parts.join(" ");
}

/** “Mục III.2.a”; “Chương II” stands by itself. */
function sectionPlace(chain: readonly Node[]): string {
  const outer = chain.filter(({ kind }) => kind === "part" || kind === "chapter" || kind === "section").map(({ label }) => label);
  const marks: string[] = [];
  for (const { kind, label } of chain) {
    if (kind === "decimal") marks.splice(0, marks.length, ...marks.filter((mark) => /^[IVXLC]+$/u.test(mark)), label);
    else if (kind === "roman" || kind === "numbered" || kind === "letter" || kind === "parenthesised") marks.push(label);
  }
  return [...outer, ...(marks.length === 0 ? [] : [`${outer.length === 0 ? "Mục" : "mục"} ${marks.join(".")}`])].join(", ");
}
