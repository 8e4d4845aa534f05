/**
 * Finds where the parts of a file begin: documents, head, title, legal bases, body, closing, attachments.
 * Works on line indexes only; the parts themselves are read elsewhere. One forward pass, never fails.
 */
import { readAttachment, startsAttachment, startsDocument } from "./attachment-zone";
import { findBodyEnd, readClosing } from "./closing-zone";
import { readHead, readTitle } from "./head-zone";
import type { AttachmentZones, Lines, LineView, Zones } from "./zones";

/** Splits a file's lines into the zones of its documents. */
export function readZones(view: LineView): Zones[] {
  const out: Zones[] = [];
  for (let at = 0; at < view.length; ) {
    const zones = readDocument(view, at);
    out.push(zones);
    at = Math.max(zones.to, at + 1);
  }
  return out;
}

function readDocument(view: LineView, from: number): Zones {
  const head = readHead(view, from);
  const title = readTitle(view, head.to, true);
  const { bases, decision, next } = readPreamble(view, title.to);
  const bodyEnd = findBodyEnd(view, next);
  const closing = readClosing(view, bodyEnd);
  const attachments: AttachmentZones[] = [];
  let at = skipTail(view, closing.to);
  while (at < view.length && !startsDocument(view, at)) {
    const attachment = readAttachment(view, at);
    attachments.push(attachment);
    at = skipTail(view, attachment.body.to);
  }
  return { from, to: at, head, title, bases, decision, body: { from: next, to: bodyEnd }, closing, attachments };
}

function readPreamble(view: LineView, from: number): { bases: Lines; decision: number; next: number } {
  const start = view.skipEmpty(from);
  const decision = findDecision(view, start);
  const first = view.line(start);
  if (first?.kind !== "basis") {
    const opens = decision >= 0 && first?.kind === "text" && first.index < decision;
    const to = decision >= 0 ? decision : from;
    return {
      bases: opens ? { from: start, to: decision } : { from, to: from },
      decision,
      next: decision >= 0 ? afterDecision(view, decision) : Math.max(from, Math.min(to, from)),
    };
  }
  if (decision >= 0) return { bases: { from: start, to: decision }, decision, next: afterDecision(view, decision) };
  const to = endOfBases(view, start);
  return { bases: { from: start, to }, decision: -1, next: to };
}

function afterDecision(view: LineView, decision: number): number {
  const line = view.line(decision);
  // "QUYẾT" / "ĐỊNH:" takes two lines
  return line !== undefined && !/[:ĐN]/u.test(view.text(line).slice(-5)) && /^QUYẾT$/u.test(view.text(line)) ? decision + 2 : decision + 1;
}

/** The word of a resolution without its colon; “QUYẾT ĐỊNH” alone is a kind of document as well. */
const RESOLVES = /^QUYẾT +NGHỊ$/u;

/** The decision word before the first unit of the body, or -1. */
function findDecision(view: LineView, from: number): number {
  for (let i = from; i < view.length && i - from < 400; i++) {
    const line = view.line(i);
    if (line?.kind === "decision" || (line?.kind === "text" && line.capitals && RESOLVES.test(view.text(line)))) return i;
    if (line?.kind === "kind-title" && /^QUYẾT (?:ĐỊNH|NGHỊ)$/u.test(view.text(line)) && i > from) return i;
    const mark = line?.mark?.kind;
    if (
      line?.kind === "recipients" ||
      line?.kind === "national" ||
      mark === "article" ||
      mark === "chapter" ||
      (mark === "roman" && line?.capitals)
    )
      return -1;
  }
  return -1;
}

/** No decision word follows: the bases end where a finished one is followed by another text. */
function endOfBases(view: LineView, from: number): number {
  let to = from;
  for (let i = from; i < view.length; i++) {
    if (view.empty(i)) continue;
    const line = view.line(i);
    if (line === undefined) break;
    if (line.kind === "basis") {
      to = i + 1;
      continue;
    }
    const previous = view.line(to - 1);
    const ended = previous !== undefined && /[.;,:]$/u.test(view.text(previous));
    if (
      line.kind !== "text" ||
      line.capitals ||
      (ended &&
        !line.small &&
        (line.gap > 0 ||
          /[.:]$/u.test(previous ? view.text(previous) : "") ||
          view.text(previous ?? line).length < 60 ||
          view.text(line).length > 110))
    )
      break;
    if (
      ended &&
      /^(?:Thủ tướng|Chính phủ|Ủy ban|UBND|Hội đồng|HĐND|Bộ trưởng|Chủ tịch) .*(?:ban hành|quyết định|đề nghị|thông báo)/u.test(
        view.text(line),
      )
    )
      break;
    to = i + 1;
  }
  return to;
}

/** Page text of a law site or blank lines between the closing and what comes after it. */
function skipTail(view: LineView, from: number): number {
  for (let i = from; i < view.length; i++) {
    if (view.empty(i)) continue;
    if (startsAttachment(view, i) || view.line(i)?.kind === "attached") return i;
    if (view.line(i)?.kind === "national" || view.line(i)?.kind === "party") return view.startOfHead(i, from);
  }
  return view.length;
}
