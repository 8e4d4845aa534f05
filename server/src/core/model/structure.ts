/**
 * Finds where the parts of a file begin: documents, head, title, legal bases, body, closing, attachments.
 * Works on line indexes only; the parts themselves are read elsewhere. One forward pass, never fails.
 */
import { type LineFacts, kindTitleOf } from "../syntax/lines";
import type { SourceText } from "../text/source";
import { cellsOf } from "./cells";
import { isDateRest, isHeadPiece, isNumberCell, isPlaceDateCell } from "./header";
import { isSigningLine } from "./signature";

/** Line indexes, end exclusive. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

export interface AttachmentZones {
  readonly head: Lines;
  readonly title: Lines;
  readonly attached: Lines;
  readonly body: Lines;
}

export interface Zones {
  readonly from: number;
  readonly to: number;
  readonly head: Lines;
  readonly title: Lines;
  readonly bases: Lines;
  /** Line of the decision word, or -1. */
  readonly decision: number;
  readonly body: Lines;
  readonly closing: Lines;
  readonly attachments: readonly AttachmentZones[];
}

const AUTHORITY =
  /^(?:(?:PHÓ +)?CHỦ +TỊCH|ỦY +BAN|HỘI +ĐỒNG|THỦ +TƯỚNG|CHÍNH +PHỦ|BỘ +TRƯỞNG|BỘ +\p{Lu}|QUỐC +HỘI|(?:TỔNG +)?GIÁM +ĐỐC|HIỆU +TRƯỞNG|VIỆN +TRƯỞNG|CHÁNH +(?:ÁN|VĂN|THANH)|(?:TỔNG +)?CỤC +TRƯỞNG|CHI +CỤC +TRƯỞNG|TRƯỞNG +BAN|TỔNG +(?:THANH|KIỂM|BIÊN)|THỐNG +ĐỐC|BAN +\p{Lu}|SỞ +\p{Lu}|LIÊN +\p{Lu}|VIỆN +TRƯỞNG|TRƯỞNG +PHÒNG|CHỦ +NHIỆM)/u;
export const isAuthorityText = (text: string): boolean => AUTHORITY.test(text);

const SUBJECT_OPENER = /^(?:Thực hiện|Căn cứ|Nhân dịp|Trong|Để|Theo|Sau khi|Triển khai thực hiện .* (?:ban hành|xây dựng)|Ủy ban nhân dân .{0,60}(?:ban hành|đề nghị)|Kính gửi)/u;
const HEAD_LIMIT = 70;

/** Splits a file's lines into the zones of its documents. */
export class StructureReader {
  constructor(
    private readonly source: SourceText,
    private readonly lines: readonly LineFacts[],
  ) {}

  readAll(): Zones[] {
    const out: Zones[] = [];
    for (let at = 0; at < this.lines.length; ) {
      const zones = this.readDocument(at);
      out.push(zones);
      at = Math.max(zones.to, at + 1);
    }
    return out;
  }

  private line(i: number): LineFacts | undefined {
    return this.lines[i];
  }

  private text(line: LineFacts): string {
    return this.source.flat.slice(line.start, line.end);
  }

  private empty(i: number): boolean {
    const kind = this.lines[i]?.kind;
    return kind === "blank" || kind === "furniture" || kind === "comment";
  }

  private skipEmpty(i: number, to = this.lines.length): number {
    let at = i;
    while (at < to && this.empty(at)) at++;
    return at;
  }

  private readDocument(from: number): Zones {
    const head = this.readHead(from);
    const title = this.readTitle(head.to, true);
    const { bases, decision, next } = this.readPreamble(title.to);
    const bodyEnd = this.findBodyEnd(next);
    const closing = this.readClosing(bodyEnd);
    const attachments: AttachmentZones[] = [];
    let at = this.skipTail(closing.to);
    while (at < this.lines.length && !this.startsDocument(at)) {
      const attachment = this.readAttachment(at);
      attachments.push(attachment);
      at = this.skipTail(attachment.body.to);
    }
    return { from, to: at, head, title, bases, decision, body: { from: next, to: bodyEnd }, closing, attachments };
  }

  /** Head lines: from `from` to the line after the last piece of a head. Empty when there is no head. */
  private readHead(from: number): Lines {
    let last = -1;
    let first = -1;
    const limit = Math.min(this.lines.length, from + HEAD_LIMIT);
    for (let i = from; i < limit; i++) {
      if (this.empty(i)) continue;
      const line = this.line(i);
      if (line === undefined || this.endsHead(line, last >= 0)) break;
      const cells = line.end - line.start < 260 ? cellsOf(this.source, line) : [];
      const piece = cells.some((cell) => isHeadPiece(cell.text));
      if (piece || (last >= 0 && this.continuesHead(cells.map((cell) => cell.text), i, last))) {
        last = i;
        if (first < 0) first = i;
      } else if (last >= 0 && !line.capitals && line.end - line.start > 60) break;
    }
    return last < 0 ? { from, to: from } : { from: this.headStart(from, first), to: last + 1 };
  }

