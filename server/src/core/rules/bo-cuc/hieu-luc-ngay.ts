/** From when a decision says it has effect: every sentence "Quyết định này có hiệu lực … từ …" of the document proper. */
import type { Draft } from "../../model/types";
import type { CalendarDate } from "../../text/calendar";
import { type Span, span } from "../../text/span";
import { readDateAt } from "../../text/written-date";

export interface EffectSentence {
  /** "kể từ ngày ký", "từ ngày 01/01/2027". */
  readonly span: Span;
  /** The day named; null for "ngày ký". */
  readonly date: CalendarDate | null;
}

// "Quyết định này có hiệu lực thi hành kể từ ngày ký", "Nghị quyết này có hiệu lực từ ngày 01/01/2027"
const EFFECT = /này +(?:có|chính +thức +có) +hiệu +lực(?: +thi +hành)?,? *(?<when>(?:kể +)?từ +(?=ngày))/gu;

const SELF = /(?:Quyết +định|Nghị +quyết) +$/iu;

/** The sentences in order; those whose day cannot be read are left out. */
export function effectSentences(draft: Draft): EffectSentence[] {
  const found: EffectSentence[] = [];
  for (const node of draft.nodes) {
    const text = draft.source.slice(node.span);
    for (const m of text.matchAll(EFFECT)) {
      if (!SELF.test(text.slice(Math.max(0, m.index - 20), m.index))) continue;
      const when = m.groups?.when ?? "";
      const at = node.span.start + m.index + m[0].length;
      const start = at - when.length;
      const signed = /^ngày +ký(?: +ban +hành)?(?![a-zA-ZÀ-ỹ])/u.exec(draft.source.slice(span(at, Math.min(at + 40, node.span.end))));
      if (signed !== null) {
        found.push({ span: span(start, at + signed[0].length), date: null });
        continue;
      }
      const written = readDateAt(draft.source.flat, at, node.span.end);
      if (written?.date) found.push({ span: span(start, written.span.end), date: written.date });
    }
  }
  return found;
}
