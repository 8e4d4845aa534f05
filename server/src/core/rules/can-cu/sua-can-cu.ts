/** Fixes of căn cứ that cite an act out of its time: put another act in its place, or leave the căn cứ out. */
import { citedLaw } from "../../knowledge/cited-act";
import { type CitingStyle, citeAct, shortName } from "../../knowledge/citing";
import type { LegalActRow } from "../../knowledge/schema";
import type { Fix, TextEdit } from "../../model/finding";
import type { Draft, LegalBasis, Reference } from "../../model/types";
import { type Span, span } from "../../text/span";
import type { CitedBasis } from "./van-ban";

/** Acts that are judged together, in order of the text: a law and what amends it. */
export type Group = readonly [CitedBasis, ...CitedBasis[]];

/** "Căn cứ ", "Căn cứ các " at the start of a căn cứ. */
const OPENER = /^Căn +cứ +(?:vào +)?(?:các +)?/iu;

/** The way in which the author cites: long or short date, laws with their number. */
export function styleOf(draft: Draft, { dateSpan, number, text }: Reference): CitingStyle {
  const date = dateSpan === null ? (number === null ? "full" : "none") : /tháng/u.test(draft.source.slice(dateSpan)) ? "full" : "short";
  return { date, lawNumber: number !== null && citedLaw(text) !== null };
}

export class BasisFixes {
  private readonly acts = new Map<LegalBasis, number>();

  /** `all`: every act cited in the căn cứ of the draft. */
  constructor(
    private readonly draft: Draft,
    all: readonly CitedBasis[],
  ) {
    for (const { basis } of all) this.acts.set(basis, (this.acts.get(basis) ?? 0) + 1);
  }

  /**
   * Puts `row` in the place of the acts of a group. A law takes the place of the words that cite a law; any other act has
   * a title and takes the whole căn cứ. Null when the tables know too little to cite it, or other acts stand in between.
   */
  replace(group: Group, row: LegalActRow): Fix | null {
    const [{ basis, reference }] = group;
    const newText = citeAct(row, styleOf(this.draft, reference));
    const lawForLaw = citedLaw(row.title) !== null && citedLaw(reference.text) !== null;
    const alone = this.isAlone(group);
    const bases = basesOf(group);
    if (newText === null || (!alone && (!lawForLaw || bases.length > 1))) return null;
    const others = bases.filter((other) => other !== basis).map((other) => this.removal(other));
    const where = lawForLaw ? wordsOf(group, basis) : this.afterOpener(basis);
    const shown = lawForLaw ? newText : shortName(row);
    return {
      title: { vi: `Thay bằng “${shown}”`, en: `Replace with “${shown}”` },
      kind: "ask",
      edits: [{ span: where, newText }, ...others, ...this.closing(bases.slice(1))],
    };
  }

  /** Leaves the căn cứ of a group out; null when they cite other acts as well, or none would be left. */
  remove(group: Group): Fix | null {
    const bases = basesOf(group);
    if (!this.isAlone(group) || bases.length >= this.draft.legalBases.length) return null;
    const title =
      bases.length === 1
        ? { vi: "Bỏ căn cứ này", en: "Leave this basis out" }
        : { vi: `Bỏ ${bases.length} căn cứ này`, en: `Leave these ${bases.length} bases out` };
    return { title, kind: "ask", edits: [...bases.map((basis) => this.removal(basis)), ...this.closing(bases)] };
  }

  /** True when the căn cứ of the group cite no other act. */
  private isAlone(group: Group): boolean {
    return basesOf(group).reduce((sum, basis) => sum + (this.acts.get(basis) ?? 0), 0) === group.length;
  }

  /** The words of a căn cứ after “Căn cứ”, without the closing mark. */
  private afterOpener(basis: LegalBasis): Span {
    const opener = OPENER.exec(this.draft.source.slice(basis.span))?.[0] ?? "";
    return span(basis.span.start + opener.length, basis.end.start);
  }

  /** All lines of a căn cứ with their line end. */
  private removal(basis: LegalBasis): TextEdit {
    const { source } = this.draft;
    const first = source.lines[source.lineAt(basis.span.start)];
    const next = source.lines[source.lineAt(Math.max(basis.span.start, basis.span.end - 1)) + 1];
    return { span: span(first?.start ?? basis.span.start, next?.start ?? basis.span.end), newText: "" };
  }

  /** When the last căn cứ goes, the one before it takes over its closing mark. */
  private closing(removed: readonly LegalBasis[]): TextEdit[] {
    const { source, legalBases } = this.draft;
    const last = legalBases.at(-1);
    if (last === undefined || !removed.includes(last)) return [];
    const left = legalBases.filter((basis) => !removed.includes(basis)).at(-1);
    return left === undefined || left.end.end <= left.end.start ? [] : [{ span: left.end, newText: source.slice(last.end).trim() }];
  }
}

const basesOf = (group: Group): readonly LegalBasis[] => [...new Set(group.map(({ basis }) => basis))];

/** From the first to the last act of the group in one căn cứ. */
function wordsOf(group: Group, basis: LegalBasis): Span {
  const own = group.filter((cited) => cited.basis === basis).map(({ reference }) => reference.span);
  return span(own[0]?.start ?? basis.span.start, own.at(-1)?.end ?? basis.span.end);
}