  private endsHead(line: LineFacts, seen: boolean): boolean {
    if (line.kind === "kind-title" || line.kind === "annex") return seen;
    if (line.kind === "basis" || line.kind === "decision" || line.kind === "recipients" || line.kind === "attached" || line.kind === "table") return true;
    const kind = line.mark?.kind;
    return kind === "article" || kind === "chapter" || (line.mark !== null && kind !== "dash" && kind !== "plus" && line.mark.label !== "*");
  }

  // "08 tháng 10 năm 2020" below "…, ngày"; "/KH-UBND" below "Số:173"; "01/QĐ-UBND" below "Số:"; "V/v …" and its second line
  private continuesHead(texts: readonly string[], i: number, last: number): boolean {
    if (texts.length === 0) return false;
    const near = i - last <= 4;
    return near && texts.some((t) => isDateRest(t) || (/^(?:\d+ *)?\/ *[A-ZĐ]/u.test(t) && t.length < 40) || /^(?:V\/v|V\/V|v\/v) /u.test(t));
  }

  /** Lines of the issuer stand above the first piece; page text in front of them does not belong. */
  private headStart(from: number, first: number): number {
    let at = first;
    for (let i = first - 1; i >= from && first - i < 8; i--) {
      if (this.empty(i)) continue;
      const line = this.line(i);
      if (line === undefined || !(line.capitals || /^Trang +\d/u.test(this.text(line)))) break;
      at = i;
    }
    return at;
  }

  /** Kind of document, subject and authority line. */
  private readTitle(from: number, own: boolean): Lines {
    let at = this.skipEmpty(from);
    const first = this.line(at);
    if (first === undefined) return { from, to: from };
    if (first.kind === "kind-title" || (first.kind === "annex" && !own)) at++;
    else if (!first.capitals || first.kind !== "text") return { from, to: from };
    const start = this.skipEmpty(from);
    let to = Math.max(at, start);
    let mixed = false;
    for (let i = at; i < this.lines.length && i - start < 40; i++) {
      if (this.empty(i)) continue;
      const line = this.line(i);
      if (line === undefined || this.endsTitle(line)) break;
      const begun = to > at;
      if (!line.capitals) {
        if (begun && (!mixed || this.endsMixedSubject(line, to))) break;
        mixed = true;
      }
      to = i + 1;
    }
    return { from: start, to };
  }

  private endsTitle(line: LineFacts): boolean {
    if (line.kind === "mark") return !(line.mark?.kind === "dash" && line.capitals);
    return line.kind !== "text" && line.kind !== "kind-title";
  }

  /** A subject in small letters is begun: does this line no longer belong to it? */
  private endsMixedSubject(line: LineFacts, to: number): boolean {
    const previous = this.line(to - 1);
    if (line.gap > 0 && !line.small) return true;
    const text = this.text(line);
    return SUBJECT_OPENER.test(text) || text.length > 200 || /[.;:]$/u.test(previous ? this.text(previous) : "");
  }

  private readPreamble(from: number): { bases: Lines; decision: number; next: number } {
    const start = this.skipEmpty(from);
    const decision = this.findDecision(start);
    const first = this.line(start);
    if (first?.kind !== "basis") {
      const opens = decision >= 0 && first?.kind === "text" && first.index < decision;
      const to = decision >= 0 ? decision : from;
      return { bases: opens ? { from: start, to: decision } : { from, to: from }, decision, next: decision >= 0 ? this.afterDecision(decision) : Math.max(from, Math.min(to, from)) };
    }
    if (decision >= 0) return { bases: { from: start, to: decision }, decision, next: this.afterDecision(decision) };
    const to = this.endOfBases(start);
    return { bases: { from: start, to }, decision: -1, next: to };
  }

  private afterDecision(decision: number): number {
    const line = this.line(decision);
    // "QUYẾT" / "ĐỊNH:" takes two lines
    return line !== undefined && !/[:ĐN]/u.test(this.text(line).slice(-5)) && /^QUYẾT$/u.test(this.text(line)) ? decision + 2 : decision + 1;
  }

