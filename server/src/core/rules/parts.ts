/**
 * Small words shared by the rules of the parts (head, title, recipients, signature, attachments): quoting, ready fixes,
 * and the one condition under which a part may be called missing.
 */
import type { Fix, Text } from "../model/finding";
import type { Draft, Regime } from "../model/types";
import { onceOf } from "../text/memo";
import type { SourceText } from "../text/source";
import { type Span, span } from "../text/span";
import type { Report, RuleContext } from "./rule";

/** First day of Nghị định 30/2020/NĐ-CP: its form rules say nothing about older documents. */
export const ND30 = "2020-03-05";
/** Administrative and normative documents; Party documents have their own form. */
export const STATE: readonly Regime[] = ["hanh-chinh", "quy-pham"];
export const ADMINISTRATIVE: readonly Regime[] = ["hanh-chinh"];

/** What a check hands its findings to. */
export type Reporter = (found: Report) => void;

const QUOTED_WORDS = 8;

/** The user's own words in “ ”, at most eight of them. */
export function quoted(source: SourceText, where: Span): string {
  const words = source.quote(where).split(" ");
  return words.length > QUOTED_WORDS ? `“${words.slice(0, QUOTED_WORDS).join(" ")}…”` : `“${words.join(" ")}”`;
}

/** Folded text of a span with every run of blanks made one, trimmed. */
export const plain = (source: SourceText, where: Span): string => source.slice(where).replace(/ {2,}/g, " ").trim();

/** A fix that puts `newText` in place of a span. */
export const replace = (where: Span, newText: string, kind: Fix["kind"], title?: Text): Fix => ({
  title: title ?? { vi: `Thay bằng “${newText}”`, en: `Replace with “${newText}”` },
  kind,
  edits: [{ span: where, newText }],
});

/** A fix that puts `newText` at an offset. `shown` is what its title names. */
export const insert = (offset: number, newText: string, kind: Fix["kind"], shown = newText.trim()): Fix => ({
  title: { vi: `Thêm “${shown}”`, en: `Insert “${shown}”` },
  kind,
  edits: [{ span: span(offset, offset), newText }],
});

/** Only a draft with head and signature may be said to lack a part, and never an excerpt. */
export const mayLack = (draft: Draft, context: Pick<RuleContext<unknown>, "excerpt">): boolean =>
  draft.whole && !context.excerpt && !hasOtherForm(draft);

/** A judgment or a contract has head, “QUYẾT ĐỊNH:” and signature as well, and a form of its own. */
const OTHER_FORM = /^[ |*]*(?:NHÂN +DANH|Bản +án +số|BẢN +ÁN|HỢP +ĐỒNG)/mu;
const HEAD_LENGTH = 1200;
export const hasOtherForm = onceOf(({ source, span: { start, end } }: Draft): boolean =>
  OTHER_FORM.test(source.folded.slice(start, Math.min(end, start + HEAD_LENGTH))),
);

/** A count as the decree writes it: two digits. */
export const count = (n: number): string => String(n).padStart(2, "0");

/** Span of the last word character of a piece of text, for a finding about what should follow it. */
export function lastWord(source: SourceText, where: Span): Span {
  const text = source.slice(where).trimEnd();
  const start = text.lastIndexOf(" ") + 1;
  return span(where.start + start, where.start + text.length);
}

/** Span without the blanks at its ends. */
export function trimmed(source: SourceText, where: Span): Span {
  const text = source.slice(where);
  const start = where.start + (text.length - text.trimStart().length);
  return span(start, Math.max(start, where.start + text.trimEnd().length));
}

const HEAD_ALONE = /^(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC)$/u;

/**
 * The authority line on one line. "CHỦ TỊCH" alone on the line above the body's name belongs to it, wherever it was
 * read. Null when there is no such line.
 */
export function authorityText(draft: Draft): string | null {
  const { authority, source } = draft;
  if (authority === null) return null;
  const text = authority.text.replace(/ {2,}/g, " ").trim();
  const above = source.lines[source.lineAt(authority.span.start) - 1];
  const head = above === undefined || above.start < draft.span.start ? "" : plain(source, above);
  return HEAD_ALONE.test(head) ? `${head} ${text}` : text;
}
