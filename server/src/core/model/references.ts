/**
 * References of a draft (viện dẫn): căn cứ, cited documents, units of this text and of others. One entry a phrase, one
 * target a unit. Attachments included, in order of the text; the document's own number in its head is no reference.
 */
import type { Span } from "../text/span";
import { type Region, quotesIn, regionsOf } from "./reference-regions";
import { type Phrase, scanPhrases } from "./reference-scan";
import { type Home, TargetFinder } from "./reference-targets";
import type { UnitPath } from "./reference-units";
import type { Draft, Reference, ReferenceTarget } from "./types";

/** How far before a unit a cited document may stand and still be the one whose unit is meant. */
const REACH = 1500;

/** Every reference of a draft, attachments included, in order of the text. Linear in its length. */
export function readReferences(draft: Draft): readonly Reference[] {
  const finder = new TargetFinder(draft);
  const quotes = quotesIn(draft.source.flat, draft.span.start, draft.span.end);
  const out: Reference[] = [];
  let quote = 0;
  let lastAct = Number.NEGATIVE_INFINITY;
  for (const region of regionsOf(draft)) {
    const base = region.span.start;
    for (const phrase of scanPhrases(draft.source.slice(region.span), region.basis)) {
      const at = base + phrase.start;
      while ((quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= at) quote++;
      const loose = region.cell || (quotes[quote]?.start ?? Number.POSITIVE_INFINITY) < at;
      const home: Home = { attachment: region.attachment, node: region.node, loose, afterAct: at - lastAct < REACH };
      const reference = toReference(draft, finder, phrase, home, region);
      if (reference) out.push(reference);
      if (phrase.act && phrase.act.form !== "this") lastAct = base + phrase.end;
    }
  }
  return out;
}

function toReference(draft: Draft, finder: TargetFinder, phrase: Phrase, home: Home, region: Region): Reference | null {
  const base = region.span.start;
  const span: Span = { start: base + phrase.start, end: base + phrase.end };
  const { act } = phrase;
  const internal = act === null || act.form === "this";
  const whole = phrase.paths.length === 0;
  // "kế hoạch này" in small letters may be any plan; it is ours only where we are a plan.
  if (act?.small && act.form === "this" && whole && finder.selfOf(act.type, home) === undefined) return null;
  const text = draft.source.quote(span);
  const targets = whole
    ? [{ label: act?.number ?? text, span, ...finder.ofAct(phrase, home) }]
    : phrase.paths.map((path): ReferenceTarget => ({ label: labelOf(path), span: spanOf(path, base), ...finder.ofPath(path, phrase, home) }));
  return {
    span,
    text,
    type: act && !(internal && !whole) ? act.type : (phrase.paths[0]?.[0]?.unit ?? ""),
    number: act?.number ?? null,
    date: act?.date?.date ?? null,
    dateSpan: act?.date ? { start: base + act.date.span.start, end: base + act.date.span.end } : null,
    issuer: act?.issuer ?? null,
    internal,
    nested: phrase.nested,
    targets,
  };
}

/** "điểm a khoản 2 Điều 5". */
const labelOf = (path: UnitPath): string => path.map((u) => `${u.unit} ${u.label}`).join(" ");

const spanOf = (path: UnitPath, base: number): Span => ({ start: base + (path[0]?.start ?? 0), end: base + (path[0]?.end ?? 0) });