  /** The decision word before the first unit of the body, or -1. */
  private findDecision(from: number): number {
    for (let i = from; i < this.lines.length && i - from < 400; i++) {
      const line = this.line(i);
      if (line?.kind === "decision") return i;
      if (line?.kind === "kind-title" && /^QUYẾT (?:ĐỊNH|NGHỊ)$/u.test(this.text(line)) && i > from) return i;
      const mark = line?.mark?.kind;
      if (line?.kind === "recipients" || line?.kind === "national" || mark === "article" || mark === "chapter" || (mark === "roman" && line?.capitals)) return -1;
    }
    return -1;
  }

  /** No decision word follows: the bases end where a finished one is followed by another text. */
  private endOfBases(from: number): number {
    let to = from;
    for (let i = from; i < this.lines.length; i++) {
      if (this.empty(i)) continue;
      const line = this.line(i);
      if (line === undefined) break;
      if (line.kind === "basis") {
        to = i + 1;
        continue;
      }
      const previous = this.line(to - 1);
      const ended = previous !== undefined && /[.;,:]$/u.test(this.text(previous));
      if (line.kind !== "text" || line.capitals || (ended && !line.small && (line.gap > 0 || /[.:]$/u.test(previous ? this.text(previous) : "") || this.text(previous ?? line).length < 60 || this.text(line).length > 110))) break;
      if (ended && /^(?:Thủ tướng|Chính phủ|Ủy ban|UBND|Hội đồng|HĐND|Bộ trưởng|Chủ tịch) .*(?:ban hành|quyết định|đề nghị|thông báo)/u.test(this.text(line))) break;
      to = i + 1;
    }
    return to;
  }

  private findBodyEnd(from: number): number {
    for (let i = from; i < this.lines.length; i++) {
      const line = this.line(i);
      if (line === undefined || this.empty(i)) continue;
      if (line.kind === "recipients" || (i > from && isSigningLine(this.source, line))) return i;
      if (line.kind === "national" && i > from) return this.startOfHead(i, from);
      if (i > from && this.startsAttachment(i)) return i;
    }
    return this.lines.length;
  }

  private readClosing(from: number): Lines {
    const first = this.line(from);
    if (first === undefined || (first.kind !== "recipients" && !isSigningLine(this.source, first))) return { from, to: from };
    let to = from + 1;
    let signed = false;
    for (let i = from; i < this.lines.length && i - from < 120; i++) {
      if (this.empty(i)) continue;
      const line = this.line(i);
      if (line === undefined) break;
      if (i > from && (this.startsAttachment(i) || line.kind === "attached")) break;
      if (line.kind === "national" || line.kind === "party") return { from, to: Math.min(to, this.startOfHead(i, from)) };
      if (this.endsClosing(line, signed)) break;
      signed ||= isSigningLine(this.source, line) || cellsOf(this.source, line).some((cell) => isSigningLine(this.source, { ...line, start: cell.start, end: cell.end }));
      to = i + 1;
    }
    return { from, to };
  }

  private endsClosing(line: LineFacts, signed: boolean): boolean {
    const mark = line.mark?.kind;
    if (mark === "article" || mark === "chapter" || (mark === "roman" && line.capitals)) return true;
    return signed && line.kind === "text" && !line.capitals && line.end - line.start > 70;
  }

  /** Page text of a law site or blank lines between the closing and what comes after it. */
  private skipTail(from: number): number {
    for (let i = from; i < this.lines.length; i++) {
      if (this.empty(i)) continue;
      if (this.startsAttachment(i) || this.lines[i]?.kind === "attached") return i;
      if (this.lines[i]?.kind === "national" || this.lines[i]?.kind === "party") return this.startOfHead(i, from);
    }
    return this.lines.length;
  }

  /** First line of the head that holds the national heading of line `i`. */
  private startOfHead(i: number, from: number): number {
    let at = i;
    for (let k = i - 1; k >= from && i - k < 10; k--) {
      if (this.empty(k)) continue;
      const line = this.line(k);
      if (line === undefined || line.kind !== "text" || !line.capitals || isSigningLine(this.source, line)) break;
      at = k;
    }
    return at;
  }

  /** A head with a number of its own begins another document; one without belongs to an attachment. */
  private startsDocument(at: number): boolean {
    let national = false;
    for (let i = at; i < this.lines.length && i - at < 30; i++) {
      if (this.empty(i)) continue;
      const line = this.line(i);
      if (line === undefined || line.kind === "attached" || line.kind === "kind-title" || line.kind === "annex" || line.mark?.kind === "article") return false;
      national ||= line.kind === "national" || line.kind === "party";
      if (national && cellsOf(this.source, line).some((cell) => isNumberCell(cell.text) || isPlaceDateCell(cell.text))) return true;
    }
    return false;
  }

