/** Appends without spreading: `push(...many)` overflows the stack where a text has hundreds of thousands of units. */
export function append<T>(into: T[], more: Iterable<T>): void {
  for (const item of more) into.push(item);
}
