/** Styles of a Word file with their chains resolved: document defaults, then from the base style to the style itself. */
import { type ParagraphFormat, paragraphFormat, type RunFormat, runFormat, type ThemeFonts } from "./formats";
import { attribute, child, children, type Element, onOff, path } from "./xml";

const MAX_CHAIN = 20;

interface Style {
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly basedOn: string | null;
  readonly element: Element;
}

/** One step of a chain, the base first. */
export interface StyleStep {
  readonly id: string;
  readonly paragraph: ParagraphFormat;
  readonly run: RunFormat;
}

export class Styles {
  readonly defaults: { readonly run: RunFormat; readonly paragraph: ParagraphFormat };
  private readonly styles = new Map<string, Style>();
  private readonly chains = new Map<string, readonly StyleStep[]>();
  private readonly defaultIds = new Map<string, string>();

  constructor(
    root: Element | null,
    readonly theme: ThemeFonts,
  ) {
    for (const element of children(root)) {
      if (element.localName !== "style") continue;
      const id = attribute(element, "styleId") ?? "";
      const kind = attribute(element, "type") ?? "paragraph";
      const name = attribute(child(element, "name"), "val");
      this.styles.set(id, { id, kind, name, basedOn: attribute(child(element, "basedOn"), "val"), element });
      if (["1", "true", "on"].includes(attribute(element, "default") ?? "")) this.defaultIds.set(kind, id);
    }
    const defaults = child(root, "docDefaults");
    this.defaults = {
      run: runFormat(path(defaults, "rPrDefault", "rPr"), theme),
      paragraph: paragraphFormat(path(defaults, "pPrDefault", "pPr")),
    };
  }

  /** The style a paragraph, run or table has when it names none. */
  defaultOf(kind: "paragraph" | "character" | "table"): string | null {
    return this.defaultIds.get(kind) ?? null;
  }

  name(id: string | null): string | null {
    return id === null ? null : (this.styles.get(id)?.name ?? id);
  }

  element(id: string | null): Element | null {
    return id === null ? null : (this.styles.get(id)?.element ?? null);
  }

  /** Steps of a style from its base; empty for an unknown one. */
  chain(id: string | null): readonly StyleStep[] {
    if (id === null) return [];
    const known = this.chains.get(id);
    if (known !== undefined) return known;
    const steps: StyleStep[] = [];
    const seen = new Set<string>();
    for (let style = this.styles.get(id); style !== undefined && !seen.has(style.id) && seen.size < MAX_CHAIN; ) {
      seen.add(style.id);
      const { element } = style;
      steps.unshift({
        id: style.id,
        paragraph: paragraphFormat(child(element, "pPr")),
        run: runFormat(child(element, "rPr"), this.theme),
      });
      style = style.basedOn === null ? undefined : this.styles.get(style.basedOn);
    }
    this.chains.set(id, steps);
    return steps;
  }

  /** Paragraph settings that a chain adds up to. */
  paragraph(id: string | null): ParagraphFormat {
    return Object.assign({}, ...this.chain(id).map(({ paragraph }) => paragraph));
  }

  /** Run settings that a chain adds up to. */
  run(id: string | null): RunFormat {
    return Object.assign({}, ...this.chain(id).map(({ run }) => run));
  }

  /** The list that a numbering style names. */
  listOf(id: string): string | null {
    return attribute(path(this.element(id), "pPr", "numPr", "numId"), "val");
  }
}

const TOGGLES = ["bold", "italic", "caps", "hidden"] as const;

/** Settings of a character style over those of a paragraph style: both on is off, as Word does it. */
export function overStyle(paragraph: RunFormat, character: RunFormat): RunFormat {
  const out: { -readonly [K in keyof RunFormat]: RunFormat[K] } = { ...paragraph, ...character };
  for (const name of TOGGLES) if (paragraph[name] === true && character[name] === true) out[name] = false;
  return out;
}

/** Fonts of the theme's part. */
export function themeFonts(root: Element | null): ThemeFonts {
  const scheme = path(root, "themeElements", "fontScheme");
  const fonts = new Map<string, string>();
  for (const rank of ["major", "minor"]) {
    const name = attribute(path(scheme, `${rank}Font`, "latin"), "typeface");
    if (name) for (const slot of ["HAnsi", "Ascii"]) fonts.set(`${rank}${slot}`, name);
  }
  return fonts;
}

export const isOn = (element: Element | null): boolean => onOff(element) ?? false;
