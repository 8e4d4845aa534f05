/** Finds where attached documents and annexes begin and end. */
import type { LineFacts } from "../syntax/lines";
import { cellsOf } from "./cells";
import { readHead, readTitle } from "./head-zone";
import { isNumberCell, isPlaceDateCell } from "./header";
import type { AttachmentZones, Lines, LineView } from "./zones";

/** A head with a number of its own begins another document; one without belongs to an attachment. */
export function startsDocument(view: LineView, at: number): boolean {
  let national = false;
  for (let i = at; i < view.length && i - at < 30; i++) {
    if (view.empty(i)) continue;
    const line = view.line(i);
    if (
      line === undefined ||
      line.kind === "attached" ||
      line.kind === "kind-title" ||
      line.kind === "annex" ||
      line.mark?.kind === "article"
    )
      return false;
    national ||= line.kind === "national" || line.kind === "party";
    if (national && cellsOf(view.source, line).some((cell) => isNumberCell(cell.text) || isPlaceDateCell(cell.text))) return true;
  }
  return false;
}

/** "Phụ lục I", a kind of document in capitals, or a title in capitals with "(Kèm theo …" below it. */
export function startsAttachment(view: LineView, i: number): boolean {
  const line = view.line(i);
  if (line === undefined || (line.mark !== null && line.kind === "mark")) return false;
  if (line.kind === "annex") return annexLike(view, i, line);
  if (line.kind !== "kind-title" && !(line.capitals && line.kind === "text")) return false;
  if (view.isSigning(line)) return false;
  if (line.kind === "text" && (line.end - line.start < 4 || capitalsBefore(view, i))) return false;
  return (
    attachedBelow(view, i, line.kind === "kind-title" && closedBefore(view, i) ? 16 : 12) ||
    (line.kind === "kind-title" && closedBefore(view, i))
  );
}

function capitalsBefore(view: LineView, i: number): boolean {
  const before = view.line(i - 1);
  return before?.capitals === true && before.kind === "text" && !view.isSigning(before);
}

function annexLike(view: LineView, i: number, line: LineFacts): boolean {
  const before = view.line(i - 1);
  const ended = i === 0 || before === undefined || view.empty(i - 1) || /[.;:/)]$/u.test(view.text(before)) || before.capitals;
  const next = view.line(view.skipEmpty(i + 1));
  return ended && (line.capitals || next?.capitals === true || next?.kind === "attached" || attachedBelow(view, i, 8));
}

function attachedBelow(view: LineView, i: number, reach: number): boolean {
  for (let k = i + 1; k < view.length && k - i <= reach; k++) {
    const line = view.line(k);
    if (line?.kind === "attached") return true;
    if (line?.kind === "mark" || line?.kind === "recipients" || line?.kind === "decision" || line?.kind === "basis") return false;
  }
  return false;
}

/** A signature, a name or a recipients' list stands above: the document before has come to its end. */
function closedBefore(view: LineView, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < 12; k--) {
    if (view.empty(k)) continue;
    const line = view.line(k);
    if (line === undefined) return false;
    const text = view.text(line);
    if (view.isSigning(line) || /Lưu *:? *VT|\(?[Đđ]ã ký\)?/u.test(text)) return true;
    if (line.mark !== null && line.mark.kind !== "dash" && line.mark.kind !== "plus") return false;
    if (line.end - line.start > 70) return false;
  }
  return false;
}

export function readAttachment(view: LineView, from: number): AttachmentZones {
  const first = view.line(from);
  const national = nationalNear(view, from);
  const head = national ? readHead(view, from) : { from, to: from };
  const titleFrom = view.skipEmpty(head.to);
  const start = view.line(titleFrom);
  const title = start === undefined || start.kind === "attached" ? { from: titleFrom, to: titleFrom } : attachmentTitle(view, titleFrom);
  const attached = readAttached(view, title.to);
  const bodyFrom = Math.max(attached.to, title.to, (first?.index ?? from) + (title.to === from && attached.to === from ? 1 : 0));
  return { head, title, attached, body: { from: bodyFrom, to: findAttachmentEnd(view, bodyFrom) } };
}

function nationalNear(view: LineView, from: number): boolean {
  for (let i = from; i < view.length && i - from < 14; i++) {
    const kind = view.line(i)?.kind;
    if (kind === "national" || kind === "party") return true;
    if (kind === "kind-title" || kind === "annex" || kind === "attached" || kind === "mark") return false;
  }
  return false;
}

function attachmentTitle(view: LineView, from: number): Lines {
  for (let i = from; i < view.length && i - from < 16; i++) {
    const line = view.line(i);
    if (line?.kind === "attached") return { from, to: i };
    if (line?.kind === "mark" || line?.kind === "table" || line?.kind === "basis") break;
  }
  const title = readTitle(view, from, false);
  return title.to > title.from ? title : { from, to: Math.min(from + 1, view.length) };
}

function readAttached(view: LineView, from: number): Lines {
  const at = view.skipEmpty(from);
  if (view.line(at)?.kind !== "attached") return { from, to: from };
  for (let i = at; i < view.length && i - at < 8; i++) {
    const line = view.line(i);
    if (line !== undefined && view.text(line).includes(")")) return { from: at, to: i + 1 };
  }
  return { from: at, to: at + 1 };
}

function findAttachmentEnd(view: LineView, from: number): number {
  for (let i = from; i < view.length; i++) {
    const line = view.line(i);
    if (line === undefined || view.empty(i)) continue;
    if (line.kind === "national" || line.kind === "party") return view.startOfHead(i, from);
    if (line.kind === "annex" && annexLike(view, i, line)) return i;
    if ((line.kind === "kind-title" || (line.capitals && line.kind === "text" && !capitalsBefore(view, i))) && attachedBelow(view, i, 10))
      return i;
  }
  return view.length;
}
