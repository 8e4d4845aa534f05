/** Proposals at the cursor, best first. Answers what the text alone tells when the tables are not at hand. */
import { actName } from "../knowledge/cited-act";
import type { Knowledge } from "../knowledge/knowledge";
import type { Language } from "../model/finding";
import type { Draft, DraftFile } from "../model/types";
import type { CalendarDate } from "../text/calendar";
import type { Span } from "../text/span";
import { actFacts } from "./act-facts";
import { bodyFacts } from "./body-facts";
import { type CitedOften, proposeActs } from "./completion-acts";
import { proposeAssignees, proposeRecipients } from "./completion-bodies";
import { NO_OFFICE, type Office, type Proposal, type Spot, spotAt } from "./completion-context";
import {
  proposeArticleHeads,
  proposeArticles,
  proposePlace,
  proposePreamble,
  proposeProposers,
  proposeRecipientLines,
  proposeSignatures,
  proposeTitles,
} from "./completion-phrases";

export interface CompletionAsked {
  /** Known acts and bodies; null when the tables are not at hand. */
  readonly knowledge: Knowledge | null;
  /** Today, or the day the user chose. */
  readonly asOf: CalendarDate;
  /** The user chose the day himself: then it beats the draft's own date. */
  readonly asOfChosen: boolean;
  readonly office?: Office;
  /** What the files of the workspace cite. */
  readonly cited?: readonly CitedOften[];
}

export interface Completions {
  /** The letters that every proposal replaces. */
  readonly typed: Span;
  readonly proposals: readonly Proposal[];
  /** The tables would have more. */
  readonly wantsTables: boolean;
  /** The day at which validity was asked. */
  readonly asOf: CalendarDate;
}

/** Most proposals that one answer carries. */
const MOST = 300;
const FROM_TABLES: ReadonlySet<Spot["kind"]> = new Set(["basis", "proposal", "assignee", "recipient"]);

/** Proposals at an offset; null where nothing is proposed. */
export function completionsAt(file: DraftFile, offset: number, asked: CompletionAsked): Completions | null {
  const spot = spotAt(file, offset);
  if (spot === null) return null;
  const asOf = validityDay(spot.draft, asked);
  const proposals = propose(spot, { ...asked, asOf }).slice(0, MOST);
  return { typed: spot.typed, proposals, wantsTables: asked.knowledge === null && FROM_TABLES.has(spot.kind), asOf };
}

const validityDay = (draft: Draft | null, { asOf, asOfChosen }: CompletionAsked): CalendarDate =>
  asOfChosen ? asOf : (draft?.date ?? asOf);

function propose(spot: Spot, asked: CompletionAsked): Proposal[] {
  const { knowledge, asOf, cited = [], office = NO_OFFICE } = asked;
  switch (spot.kind) {
    case "basis":
      return knowledge === null ? [] : proposeActs(spot, { acts: knowledge.acts, asOf, cited, citeLawsBy: office.citeLawsBy });
    case "proposal":
      return proposeProposers(proposeAssignees(spot, asked), office.proposers);
    case "article-head":
      return proposeArticleHeads(spot);
    case "article":
      return proposeArticles(spot);
    case "assignee":
      return proposeAssignees(spot, asked);
    case "recipient":
      return [...proposeRecipientLines(spot), ...proposeRecipients(spot, asked, office.recipients)];
    case "preamble":
      return proposePreamble(spot, asOf, { proposers: office.proposers, symbolOf: symbolOf(knowledge, asOf) });
    case "place":
      return proposePlace(spot, asOf, office.place);
    case "title":
      return proposeTitles(spot);
    case "signature":
      return proposeSignatures(spot, office.signers);
  }
}

/** Short name of a body in the symbol of its papers: "Giám đốc Sở Nội vụ" → "SNV"; null when the tables do not tell. */
const symbolOf =
  (knowledge: Knowledge | null, asOf: CalendarDate) =>
  (name: string): string | null => {
    const row = knowledge?.bodies.named(name, asOf);
    return row?.symbols[0] ?? row?.abbreviations.find((short) => /^[\p{Lu}]+$/u.test(short)) ?? null;
  };

/** Markdown about a row that a proposal names: an act or a body; null when the tables hold none of that id. */
export function proposalFacts(
  knowledge: Knowledge,
  kind: Proposal["kind"],
  id: string,
  words: { readonly asOf: CalendarDate; readonly language: Language; readonly safe: (text: string) => string },
): string | null {
  const { asOf, language, safe } = words;
  if (kind === "act") {
    const row = knowledge.acts.get(id);
    if (row === undefined) return null;
    const title = row.title.startsWith(row.type) ? "" : `\n\n${safe(row.title)}`;
    const facts = actFacts(knowledge.acts, row, asOf, language, safe).map((fact) => `- ${fact}`);
    return `**${safe(actName(row))}**${title}\n\n${facts.join("\n")}`;
  }
  const row = knowledge.bodies.get(id);
  return row === undefined ? null : bodyFacts(knowledge.bodies, { row, rows: [row] }, asOf, language, safe);
}
