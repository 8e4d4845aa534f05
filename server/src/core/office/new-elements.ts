/** New elements for the parts of a Word file, in the namespace and with the prefix of their surroundings. */
import type { Element } from "./xml";

type Attributes = Readonly<Record<string, string>>;

/** An element of the main vocabulary; `near` is any element of it. */
export function wordElement(near: Element, name: string, attributes: Attributes = {}): Element {
  const { namespaceURI, prefix, ownerDocument } = near;
  const qualified = (one: string): string => (prefix ? `${prefix}:${one}` : one);
  const element = documentOf(ownerDocument).createElementNS(namespaceURI, qualified(name));
  for (const [key, value] of Object.entries(attributes)) {
    if (prefix) element.setAttributeNS(namespaceURI, qualified(key), value);
    else element.setAttribute(key, value);
  }
  return element;
}

/** An element without prefixed attributes, as in the lists of parts. */
export function plainElement(near: Element, name: string, attributes: Attributes): Element {
  const { namespaceURI, prefix, ownerDocument } = near;
  const element = documentOf(ownerDocument).createElementNS(namespaceURI, prefix ? `${prefix}:${name}` : name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function documentOf<T>(document: T | null): T {
  if (document === null) throw new Error("an element outside any document");
  return document;
}
