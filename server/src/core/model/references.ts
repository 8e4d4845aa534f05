/**
 * References of a draft (viện dẫn): căn cứ, cited documents, units of this text and of others. One entry a phrase, one
 * target a unit. Attachments included, in order of the text; the document's own number in its head is no reference.
 */
import type { Span } from "../text/span";
import { headsOf, mayCite } from "./reference-heads";
import { citingRegions, quotesIn, type Region } from "./reference-regions";
import { type Phrase, scanPhrases } from "./reference-scan";
import { type Home, TargetFinder } from "./reference-targets";
import type { UnitPath } from "./reference-units";
import { Stretches } from "./stretch";
import type { Draft, Reference, ReferenceTarget } from "./types";

/** How far before a unit a cited document may stand and still be the one whose unit is meant. */
const REACH = 1500;

/** Every reference of a draft, attachments included, in order of the text. Linear in its length. */
export function readReferences(draft: Draft): readonly Reference[] {
  const finder = new TargetFinder(draft);
  const quotes = quotesIn(draft.source, draft.span);
  const stretches = new Stretches(draft.source);
  const walk = headsOf(draft.source);
  const out: Reference[] = [];
  let quote = 0;
  let lastAct = Number.NEGATIVE_INFINITY;
  for (const region of citingRegions(draft)) {
    const { kind, node, attachment } = region;
    const base = region.span.start;
    const heads = walk.within(region.span);
    const text = draft.source.slice(region.span);
    if (!heads.some((head) => mayCite(text, head, base))) continue;
    const isBasis = kind === "basis";
    const stretch = stretches.at(region.span);
    if (stretch.phrases?.isBasis !== isBasis) {
      const found = scanPhrases(text, isBasis, { heads, at: base });
      stretch.phrases = { isBasis, found };
    }
    for (const phrase of stretch.phrases.found) {
      const at = base + phrase.start;
      while ((quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= at) quote++;
      const loose = kind === "cell" || (quotes[quote]?.start ?? Number.POSITIVE_INFINITY) < at;
      const home: Home = { attachment, node, loose, afterAct: at - lastAct < REACH, closing: kind === "recipient" };
      const reference = isOwnHeading(phrase, region) ? null : toReference(draft, finder, phrase, home, region);
      if (reference) out.push(reference);
      const named = phrase.act !== null && phrase.act.form !== "this" && (kind === "text" || kind === "cell");
      if (named) lastAct = base + phrase.end;
    }
  }
  return finder.far ? out.map(soften) : out;
}

/** "PHỤ LỤC I" as the heading of the annex itself, "Quyết định của …" as a product in a table, "Kết luận của …" in a title. */
const isOwnHeading = (phrase: Phrase, region: Region): boolean =>
  (region.kind === "title" && phrase.start === 0 && phrase.act === null) ||
  ((region.kind === "cell" || region.kind === "title") && phrase.act?.form === "body");

/** Where articles far beyond the last one are cited, a near one that is not there proves nothing either. */
function soften(reference: Reference): Reference {
  if (/^Như /iu.test(reference.text) || !reference.targets.some((t) => t.status === "missing" && t.label.includes("Điều")))
    return reference;
  return { ...reference, targets: reference.targets.map((t) => (t.status === "missing" ? { ...t, status: "unclear" } : t)) };
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
  const targets: readonly ReferenceTarget[] = whole
    ? [{ label: act?.number ?? text, span, ...finder.ofAct(phrase, home) }]
    : phrase.paths.map((path): ReferenceTarget => {
        const owners = path.slice(1).map((_, i) => target(finder, path.slice(i + 1), phrase, home, base));
        const own = target(finder, path, phrase, home, base);
        return owners.length > 0 ? { ...own, owners } : own;
      });
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

const target = (finder: TargetFinder, path: UnitPath, phrase: Phrase, home: Home, base: number): ReferenceTarget => ({
  label: labelOf(path),
  span: spanOf(path, base),
  ...finder.ofPath(path, phrase, home),
});

/** "điểm a khoản 2 Điều 5". */
const labelOf = (path: UnitPath): string => path.map((u) => `${u.unit} ${u.label}`).join(" ");

const spanOf = (path: UnitPath, base: number): Span => ({ start: base + (path[0]?.start ?? 0), end: base + (path[0]?.end ?? 0) });
