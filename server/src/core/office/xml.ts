/**
 * XML of a Word package as elements. Entities are refused before parsing; names are compared without their prefix, so that
 * transitional and strict files read alike.
 */
import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import { strFromU8 } from "fflate";
import { broken, type Container } from "./container";
import { refusal } from "./import-result";

export type { Element } from "@xmldom/xmldom";

/** Deeper than any real document; recursion over elements stays far below the stack's end. */
const MAX_DEPTH = 400;
const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** The root of a part; null when the package has no such part. Throws ImportError. */
export function xmlPart(container: Container, name: string): Element | null {
  const bytes = container.part(name);
  return bytes === null ? null : parseXml(decodeXml(bytes));
}

/** Throws ImportError for entities, broken XML and nesting without end. */
export function parseXml(text: string): Element {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text))
    throw refusal(
      "entities",
      "tệp chứa khai báo thực thể XML, không mở vì lý do an toàn.",
      "it declares XML entities; not opened for safety.",
    );
  let root: Element | null;
  try {
    const onError = (level: string): void => {
      if (level !== "warning") throw broken();
    };
    root = new DOMParser({ locator: false, onError }).parseFromString(text, "text/xml").documentElement;
  } catch {
    throw broken();
  }
  if (root === null) throw broken();
  guardDepth(root);
  return root;
}

function decodeXml(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const little = bytes[0] === 0xff;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const parts: string[] = [];
    for (let at = 2; at + 1 < bytes.length; at += 2) parts.push(String.fromCharCode(view.getUint16(at, little)));
    return parts.join("");
  }
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return strFromU8(bom ? bytes.subarray(3) : bytes);
}

/** Walks without recursion, since the depth is what is asked. */
function guardDepth(root: Element): void {
  let depth = 0;
  for (let node: Node | null = root; node !== null; ) {
    if (node.firstChild !== null) {
      if (++depth > MAX_DEPTH) throw broken();
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
}

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

/** Child elements, in order. */
export function* children(element: Element | null): Generator<Element> {
  for (let node: Node | null = element === null ? null : element.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node)) yield node;
}

/** The first child of that name. */
export function child(element: Element | null, name: string): Element | null {
  for (let node: Node | null = element === null ? null : element.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node) && node.localName === name) return node;
  return null;
}

/** A way down through children: `path(sectPr, "pgSz")`. */
export const path = (element: Element | null, ...names: readonly string[]): Element | null =>
  names.reduce<Element | null>((at, name) => child(at, name), element);

/** All elements of one of the names below an element, in order; those below a found one included. */
export function* descendants(element: Element, ...names: readonly string[]): Generator<Element> {
  for (const one of children(element)) {
    if (names.includes(one.localName ?? "")) yield one;
    yield* descendants(one, ...names);
  }
}

/** An attribute by its name without prefix; null when absent. */
export function attribute(element: Element | null, name: string): string | null {
  if (element === null) return null;
  const { attributes } = element;
  for (let i = 0; i < attributes.length; i++) {
    const one = attributes.item(i);
    if (one !== null && (one.localName ?? one.name) === name) return one.value;
  }
  return null;
}

/** A whole number of an attribute; null when absent or no number. */
export function numberOf(element: Element | null, name: string): number | null {
  const value = attribute(element, name);
  const number = value === null ? Number.NaN : Number.parseFloat(value);
  return Number.isFinite(number) ? number : null;
}

/** A setting that is on when it stands there: `<w:b/>`, `<w:b w:val="0"/>`; null when it does not. */
export function onOff(element: Element | null): boolean | null {
  if (element === null) return null;
  const value = attribute(element, "val");
  return value === null || !["0", "false", "off", "none"].includes(value);
}

/** Letters below an element. */
export function letters(element: Element): string {
  let out = "";
  for (let node: Node | null = element.firstChild; node !== null; node = node.nextSibling)
    if (node.nodeType === TEXT || node.nodeType === CDATA) out += node.nodeValue ?? "";
  return out;
}
