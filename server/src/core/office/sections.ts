/** Pages of a Word file: size, margins, headers and footers of every section with the page number's place in them. */
import type { MarginTextFacts, PageChoice, PageNumberFacts, SectionFacts, WordAlignment } from "../model/layout-facts";
import { type ParagraphFormat, TWIP_MM } from "./formats";
import type { InlineResult } from "./inline";
import type { StoryReader } from "./story";
import { attribute, child, children, descendants, type Element, numberOf, onOff } from "./xml";

const PAGE = /^\s*PAGE\b/u;
const BEGINS: readonly SectionFacts["begins"][] = ["nextPage", "continuous", "evenPage", "oddPage", "nextColumn"];

type Key = `${"header" | "footer"}/${PageChoice}`;

/** What the sections of a file need to know of it. */
export interface SectionSource {
  /** Headers and footers are read by a reader of their own: nothing in them counts for the text. */
  readonly reader: StoryReader;
  readonly part: (id: string) => Element | null;
  readonly evenPages: boolean;
}

/** Sections in order; one that has no header of its own shows that of the section before. */
export function readSections(
  found: readonly { readonly element: Element; readonly to: number }[],
  count: number,
  source: SectionSource,
): SectionFacts[] {
  const out: SectionFacts[] = [];
  const shown = new Map<Key, MarginTextFacts>();
  let from = 0;
  for (const { element, to } of found) {
    for (const one of children(element)) {
      if (one.localName !== "headerReference" && one.localName !== "footerReference") continue;
      const place = one.localName === "headerReference" ? "header" : "footer";
      const pages = (attribute(one, "type") ?? "default") as PageChoice;
      const root = source.part(attribute(one, "id") ?? "");
      if (root !== null) shown.set(`${place}/${pages}`, marginText(root, place, pages, source.reader));
    }
    out.push(sectionOf(element, from, to, [...shown.values()], source.evenPages));
    from = to;
  }
  const last = out.at(-1);
  if (last !== undefined && last.to < count) out[out.length - 1] = { ...last, to: count };
  return out;
}

function sectionOf(element: Element, from: number, to: number, texts: readonly MarginTextFacts[], evenPages: boolean): SectionFacts {
  const size = child(element, "pgSz");
  const [width, height] = [numberOf(size, "w"), numberOf(size, "h")];
  const numbers = child(element, "pgNumType");
  const titlePage = onOff(child(element, "titlePg")) ?? false;
  const begins = BEGINS.find((one) => one === attribute(child(element, "type"), "val")) ?? "nextPage";
  return {
    from,
    to,
    page: width === null || height === null ? null : { width: width * TWIP_MM, height: height * TWIP_MM },
    landscape: width !== null && height !== null ? width > height : attribute(size, "orient") === "landscape",
    margins: marginsOf(child(element, "pgMar")),
    columns: numberOf(child(element, "cols"), "num") ?? 1,
    titlePage,
    pageStart: numberOf(numbers, "start"),
    pageFormat: attribute(numbers, "fmt"),
    begins,
    marginTexts: texts.filter(({ pages }) => pages === "default" || (pages === "first" ? titlePage : evenPages)),
  };
}

function marginsOf(element: Element | null): SectionFacts["margins"] {
  if (element === null) return null;
  const length = (name: string): number => (numberOf(element, name) ?? 0) * TWIP_MM;
  return {
    top: Math.abs(length("top")),
    bottom: Math.abs(length("bottom")),
    left: length("left"),
    right: length("right"),
    header: length("header"),
    footer: length("footer"),
    gutter: length("gutter"),
  };
}

function marginText(root: Element, place: MarginTextFacts["place"], pages: PageChoice, reader: StoryReader): MarginTextFacts {
  const texts: string[] = [];
  let pageNumber: PageNumberFacts | null = null;
  for (const paragraph of descendants(root, "p")) {
    const { result, format } = reader.inline(paragraph);
    const text = result.pieces.map((piece) => piece.text).join("");
    if (/\S/u.test(text)) texts.push(text.trim());
    pageNumber ??= pageNumberOf(result, format, isBoxed(paragraph, root));
  }
  return { place, pages, text: texts.join("\n"), pageNumber };
}

function pageNumberOf(result: InlineResult, format: ParagraphFormat, boxed: boolean): PageNumberFacts | null {
  const field = result.fields.find(({ instruction }) => PAGE.test(instruction));
  if (field === undefined) return null;
  const texts = result.pieces.map(({ text }) => text);
  const before = texts.slice(0, field.piece).join("");
  // The number itself is one piece of figures, or none when Word has not laid out the page yet.
  const after = texts.slice(/^[\dIVXLC]*$/iu.test(texts[field.piece] ?? "") ? field.piece + 1 : field.piece).join("");
  return { alignment: boxed ? null : alignmentAt(before, result, format), face: field.face, around: `${before.trim()}${after.trim()}` };
}

/** Where the number stands: by its frame, by the tabs before it, by its paragraph. */
function alignmentAt(before: string, result: InlineResult, format: ParagraphFormat): WordAlignment {
  if (format.frame !== undefined) return format.frame;
  if (result.tabbed !== null) return result.tabbed;
  const tabs = before.split("\t").length - 1;
  const stops = (format.tabs ?? []).filter(({ kind }) => kind !== "clear").sort((a, b) => a.at - b.at);
  const kind = tabs === 0 ? undefined : stops[tabs - 1]?.kind;
  if (kind === "center" || kind === "right") return kind;
  return format.alignment ?? "left";
}

function isBoxed(paragraph: Element, root: Element): boolean {
  for (let node = paragraph.parentNode; node !== null && node !== root; node = node.parentNode)
    if (node.nodeName.endsWith("txbxContent")) return true;
  return false;
}
