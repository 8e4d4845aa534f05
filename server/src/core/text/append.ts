/** Appends without spreading: `push(...many)` overflows the stack where a text has hundreds of thousands of units. */
export function append<T>(into: T[], more: readonly T[]): void {
  for (let i = 0; i < more.length; i++) into.push(more[i] as T);
}