  /** "Phụ lục I", a kind of document in capitals, or a title in capitals with "(Kèm theo …" below it. */
  private startsAttachment(i: number): boolean {
    const line = this.line(i);
    if (line === undefined || (line.mark !== null && line.kind === "mark")) return false;
    if (line.kind === "annex") return this.annexLike(i, line);
    if (line.kind !== "kind-title" && !(line.capitals && line.kind === "text")) return false;
    if (isSigningLine(this.source, line)) return false;
    if (line.kind === "text" && (line.end - line.start < 4 || this.capitalsBefore(i))) return false;
    return this.attachedBelow(i, line.kind === "kind-title" && this.closedBefore(i) ? 16 : 12) || (line.kind === "kind-title" && this.closedBefore(i));
  }

  private capitalsBefore(i: number): boolean {
    const before = this.line(i - 1);
    return before?.capitals === true && before.kind === "text" && !isSigningLine(this.source, before);
  }

  private annexLike(i: number, line: LineFacts): boolean {
    const before = this.line(i - 1);
    const ended = i === 0 || before === undefined || this.empty(i - 1) || /[.;:/)]$/u.test(this.text(before)) || before.capitals;
    const next = this.line(this.skipEmpty(i + 1));
    return ended && (line.capitals || next?.capitals === true || next?.kind === "attached" || this.attachedBelow(i, 8));
  }

  private attachedBelow(i: number, reach: number): boolean {
    for (let k = i + 1; k < this.lines.length && k - i <= reach; k++) {
      const line = this.line(k);
      if (line?.kind === "attached") return true;
      if (line?.kind === "mark" || line?.kind === "recipients" || line?.kind === "decision" || line?.kind === "basis") return false;
    }
    return false;
  }

  /** A signature, a name or a recipients' list stands above: the document before has come to its end. */
  private closedBefore(i: number): boolean {
    for (let k = i - 1; k >= 0 && i - k < 12; k--) {
      if (this.empty(k)) continue;
      const line = this.line(k);
      if (line === undefined) return false;
      const text = this.text(line);
      if (isSigningLine(this.source, line) || /Lưu *:? *VT|\(?[Đđ]ã ký\)?/u.test(text)) return true;
      if (line.mark !== null && line.mark.kind !== "dash" && line.mark.kind !== "plus") return false;
      if (line.end - line.start > 70) return false;
    }
    return false;
  }

  private readAttachment(from: number): AttachmentZones {
    const first = this.line(from);
    const national = this.nationalNear(from);
    const head = national ? this.readHead(from) : { from, to: from };
    const titleFrom = this.skipEmpty(head.to);
    const start = this.line(titleFrom);
    const title = start === undefined || start.kind === "attached" ? { from: titleFrom, to: titleFrom } : this.attachmentTitle(titleFrom);
    const attached = this.readAttached(title.to);
    const bodyFrom = Math.max(attached.to, title.to, (first?.index ?? from) + (title.to === from && attached.to === from ? 1 : 0));
    return { head, title, attached, body: { from: bodyFrom, to: this.findAttachmentEnd(bodyFrom) } };
  }

  private nationalNear(from: number): boolean {
    for (let i = from; i < this.lines.length && i - from < 14; i++) {
      const kind = this.lines[i]?.kind;
      if (kind === "national" || kind === "party") return true;
      if (kind === "kind-title" || kind === "annex" || kind === "attached" || kind === "mark") return false;
    }
    return false;
  }

  private attachmentTitle(from: number): Lines {
    for (let i = from; i < this.lines.length && i - from < 16; i++) {
      const line = this.line(i);
      if (line?.kind === "attached") return { from, to: i };
      if (line?.kind === "mark" || line?.kind === "table" || line?.kind === "basis") break;
    }
    const title = this.readTitle(from, false);
    return title.to > title.from ? title : { from, to: Math.min(from + 1, this.lines.length) };
  }

  private readAttached(from: number): Lines {
    const at = this.skipEmpty(from);
    if (this.line(at)?.kind !== "attached") return { from, to: from };
    for (let i = at; i < this.lines.length && i - at < 8; i++) {
      const line = this.line(i);
      if (line !== undefined && this.text(line).includes(")")) return { from: at, to: i + 1 };
    }
    return { from: at, to: at + 1 };
  }

  private findAttachmentEnd(from: number): number {
    for (let i = from; i < this.lines.length; i++) {
      const line = this.line(i);
      if (line === undefined || this.empty(i)) continue;
      if (line.kind === "national" || line.kind === "party") return this.startOfHead(i, from);
      if (line.kind === "annex" && this.annexLike(i, line)) return i;
      if ((line.kind === "kind-title" || (line.capitals && line.kind === "text" && !this.capitalsBefore(i))) && this.attachedBelow(i, 10)) return i;
    }
    return this.lines.length;
  }
}

export { kindTitleOf };
