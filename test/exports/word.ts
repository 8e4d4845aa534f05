/** Reads a Word file back as a second reader would: zip, XML, styles resolved. Knows nothing of how it was written. */
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

export interface WordRun {
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly font: string;
}

export interface WordParagraph {
  readonly text: string;
  readonly style: string;
  readonly runs: readonly WordRun[];
  readonly align: string;
  /** Twips. */
  readonly firstLine: number;
  readonly left: number;
  readonly right: number;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly lineRule: string;
  readonly keepNext: boolean;
  readonly outline: number | null;
  /** Style of the lower border; "" without one. */
  readonly border: string;
  /** Within a table cell: its width in twips. */
  readonly cell: number | null;
}

export interface WordSection {
  readonly width: number;
  readonly height: number;
  readonly landscape: boolean;
  readonly margins: Readonly<Record<string, number>>;
  readonly titlePage: boolean;
  readonly start: number | null;
  readonly type: string;
}

export interface WordTable {
  readonly rows: readonly { readonly cantSplit: boolean; readonly header: boolean; readonly cells: readonly string[] }[];
  readonly columns: readonly number[];
  readonly borders: ReadonlySet<string>;
}

export class WordFile {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly document: Document;
  private readonly styles = new Map<string, Element>();
  private readonly defaults: { readonly run: Element | null; readonly paragraph: Element | null };

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
    this.document = this.xml("word/document.xml");
    const styles = this.xml("word/styles.xml");
    for (const style of all(styles, "style")) this.styles.set(attribute(style, "styleId"), style);
    const defaults = all(styles, "docDefaults")[0];
    this.defaults = { run: defaults ? first(defaults, "rPr") : null, paragraph: defaults ? first(defaults, "pPr") : null };
  }

  text(name: string): string {
    const part = this.parts[name];
    if (part === undefined) throw new Error(`no part ${name}`);
    return strFromU8(part);
  }

  /** Throws for XML that is not well formed. */
  xml(name: string): Document {
    const fail = (level: string, message: string): void => {
      if (level !== "warning") throw new Error(`${name}: ${level}: ${message}`);
    };
    return new DOMParser({ onError: fail }).parseFromString(this.text(name), "text/xml");
  }

  get paragraphs(): WordParagraph[] {
    return all(this.document, "p").map((element) => this.paragraph(element));
  }

  /** The one paragraph whose text begins so. */
  find(start: string): WordParagraph {
    const found = this.paragraphs.filter(({ text }) => text.startsWith(start));
    if (found[0] === undefined) throw new Error(`no paragraph begins with “${start}”`);
    return found[0];
  }

  get sections(): WordSection[] {
    return all(this.document, "sectPr").map((section) => {
      const size = first(section, "pgSz");
      const margin = first(section, "pgMar");
      const numbers = first(section, "pgNumType");
      const names = ["top", "bottom", "left", "right", "header"];
      return {
        width: Number(attribute(size, "w")),
        height: Number(attribute(size, "h")),
        landscape: attribute(size, "orient") === "landscape",
        margins: Object.fromEntries(names.map((name) => [name, Number(attribute(margin, name))])),
        titlePage: isOn(first(section, "titlePg")),
        start: attribute(numbers, "start") === "" ? null : Number(attribute(numbers, "start")),
        type: attribute(first(section, "type"), "val"),
      };
    });
  }

  get tables(): WordTable[] {
    return all(this.document, "tbl").map((table) => ({
      rows: all(table, "tr").map((row) => ({
        cantSplit: isOn(first(row, "cantSplit")),
        header: isOn(first(row, "tblHeader")),
        cells: all(row, "tc").map((cell) => all(cell, "p").map(textOf).join("\n")),
      })),
      columns: all(table, "gridCol").map((column) => Number(attribute(column, "w"))),
      borders: new Set(childrenOf(first(table, "tblBorders")).map((border) => attribute(border, "val"))),
    }));
  }

  get bookmarks(): ReadonlyMap<string, string> {
    const out = new Map<string, string>();
    for (const start of all(this.document, "bookmarkStart")) {
      const id = attribute(start, "id");
      let text = "";
      for (let node = start.nextSibling; node !== null; node = node.nextSibling) {
        if (node.nodeName === "w:bookmarkEnd" && attribute(node as Element, "id") === id) break;
        text += node.nodeName === "w:r" ? textOf(node as Element) : "";
      }
      out.set(attribute(start, "name"), text);
    }
    return out;
  }

  get fields(): { readonly instruction: string; readonly text: string; readonly paragraph: string }[] {
    return all(this.document, "fldSimple").map((field) => ({
      instruction: attribute(field, "instr"),
      text: textOf(field),
      paragraph: textOf(field.parentNode as Element),
    }));
  }

  private chain(id: string): Element[] {
    const out: Element[] = [];
    for (
      let style = this.styles.get(id);
      style !== undefined && out.length < 10;
      style = this.styles.get(attribute(first(style, "basedOn"), "val"))
    )
      out.push(style);
    return out;
  }

  private paragraph(element: Element): WordParagraph {
    const own = childOf(element, "pPr");
    const style = attribute(own && childOf(own, "pStyle"), "val");
    const styles = this.chain(style);
    const sources = [own, ...styles.map((one) => childOf(one, "pPr")), this.defaults.paragraph];
    const value = (name: string, key: string): string => {
      for (const source of sources) {
        const found = source && childOf(source, name);
        if (found && attribute(found, key) !== "") return attribute(found, key);
      }
      return "";
    };
    const keep = sources.map((source) => source && childOf(source, "keepNext")).find((found) => found);
    const runStyles = [...styles.map((one) => childOf(one, "rPr")), this.defaults.run];
    const cell = ancestor(element, "w:tc");
    return {
      text: textOf(element),
      style,
      runs: all(element, "r")
        .filter((run) => textOf(run) !== "")
        .map((run) => runOf(run, runStyles)),
      align: value("jc", "val"),
      firstLine: Number(value("ind", "firstLine") || 0),
      left: Number(value("ind", "left") || value("ind", "start") || 0),
      right: Number(value("ind", "right") || value("ind", "end") || 0),
      before: Number(value("spacing", "before") || 0),
      after: Number(value("spacing", "after") || 0),
      line: Number(value("spacing", "line") || 240),
      lineRule: value("spacing", "lineRule"),
      keepNext: keep !== undefined && isOn(keep),
      outline: value("outlineLvl", "val") === "" ? null : Number(value("outlineLvl", "val")),
      border: attribute(
        sources
          .map((source) => source && first(source, "pBdr"))
          .find((found) => found)
          ?.getElementsByTagNameNS(W, "bottom")[0],
        "val",
      ),
      cell: cell ? Number(attribute(first(cell, "tcW"), "w")) : null,
    };
  }
}

