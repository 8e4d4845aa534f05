/** What can be found by name across files: documents by number and subject, articles, tasks by the bodies that lead them. */
import type { Draft, DraftFile } from "../model/types";
import { foldForCompare } from "../text/fold";
import { type Span, span } from "../text/span";

export interface FoundSymbol {
  readonly kind: "document" | "article" | "task";
  readonly name: string;
  readonly span: Span;
  /** Number of the document it stands in; empty when blank. */
  readonly owner: string;
  /** What a query is compared with. */
  readonly key: string;
}

const SHOWN = 100;

/** All symbols of a file in order of the text, documents first. */
export function symbolsOf(file: DraftFile): FoundSymbol[] {
  return file.drafts.flatMap((draft) => {
    const owner = numberOf(draft);
    return [...documentOf(draft, owner), ...articlesOf(draft, owner), ...tasksOf(draft, owner)];
  });
}

/** True when every word of the query stands in the symbol, whatever case, tone style or normal form. */
export function matchesQuery({ key }: Pick<FoundSymbol, "key">, query: string): boolean {
  return foldForCompare(query)
    .split(" ")
    .every((word) => key.includes(word));
}

const symbol = (kind: FoundSymbol["kind"], name: string, where: Span, owner: string): FoundSymbol => ({
  kind,
  name,
  span: where,
  owner,
  key: foldForCompare(`${name} ${owner}`),
});

const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text);

/** "215/QĐ-UBND", "/QĐ-UBND" while the number is blank, "" without a number line. */
export function numberOf({ header: { number }, source }: Draft): string {
  if (number === null) return "";
  const digits = number.digits === null ? "" : source.slice(number.digits);
  const year = number.year === null ? "" : `/${number.year}`;
  return number.symbolText === "" ? digits : `${digits}${year}/${number.symbolText}`;
}

function documentOf({ header, title, source }: Draft, owner: string): FoundSymbol[] {
  const subject = title?.subject ?? header.letterSubject;
  const words = subject === null ? "" : source.quote(subject);
  const where = subject ?? header.number?.span ?? null;
  if (where === null || (owner === "" && words === "")) return [];
  return [symbol("document", cut([owner, words].filter((part) => part !== "").join(" ")), where, owner)];
}

function articlesOf({ articles, attachments, source }: Draft, owner: string): FoundSymbol[] {
  const all = [articles, ...attachments.map((one) => one.articles)].flat();
  return all.map(({ node }) =>
    symbol("article", cut(`${node.label}. ${source.quote(node.text)}`), span(node.mark.start, node.text.end), owner),
  );
}

function tasksOf({ assignments }: Draft, owner: string): FoundSymbol[] {
  return assignments
    .filter(({ kind, lead }) => kind === "nhiem-vu" && lead.length > 0)
    .map(({ lead, text, span: where }) =>
      symbol(
        "task",
        cut(
          taskName(
            lead.map(({ name }) => name),
            text,
          ),
        ),
        where,
        owner,
      ),
    );
}

/** "Sở A: chủ trì …": who leads, then the work without his name again. */
function taskName(leads: readonly string[], text: string): string {
  const opening = `Giao ${leads[0] ?? ""} `;
  return `${leads.join(", ")}: ${text.startsWith(opening) ? text.slice(opening.length) : text}`;
}
