/** A web page as a tree of elements and letters (parse5), with the few questions that the reader asks of it. */
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { refusal } from "./import-result";

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Letters of a page that are read; deeper pages are no text for people. */
const MAX_LETTERS = 8 * 1024 * 1024;
const MAX_DEPTH = 300;

export const isElement = (node: HtmlNode): node is HtmlElement => "tagName" in node;

/** The body of a page or a fragment of one. Throws ImportError for a page beyond the limits. */
export function parseHtml(html: string): HtmlElement {
  if (html.length > MAX_LETTERS) throw refusal("too-large", "trang web quá lớn (trên 8 MB).", "the page is too large (over 8 MB).");
  const root = parse(html).childNodes.find((node): node is HtmlElement => isElement(node) && node.tagName === "html");
  const body = root?.childNodes.find((node): node is HtmlElement => isElement(node) && node.tagName === "body");
  if (body === undefined) throw refusal("broken", "trang web không có phần văn bản.", "a page without a body.");
  guardDepth(body);
  return body;
}

function guardDepth(body: HtmlElement): void {
  let level: HtmlElement[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw refusal("broken", "trang web lồng nhau quá sâu.", "the page is nested too deeply.");
    level = level.flatMap(({ childNodes }) => childNodes.filter(isElement));
  }
}

export const attributeOf = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;

/** Declarations of the element's own style, in small letters without blanks. */
export function stylesOf(element: HtmlElement): ReadonlyMap<string, string> {
  const style = attributeOf(element, "style");
  if (style === null) return NONE;
  return new Map(
    style.split(";").flatMap((one): [string, string][] => {
      const at = one.indexOf(":");
      return at < 0
        ? []
        : [
            [
              one.slice(0, at).trim().toLowerCase(),
              one
                .slice(at + 1)
                .trim()
                .toLowerCase(),
            ],
          ];
    }),
  );
}
const NONE: ReadonlyMap<string, string> = new Map();

/** A drawn border: "1px solid", "solid windowtext 1.0pt"; not "none", not "0". */
const DRAWN = /(?:solid|double|dotted|dashed|groove|ridge|inset|outset)/u;
const ZERO = /(?:^| )0(?:px|pt)?(?: |$)/u;

export function hasBorder(element: HtmlElement): boolean {
  const width = attributeOf(element, "border");
  if (width !== null && Number.parseFloat(width) > 0) return true;
  for (const [name, value] of stylesOf(element)) if (name.startsWith("border") && DRAWN.test(value) && !ZERO.test(value)) return true;
  return false;
}

/** A whole number of an attribute within bounds. */
export function countOf(element: HtmlElement, name: string, most: number): number {
  const value = Number.parseInt(attributeOf(element, name) ?? "1", 10);
  return Number.isFinite(value) ? Math.max(1, Math.min(most, value)) : 1;
}
