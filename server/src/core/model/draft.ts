/** The façade: text in, drafts out. Never fails: any string gives a file with its drafts. Linear in its length. */
import { type LineFacts, readLines } from "../syntax/lines";
import type { Node } from "../syntax/nodes";
import { buildTree, makeNode } from "../syntax/tree";
import { measureWrapping } from "../syntax/wrapping";
import { append } from "../text/append";
import { SourceText } from "../text/source";
import type { Span } from "../text/span";
import { blankStretches, readNotes, withoutStrays } from "./footnotes";
import { EMPTY_HEADER, readHeader } from "./header";
import {
  dateOfTitle,
  kindOfSymbol,
  kindOfTitle,
  linesOf,
  type Reading,
  readArticles,
  readEndMark,
  readLegalBases,
  readTitle,
} from "./parts";
import { ReadDraft } from "./read-draft";
import { readClosing } from "./signature";
import { readZones } from "./structure";
import type { Article, Attachment, Comment, DocumentKind, Draft, DraftFile, Header, Regime, Stage, Title } from "./types";
import { type AttachmentZones, LineView, type Zones } from "./zones";

/** Reads a whole file. `text` is the decoded text without BOM; `before`: the version that it follows, only for speed. */
export function readDraftFile(text: string, before: DraftFile | null = null): DraftFile {
  const source = new SourceText(text, before?.source ?? null);
  const lines = readLines(source);
  const reading: Reading = { source, lines, wrapping: measureWrapping(lines) };
  const outside = lines.filter((line) => line.kind === "comment").map((line) => readComment(source, line));
  const furniture = lines.filter((line) => line.kind === "furniture").map((line) => ({ start: line.start, end: line.end }));
  const notes = readNotes(source, outside);
  const comments = withoutStrays(source, outside, notes);
  source.blank(blankStretches(furniture, notes));
  const zones = readZones(new LineView(source, lines));
  return {
    source,
    reading,
    zones,
    drafts: zones.map((zone) => readDraft(reading, zone)),
    comments,
    notes,
    furniture,
  };
}

function readComment(source: SourceText, line: LineFacts): Comment {
  return { span: { start: line.start, end: line.end }, text: source.folded.slice(line.start, line.end).replace(/^%+/, "").trim() };
}

function readDraft(reading: Reading, zones: Zones): Draft {
  const { source, lines } = reading;
  const header = zones.head.to > zones.head.from ? readHeader(source, lines.slice(zones.head.from, zones.head.to)) : EMPTY_HEADER;
  const kindGuess = guessKind(source, header, null, zones);
  const withAuthority = kindGuess === null || kindGuess === "quyet-dinh" || kindGuess === "nghi-quyet" || kindGuess === "khac";
  const { title, authority } = readTitle(reading, zones.title, withAuthority);
  const nodes = buildTree(source, lines, zones.body.from, zones.body.to, reading.wrapping, null);
  markClosing(source, nodes);
  const closing = readClosing(source, linesOf(reading, zones.closing));
  const decision = lines[zones.decision];
  const end = lines[zones.to - 1]?.end ?? source.folded.length;
  return new ReadDraft({
    source,
    span: { start: lines[zones.from]?.start ?? 0, end },
    kind: guessKind(source, header, title, zones),
    regime: regimeOf(header),
    stage: stageOf(header),
    header,
    title,
    authority,
    legalBases: readLegalBases(reading, zones.bases),
    decisionWord: decision === undefined ? null : decisionSpan(source, decision),
    nodes,
    articles: readArticles(nodes),
    recipients: closing.recipients,
    signature: closing.signature,
    attachments: zones.attachments.map((zone) => readAttachment(reading, zone)),
    endMark: readEndMark(reading, zones.body),
    whole: (header.nationalHeading !== null || header.number !== null) && closing.signature !== null,
    date: header.placeAndDate?.date ?? (header.placeAndDate === null ? dateOfTitle(source, title) : null),
  });
}

function decisionSpan(source: SourceText, line: LineFacts): Span {
  const m = /^QUYẾT +(?:ĐỊNH|NGHỊ) *:?/u.exec(source.flat.slice(line.start, line.start + 40));
  return { start: line.start, end: m ? line.start + m[0].trimEnd().length : line.end };
}

function guessKind(source: SourceText, header: Header, title: Title | null, zones: Zones): DocumentKind | null {
  const byTitle = title?.kindName ? kindOfTitle(source.slice(title.kindName).replace(/ +/g, " ")) : null;
  if (byTitle !== null) return byTitle;
  const symbol = header.number?.symbolText ?? "";
  const bySymbol = kindOfSymbol(symbol);
  if (bySymbol !== null) return bySymbol;
  if (/^QH\d/u.test(symbol) || (title !== null && LAW_TITLE.test(source.folded.slice(title.span.start, title.span.start + 12))))
    return "khac";
  if (header.letterSubject !== null || (header.number !== null && title === null && isAddressed(source, zones))) return "cong-van";
  return zones.decision >= 0 ? "quyet-dinh" : null;
}

