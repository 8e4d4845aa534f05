/**
 * May a mark open a unit where it stands, or is it the beginning of a wrapped line ("… khoản" / "2. Điều 5")?
 * Said from what is open, from the line above and from the way the lines were broken.
 */
import { skipBlanks } from "../text/blanks";
import type { SourceText } from "../text/source";
import { isSmallAt } from "../text/vietnamese";
import type { LineFacts } from "./lines";
import type { Mark } from "./marks";
import { type OpenNode, type OpenStack, styleOf } from "./open-nodes";
import { endsEarly, isEnded, type Wrapping } from "./wrapping";

// "Điều 2a"
const LETTERED = /^Điều \d+[a-zđ]$/u;
/** Directly behind a number: the unit is spoken of. */
const GOES_ON = /^(?:này|của)/u;
/** How far behind a mark its first letter is looked for. */
const NEAR = 3;

export class Admission {
  /** The line read last, furniture left out. */
  lastLine: LineFacts | null = null;

  constructor(
    private readonly source: SourceText,
    private readonly wrapping: Wrapping,
    private readonly stack: OpenStack,
  ) {}

  /** May this mark open a unit here, or is it the beginning of a wrapped line? */
  allows(line: LineFacts, mark: Mark, current: OpenNode | null): boolean {
    const { flat } = this.source;
    const first = skipBlanks(flat, mark.end, mark.end + NEAR);
    const small = first < mark.end + NEAR && isSmallAt(flat, first);
    const list = this.stack.find(styleOf(line, mark));
    const next = list?.ordinal !== null && list !== null && mark.ordinal === (list.ordinal ?? 0) + 1;
    switch (mark.kind) {
      case "article":
        if (LETTERED.test(mark.label)) return list?.ordinal === mark.ordinal && this.lettered(line, mark);
        return (
          (mark.label === `Điều ${mark.ordinal}` || /^Điều [IVXLC]+$/u.test(mark.label)) &&
          (next || (this.closed(line) && !GOES_ON.test(this.behind(mark)) && (mark.regular || this.articleLike(line, mark))))
        );
      case "part":
      case "chapter":
      case "section":
        return mark.label === "*"
          ? line.capitals || this.closed(line)
          : line.end - line.start < 120 && (mark.label.length > 1 ? this.closed(line) : this.capitalHeading(line, mark));
      case "roman":
        return this.closed(line) && !small && (mark.label.length > 1 || mark.regular || line.capitals);
      case "numbered":
        return (
          next ||
          this.firstBelowHeading(mark) ||
          (this.closed(line) && !(small && this.wrapping.hard && (mark.ordinal ?? 0) > 1) && (mark.ordinal ?? 0) <= 200)
        );
      case "decimal":
        return (
          next || (this.closed(line) && !small) || (this.stack.prefixOpen(mark) && (this.closed(line) || (mark.ordinal === 1 && !small)))
        );
      case "parenthesised":
        return mark.ordinal === 1 ? this.closed(line) : next || (this.closed(line) && !this.wrapping.hard && this.inList(current));
      case "dash":
      case "plus":
        return (
          (this.closed(line) || this.belowShortMark(mark)) &&
          !(small && !line.gap && (this.wrapping.hard || this.lastLine?.kind === "text") && !this.endedBefore())
        );
      default:
        return next || this.closed(line) || (mark.regular && !small && mark.ordinal === 1);
    }
  }

  /** The first letters behind a mark. */
  private behind({ end }: Mark): string {
    return this.source.flat.slice(end, end + NEAR).trimStart();
  }

  /** The text before has come to an end: a mark may follow. */
  private closed(line: LineFacts): boolean {
    const last = this.lastLine;
    if (last === null || line.gap > 0 || last.kind === "table" || last.capitals) return true;
    if (this.ended(last)) return true;
    if (!this.wrapping.hard || last.end - last.start < this.wrapping.width * 0.5) return true;
    return endsEarly(this.wrapping, this.source.flat, last, line);
  }

  /** The line ends with an end mark. */
  ended(line: LineFacts): boolean {
    return isEnded(this.source.flat, line);
  }

  private endedBefore(): boolean {
    return this.lastLine === null || this.ended(this.lastLine);
  }

  // "Điều 1. Phạm vi điều chỉnh" / "1. Quy chế này …": the first item below a heading without an end mark
  private firstBelowHeading(mark: Mark): boolean {
    return mark.ordinal === 1 && mark.regular && this.lastLine?.kind === "mark" && /^\p{Lu}/u.test(this.behind(mark));
  }

  // "4. Sở Du lịch" / "- Chỉ đạo …": a heading without an end mark whose next word would have fitted on its line; never
  // "Sở Lao động" / "- Thương binh và Xã hội"
  private belowShortMark(mark: Mark): boolean {
    const last = this.lastLine;
    if (last === null || !/^(?!Th)\p{Lu}/u.test(this.behind(mark))) return false;
    const length = last.end - last.start;
    if (last.kind === "mark") return length < this.wrapping.width * 0.8;
    return last.kind === "text" && this.stack.top.kind === "numbered" && length < this.wrapping.width * 0.8;
  }

  // "(2) …" after "(1) …" in running text belongs to the sentence: only where no list is meant is it let through
  private inList(current: OpenNode | null): boolean {
    return current?.style !== "paragraph" && this.stack.find("parenthesised") !== null;
  }

  // "Điều 2a." after Điều 2; not the text of another document ("… bổ sung Điều 2a như sau:")
  private lettered(line: LineFacts, mark: Mark): boolean {
    const last = this.lastLine;
    const announced = last !== null && this.source.flat.slice(last.start, last.end).trimEnd().endsWith(":");
    return !announced && this.closed(line) && !GOES_ON.test(this.behind(mark)) && this.articleLike(line, mark);
  }

  private articleLike(line: LineFacts, mark: Mark): boolean {
    const rest = this.source.flat.slice(mark.end, Math.min(line.end, mark.end + 40)).trim();
    return rest === "" || /^[:.)/]?\s*\p{Lu}/u.test(this.source.flat.slice(mark.end - 1, mark.end + 3).trim()) || /^\p{Lu}/u.test(rest);
  }

  private capitalHeading(line: LineFacts, mark: Mark): boolean {
    const letters = this.source.flat.slice(mark.end, line.end);
    return this.closed(line) && !/\p{Ll}/u.test(letters) && /\p{Lu}{2}/u.test(letters);
  }
}
