/**
 * Rename: the number of an article (see `renumber.ts`), the name of a body, a short name defined by “(sau đây gọi tắt là …)”.
 * A body keeps its name where it issued a cited act or stands inside a căn cứ: that is history.
 */
import type { Knowledge } from "../knowledge/knowledge";
import type { Text, TextEdit } from "../model/finding";
import type { Draft, DraftFile, NamedBody } from "../model/types";
import type { Node } from "../syntax/nodes";
import type { SourceText } from "../text/source";
import { contains, type Span, span, touches } from "../text/span";
import { bodyAt } from "./body-facts";
import { draftAt, referenceAt } from "./references";

export type Renamable =
  | { readonly kind: "article"; readonly draft: Draft; readonly node: Node; readonly span: Span; readonly placeholder: string }
  | { readonly kind: "name"; readonly draft: Draft; readonly span: Span; readonly placeholder: string; readonly places: readonly Span[] };

/** What can be renamed at an offset; null when nothing can. */
export function renamableAt(file: DraftFile, offset: number, knowledge: Knowledge | null): Renamable | null {
  const draft = draftAt(file, offset);
  if (draft === null) return null;
  return articleAt(file, draft, offset) ?? shortNameAt(draft, offset) ?? bodyNameAt(file, draft, offset, knowledge);
}

function articleAt(file: DraftFile, draft: Draft, offset: number): Renamable | null {
  const all = [draft.articles, ...draft.attachments.map(({ articles }) => articles)].flat();
  const own = all.find(({ node }) => touches(node.mark, offset));
  if (own !== undefined) return numberOf(draft, own.node, own.node.mark);
  const target = referenceAt(file, offset)?.target;
  if (target == null || target.node?.kind !== "article" || !touches(target.span, offset)) return null;
  return numberOf(draft, target.node, target.span);
}

function numberOf(draft: Draft, node: Node, words: Span): Renamable | null {
  const m = /\d+[a-zđ]?/u.exec(draft.source.slice(words));
  if (m === null) return null;
  const where = span(words.start + m.index, words.start + m.index + m[0].length);
  return { kind: "article", draft, node, span: where, placeholder: m[0] };
}

// "(sau đây gọi tắt là Tổ công tác)", "(sau đây gọi là “Kế hoạch”)", "(gọi tắt là Đề án)"
const DEFINITION = /(?:sau +đây +)?(?:viết|gọi)(?: +(?:chung|tắt))? +là:? *[“"]?(?<name>[^()“”"\n;]{2,80}?)[”"]? *\)/giu;

/** Blanks that line ends and indents may add to a name. */
const WRAPPED = 40;

function shortNameAt(draft: Draft, offset: number): Renamable | null {
  const text = draft.source.slice(draft.span);
  for (const m of text.matchAll(DEFINITION)) {
    const name = m.groups?.name?.trim() ?? "";
    // Only a name that stands under the cursor is worth a search of the whole text.
    const around = draft.source
      .slice(span(Math.max(0, offset - name.length - WRAPPED), offset + name.length + WRAPPED))
      .replace(/ +/gu, " ");
    if (name === "" || !around.toLowerCase().includes(name.replace(/ +/gu, " ").toLowerCase())) continue;
    const places = occurrences(draft, name).map(({ start, end }) => span(start, end));
    const here = places.find((place) => touches(place, offset));
    if (here !== undefined) return { kind: "name", draft, span: here, placeholder: draft.source.quote(here), places };
  }
  return null;
}

function bodyNameAt(file: DraftFile, draft: Draft, offset: number, knowledge: Knowledge | null): Renamable | null {
  const words = nameAt(file, draft, offset, knowledge);
  if (words === null) return null;
  const places = occurrences(draft, draft.source.slice(words)).filter(
    (place) => !isHistory(draft, place) && !isPartOfLonger(draft, place, knowledge),
  );
  const here = places.find((place) => touches(place, offset));
  return here === undefined ? null : { kind: "name", draft, span: here, placeholder: draft.source.quote(here), places };
}

/** The name under the cursor: of a body in the tables, else of one that a task names. */
function nameAt(file: DraftFile, draft: Draft, offset: number, knowledge: Knowledge | null): Span | null {
  const known = knowledge === null ? null : bodyAt(file, offset, knowledge.bodies);
  const named = draft.assignments
    .flatMap(({ lead, support, direct }): NamedBody[] => [...lead, ...support, ...direct])
    .filter((body) => !body.group && touches(body.span, offset));
  // An entry of a list ("Các Sở: A, B") is not written as it is called.
  const whole = named.find((body) => draft.source.slice(body.span).replace(/ +/gu, " ") === body.name.replace(/ +/gu, " "));
  return known?.span ?? whole?.span ?? null;
}

/** Where a name stands, wrapped or not, in small letters or all in capitals. */
function occurrences({ source, span: whole }: Draft, name: string): Span[] {
  const words = name.trim().split(/ +/u);
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"));
  const either = [escaped, escaped.map((word) => word.toUpperCase())].map((one) => one.join(" +"));
  const pattern = new RegExp(`(?<![a-zA-ZÀ-ỹ0-9])(?:${either.join("|")})(?![a-zA-ZÀ-ỹ0-9])`, "gu");
  return [...source.slice(whole).matchAll(pattern)].map((m) => span(whole.start + m.index, whole.start + m.index + m[0].length));
}

const isHistory = (draft: Draft, place: Span): boolean =>
  draft.legalBases.some(({ kind, span: basis }) => kind === "can-cu" && contains(basis, place)) ||
  draft.references.some((reference) => !reference.internal && reference.number !== null && contains(reference.span, place));

function isPartOfLonger({ source }: Draft, place: Span, knowledge: Knowledge | null): boolean {
  if (knowledge === null) return false;
  const line = source.lines[source.lineAt(place.start)];
  if (line === undefined) return false;
  return knowledge.bodies
    .find(source.flat, line.start, Math.max(line.end, place.end))
    .some((hit) => contains(hit.span, place) && hit.span.end > place.end && hit.span.start === place.start);
}

/** Edits that write a new name at all places; capitals stay capitals. A reason instead when it is no name. */
export function renameEdits(
  source: SourceText,
  { places, placeholder }: Extract<Renamable, { kind: "name" }>,
  name: string,
): readonly TextEdit[] | Text {
  const wanted = name.replace(/\s+/gu, " ").trim();
  if (wanted === "") return { vi: "Tên mới đang để trống.", en: "The new name is empty." };
  const lower = placeholder !== placeholder.toUpperCase();
  return places.map((place) => {
    const written = source.quote(place);
    const shouts = lower && written === written.toUpperCase();
    return { span: place, newText: shouts ? wanted.toUpperCase() : wanted };
  });
}
