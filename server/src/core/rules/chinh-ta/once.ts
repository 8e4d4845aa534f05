/** Findings that are told once for all places of one kind: the first carries the finding, the others are named beside it. */

import type { Fix, Related, Text, TextEdit } from "../../model/finding";
import type { Draft, DraftFile } from "../../model/types";
import { lazy } from "../../text/lazy";
import type { Span } from "../../text/span";
import { count, quoted } from "../parts";
import type { Report } from "../rule";
import { locate } from "../structure";

/** Named beside a finding. */
const MOST_PLACES = 20;
/** The places that a finding names: its own, and those beside it. */
export const SHOWN_PLACES = MOST_PLACES + 1;

/** The other places of a finding, quoted. */
export const otherPlaces = (draft: Draft, places: readonly Span[]): Related[] =>
  places
    .slice(1, SHOWN_PLACES)
    .map((where) => ({ span: where, message: { vi: quoted(draft.source, where), en: quoted(draft.source, where) } }));

/** " (03 chỗ)" behind what is said of several places; nothing for one. */
export const times = (places: readonly Span[]): Text =>
  places.length > 1 ? { vi: ` (${count(places.length)} chỗ)`, en: ` (${places.length} places)` } : { vi: "", en: "" };

/** One fix that puts the same text in all places. */
export const replaceAll = (places: readonly Span[], newText: string, kind: Fix["kind"]): Fix => ({
  title: { vi: `Thay bằng “${newText}”${times(places).vi}`, en: `Replace with “${newText}”${times(places).en}` },
  kind,
  edits: places.map((span) => ({ span, newText })),
});

/** A fix whose edits are made when first asked for: there may be one in every word of a text, and most findings are only read. */
export function lateFix(title: Text, kind: Fix["kind"], make: () => readonly TextEdit[]): Fix {
  const edits = lazy(make);
  return {
    title,
    kind,
    get edits() {
      return edits();
    },
  };
}

/** What is told of places that may be written in another way; without fixes. Null where there are none. */
export function otherSpelling(draft: Draft, places: readonly Span[], right: string): Report | null {
  const [first] = places;
  if (first === undefined) return null;
  return {
    span: first,
    message: {
      vi: `${quoted(draft.source, first)} có thể viết là “${right}”${times(places).vi}.`,
      en: `${quoted(draft.source, first)} may be written “${right}”${times(places).en}.`,
    },
    related: otherPlaces(draft, places),
  };
}

/** True for what stands in the draft and not in the text of the page around it. */
export const isOfDraft = (draft: Draft, file: DraftFile, where: Span): boolean =>
  draft.span.start <= where.start && where.end <= draft.span.end && locate(file.furniture, where.start) < 0;

/** True for what stands in the head of the draft, which has rules of its own. */
export const isInHead = ({ header }: Draft, where: Span): boolean =>
  header.span !== null && header.span.start <= where.start && where.end <= header.span.end;

/** True for the draft that speaks for the whole file. */
export const isFirst = (draft: Draft, file: DraftFile): boolean => file.drafts[0]?.span.start === draft.span.start;
