/**
 * Where the phrases point: units of this draft or of an attachment, the document itself, or another document. Unknown is
 * not wrong: `missing` is said only where the numbering is whole and ends before the number cited.
 */
import type { Node, NodeKind } from "../syntax/nodes";
import { lazy } from "../text/lazy";
import { pointOrdinal } from "../text/vietnamese";
import type { Act } from "./reference-acts";
import { DraftParts } from "./reference-parts";
import type { Phrase } from "./reference-scan";
import { bareNumber } from "./reference-symbols";
import type { Unit, UnitLabel, UnitPath } from "./reference-units";
import type { Article, Attachment, DocumentKind, Draft, ReferenceTarget, Title } from "./types";

/** The document in which a phrase stands: the draft proper (null) or one of its attachments. */
export interface Home {
  readonly attachment: Attachment | null;
  /** Node whose own text holds the phrase; null outside the tree. */
  readonly node: Node | null;
  /** Inside “…” or in a row of a table: units may be those of a text that is only quoted. */
  readonly loose: boolean;
  /** Another document was cited shortly before: units without owner may be its units. */
  readonly afterAct: boolean;
  /** In the list of recipients: "Như Điều 3" is always of the draft itself. */
  readonly closing: boolean;
}

/** Node kinds that a unit's name can stand for, the likeliest first. */
const NODE_KINDS: Readonly<Record<Unit, readonly NodeKind[]>> = {
  tiết: ["letter", "dash"],
  điểm: ["letter", "decimal", "numbered", "parenthesised"],
  khoản: ["numbered"],
  Điều: ["article"],
  "tiểu mục": ["section", "decimal", "numbered"],
  mục: ["section", "roman", "numbered", "decimal", "part"],
  chương: ["chapter"],
  phần: ["part", "roman", "section"],
  "Phụ lục": [],
  Biểu: [],
  Mẫu: [],
};

/** Articles that may be left over from an earlier version stand this near to the last one. */
const FAR = 5;

type Found = Pick<ReferenceTarget, "node" | "status">;

const OUTSIDE: Found = { node: null, status: "outside" };
const UNCLEAR: Found = { node: null, status: "unclear" };
const MISSING: Found = { node: null, status: "missing" };
const found = (node: Node | null): Found => ({ node, status: "found" });

const KINDS: Readonly<Record<string, DocumentKind>> = {
  "Quyết định": "quyet-dinh",
  "Nghị quyết": "nghi-quyet",
  "Kế hoạch": "ke-hoach",
  "Chương trình": "chuong-trinh",
  "Chương trình hành động": "chuong-trinh",
  "Chỉ thị": "chi-thi",
  "Thông báo": "thong-bao",
  "Tờ trình": "to-trinh",
  "Công văn": "cong-van",
  "Văn bản": "cong-van",
  "Báo cáo": "bao-cao",
  "Quy chế": "quy-che",
  "Quy định": "quy-dinh",
  "Điều lệ": "dieu-le",
};
/** Finds what phrases point at. One for a draft; keeps its look-ups. */
export class TargetFinder {
  private readonly selves = new Map<Attachment | null, Map<string, Attachment | null | undefined>>();
  private readonly parts: DraftParts;

  /** Articles far beyond the last one were cited: the text speaks of another document that it names elsewhere. */
  far = false;

  /** Annexes, forms and the like among the attachments. */
  private readonly annexes = lazy(() =>
    this.draft.attachments.filter((a) => a.kind === "phu-luc" || /^(?:phụ +lục|biểu|mẫu)/iu.test(this.titleOf(a))),
  );
  /** The draft's own number with its symbol, as `bareNumber` writes it; null while it has none. */
  private readonly number: string | null;

  constructor(private readonly draft: Draft) {
    this.parts = new DraftParts(draft);
    const own = draft.header.number;
    this.number = own?.digits == null ? null : bareNumber(draft.source.slice({ start: own.digits.start, end: own.span.end }));
  }

  /** Status and node of a document cited as a whole. */
  ofAct(phrase: Phrase, home: Home): Found {
    const act = phrase.act;
    if (!act) return UNCLEAR;
    if (act.form === "this") return this.ofSelf(act.type, home);
    if (this.isOwn(act)) return found(null);
    return act.form === "body" ? UNCLEAR : OUTSIDE;
  }

  /** True for the number of the draft itself. */
  private isOwn({ number }: Act): boolean {
    return this.number !== null && number !== null && bareNumber(number) === this.number;
  }

  /** "Quyết định này", "Kế hoạch này": the draft or the attachment of that kind. */
  private ofSelf(type: string, home: Home): Found {
    if (home.loose) return UNCLEAR;
    const self = this.selfOf(type, home);
    return self === undefined ? UNCLEAR : found(self?.node ?? null);
  }

