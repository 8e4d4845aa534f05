/**
 * Internal references as a word processor knows them: the number of a unit is a bookmark, the number in a phrase about it
 * repeats the bookmark. Only where the letters are the same, so that refreshing the fields never changes a word.
 */
import type { Draft, DraftFile, ReferenceTarget } from "../model/types";
import type { Node } from "../syntax/nodes";
import type { SourceText } from "../text/source";
import { type Span, span } from "../text/span";

/** A stretch with its bookmark; spans in folded offsets. */
export interface Marked {
  readonly span: Span;
  readonly name: string;
}

export interface Bookmarks {
  /** Numbers of units, in order of the text. */
  readonly anchors: readonly Marked[];
  /** Numbers in phrases, in order of the text, none inside another. */
  readonly links: readonly Marked[];
}

/** "3" of "Điều 3.", "II" of "Chương II", "đ" of "đ)", "1.2" of "1.2."; nothing but punctuation may follow. */
const LAST_NUMBER = /(?:^|[ (])(?<number>[0-9]{1,4}[a-zđ]?(?:\.[0-9]{1,2}){0,3}|[IVXLC]{1,7}|[a-zđ])[).:/ -]*$/u;
const LONGEST_NAME = 40;

export function readBookmarks(file: DraftFile): Bookmarks {
  const namer = new Namer(file.source);
  const anchors: Marked[] = [];
  const links: Marked[] = [];
  const known = new Map<Node, Marked | null>();
  for (const [index, draft] of file.drafts.entries()) {
    const homes = homesOf(draft, index);
    const anchorOf = (node: Node): Marked | null => {
      const old = known.get(node);
      if (old !== undefined) return old;
      const made = namer.anchor(node, homes);
      known.set(node, made);
      if (made !== null) anchors.push(made);
      return made;
    };
    for (const reference of draft.references) {
      if (!reference.internal) continue;
      for (const target of reference.targets) namer.link(target, anchorOf, links);
    }
  }
  return { anchors: inOrder(anchors), links: inOrder(links) };
}

/** In order of the text; of two that overlap the first stays. */
function inOrder(all: Marked[]): Marked[] {
  let end = -1;
  return all
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .filter((one) => {
      if (one.span.start < end) return false;
      end = one.span.end;
      return true;
    });
}

interface Home {
  readonly prefix: string;
  /** Where the number of an annex stands; null for the document itself. */
  readonly label: Span | null;
}

/** Top nodes of the attachments with the letters that begin their bookmarks. */
function homesOf(draft: Draft, index: number): { readonly own: Home; readonly annexes: ReadonlyMap<Node, Home> } {
  const own = index === 0 ? "" : `VB${index + 1}_`;
  const annexes = new Map<Node, Home>();
  for (const [at, attachment] of draft.attachments.entries())
    annexes.set(attachment.node, { prefix: `${own}KT${at + 1}_`, label: attachment.title.kindName });
  return { own: { prefix: own, label: null }, annexes };
}

class Namer {
  private readonly taken = new Set<string>();

  constructor(private readonly source: SourceText) {}

  anchor(node: Node, { own, annexes }: ReturnType<typeof homesOf>): Marked | null {
    const annex = annexes.get(node);
    const where = this.number(annex === undefined ? node.mark : annex.label);
    if (where === null) return null;
    const path: string[] = [];
    let home: Home = own;
    // articles are numbered through all chapters: what stands above one does not name it
    let named = false;
    for (let n: Node | null = node; n !== null; n = n.parent) {
      const owner = annexes.get(n);
      if (owner !== undefined) home = owner;
      else if (!named && n.label !== "" && n.label !== "-" && n.label !== "+") path.unshift(wordOf(n));
      named ||= n.kind === "article";
    }
    return { span: where, name: this.free(`${home.prefix}${annex === undefined ? path.join("_") : "Phu_luc"}`) };
  }

  /** The number of a unit in a phrase, if it is written as the unit itself writes it. */
  link(target: ReferenceTarget, anchorOf: (node: Node) => Marked | null, links: Marked[]): void {
    for (const owner of target.owners ?? []) this.link(owner, anchorOf, links);
    if (target.node === null || target.status !== "found") return;
    const here = this.number(target.span);
    const anchor = here === null ? null : anchorOf(target.node);
    if (here === null || anchor === null || this.source.slice(here) !== this.source.slice(anchor.span)) return;
    links.push({ span: here, name: anchor.name });
  }

  private number(where: Span | null): Span | null {
    if (where === null || where.end <= where.start || where.end - where.start > 200) return null;
    const m = LAST_NUMBER.exec(this.source.slice(where));
    const number = m?.groups?.number;
    if (m === null || number === undefined) return null;
    const start = where.start + m.index + m[0].indexOf(number);
    return span(start, start + number.length);
  }

  private free(wanted: string): string {
    const base = wanted.slice(0, LONGEST_NAME);
    let name = base;
    for (let i = 2; this.taken.has(name.toLowerCase()); i++) {
      const end = `_${i}`;
      name = base.slice(0, LONGEST_NAME - end.length) + end;
    }
    this.taken.add(name.toLowerCase());
    return name;
  }
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  part: "Phan",
  chapter: "Chuong",
  section: "Muc",
  article: "Dieu",
  roman: "Muc",
  numbered: "khoan",
  decimal: "khoan",
  letter: "diem",
  parenthesised: "diem",
};

/** "Dieu_3", "khoan_2", "diem_dd": letters, digits and underscores, as bookmarks must be. */
function wordOf(node: Node): string {
  const last = node.label.split(" ").at(-1) ?? "";
  const plain = last
    .replace(/đ/gu, "dd")
    .replace(/Đ/gu, "DD")
    .normalize("NFD")
    .replace(/[^A-Za-z0-9]+/gu, "_");
  return `${KIND_WORDS[node.kind] ?? "muc"}_${plain.replace(/^_+|_+$/gu, "")}`;
}
