/** Finds the printed paragraph of a line of the text. Built once after pages changed. */

export class LineIndex {
  private entries: readonly { readonly line: number; readonly end: number; readonly element: Element }[] | null = null;

  constructor(private readonly root: Element) {}

  /** Pages have changed. */
  reset(): void {
    this.entries = null;
  }

  /** The paragraph printed from a line, else the last one above it; null before the first. */
  at(line: number): Element | null {
    const entries = this.all();
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entries[middle]?.line ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return entries[low - 1]?.element ?? null;
  }

  /** In order of lines; of a paragraph on two pages its beginning. */
  private all(): readonly { readonly line: number; readonly end: number; readonly element: Element }[] {
    if (this.entries !== null) return this.entries;
    const seen = new Set<number>();
    const entries = [];
    for (const element of this.root.querySelectorAll("[data-line]")) {
      const line = Number(element.getAttribute("data-line"));
      if (seen.has(line)) continue;
      seen.add(line);
      entries.push({ line, end: Number(element.getAttribute("data-end") ?? line), element });
    }
    entries.sort((a, b) => a.line - b.line);
    this.entries = entries;
    return entries;
  }
}