  /** The attachment meant by "<kind> này", null for the draft itself, undefined when none fits. */
  selfOf(type: string, home: Home): Attachment | null | undefined {
    const known = this.selves.get(home.attachment) ?? new Map<string, Attachment | null | undefined>();
    this.selves.set(home.attachment, known);
    if (!known.has(type)) known.set(type, this.findSelf(type, home.attachment));
    return known.get(type);
  }

  private findSelf(type: string, inside: Attachment | null): Attachment | null | undefined {
    const kind = KINDS[type];
    const named = (title: Title | null): boolean =>
      title !== null && this.draft.source.slice(title.span).slice(0, 60).replace(/ +/g, " ").toLowerCase().startsWith(type.toLowerCase());
    const fits = (a: Attachment): boolean => (kind !== undefined && a.documentKind === kind) || named(a.title);
    if (inside && fits(inside)) return inside;
    if ((kind !== undefined && this.draft.kind === kind) || named(this.draft.title)) return null;
    const fitting = this.draft.attachments.filter(fits);
    if (fitting.length === 1) return fitting[0];
    return this.draft.kind === null && !inside && fitting.length === 0 ? null : undefined;
  }

  /** Status and node of one unit. */
  ofPath(path: UnitPath, phrase: Phrase, home: Home): Found {
    const last = path.at(-1);
    if (!last) return UNCLEAR;
    const { act } = phrase;
    const own = act !== null && (act.form === "this" || this.isOwn(act));
    if (act && !own) return OUTSIDE;
    if ((home.loose || phrase.foreign) && !act) return UNCLEAR;
    if (last.unit === "Phụ lục" || last.unit === "Biểu" || last.unit === "Mẫu") {
      return this.ofAnnex(path, last, { ...home, afterAct: home.afterAct && !act });
    }
    if (/^(?:nêu )?(?:trên|dưới|sau)/u.test(last.label)) return UNCLEAR;
    const self = act ? this.selfOf(phrase.via ?? act.type, home) : home.attachment;
    return self === undefined ? UNCLEAR : this.descend(path, self, { ...home, afterAct: home.afterAct && !act });
  }

  private ofAnnex(path: UnitPath, last: UnitLabel, home: Home): Found {
    const annexes = this.annexes();
    if (last.label === "kèm theo" || last.label === "này") {
      if (last.label === "này" && home.attachment) return found(home.attachment.node);
      if (annexes.length === 0) return home.afterAct || this.draft.attachments.length > 0 || !this.draft.whole ? UNCLEAR : MISSING;
      return annexes.length === 1 && path.length === 1 ? found(annexes[0]?.node ?? null) : UNCLEAR;
    }
    const label = last.label.replace(/^0+(?=\d)/, "").toUpperCase();
    const match = annexes.filter((a) => this.annexLabel(a) === label);
    if (match.length === 1) return path.length === 1 ? found(match[0]?.node ?? null) : UNCLEAR;
    if (home.afterAct || home.attachment || last.unit !== "Phụ lục" || match.length > 1) return UNCLEAR;
    return annexes.length > 0 && annexes.some((a) => this.annexLabel(a) === "") ? UNCLEAR : MISSING;
  }

  private titleOf(a: Attachment): string {
    return this.draft.source.slice(a.title.kindName ?? a.title.span);
  }

  private annexLabel(a: Attachment): string {
    const m = /^(?:phụ +lục|biểu(?: +mẫu)?|mẫu)(?: +số)? *:? *0*(?<label>[IVXL]+(?![\p{L}])|\d+(?:[.-]\d+)*\p{L}?|[A-Z](?![\p{L}]))/iu.exec(
      this.titleOf(a),
    );
    return m?.groups?.label?.toUpperCase() ?? "";
  }

  /** From the largest unit named down to the one meant. */
  private descend(path: UnitPath, base: Attachment | null, home: Home): Found {
    const largest = path.at(-1);
    if (!largest) return UNCLEAR;
    const articleAt = path.findIndex((u) => u.unit === "Điều");
    if (articleAt >= 0) return this.inArticle(path.slice(0, articleAt), path[articleAt] as UnitLabel, base, home);
    const own = this.parts.enclosing(home.node);
    if ((largest.unit === "khoản" || (largest.unit === "điểm" && largest.label !== "này")) && own) {
      // A khoản without its Điều may be one of a text named elsewhere: only the numbering can tell.
      const result = this.inside(path, own, { ...home, afterAct: true });
      return result.status === "missing" && home.afterAct ? UNCLEAR : result;
    }
    if (largest.label === "này") return this.ownUnit(largest.unit, home.node);
    return this.byLabels(path, base);
  }

