/** Căn cứ to choose from: acts in force on the day, as they are cited, those that the text already speaks of first. */
import { actName, type CitedAct, citedLaw, readCitation } from "../knowledge/cited-act";
import { type CitingStyle, citeAct, FULL_STYLE, shortName } from "../knowledge/citing";
import type { LegalActTable } from "../knowledge/legal-acts";
import type { LegalActRow } from "../knowledge/schema";
import type { Draft } from "../model/types";
import type { CalendarDate } from "../text/calendar";
import { foldForCompare } from "../text/fold";
import { contains } from "../text/span";
import { findAct } from "./act-facts";
import type { Proposal, Spot } from "./completion-context";

/** Kinds of acts in the order in which a preamble lists them: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b. */
const KINDS: readonly string[] = [
  "Bộ luật",
  "Luật",
  "Pháp lệnh",
  "Nghị quyết QH",
  "Nghị định",
  "Nghị quyết CP",
  "Quyết định",
  "Thông tư",
  "Chỉ thị",
];
/** The law that gives the authority its competence stands first in its decisions. */
const COMPETENCE: readonly (readonly [RegExp, string])[] = [
  [/(?:ỦY BAN|HỘI ĐỒNG) NHÂN DÂN/u, "luật tổ chức chính quyền địa phương"],
  [/THỦ TƯỚNG|CHÍNH PHỦ|BỘ TRƯỞNG/u, "luật tổ chức chính phủ"],
];
/** Normative texts cite laws by number. */
const NUMBER_STYLE: CitingStyle = { date: "none", lawNumber: true };

/** An act as the files of the workspace cite it. */
export interface CitedOften extends CitedAct {
  readonly count: number;
}

export interface ActsAsked {
  readonly acts: LegalActTable;
  readonly asOf: CalendarDate;
  /** Acts that other files of the workspace cite: what is used there ranks before what nobody uses. */
  readonly cited?: readonly CitedOften[];
  /** Laws by day or by number; null for what the kind of document wants. */
  readonly citeLawsBy: "ngay" | "so" | null;
}

/** Acts that may be cited at a spot, best first. */
export function proposeActs(spot: Spot, asked: ActsAsked): Proposal[] {
  const { acts, asOf, citeLawsBy } = asked;
  const taken = takenBy(acts, spot);
  const here = spot.draft === null ? new Set<LegalActRow>() : citedIn(acts, [spot.draft]);
  const elsewhere = usesOf(asked);
  const wanted = subjectPairs(spot.draft);
  const competence = competenceOf(spot.draft);
  const found = acts.all().flatMap((row) => {
    const kind = KINDS.indexOf(row.type);
    if (kind < 0 || taken.has(row) || acts.validity(row, asOf).state !== "hieu-luc") return [];
    const text = citation(row, spot.draft, citeLawsBy);
    if (text === null) return [];
    const use =
      foldForCompare(row.title) === competence
        ? -1
        : here.has(row)
          ? 0
          : elsewhere.has(row)
            ? ELSEWHERE
            : shares(row.title, wanted)
              ? 2
              : 3;
    return [{ row, text, use, kind, often: elsewhere.get(row) ?? 0 }];
  });
  found.sort(
    (a, b) =>
      a.use - b.use ||
      (a.use === ELSEWHERE ? b.often - a.often : 0) ||
      a.kind - b.kind ||
      a.row.title.localeCompare(b.row.title, "vi") ||
      (a.row.date ?? "").localeCompare(b.row.date ?? ""),
  );
  return found.map(({ row, text }) => ({
    kind: "act",
    label: actName(row),
    detail: shortName(row) === actName(row) ? "" : shortName(row),
    newText: spot.atLineEnd ? `${text};` : text,
    filter: `${text} ${row.number}`,
    id: row.id,
  }));
}

/** Rank of what other texts of the workspace cite. */
const ELSEWHERE = 1;

/** How often the files of the workspace cite each act. */
function usesOf({ acts, cited = [] }: ActsAsked): Map<LegalActRow, number> {
  const uses = new Map<LegalActRow, number>();
  for (const one of cited) {
    const citation = readCitation(acts, one);
    if (citation.kind === "known") uses.set(citation.row, (uses.get(citation.row) ?? 0) + one.count);
  }
  return uses;
}

function competenceOf(draft: Draft | null): string | null {
  const authority = draft?.authority?.text ?? draft?.header.issuer?.text ?? "";
  return COMPETENCE.find(([pattern]) => pattern.test(authority))?.[1] ?? null;
}

function citation(row: LegalActRow, draft: Draft | null, citeLawsBy: ActsAsked["citeLawsBy"]): string | null {
  const numbers = citeLawsBy === null ? draft?.regime === "quy-pham" : citeLawsBy === "so";
  const byNumber = numbers && citedLaw(row.title) !== null;
  return citeAct(row, byNumber ? NUMBER_STYLE : FULL_STYLE);
}

/** Acts that other căn cứ of the draft already name. */
function takenBy(acts: LegalActTable, { draft, offset }: Spot): ReadonlySet<LegalActRow> {
  const taken = new Set<LegalActRow>();
  if (draft === null) return taken;
  const bases = draft.legalBases.filter(({ span }) => !(span.start <= offset && offset <= span.end));
  for (const reference of draft.references) {
    if (reference.internal || reference.nested || !bases.some(({ span }) => contains(span, reference.span))) continue;
    const row = findAct(acts, reference);
    if (row !== null) taken.add(row);
  }
  return taken;
}

function citedIn(acts: LegalActTable, drafts: readonly Draft[]): Set<LegalActRow> {
  const cited = new Set<LegalActRow>();
  for (const draft of drafts) {
    for (const reference of draft.references) {
      const row = reference.internal ? null : findAct(acts, reference);
      if (row !== null) cited.add(row);
    }
  }
  return cited;
}

const COMMON = new Set([
  "về việc",
  "ban hành",
  "kế hoạch",
  "thực hiện",
  "tổ chức",
  "quy định",
  "sửa đổi",
  "bổ sung",
  "quyết định",
  "một số",
]);

const pairsOf = (text: string): string[] => {
  const words = foldForCompare(text).match(/[a-zA-ZÀ-ỹ]+/gu) ?? [];
  return words.flatMap((word, i) => (i + 1 < words.length ? [`${word} ${words[i + 1]}`] : []));
};

/** Pairs of neighbouring syllables in the subject, without those of every title. */
function subjectPairs(draft: Draft | null): ReadonlySet<string> {
  const subject = draft?.title?.subject ?? null;
  return new Set(draft === null || subject === null ? [] : pairsOf(draft.source.slice(subject)).filter((pair) => !COMMON.has(pair)));
}

const shares = (title: string, wanted: ReadonlySet<string>): boolean => wanted.size > 0 && pairsOf(title).some((pair) => wanted.has(pair));