function runOf(run: Element, styles: readonly (Element | null)[]): WordRun {
  const sources = [childOf(run, "rPr"), ...styles];
  const find = (name: string): Element | undefined =>
    sources.map((source) => source && childOf(source, name)).find((found) => found) ?? undefined;
  return {
    text: textOf(run),
    size: Number(attribute(find("sz"), "val")) / 2,
    bold: isOn(find("b")),
    italic: isOn(find("i")),
    font: attribute(find("rFonts"), "ascii"),
  };
}

const all = (root: Document | Element, name: string): Element[] => Array.from(root.getElementsByTagNameNS(W, name));
const first = (root: Element | null, name: string): Element | null =>
  root === null ? null : (root.getElementsByTagNameNS(W, name)[0] ?? null);
const childrenOf = (root: Element | null): Element[] =>
  root === null ? [] : (Array.from(root.childNodes).filter((node) => node.nodeType === 1) as Element[]);
const childOf = (root: Element, name: string): Element | null => childrenOf(root).find((child) => child.nodeName === `w:${name}`) ?? null;
const attribute = (element: Element | null | undefined, name: string): string => element?.getAttributeNS(W, name) ?? "";
const isOn = (element: Element | null | undefined): boolean => !!element && !["0", "false"].includes(attribute(element, "val"));

function ancestor(element: Element, name: string): Element | null {
  for (let node = element.parentNode; node !== null; node = node.parentNode) if (node.nodeName === name) return node as Element;
  return null;
}

/** Letters of an element; breaks as line ends. */
export function textOf(element: Element): string {
  return Array.from(element.getElementsByTagName("*"))
    .map((node) => (node.nodeName === "w:t" ? node.textContent : node.nodeName === "w:br" ? "\n" : ""))
    .join("");
}