  private inArticle(smaller: UnitPath, article: UnitLabel, base: Attachment | null, home: Home): Found {
    if (article.label === "này") {
      const own = this.parts.enclosing(home.node);
      return own ? this.inside(smaller, own, home) : UNCLEAR;
    }
    // "Điều 05" is Điều 5; "Điều 5a" is an article of its own.
    const key = article.label.replace(/^0+(?=\d)/, "");
    const number = /^\d+$/.test(key) ? Number(key) : Number.NaN;
    const { byNumber, last } = this.parts.articlesOf(base);
    const match = byNumber.get(key) ?? [];
    const first = match[0];
    if (first) return match.length === 1 || smaller.length === 0 ? this.inside(smaller, first, home) : UNCLEAR;
    if (base !== null && last === 0) {
      const outer = this.parts.articlesOf(null).byNumber.get(key)?.[0];
      return outer ? this.inside(smaller, outer, home) : UNCLEAR;
    }
    if (last === 0 || !(number > last) || !this.draft.whole) return UNCLEAR;
    if (home.closing) return MISSING;
    if (number > last + FAR) this.far = true;
    return home.afterAct ? UNCLEAR : MISSING;
  }

  /** Khoản and điểm of an article; `path` from small to large, empty for the article itself. */
  private inside(path: UnitPath, article: Article, home: Home): Found {
    const clauseUnit = path.find((u) => u.unit === "khoản");
    const pointUnit = path.find((u) => u.unit === "điểm");
    if (path.length === 0) return found(article.node);
    if (path.some((u) => u.unit !== "khoản" && u.unit !== "điểm")) return UNCLEAR;
    const number = clauseUnit ? Number(clauseUnit.label) : Number.NaN;
    const clause =
      clauseUnit?.label === "này"
        ? article.clauses.find((c) => holds(c.node, home.node))
        : article.clauses.find((c) => c.number === number);
    if (clauseUnit && !clause) {
      // The one paragraph of an article without khoản may be called khoản 1, and paragraphs without numbers khoản 1, 2 and 3.
      const one = article.clauses.length === 0 && article.node.children.length === 0 && !home.afterAct;
      const last = Math.max(one ? 1 : 0, ...article.clauses.map((c) => c.number ?? 0));
      return last > 0 && number > last && this.draft.whole ? MISSING : UNCLEAR;
    }
    if (!pointUnit) return clause ? found(clause.node) : UNCLEAR;
    const owner = clause ?? article.clauses.find((c) => holds(c.node, home.node));
    const points = owner?.points ?? [];
    const letter = pointUnit.label.toLowerCase();
    const point = points.find((p) => p.letter.toLowerCase() === letter);
    if (point) return found(point.node);
    const ordinal = pointOrdinal(letter);
    const last = Math.max(0, ...points.map((p) => pointOrdinal(p.letter) ?? 0));
    return clause && points.length > 0 && ordinal !== null && ordinal > last && this.draft.whole ? MISSING : UNCLEAR;
  }

  private ownUnit(unit: Unit, node: Node | null): Found {
    for (let n = node; n; n = n.parent) {
      if (NODE_KINDS[unit].includes(n.kind)) return found(n);
    }
    return UNCLEAR;
  }

  /** "Mục III", "điểm a mục 2 Phần I": by the labels of the tree; several nodes of one label are narrowed by owners. */
  private byLabels(path: UnitPath, base: Attachment | null): Found {
    const index = this.parts.labelsOf(base);
    let owners: readonly Node[] | null = null;
    for (const unit of [...path].reverse()) {
      const label = unit.label.replace(/\s+/g, " ").toUpperCase();
      const all: readonly Node[] = (index.get(label) ?? []).filter((n) => NODE_KINDS[unit.unit].includes(n.kind));
      const within: readonly Node[] | null = owners;
      const narrowed: readonly Node[] = within ? all.filter((n) => within.some((o) => holds(o, n))) : all;
      owners = preferred(narrowed, NODE_KINDS[unit.unit]);
      if (owners.length === 0) return UNCLEAR;
    }
    return owners?.length === 1 ? found(owners[0] ?? null) : UNCLEAR;
  }
}

/** The nodes of the likeliest kind among them. */
function preferred(nodes: readonly Node[], kinds: readonly NodeKind[]): readonly Node[] {
  for (const kind of kinds) {
    const some = nodes.filter((n) => n.kind === kind);
    if (some.length > 0) return some;
  }
  return nodes;
}

function holds(outer: Node, inner: Node | null): boolean {
  return inner !== null && outer.span.start <= inner.span.start && inner.span.end <= outer.span.end;
}
