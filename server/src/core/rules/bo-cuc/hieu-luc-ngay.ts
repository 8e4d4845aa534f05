/** From when a decision says it has effect: every sentence "Quyết định này có hiệu lực … từ …" of the document proper. */
import type { Draft } from "../../model/types";
import type { CalendarDate } from "../../text/calendar";
import { onceOf } from "../../text/memo";
import { type Span, span } from "../../text/span";
import { readDateAt } from "../../text/written-date";
import { matchAt } from "../find";
import { phrasePlaces } from "../phrases";

export interface EffectSentence {
  /** "kể từ ngày ký", "từ ngày 01/01/2027". */
  readonly span: Span;
  /** The day named; null for "ngày ký". */
  readonly date: CalendarDate | null;
}

// "Quyết định này có hiệu lực thi hành kể từ ngày ký", "Nghị quyết này có hiệu lực từ ngày 01/01/2027"
const EFFECT = /này +(?:có|chính +thức +có) +hiệu +lực(?: +thi +hành)?,? *(?<when>(?:kể +)?từ +(?=ngày))/uy;

const SELF = /(?:Quyết +định|Nghị +quyết) +$/iu;

/** The sentences in order; those whose day cannot be read are left out. */
export const effectSentences = onceOf((draft: Draft): readonly EffectSentence[] => {
  const found: EffectSentence[] = [];
  const { flat } = draft.source;
  for (const node of draft.nodes) {
    for (const place of phrasePlaces(draft.source, "này", node.span)) {
      const m = matchAt(EFFECT, flat, place);
      if (m === null || !SELF.test(flat.slice(Math.max(node.span.start, place - 20), place))) continue;
      const when = m.groups?.when ?? "";
      const at = place + m[0].length;
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
});