/** "Kính gửi: …" among the first lines below the head. */
function isAddressed(source: SourceText, { head: { to } }: Zones): boolean {
  return source.lines.slice(to, to + 8).some(({ start }) => /^ *Kính +gửi/u.test(source.folded.slice(start, start + 16)));
}

// "LUẬT", "BỘ LUẬT DÂN SỰ": acts of the National Assembly have a form of their own
const LAW_TITLE = /^(?:(?:BỘ +)?LUẬT|PHÁP +LỆNH|HIẾN +PHÁP)(?![A-ZĐÀ-Ỹ])/u;

function regimeOf(header: Header): Regime {
  if (header.party !== null) return "dang";
  return header.number?.year != null ? "quy-pham" : "hanh-chinh";
}

function stageOf(header: Header): Stage {
  return header.number?.digits == null || header.placeAndDate === null || header.placeAndDate.blank ? "du-thao" : "hoan-chinh";
}

// "Trong quá trình thực hiện …", "Quyết định này có hiệu lực …" as an unmarked paragraph at the very end
const CLOSING =
  /^(?:Trong +quá +trình|Trên +đây +là|(?:Quyết +định|Nghị +quyết|Kế +hoạch|Chỉ +thị|Thông +báo|Chương +trình|Quy +chế|Quy +định)(?: +hành +động)? +này|Yêu +cầu|Đề +nghị|Nhận +được|Giao +(?:Văn +phòng|Chánh)|Trường +hợp)/u;

/** The last paragraph of a body, when it closes the document, stands beside the last items and not inside one of them. */
function markClosing(source: SourceText, nodes: Node[]): void {
  let owner: Node | null = null;
  let list: Node[] = nodes;
  for (let last = list.at(-1); last !== undefined; last = list.at(-1)) {
    if (last.kind === "paragraph") {
      if (owner === null || !CLOSING.test(source.slice(last.text)) || isOnlyText(source, owner)) return;
      list.pop();
      const home = closingOwner(owner);
      for (let n: Node | null = owner; n !== null && n !== home; n = n.parent) shrink(n);
      (home === null ? nodes : (home.children as Node[])).push(Object.assign(last, { kind: "closing" as const, parent: home }));
      return;
    }
    owner = last;
    list = last.children as Node[];
  }
}

/** "Điều 5. Hiệu lực thi hành" is a heading: its one paragraph is the article itself. */
const isOnlyText = (source: SourceText, { kind, children, text }: Node): boolean =>
  kind === "article" && children.length === 1 && text.end > text.start && !/[.;:!?/]$/u.test(source.slice(text).trimEnd());

/** A node that has lost its last child ends where the rest of it ends. */
function shrink(node: Node): void {
  (node.span as { end: number }).end = Math.max(node.mark.end, node.text.end, node.children.at(-1)?.span.end ?? 0);
}

function closingOwner(node: Node): Node | null {
  for (let n: Node | null = node; n !== null; n = n.parent) {
    if (n.kind === "article" || n.kind === "roman" || n.kind === "chapter" || n.kind === "section" || n.kind === "part") return n;
  }
  return null;
}

function readAttachment(reading: Reading, zone: AttachmentZones): Attachment {
  const { source, lines } = reading;
  const header = zone.head.to > zone.head.from ? readHeader(source, lines.slice(zone.head.from, zone.head.to)) : null;
  const read = readTitle(reading, zone.title, false).title;
  const attached = linesOf(reading, zone.attached);
  const attachedLine = attached.length === 0 ? null : attachedSpan(source, attached);
  const bodyStart = lines[zone.body.from]?.start ?? source.folded.length;
  const at = read?.span ?? attachedLine ?? { start: bodyStart, end: bodyStart };
  const title: Title = read ?? { span: at, kindName: null, subject: null };
  const node = makeNode("annex-title", "", at.start, at);
  const children = buildTree(source, lines, zone.body.from, zone.body.to, reading.wrapping, node);
  append(node.children, children);
  node.span.end = Math.max(node.span.end, attachedLine?.end ?? 0, children.at(-1)?.span.end ?? 0);
  const first = title.kindName === null ? "" : source.slice(title.kindName).replace(/ +/g, " ");
  const annex = /^phụ lục/iu.test(first);
  return {
    node,
    span: { start: header?.span?.start ?? at.start, end: node.span.end },
    kind: annex ? "phu-luc" : "van-ban",
    documentKind: annex ? null : kindOfTitle(first === "" ? source.slice(title.span).replace(/ +/g, " ") : first),
    header,
    title,
    attachedLine,
    articles: readArticles(children) as Article[],
  };
}

function attachedSpan(source: SourceText, lines: readonly LineFacts[]): Span {
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  const close = source.flat.indexOf(")", start);
  return { start, end: close >= 0 && close < end ? close + 1 : end };
}
