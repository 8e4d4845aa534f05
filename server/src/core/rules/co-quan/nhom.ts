/** One finding for all places with the same trouble: the first place, the others as related, the count in words. */
import type { Fix, Related } from "../../model/finding";
import type { Draft } from "../../model/types";
import type { Span } from "../../text/span";
import { isAllCapitals } from "../../text/vietnamese";
import { count, quoted } from "../parts";

/** Related places shown a finding; the rest is told by the count. */
const MOST_RELATED = 100;

/** Places in order of the text. */
export const inOrder = <T extends { readonly span: Span }>(places: readonly T[]): T[] =>
  [...places].sort((a, b) => a.span.start - b.span.start);

/** Every place but the first. */
export const otherPlaces = ({ source }: Draft, places: readonly { readonly span: Span }[]): Related[] =>
  places.slice(1, MOST_RELATED + 1).map(({ span }) => ({ span, message: { vi: `Cũng ghi ${quoted(source, span)}`, en: "Also here" } }));

/** " (03 chỗ)" for more than one place. */
export const howMany = (places: number): { readonly vi: string; readonly en: string } =>
  places < 2 ? { vi: "", en: "" } : { vi: ` (${count(places)} chỗ)`, en: ` (${places} places)` };

/** A new name in the case of the words it stands in for. */
export const inCaseOf = (written: string, name: string): string => (isAllCapitals(written) ? name.toUpperCase() : name);

/** A fix that puts a name in all places at once. */
export const replaceAll = (name: string, edits: Fix["edits"]): Fix => ({
  title: { vi: `Thay bằng “${name}”`, en: `Replace with “${name}”` },
  kind: "ask",
  edits,
});
