/** Settings of runs and paragraphs as one element of a Word file says them; merged from defaults over styles to the element itself. */
import type { BorderFacts, LineSpacing, TypeFace, WordAlignment } from "../model/layout-facts";
import { attribute, child, children, type Element, numberOf, onOff } from "./xml";

/** Millimetres, points of a twip. */
export const TWIP_MM = 25.4 / 1440;
export const TWIP_PT = 1 / 20;

/** What is not said is absent, so that spreading one over another merges them. Lengths in twips, sizes in points. */
export interface RunFormat {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly caps?: boolean;
  readonly hidden?: boolean;
  readonly colour?: string;
  readonly language?: string;
}

export interface ParagraphFormat {
  readonly alignment?: WordAlignment;
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly before?: number;
  readonly after?: number;
  readonly autoBefore?: boolean;
  readonly autoAfter?: boolean;
  readonly contextual?: boolean;
  readonly line?: number;
  readonly lineRule?: string;
  readonly numbering?: string;
  readonly level?: number;
  readonly outline?: number;
  readonly top?: BorderFacts | null;
  readonly bottom?: BorderFacts | null;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Where a frame stands across the page: old page numbers stand in one. */
  readonly frame?: WordAlignment;
  readonly tabs?: readonly { readonly at: number; readonly kind: string }[];
}

/** Fonts that a theme names: "minorHAnsi" → "Times New Roman". */
export type ThemeFonts = ReadonlyMap<string, string>;

const defined = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

/** Reads an rPr. */
export function runFormat(element: Element | null, theme: ThemeFonts): RunFormat {
  if (element === null) return {};
  let out: { -readonly [K in keyof RunFormat]: RunFormat[K] } = {};
  for (const one of children(element)) {
    switch (one.localName) {
      case "rFonts":
        out.font = fontOf(one, theme);
        break;
      case "sz":
        out.size = half(numberOf(one, "val"));
        break;
      case "b":
        out.bold = onOff(one) ?? undefined;
        break;
      case "i":
        out.italic = onOff(one) ?? undefined;
        break;
      case "u":
        out.underline = onOff(one) ?? undefined;
        break;
      case "caps":
        out.caps = onOff(one) ?? undefined;
        break;
      case "vanish":
        out.hidden = onOff(one) ?? undefined;
        break;
      case "color":
        out.colour = attribute(one, "val")?.replace(/^[0-9a-f]{6}$/iu, (hex) => hex.toUpperCase());
        break;
      case "lang":
        out.language = attribute(one, "val") ?? undefined;
        break;
      default:
    }
  }
  out = defined(out);
  return out;
}

const half = (value: number | null): number | undefined => (value === null ? undefined : value / 2);

/** Vietnamese letters take the font of hAnsi, which a theme's font of the same element overrides. */
function fontOf(fonts: Element, theme: ThemeFonts): string | undefined {
  for (const slot of ["hAnsi", "ascii"]) {
    const themed = attribute(fonts, `${slot}Theme`);
    const name = (themed === null ? undefined : theme.get(themed)) ?? attribute(fonts, slot);
    if (name) return name;
  }
  return undefined;
}

const ALIGNMENTS: Readonly<Record<string, WordAlignment>> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  both: "justify",
  distribute: "justify",
};

export const alignmentOf = (value: string | null): WordAlignment | undefined => (value === null ? undefined : ALIGNMENTS[value]);

/** Reads a pPr. */
export function paragraphFormat(element: Element | null): ParagraphFormat {
  if (element === null) return {};
  const out: { -readonly [K in keyof ParagraphFormat]: ParagraphFormat[K] } = {};
  for (const one of children(element)) {
    switch (one.localName) {
      case "jc":
        out.alignment = alignmentOf(attribute(one, "val"));
        break;
      case "ind":
        Object.assign(out, indents(one));
        break;
      case "spacing":
        Object.assign(out, spacing(one));
        break;
      case "contextualSpacing":
        out.contextual = onOff(one) ?? undefined;
        break;
      case "numPr":
        out.numbering = attribute(child(one, "numId"), "val") ?? undefined;
        out.level = numberOf(child(one, "ilvl"), "val") ?? undefined;
        break;
      case "outlineLvl":
        out.outline = numberOf(one, "val") ?? undefined;
        break;
      case "pBdr":
        out.top = borderOf(child(one, "top"));
        out.bottom = borderOf(child(one, "bottom"));
        break;
      case "keepNext":
        out.keepNext = onOff(one) ?? undefined;
        break;
      case "pageBreakBefore":
        out.pageBreakBefore = onOff(one) ?? undefined;
        break;
      case "framePr":
        out.frame = alignmentOf(attribute(one, "xAlign"));
        break;
      case "tabs":
        out.tabs = [...children(one)].map((tab) => ({ at: numberOf(tab, "pos") ?? 0, kind: attribute(tab, "val") ?? "left" }));
        break;
      default:
    }
  }
  return defined(out);
}

function indents(element: Element): ParagraphFormat {
  const hanging = numberOf(element, "hanging");
  return defined({
    left: numberOf(element, "left") ?? numberOf(element, "start") ?? undefined,
    right: numberOf(element, "right") ?? numberOf(element, "end") ?? undefined,
    firstLine: hanging === null ? (numberOf(element, "firstLine") ?? undefined) : -hanging,
  });
}

function spacing(element: Element): ParagraphFormat {
  const auto = (name: string): boolean | undefined => {
    const value = attribute(element, name);
    return value === null ? undefined : !["0", "false", "off"].includes(value);
  };
  return defined({
    before: numberOf(element, "before") ?? undefined,
    after: numberOf(element, "after") ?? undefined,
    autoBefore: auto("beforeAutospacing"),
    autoAfter: auto("afterAutospacing"),
    line: numberOf(element, "line") ?? undefined,
    lineRule: attribute(element, "lineRule") ?? undefined,
  });
}

/** null for no line. */
export function borderOf(element: Element | null): BorderFacts | null | undefined {
  if (element === null) return undefined;
  const style = attribute(element, "val") ?? "nil";
  const weight = (numberOf(element, "sz") ?? 0) / 8;
  return style === "nil" || style === "none" || weight === 0 ? null : { style, weight };
}

export function lineOf({ line, lineRule }: ParagraphFormat): LineSpacing {
  const value = line ?? 240;
  if (lineRule === "exact") return { kind: "exact", value: value * TWIP_PT };
  return lineRule === "atLeast" ? { kind: "least", value: value * TWIP_PT } : { kind: "multiple", value: value / 240 };
}

/** The look of letters with a full set of settings. */
export const faceOf = (format: RunFormat): TypeFace => ({
  font: format.font ?? null,
  size: format.size ?? null,
  bold: format.bold ?? false,
  italic: format.italic ?? false,
  underline: format.underline ?? false,
  caps: format.caps ?? false,
  colour: format.colour ?? null,
});
