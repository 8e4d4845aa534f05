/**
 * Places inside an assignment where a body is named: after "phối hợp với", behind the label of a line ("Cơ quan phối hợp: "),
 * in a cell of a table's column for bodies. Only on request: none of them opens anything while one types (law 9).
 */
import { columnRole, type FieldRole, readField } from "../model/assignment-fields";
import type { SourceText } from "../text/source";

const WHO: ReadonlySet<FieldRole> = new Set(["lead", "doer", "support", "direct"]);

// "…, phối hợp với Sở Xây dựng, Sở "
const PARTNERS =
  /(?:^|[^a-zA-ZÀ-ỹ])(?:phối|kết) +hợp +(?:chặt +chẽ +)?(?:cùng +)?với (?<named>(?:[^;.:()]*(?:,| và) +)?)(?<typed>[^,;.:()]{0,80})$/iu;
// "Sở Tài chính; Sở "
const LISTED = /^(?<named>(?:.*[,;] *)?)(?<typed>[^,;]{0,80})$/u;
const BULLET = /^ *(?:[-+*•] *)?/u;

export interface RoleSpot {
  /** What is typed of the next name. */
  readonly typed: string;
  /** What the place names already, the rest of the line before it included. */
  readonly named: string;
}

/** The place at an offset; null where no body is asked for. `before`: the folded line up to the offset. */
export function roleSpotAt(source: SourceText, offset: number, before: string): RoleSpot | null {
  const partners = PARTNERS.exec(before)?.groups;
  if (partners?.typed !== undefined) return { typed: partners.typed, named: before.slice(0, before.length - partners.typed.length) };
  const value = inCell(source, offset, before) ?? inField(source, offset, before);
  const listed = value === null ? undefined : LISTED.exec(value)?.groups;
  return listed?.typed === undefined ? null : { typed: listed.typed.trimStart(), named: listed.named ?? "" };
}

/** "- Cơ quan phối hợp: Sở A; Sở": the value so far. */
function inField(source: SourceText, offset: number, before: string): string | null {
  const start = offset - before.length + (BULLET.exec(before)?.[0].length ?? 0);
  const field = readField(source.flat, start, offset);
  return field !== null && WHO.has(field.role) ? before.slice(before.length - Math.max(0, offset - field.start)) : null;
}

/** A cell of a pipe table whose head says who: the cell so far. */
function inCell(source: SourceText, offset: number, before: string): string | null {
  if (!/^ *\|/u.test(before)) return null;
  let first = source.lineAt(offset);
  const isRow = (line: number): boolean => {
    const at = source.lines[line];
    return at !== undefined && /^ *\|/u.test(source.folded.slice(at.start, at.end));
  };
  while (isRow(first - 1)) first--;
  const head = source.lines[first];
  if (head === undefined || first === source.lineAt(offset)) return null;
  const column = before.split("|").length - 1;
  const titles = source.folded.slice(head.start, head.end).split("|");
  const title = titles[column] ?? "";
  const role = columnRole(title, 0, title.length);
  return role !== null && WHO.has(role) ? before.slice(before.lastIndexOf("|") + 1).trimStart() : null;
}
