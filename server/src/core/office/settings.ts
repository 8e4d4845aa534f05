/** A paragraph's settings, fully resolved, in millimetres and points. */
import type { ParagraphSettings } from "./blocks";
import { lineOf, type ParagraphFormat, TWIP_MM, TWIP_PT } from "./formats";

/** Outline level 10 is text. */
const TEXT_LEVEL = 9;

/** Settings in the units of the facts. */
export function settingsFrom(format: ParagraphFormat, style: string | null, section: number, markSize: number | null): ParagraphSettings {
  return {
    style,
    outline: format.outline === undefined || format.outline >= TEXT_LEVEL ? null : format.outline,
    alignment: format.alignment ?? "left",
    indent: { left: (format.left ?? 0) * TWIP_MM, right: (format.right ?? 0) * TWIP_MM, firstLine: (format.firstLine ?? 0) * TWIP_MM },
    spacing: {
      before: (format.before ?? 0) * TWIP_PT,
      after: (format.after ?? 0) * TWIP_PT,
      autoBefore: format.autoBefore ?? false,
      autoAfter: format.autoAfter ?? false,
    },
    contextualSpacing: format.contextual ?? false,
    line: lineOf(format),
    borders: { top: format.top ?? null, bottom: format.bottom ?? null },
    keepNext: format.keepNext ?? false,
    pageBreakBefore: format.pageBreakBefore ?? false,
    markSize,
    section,
  };
}
