/** Bodies of tasks under their names as written, each made once. */
import { bodyId } from "../knowledge/body-names";
import type { CalendarDate } from "../text/calendar";
import { fold } from "../text/fold";
import { isLetter } from "../text/letters";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import type { Share } from "./assignment-fields";
import type { BodyMatch } from "./bodies";
import type { NamedBody } from "./types";

const BREAKS = /[^\S ]|\s{2}/;

/** A stretch on one line, in the user's own letters. */
export function oneLine(source: SourceText, span: Span): string {
  const text = source.original(span);
  return isPlain(text) || !BREAKS.test(text) ? text.trim() : source.quote(span);
}

const [BLANK, NO_BREAK, OGHAM, WIDE] = [0x20, 0xa0, 0x1680, 0x2000];

/** No white space but single blanks and no sign above the letters, as in nearly all names: quicker than the pattern. */
function isPlain(text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= BLANK ? code !== BLANK || before === BLANK : code >= WIDE || code === NO_BREAK || code === OGHAM) return false;
    before = code;
  }
  return true;
}

/** Names the bodies of tasks, each list without repeats. */
export class Namer {
  /** Lists of those who lead by where the first body stands: the tasks of a section have one list. */
  private readonly leads = new Map<number, { readonly shares: readonly Share[]; readonly names: readonly NamedBody[] }>();

  constructor(
    private readonly source: SourceText,
    private readonly asOf: CalendarDate | null,
  ) {}

  leading(shares: readonly Share[]): readonly NamedBody[] {
    const first = shares[0];
    if (first === undefined) return NOBODY;
    const { start } = first.body.span;
    const known = this.leads.get(start);
    if (known?.shares === shares) return known.names;
    const names = new NameList(shares.length);
    for (const { body, share } of shares) names.add(this.named(body, share));
    this.leads.set(start, { shares, names: names.list });
    return names.list;
  }

  beside(bodies: readonly BodyMatch[]): readonly NamedBody[] {
    if (bodies.length === 0) return NOBODY;
    const names = new NameList(bodies.length);
    for (const body of bodies) names.add(this.named(body, null));
    return names.list;
  }

  private named(body: BodyMatch, share: Share["share"]): NamedBody {
    const { pieces } = body;
    const only = pieces.length === 1 ? pieces[0] : undefined;
    const name =
      only !== undefined && typeof only !== "string"
        ? oneLine(this.source, only)
        : pieces.map((piece) => (typeof piece === "string" ? piece : oneLine(this.source, piece))).join(" ");
    return new Named(name, body, this.asOf, share === null ? undefined : oneLine(this.source, share));
  }
}

/** "……" is a place left open. */
const namesSomebody = (name: string): boolean => isLetter(name.charCodeAt(0)) || /[\p{L}\p{N}]/u.test(name);

/** So many names are compared one by one. */
const FEW = 8;

/** Bodies of which none has the name of another one. */
class NameList {
  readonly list: NamedBody[] = [];
  private readonly seen: Set<string> | null;

  constructor(most: number) {
    this.seen = most > FEW ? new Set() : null;
  }

  add(body: NamedBody): void {
    if (namesSomebody(body.name) && this.isNew(body.name)) this.list.push(body);
  }

  private isNew(name: string): boolean {
    const { list, seen } = this;
    if (seen === null) return !list.some((other) => isSameName(other.name, name));
    const { size } = seen;
    return seen.add(smallFirst(name)).size > size;
  }
}

const smallFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
/** "Các sở" and "các sở" are one; other capitals are told apart. */
const isSameName = (a: string, b: string): boolean => a.length === b.length && (a === b || smallFirst(a) === smallFirst(b));

/** The id is looked up when it is asked for: the tables are not read for a check that does not need them. A group has none. */
class Named implements NamedBody {
  readonly span: Span;
  readonly group: boolean;
  readonly share?: string;

  constructor(
    readonly name: string,
    body: BodyMatch,
    private readonly asOf: CalendarDate | null,
    share?: string,
  ) {
    this.span = body.span;
    this.group = body.group;
    if (share !== undefined) this.share = share;
  }

  get id(): string | undefined {
    return this.group ? undefined : bodyId(fold(this.name).text, this.asOf);
  }
}

const NOBODY: readonly NamedBody[] = [];
