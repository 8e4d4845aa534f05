/**
 * Where proposals help, and nowhere else (law 9): after `Căn cứ `, `Điều `, `Giao `, `- ` under Nơi nhận; on request also
 * while a word there is being typed, in the lines before Điều 1, where the signature begins and where a task names bodies.
 */
import type { Text } from "../model/finding";
import type { Draft, DraftFile } from "../model/types";
import { fold } from "../text/fold";
import { type Span, span } from "../text/span";
import { roleSpotAt } from "./completion-roles";
import { draftAt } from "./references";

/** What may stand at the cursor. */
export type SpotKind =
  | "basis"
  | "proposal"
  | "article-head"
  | "article"
  | "assignee"
  | "recipient"
  | "preamble"
  | "place"
  | "title"
  | "signature";

/** What completion takes from the office profile and the settings. */
export interface Office {
  /** Place before the date. */
  readonly place: string | null;
  /** Who usually proposes: "Giám đốc Sở Nội vụ". */
  readonly proposers: readonly string[];
  readonly recipients: readonly string[];
  readonly signers: readonly { readonly name: string; readonly title: string; readonly form?: string }[];
  /** Laws by day or by number; null for what the kind of document wants. */
  readonly citeLawsBy: "ngay" | "so" | null;
}

export const NO_OFFICE: Office = { place: null, proposers: [], recipients: [], signers: [], citeLawsBy: null };

/** One thing that may be written. */
export interface Proposal {
  readonly kind: "act" | "body" | "article" | "phrase";
  readonly label: string;
  readonly detail: string | Text;
  /** Takes the place of the typed letters. With `snippet`: tab stops as in LSP. */
  readonly newText: string;
  readonly snippet?: true;
  /** What typed letters are compared with. */
  readonly filter: string;
  /** Row of the tables that documents it. */
  readonly id?: string;
}

export interface Spot {
  readonly kind: SpotKind;
  readonly draft: Draft | null;
  readonly offset: number;
  /** The letters that a proposal replaces: from the key word to the cursor. */
  readonly typed: Span;
  /** Nothing but blanks stands behind the cursor on its line. */
  readonly atLineEnd: boolean;
  /** Folded: what the same place names already, and need not be proposed again. */
  readonly named: string;
}

// "Căn cứ ", "… theo Điều ", "Giao ", "- "
const TRIGGER = /(?:^|[^a-zA-ZÀ-ỹ0-9])(?:Căn +cứ|Điều|Giao) $|^ *- $/u;

/** True when a space just typed may ask for proposals. `before`: the line up to the cursor, as the user wrote it. */
export const opensProposals = (before: string): boolean => before.endsWith(" ") && TRIGGER.test(fold(before).text);

// "Căn cứ Luật Tổ": from the line's beginning, or behind the semicolon of an act before it
const BASIS = /^ *(?:- *)?Căn +cứ (?:.*; +)?(?<typed>[^;]*)$/u;
const PROPOSAL = /^ *(?:- *)?(?:Theo|Xét) +đề +nghị +của (?<typed>.*)$/u;
const ARTICLE_HEAD = /^ *Điều (?<typed>\d{0,3})$/u;
const ARTICLE = /(?:^|[^a-zA-ZÀ-ỹ0-9])[Đđ]iều (?<typed>\d{0,3})$/u;
// "Giao Sở"; who supports is found by `roleSpotAt`
const ASSIGNEE = /(?:^|[^a-zA-ZÀ-ỹ0-9])Giao (?<typed>[^,;.:]{0,80})$/u;
const RECIPIENT = /^ *- (?<typed>[^;]*)$/u;
const PLACE = /^(?<typed>\p{Lu}[a-zA-ZÀ-ỹ -]*,? *(?:ngày *)?)$/u;
const WORDS = /^ *(?<typed>[a-zA-ZÀ-ỹ.]*)$/u;

/** The spot at an offset; null where nothing is proposed. */
export function spotAt(file: DraftFile, offset: number): Spot | null {
  const { source } = file;
  const line = source.lines[source.lineAt(offset)];
  if (line === undefined) return null;
  // Not the flat text, in which a dash that stands alone is a blank.
  const before = source.folded.slice(line.start, offset).replaceAll("\t", " ");
  const draft = draftAt(file, offset);
  const atLineEnd = source.flat.slice(offset, line.end).trim() === "";
  const spot = (kind: SpotKind, pattern: RegExp): Spot | null => {
    const typed = pattern.exec(before)?.groups?.typed;
    return typed === undefined ? null : { kind, draft, offset, typed: span(offset - typed.length, offset), atLineEnd, named: "" };
  };
  if (isComment(before)) return null;
  if (underRecipients(draft, offset))
    return spot("recipient", RECIPIENT) ?? (signatureMayBegin(draft, offset) ? spot("signature", WORDS) : null);
  if (inPreamble(draft, offset)) {
    const named = spot("basis", BASIS) ?? spot("proposal", PROPOSAL);
    if (named !== null) return named;
  }
  const known = spot("article-head", ARTICLE_HEAD) ?? spot("article", ARTICLE) ?? spot("assignee", ASSIGNEE);
  if (known !== null) return known;
  const role = roleSpotAt(source, offset, before);
  if (role === null) return opening(draft, offset, spot);
  return { kind: "assignee", draft, offset, typed: span(offset - role.typed.length, offset), atLineEnd, named: role.named };
}

const isComment = (before: string): boolean => before.trimStart().startsWith("%%");

/** Lines of the head and between title and Điều 1: a place with its date, or a new căn cứ. */
function opening(draft: Draft | null, offset: number, spot: (kind: SpotKind, pattern: RegExp) => Spot | null): Spot | null {
  if (draft === null || !inPreamble(draft, offset)) return null;
  const { header, title } = draft;
  if (title === null || offset < title.span.start) {
    if (header.number === null || offset <= header.number.span.end) return null;
    if (header.placeAndDate === null) return spot("place", PLACE) ?? spot("place", WORDS);
    return title === null && offset > header.placeAndDate.span.end ? spot("title", WORDS) : null;
  }
  // The kind while it is being typed is read as a subject.
  if (title.kindName === null && header.placeAndDate !== null && draft.source.lineAt(offset) === draft.source.lineAt(title.span.start))
    return spot("title", WORDS);
  return offset > title.span.end ? spot("preamble", WORDS) : null;
}

/** Before QUYẾT ĐỊNH: or, without it, before the first article. */
function inPreamble(draft: Draft | null, offset: number): boolean {
  if (draft === null) return true;
  if (draft.decisionWord !== null) return offset < draft.decisionWord.start;
  const first = draft.articles[0]?.node.span.start ?? draft.nodes[0]?.span.start;
  return first === undefined || offset < first || (draft.articles.length === 0 && draft.legalBases.length > 0);
}

/** Between “Nơi nhận:” and what follows the list. */
function underRecipients(draft: Draft | null, offset: number): boolean {
  if (draft?.recipients == null || offset <= draft.recipients.head.end) return false;
  const attachment = draft.attachments.find((one) => one.span.start > (draft.recipients?.head.end ?? 0));
  return offset < (attachment?.span.start ?? draft.span.end + 1);
}

const signatureMayBegin = (draft: Draft | null, offset: number): boolean =>
  draft?.recipients != null && draft.signature === null && offset > draft.recipients.span.end;
