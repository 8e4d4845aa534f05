/**
 * Numbers that Word counts by itself: levels of lists with their starts, restarts and overrides. Lists that share one
 * definition go on counting together, as in Word, unless a list says where it starts.
 */
import { printedNumber } from "./number-format";
import { attribute, child, children, type Element, numberOf, onOff } from "./xml";

interface Level {
  readonly start: number;
  readonly format: string;
  readonly custom: string | null;
  readonly text: string;
  readonly suffix: string;
  /** Deepest level whose use sets this one back; null for any higher one, 0 for never (1-based as written). */
  readonly restart: number | null;
  readonly legal: boolean;
  readonly style: string | null;
  readonly properties: Element | null;
}

interface List {
  /** Id of the definition that counts. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list starts, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

interface Counter {
  readonly values: Map<number, number>;
  /** Lists whose own start has been taken, by level. */
  readonly started: Set<string>;
}

const BULLET = "-";
/** Bullets that are typed marks of drafts keep their sign. */
const OWN_BULLETS: ReadonlySet<string> = new Set(["+", "*"]);
const MAX_LINKS = 10;

export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, Counter>();

  /** `styleList`: the list that a numbering style names. */
  constructor(root: Element | null, styleList: (style: string) => string | null) {
    const definitions = new Map<string, Element>();
    const lists = new Map<string, Element>();
    for (const one of children(root)) {
      if (one.localName === "abstractNum") definitions.set(attribute(one, "abstractNumId") ?? "", one);
      else if (one.localName === "num") lists.set(attribute(one, "numId") ?? "", one);
    }
    for (const [id, element] of lists) {
      const list = readList(element, definitions, lists, styleList);
      if (list !== null) this.lists.set(id, list);
    }
  }

  /** Settings of a level's paragraphs, and the level that a style stands at. */
  properties(list: string, level: number): Element | null {
    return this.lists.get(list)?.levels.get(level)?.properties ?? null;
  }

  levelOfStyle(list: string, style: string): number | null {
    for (const [at, level] of this.lists.get(list)?.levels ?? []) if (level.style === style) return at;
    return null;
  }

  /** Counts one paragraph and gives its label with the blank behind it; null when there is no such list. */
  next(id: string, at: number): { readonly label: string; readonly gap: string } | null {
    const list = this.lists.get(id);
    const level = list?.levels.get(at);
    if (list === undefined || level === undefined) return null;
    const counter = this.counterOf(list.definition);
    this.count(list, id, at, level, counter);
    const label = level.format === "bullet" ? (OWN_BULLETS.has(level.text) ? level.text : BULLET) : labelOf(list, level, counter);
    return label === "" ? null : { label, gap: level.suffix === "nothing" ? "" : " " };
  }

  private counterOf(definition: string): Counter {
    const known = this.counters.get(definition);
    if (known !== undefined) return known;
    const fresh: Counter = { values: new Map(), started: new Set() };
    this.counters.set(definition, fresh);
    return fresh;
  }

  private count(list: List, id: string, at: number, level: Level, { values, started }: Counter): void {
    const own = list.starts.get(at);
    const key = `${id}/${at}`;
    if (own !== undefined && !started.has(key)) values.set(at, own);
    else values.set(at, (values.get(at) ?? level.start - 1) + 1);
    started.add(key);
    for (const [deeper, { restart }] of list.levels) {
      if (deeper > at && restart !== 0 && (restart === null || at < restart)) values.delete(deeper);
    }
  }
}

function readList(
  element: Element,
  definitions: ReadonlyMap<string, Element>,
  lists: ReadonlyMap<string, Element>,
  styleList: (style: string) => string | null,
): List | null {
  let definition = definitions.get(attribute(child(element, "abstractNumId"), "val") ?? "");
  for (let i = 0; i < MAX_LINKS && definition !== undefined; i++) {
    const link = attribute(child(definition, "numStyleLink"), "val");
    const target = link === null ? null : styleList(link);
    const linked = target === null ? undefined : lists.get(target);
    if (linked === undefined) break;
    definition = definitions.get(attribute(child(linked, "abstractNumId"), "val") ?? "");
  }
  if (definition === undefined) return null;
  const levels = new Map<number, Level>();
  for (const one of children(definition)) if (one.localName === "lvl") levels.set(numberOf(one, "ilvl") ?? 0, readLevel(one));
  const starts = new Map<number, number>();
  for (const one of children(element)) {
    if (one.localName !== "lvlOverride") continue;
    const at = numberOf(one, "ilvl") ?? 0;
    const level = child(one, "lvl");
    if (level !== null) levels.set(at, readLevel(level));
    const start = numberOf(child(one, "startOverride"), "val");
    if (start !== null) starts.set(at, start);
  }
  return { definition: attribute(definition, "abstractNumId") ?? "", levels, starts };
}

function readLevel(element: Element): Level {
  const format = child(element, "numFmt") ?? alternativeFormat(element);
  return {
    start: numberOf(child(element, "start"), "val") ?? 0,
    format: attribute(format, "val") ?? "decimal",
    custom: attribute(format, "format"),
    text: attribute(child(element, "lvlText"), "val") ?? "",
    suffix: attribute(child(element, "suff"), "val") ?? "tab",
    restart: numberOf(child(element, "lvlRestart"), "val"),
    legal: onOff(child(element, "isLgl")) ?? false,
    style: attribute(child(element, "pStyle"), "val"),
    properties: child(element, "pPr"),
  };
}

/** A custom format stands in a choice beside one that old readers know. */
function alternativeFormat(element: Element): Element | null {
  for (const option of children(child(element, "AlternateContent"))) {
    const found = child(option, "numFmt");
    if (found !== null) return found;
  }
  return null;
}

/** "%1.%2." with the numbers of the levels; a level not used yet stands at its start. */
function labelOf({ levels }: List, level: Level, { values }: Counter): string {
  return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = levels.get(at);
    if (shown === undefined) return "";
    const value = values.get(at) ?? shown.start;
    return printedNumber(value, level.legal ? "decimal" : shown.format, shown.custom);
  });
}
