/** Choosing fixes that can be applied together, and applying them. A fix is taken whole or not at all. */
import type { Finding, Fix, TextEdit } from "../model/finding";
import type { SourceText } from "../text/source";

/** The fix that fix-all takes of a finding: its first one, when that is safe; null when there is none. */
export function safeFix(finding: Finding): Fix | null {
  const first = finding.fixes[0];
  return finding.suppressed === null && first?.kind === "safe" ? first : null;
}

/** Safe fixes of findings, in order of the text, without those that touch an earlier one. Never a fix of kind `ask`. */
export const safeEdits = (findings: readonly Finding[]): TextEdit[] => togetherEdits(findings.flatMap((finding) => safeFix(finding) ?? []));

/**
 * Edits of all fixes that do not touch one another, in order of the text. An edit that two fixes share is made once; of
 * two fixes that overlap otherwise the one that begins first is taken. n log n.
 */
export function togetherEdits(fixes: readonly Fix[]): TextEdit[] {
  const taken = new EditSet();
  const ordered = fixes
    .filter((fix) => fix.edits.length > 0)
    .map((fix) => ({ fix, start: fix.edits.reduce((first, edit) => Math.min(first, edit.span.start), Number.POSITIVE_INFINITY) }))
    .sort((a, b) => a.start - b.start);
  for (const { fix } of ordered) taken.addAll(fix.edits);
  return taken.inOrder();
}

/** The user's text with edits made. Edits are sorted and do not overlap, as `togetherEdits` gives them. */
export function applyEdits(source: SourceText, edits: readonly TextEdit[]): string {
  let out = "";
  let from = 0;
  for (const { span, newText } of edits) {
    const start = source.originalOffset(span.start);
    out += source.text.slice(from, start) + newText;
    from = Math.max(start, source.originalOffset(span.end));
  }
  return out + source.text.slice(from);
}

const same = (a: TextEdit, b: TextEdit): boolean => a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;

/** Two edits clash when they share a letter, or insert at one place. */
function clash(a: TextEdit, b: TextEdit): boolean {
  if (a.span.start === b.span.start && (a.span.end === a.span.start || b.span.end === b.span.start)) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

/** Edits in order that do not clash. */
class EditSet {
  private readonly edits: TextEdit[] = [];

  addAll(wanted: readonly TextEdit[]): void {
    const fresh: TextEdit[] = [];
    for (const edit of wanted) {
      const neighbours = this.around(edit);
      if (neighbours.some((known) => same(known, edit))) continue;
      if (neighbours.some((known) => clash(known, edit))) return;
      fresh.push(edit);
    }
    for (const edit of fresh) this.edits.splice(this.indexOf(edit.span.start), 0, edit);
  }

  inOrder(): TextEdit[] {
    return this.edits;
  }

  /** Index of the first edit that begins at or after an offset. */
  private indexOf(offset: number): number {
    let low = 0;
    let high = this.edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.edits[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Edits that may clash: the one before and those that begin inside. */
  private around({ span }: TextEdit): TextEdit[] {
    const first = this.indexOf(span.start);
    const found = this.edits.slice(Math.max(0, first - 1), first);
    for (let i = first; i < this.edits.length; i++) {
      const edit = this.edits[i];
      if (edit === undefined || edit.span.start > span.end) break;
      found.push(edit);
    }
    return found;
  }
}
