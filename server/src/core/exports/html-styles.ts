/** The style sheet of the printed page: measures of knowledge/layout.ts as CSS, for the screen and for paper. */

import {
  CELL_PADDING,
  CLOSING_ABOVE,
  CLOSING_LEFT,
  HEAD_GAP,
  HEAD_LEFT,
  type Layout,
  lineSpacingOf,
  MARK_ROOM,
  NOTE,
  PAGE_NUMBER,
  PAPER,
  PARTS,
  type PartName,
  RULE_ABOVE,
  RULE_BELOW,
  RULE_WEIGHT,
  SIGNING_ROOM,
  sizeOf,
  spaceBefore,
} from "../knowledge/layout";
import { LINE_HEIGHT } from "../knowledge/letter-widths";

const FAMILY = '"Times New Roman", "Liberation Serif", Tinos, "Noto Serif", serif';

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

function partRule(part: PartName, layout: Layout): string {
  const { align, indent, after } = PARTS[part];
  const size = sizeOf(part, layout);
  const rules = [
    `font-size:${size}pt`,
    `line-height:${number(LINE_HEIGHT * lineSpacingOf(part, layout))}`,
    `margin:${number(spaceBefore(part, layout))}pt 0 ${number(after)}pt`,
    `text-align:${align}`,
    `text-indent:${indent ? `${layout.indent}mm` : "0"}`,
  ];
  return `.${part}{${rules.join(";")}}`;
}

/** The style sheet. `widths`: class names that stand for a length, as `LengthClasses` collected them. */
export function styleSheet(layout: Layout, widths: string): string {
  const { margins } = layout;
  const parts = (Object.keys(PARTS) as PartName[]).map((part) => partRule(part, layout));
  const left = number(HEAD_LEFT * 100);
  const closing = number(CLOSING_LEFT * 100);
  return [
    "@page{size:A4 portrait;margin:0}",
    "@page wide{size:A4 landscape;margin:0}",
    "*{box-sizing:border-box}",
    "html,body{margin:0;padding:0}",
    "body{background:#525659}",
    `.page{position:relative;width:${PAPER.width}mm;min-height:${PAPER.height}mm;padding:${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm;margin:6mm auto;background:#fff;color:#000;font-family:${FAMILY};font-kerning:none;box-shadow:0 1px 6px rgba(0,0,0,.5);overflow-wrap:break-word}`,
    `.page.wide{width:${PAPER.height}mm;min-height:${PAPER.width}mm;page:wide}`,
    `.number-of-page{position:absolute;top:${PAGE_NUMBER.fromTop}mm;left:0;right:0;text-align:center;font-size:${PAGE_NUMBER.size}pt;line-height:1}`,
    ".page>:first-child,.number-of-page+*{margin-top:0}",
    ...parts,
    // blanks left open in a draft stay open
    ".page p{white-space:pre-wrap}",
    "p.go-on{text-indent:0;margin-top:0}",
    "p.cut{text-align-last:justify}",
    ".page a{color:inherit;text-decoration:none}",
    ".columns{display:flex;width:100%}",
    `.columns>.left{width:${left}%}`,
    `.columns>.right{width:${number(100 - HEAD_LEFT * 100)}%}`,
    `.columns.lower{margin-top:${HEAD_GAP}pt}`,
    `.columns.closing{margin-top:${CLOSING_ABOVE}pt;break-inside:avoid}`,
    `.columns.closing>.left{width:${closing}%}`,
    `.columns.closing>.right{width:${number(100 - CLOSING_LEFT * 100)}%}`,
    `.columns .signer{margin-top:${SIGNING_ROOM}pt}`,
    `.columns .signing-mark,.columns .signing-mark+.signer{margin-top:${MARK_ROOM}pt}`,
    `.rule{margin:${RULE_ABOVE - RULE_WEIGHT}pt auto 0;border-top:${RULE_WEIGHT}pt solid #000;height:0}`,
    // margins that meet are one, the larger
    `.page>.rule{margin-bottom:${RULE_BELOW}pt}`,
    // the line over footnotes is short; they stand on the lower margin
    `.footnotes{position:absolute;left:${margins.left}mm;right:${margins.right}mm;bottom:${margins.bottom}mm;font-size:${NOTE.size}pt;line-height:${number(LINE_HEIGHT)}}`,
    `.footnotes::before{content:"";display:block;width:${NOTE.line}mm;border-top:.5pt solid #000;margin-bottom:3pt}`,
    ".footnote{margin:0;text-align:justify}sup{font-size:65%;line-height:0}",
    "table{border-collapse:collapse;table-layout:fixed;width:100%}",
    `td,th{border:.5pt solid #000;padding:0 ${CELL_PADDING}mm;vertical-align:middle;font-weight:normal}`,
    "tr{break-inside:avoid}",
    "td p,th p{margin:2pt 0!important}",
    ".to-left p{text-align:left}.to-center p{text-align:center}.to-right p{text-align:right}",
    widths,
    "@media print{body{background:none}.page{margin:0;min-height:0;box-shadow:none;break-after:page}.page:last-child{break-after:auto}}",
  ].join("\n");
}

/** Lengths as class names: a strict policy allows no style attributes. */
export class LengthClasses {
  private readonly rules = new Map<string, string>();

  /** Class that sets a property to a length, to a tenth of a millimetre. */
  of(property: "width" | "margin-left" | "margin-right" | "font-size", value: number, unit: "mm" | "pt" | "%"): string {
    const tenths = Math.round(value * 10);
    const name = `${property.replace("margin-", "m")}-${tenths}${unit === "%" ? "c" : unit}`;
    this.rules.set(name, `.${name}{${property}:${tenths / 10}${unit}}`);
    return name;
  }

  get css(): string {
    return [...this.rules.values()].sort().join("\n");
  }
}
