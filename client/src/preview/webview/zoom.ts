/** The size of the pages: steps, or as wide as the view; kept while the view is away. */

interface Keeper {
  getState(): unknown;
  setState(state: unknown): void;
}

const STEPS = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
/** Paper beside the widest page, CSS pixels. */
const MARGIN = 24;

export class Zoom {
  /** Null while the pages are as wide as the view. */
  private chosen: number | null;

  constructor(
    private readonly pages: HTMLElement,
    private readonly label: HTMLElement,
    private readonly keeper: Keeper,
  ) {
    const kept = keeper.getState();
    this.chosen = typeof kept === "object" && kept !== null && "zoom" in kept && typeof kept.zoom === "number" ? kept.zoom : null;
  }

  /** One step larger (1) or smaller (-1). */
  step(direction: 1 | -1): void {
    const now = this.current();
    const next = direction > 0 ? STEPS.find((step) => step > now + 0.01) : STEPS.findLast((step) => step < now - 0.01);
    this.choose(next ?? now);
  }

  fit(): void {
    this.choose(null);
  }

  apply(): void {
    const value = this.current();
    this.pages.style.setProperty("zoom", String(value));
    this.label.textContent = `${Math.round(value * 100)} %`;
  }

  private choose(value: number | null): void {
    this.chosen = value;
    this.keeper.setState({ zoom: value });
    this.apply();
  }

  private current(): number {
    if (this.chosen !== null) return this.chosen;
    let widest = 0;
    for (const page of this.pages.children) widest = Math.max(widest, page.classList.contains("wide") ? 297 : 210);
    const pixels = (widest / 25.4) * 96 + MARGIN;
    return widest === 0 ? 1 : Math.min(1.25, Math.max(0.3, document.documentElement.clientWidth / pixels));
  }
}
