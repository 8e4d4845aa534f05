/** Bodies of tasks under their names as written, each made once. */
import { bodyId } from "../knowledge/body-names";
import type { CalendarDate } from "../text/calendar";
import { fold } from "../text/fold";
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

/** Bodies by name; a body that many tasks inherit is named once. */
export class Namer {
  private readonly named = new Map<BodyMatch, NamedBody>();
  private readonly lists = new Map<BodyMatch, readonly NamedBody[]>();

  constructor(
    private readonly source: SourceText,
    private readonly asOf: CalendarDate | null,
  ) {}

  all(shares: readonly Share[]): readonly NamedBody[] {
    if (shares.length === 0) return NOBODY;
    const only = shares.length === 1 ? shares[0] : undefined;
    if (only?.share === null) return this.alone(only.body);
    const bodies: NamedBody[] = [];
    const seen = shares.length > FEW ? new Set<string>() : null;
    for (const { body, share } of shares) {
      const named = this.name(body);
      if (named.name === "" || (seen === null ? bodies.some((other) => isSameName(other.name, named.name)) : !isNew(seen, named.name)))
        continue;
      bodies.push(share ? new Named(named.name, body, this.asOf, oneLine(this.source, share)) : named);
    }
    return bodies;
  }

  /** One body; a list of its own is kept for it too, since most tasks of a section have the same lead. */
  private alone(body: BodyMatch): readonly NamedBody[] {
    let list = this.lists.get(body);
    if (list === undefined) {
      const named = this.name(body);
      list = named.name === "" ? NOBODY : [named];
      this.lists.set(body, list);
    }
    return list;
  }

  private name(body: BodyMatch): NamedBody {
    const known = this.named.get(body);
    if (known) return known;
    const only = body.pieces.length === 1 ? body.pieces[0] : undefined;
    const name =
      only !== undefined && typeof only !== "string"
        ? oneLine(this.source, only)
        : body.pieces.map((piece) => (typeof piece === "string" ? piece : oneLine(this.source, piece))).join(" ");
    const named = new Named(name, body, this.asOf);
    this.named.set(body, named);
    return named;
  }
}

/** So many names are compared one by one. */
const FEW = 8;
const smallFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
/** "Các sở" and "các sở" are one; other capitals are told apart. */
const isSameName = (a: string, b: string): boolean => a.length === b.length && (a === b || smallFirst(a) === smallFirst(b));

function isNew(seen: Set<string>, name: string): boolean {
  const { size } = seen;
  return seen.add(smallFirst(name)).size > size;
}

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
