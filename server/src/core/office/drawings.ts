/** Drawings of a Word file: text boxes with their paragraphs, drawn lines with their length, pictures. DrawingML and VML. */
import { attribute, child, children, descendants, type Element, numberOf } from "./xml";

/** Millimetres and points. */
export interface DrawnLine {
  readonly length: number | null;
  readonly weight: number | null;
  readonly below: number | null;
}

export interface Drawing {
  /** Elements that hold paragraphs. */
  readonly boxes: readonly Element[];
  readonly lines: readonly DrawnLine[];
  readonly pictures: number;
  readonly embedded: number;
}

const EMU_MM = 1 / 36_000;
const EMU_PT = 1 / 12_700;
const PT_MM = 25.4 / 72;
/** A shape lower than this is a line, whatever its name. */
const FLAT = 0.6;
const LINE_SHAPES: ReadonlySet<string> = new Set(["line", "lineInv", "straightConnector1"]);
/** "Straight connector" and "line" among VML's numbered shapes. */
const VML_LINES: ReadonlySet<string> = new Set(["#_x0000_t32", "#_x0000_t20"]);

const round = (value: number): number => Math.round(value * 100) / 100;

/** Reads a `w:drawing`, `w:pict` or `w:object`. */
export function readDrawing(element: Element): Drawing {
  const boxes: Element[] = [];
  const lines: DrawnLine[] = [];
  let pictures = 0;
  let embedded = 0;
  const frame = element.localName === "drawing" ? firstChild(element) : null;
  const visit = (one: Element): void => {
    switch (one.localName) {
      case "txbxContent":
        boxes.push(one);
        return;
      case "AlternateContent": {
        const chosen = chosenContent(one);
        if (chosen !== null) visit(chosen);
        return;
      }
      case "wsp":
      case "cxnSp": {
        const line = shapeLine(one, frame);
        if (line !== null) lines.push(line);
        break;
      }
      case "pic":
      case "imagedata":
        pictures++;
        return;
      case "OLEObject":
      case "chart":
      case "relIds":
        embedded++;
        return;
      case "line":
      case "shape":
      case "rect": {
        const line = vmlLine(one);
        if (line !== null) lines.push(line);
        break;
      }
      default:
    }
    for (const below of children(one)) visit(below);
  };
  visit(element);
  return { boxes, lines, pictures, embedded };
}

const firstChild = (element: Element): Element | null => children(element).next().value ?? null;

/** Of a choice the first form; the fallback says the same for old readers. */
export const chosenContent = (element: Element): Element | null => child(element, "Choice") ?? child(element, "Fallback");

function shapeLine(shape: Element, frame: Element | null): DrawnLine | null {
  const properties = child(shape, "spPr");
  const geometry = attribute(child(properties, "prstGeom"), "prst") ?? "";
  const size = child(child(properties, "xfrm"), "ext") ?? child(frame, "extent");
  const width = (numberOf(size, "cx") ?? 0) * EMU_MM;
  const height = (numberOf(size, "cy") ?? 0) * EMU_MM;
  const flat = height < FLAT && width > 5 && [...descendants(shape, "txbxContent")].length === 0;
  if ((!LINE_SHAPES.has(geometry) && !flat) || height > width) return null;
  const weight = numberOf(child(properties, "ln"), "w");
  const vertical = child(frame, "positionV");
  const offset = attribute(vertical, "relativeFrom") === "paragraph" ? child(vertical, "posOffset") : null;
  const below = offset === null ? null : Number.parseFloat(offset.textContent ?? "");
  return {
    length: width > 0 ? round(width) : null,
    weight: weight === null ? null : round(weight * EMU_PT),
    below: below === null || !Number.isFinite(below) ? null : round(below * EMU_MM),
  };
}

// 153pt · 5.4cm · 2in · 54mm · 204px · 204
const LENGTH = /^\s*(?<value>-?[\d.]+)(?<unit>pt|cm|mm|in|px)?\s*$/u;
const UNIT_MM: Readonly<Record<string, number>> = { pt: PT_MM, cm: 10, mm: 1, in: 25.4, px: 25.4 / 96 };

function millimetres(text: string | undefined, without: "pt" | "px" = "pt"): number | null {
  const groups = LENGTH.exec(text ?? "")?.groups;
  const value = Number(groups?.value);
  return groups === undefined || !Number.isFinite(value) ? null : value * (UNIT_MM[groups.unit ?? without] ?? 1);
}

function vmlLine(shape: Element): DrawnLine | null {
  const style = new Map(
    (attribute(shape, "style") ?? "").split(";").map((one) => {
      const at = one.indexOf(":");
      return [one.slice(0, at).trim(), one.slice(at + 1).trim()] as const;
    }),
  );
  const weight = millimetres(attribute(shape, "strokeweight") ?? undefined);
  const rest = {
    weight: weight === null ? null : round(weight / PT_MM),
    below: style.get("mso-position-vertical-relative") === "page" ? null : rounded(millimetres(style.get("margin-top"))),
  };
  if (shape.localName === "line") {
    const [from, to] = [attribute(shape, "from")?.split(",") ?? [], attribute(shape, "to")?.split(",") ?? []];
    const [left, right, top, bottom] = [from[0], to[0], from[1], to[1]].map((one) => millimetres(one ?? "0", "px") ?? 0);
    const [width, height] = [Math.abs((right ?? 0) - (left ?? 0)), Math.abs((bottom ?? 0) - (top ?? 0))];
    return height > width ? null : { length: width > 0 ? round(width) : null, ...rest, below: rest.below ?? rounded(top ?? null) };
  }
  const width = millimetres(style.get("width"));
  const height = millimetres(style.get("height"));
  const flat = width !== null && height !== null && width > 5 && Math.abs(height) < FLAT;
  if (!VML_LINES.has(attribute(shape, "type") ?? "") && !flat) return null;
  return { length: rounded(width), ...rest };
}

const rounded = (value: number | null): number | null => (value === null ? null : round(value));
