/** Looks up parts of one draft: articles by number, nodes by label, the article around a node. Built when first asked. */
import type { Node } from "../syntax/nodes";
import type { Article, Attachment, Draft } from "./types";

/** Articles of one document by their number with its letter ("2", "2a"), and the greatest number. */
export interface Numbered {
  readonly byNumber: ReadonlyMap<string, readonly Article[]>;
  readonly last: number;
}

/** `base`: the attachment asked, null for the draft proper. */
export class DraftParts {
  private readonly labels = new Map<Attachment | null, ReadonlyMap<string, readonly Node[]>>();
  private readonly numbered = new Map<Attachment | null, Numbered>();
  private owners: ReadonlyMap<Node, Article> | null = null;

  constructor(private readonly draft: Draft) {}

  articlesOf(base: Attachment | null): Numbered {
    const known = this.numbered.get(base);
    if (known) return known;
    const byNumber = new Map<string, Article[]>();
    let last = 0;
    for (const article of base === null ? this.draft.articles : base.articles) {
      if (article.number === null) continue;
      const key = `${article.number}${article.suffix}`;
      const same = byNumber.get(key);
      if (same) same.push(article);
      else byNumber.set(key, [article]);
      last = Math.max(last, article.number);
    }
    const own: Numbered = { byNumber, last };
    this.numbered.set(base, own);
    return own;
  }

  /** Article in whose text a node stands. */
  enclosing(node: Node | null): Article | null {
    this.owners ??= new Map([this.draft.articles, ...this.draft.attachments.map((a) => a.articles)].flat().map((a) => [a.node, a]));
    for (let n = node; n; n = n.parent) {
      const own = this.owners.get(n);
      if (own) return own;
    }
    return null;
  }

  /** Nodes by the last part of their label in capitals: "II", "1.2", "A". */
  labelsOf(base: Attachment | null): ReadonlyMap<string, readonly Node[]> {
    const known = this.labels.get(base);
    if (known) return known;
    const index = new Map<string, Node[]>();
    const walk = (nodes: readonly Node[]): void => {
      for (const node of nodes) {
        const key = node.label
          .replace(/^\p{L}{2,}(?: \p{L}+)* /u, "")
          .replace(/[()]/g, "")
          .toUpperCase();
        const same = index.get(key);
        if (same) same.push(node);
        else if (key !== "") index.set(key, [node]);
        walk(node.children);
      }
    };
    walk(base === null ? this.draft.nodes : base.node.children);
    this.labels.set(base, index);
    return index;
  }
}
