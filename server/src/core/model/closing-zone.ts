/** Finds recipients and signature among the lines of a document, also where both are columns of a table. */
import type { LineFacts } from "../syntax/lines";
import { startsAttachment } from "./attachment-zone";
import { cellsOf, hasTwoColumns } from "./cells";
import { isOfficeText } from "./offices";
import { isRecipientsHead, isSigningText } from "./signature";
import type { Lines, LineView } from "./zones";

/** Line where the text of a document ends, from `from` on: at its closing, an attachment or the head of the next document. */
export function findBodyEnd(view: LineView, from: number): number {
  for (let i = from; i < view.length; i++) {
    const line = view.line(i);
    if (line === undefined || view.empty(i)) continue;
    if (line.kind === "recipients" || (i > from && view.isSigning(line)) || isClosingTable(view, i)) return i;
    if (line.kind === "national" && i > from) return view.startOfHead(i, from);
    if (i > from && startsAttachment(view, i)) return i;
  }
  return view.length;
}

/** The lines of a closing that begins at a line; none when none begins there. */
export function readClosing(view: LineView, from: number): Lines {
  const first = view.line(from);
  if (first === undefined || (first.kind !== "recipients" && !view.isSigning(first) && !isClosingTable(view, from)))
    return { from, to: from };
  let to = from + 1;
  let signed = false;
  for (let i = from; i < view.length && i - from < 120; i++) {
    if (view.empty(i)) continue;
    const line = view.line(i);
    if (line === undefined) break;
    if (i > from && (startsAttachment(view, i) || line.kind === "attached")) break;
    if (line.kind === "national" || line.kind === "party") return { from, to: Math.min(to, view.startOfHead(i, from)) };
    if (endsClosing(line, signed)) break;
    signed ||=
      view.isSigning(line) || cellsOf(view.source, line).some((cell) => view.isSigning({ ...line, start: cell.start, end: cell.end }));
    to = i + 1;
  }
  return { from, to };
}

function endsClosing(line: LineFacts, signed: boolean): boolean {
  const mark = line.mark?.kind;
  if (mark === "article" || mark === "chapter" || (mark === "roman" && line.capitals)) return true;
  return signed && line.kind === "text" && !line.capitals && line.end - line.start > 70;
}

/** Rows of a table in which its closing shows, and all that one may have. */
const FIRST_ROWS = 4;
const MOST_ROWS = 60;

/** "| Nơi nhận: | TM. ỦY BAN NHÂN DÂN |": a table of two columns begins at the line, and it holds recipients and who signs. */
function isClosingTable(view: LineView, from: number): boolean {
  if (view.line(from)?.kind !== "table" || view.line(from - 1)?.kind === "table") return false;
  let [named, signed] = [false, false];
  for (let i = from; i - from < MOST_ROWS; i++) {
    const line = view.line(i);
    if (line?.kind !== "table") break;
    if (!hasTwoColumns(view.text(line))) return false;
    for (const { text } of cellsOf(view.source, line)) {
      named ||= isRecipientsHead(text);
      signed ||= isSigningText(text) || isOfficeText(text);
    }
    if (named && signed) return true;
    if (!named && i - from >= FIRST_ROWS) return false;
  }
  return false;
}
