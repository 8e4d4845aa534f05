/**
 * The lines of a file as the structure readers see them, and the zones they find: line indexes, end exclusive.
 */
import type { LineFacts } from "../syntax/lines";
import type { SourceText } from "../text/source";
import { isOfficeText } from "./offices";
import { isKeptBy, isPersonName, isSignedMark, isSigningLine } from "./signature";

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

/** So many lines of a signature may stand above or below an office. */
const SIGNING_REACH = 4;

/** Lines by index, with the questions every reader asks. */
export class LineView {
  constructor(
    readonly source: SourceText,
    readonly lines: readonly LineFacts[],
  ) {}

  get length(): number {
    return this.lines.length;
  }

  line(i: number): LineFacts | undefined {
    return this.lines[i];
  }

  text(line: LineFacts): string {
    return this.source.flat.slice(line.start, line.end);
  }

  /** Blank, rule or comment: passed over. */
  empty(i: number): boolean {
    const kind = this.lines[i]?.kind;
    return kind === "blank" || kind === "furniture" || kind === "comment";
  }

  skipEmpty(i: number): number {
    let at = i;
    while (at < this.lines.length && this.empty(at)) at++;
    return at;
  }

  isSigning(line: LineFacts): boolean {
    return isSigningLine(this.source, line) || this.isSignersOffice(line);
  }

  /** "HẠT TRƯỞNG": any office signs right below the recipients, or below the end mark and above a person's name. */
  private isSignersOffice(line: LineFacts): boolean {
    if (!line.capitals || line.kind !== "text" || !isOfficeText(this.text(line))) return false;
    const above = this.beside(line.index, -1);
    return isKeptBy(above) || (/\. ?\/ ?\.$/u.test(above) && isPersonName(this.beside(line.index, 1)));
  }

  /** Text of the next line above (-1) or below (1) that is no part of a signature but a name; "" when it is far. */
  private beside(i: number, step: 1 | -1): string {
    for (let k = i + step, left = SIGNING_REACH; left > 0 && k >= 0 && k < this.length; k += step) {
      const line = this.line(k);
      if (line === undefined || this.empty(k)) continue;
      const text = this.text(line);
      if (!isSignedMark(text) && !isSigningLine(this.source, line) && !(line.capitals && isOfficeText(text))) return text;
      left--;
    }
    return "";
  }

  /** First line of the head that holds the national heading of line `i`. */
  startOfHead(i: number, from: number): number {
    let at = i;
    for (let k = i - 1; k >= from && i - k < 10; k--) {
      if (this.empty(k)) continue;
      const line = this.line(k);
      if (line === undefined || line.kind !== "text" || !line.capitals || this.isSigning(line)) break;
      at = k;
    }
    return at;
  }
}
