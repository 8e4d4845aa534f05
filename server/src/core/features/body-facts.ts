/**
 * What the tables know of a body or a province under the cursor: full name, abbreviations, whether it exists on the day, who
 * has its work, whose work it has. A name that needs context to be understood gives nothing.
 */
import type { BodyFound, BodyTable, Successor } from "../knowledge/agencies";
import { OWN_KIND } from "../knowledge/own-bodies";
import type { BodyRow } from "../knowledge/schema";
import type { Language, Text } from "../model/finding";
import type { DraftFile } from "../model/types";
import { addDays, type CalendarDate, display, fromIso } from "../text/calendar";
import { type span, touches } from "../text/span";

/** A name may be wrapped: so many lines around the cursor are looked at, of each at most so many letters. */
const LINES = 1;
const LETTERS = 400;
const NO_BODY = /^(?:level|phrase|region|note|framework)/u;

/** The body or province that is named at an offset; the longest name when several touch it. */
export function bodyAt({ source }: DraftFile, offset: number, bodies: BodyTable): BodyFound | null {
  const line = source.lineAt(offset);
  const start = Math.max(source.lines[Math.max(0, line - LINES)]?.start ?? 0, offset - LETTERS);
  const end = Math.min(source.lines[Math.min(source.lines.length - 1, line + LINES)]?.end ?? offset, offset + LETTERS);
  const from = start === offset - LETTERS ? source.flat.indexOf(" ", start) : start;
  const here = bodies
    .find(source.flat, Math.max(start, from), end)
    .filter((hit) => touches(hit.span, offset) && hit.certainty !== "context" && !NO_BODY.test(hit.row.kind));
  return here.reduce<BodyFound | null>((a, b) => (a === null || width(b) > width(a) ? b : a), null);
}

const width = ({ span: { start, end } }: BodyFound): number => end - start;

/** The facts as Markdown. `safe` makes texts safe. */
export function bodyFacts(
  bodies: BodyTable,
  found: Pick<BodyFound, "row" | "rows">,
  asOf: CalendarDate,
  language: Language,
  safe: (text: string) => string,
): string {
  const say = (text: Text): string => text[language];
  const row = found.rows.find((one) => bodies.validity(one, asOf).state === "hieu-luc") ?? found.row;
  const facts = [...stateOf(bodies, row, asOf).map(say), ...history(row).map(say), ...(row.kind === OWN_KIND ? [say(OF_THE_OFFICE)] : [])];
  const short = row.abbreviations.length > 0 ? ` (${row.abbreviations.map(safe).join(", ")})` : "";
  return `**${safe(row.name)}**${short}\n\n${facts.map((fact) => `- ${safe(fact)}`).join("\n")}`;
}

const OF_THE_OFFICE: Text = { vi: "Theo thông tin đơn vị (.vbhc.json)", en: "From the office profile (.vbhc.json)" };

function stateOf(bodies: BodyTable, row: BodyRow, asOf: CalendarDate): Text[] {
  const { state, certain } = bodies.validity(row, asOf);
  const unverified: Text[] = certain ? [] : [{ vi: "Chưa đối chiếu được, đề nghị kiểm tra", en: "Not verified, please check" }];
  if (state === "chua-hieu-luc") {
    const from = shown(row.from, 0);
    return [{ vi: `Có từ ngày ${from}`, en: `Exists from ${from}` }, ...unverified];
  }
  if (state !== "het-hieu-luc")
    return [{ vi: `Đang hoạt động vào ngày ${display(asOf)}`, en: `Exists on ${display(asOf)}` }, ...laterEnd(bodies, row), ...unverified];
  const since = shown(row.to, 1);
  const { candidates, chain } = bodies.succession(row, asOf);
  const next = candidates.map(named).join("; ");
  const between = chain.slice(1, -1).map(({ name }) => name);
  const successors: Text[] = next === "" ? [] : [{ vi: `Nhiệm vụ hiện nay thuộc: ${next}`, en: `Its work is now with: ${next}` }];
  const way: Text[] = between.length === 0 ? [] : [{ vi: `Qua: ${between.join("; ")}`, en: `By way of: ${between.join("; ")}` }];
  return [{ vi: `Không còn từ ngày ${since}`, en: `Ended; no longer exists from ${since}` }, ...successors, ...way, ...unverified];
}

/** A text of former days speaks of a body that has ended since. */
function laterEnd(bodies: BodyTable, row: BodyRow): Text[] {
  const last = fromIso(row.to ?? "");
  if (last === null) return [];
  const next = bodies.succession(row, addDays(last, 1)).candidates.map(named).join("; ");
  const until = { vi: `Đến hết ngày ${display(last)}`, en: `Until ${display(last)}` };
  return [next === "" ? until : { vi: `${until.vi}, sau đó nhiệm vụ thuộc: ${next}`, en: `${until.en}; its work then went to: ${next}` }];
}

const named = ({ name, row, work }: Successor): string => `${row?.name ?? name}${work === null ? "" : ` (${work})`}`;

function history({ predecessors, moved, to, communes, legalBasis }: BodyRow): Text[] {
  const facts: Text[] = [];
  if (predecessors !== undefined) facts.push({ vi: `Từ: ${predecessors}`, en: `From: ${predecessors}` });
  if (moved !== undefined && to === undefined)
    facts.push({ vi: `Nhận thêm: ${moved.replace(/^\+ */u, "")}`, en: `Took over: ${moved.replace(/^\+ */u, "")}` });
  if (communes !== undefined) facts.push({ vi: `Đơn vị cấp xã: ${communes}`, en: `Communes: ${communes}` });
  if (legalBasis !== undefined) facts.push({ vi: `Căn cứ: ${legalBasis}`, en: `Basis: ${legalBasis}` });
  return facts;
}

/** An ISO day as messages write it, some days later; "…" when unknown. */
function shown(iso: string | undefined, days: number): string {
  const date = fromIso(iso ?? "");
  return date === null ? "…" : display(addDays(date, days));
}

/** Part of a hover: the words and what is known about them. */
export function bodyHover(
  file: DraftFile,
  offset: number,
  bodies: BodyTable,
  words: { readonly asOf: CalendarDate; readonly language: Language; readonly safe: (text: string) => string },
): { readonly span: ReturnType<typeof span>; readonly markdown: string } | null {
  const found = bodyAt(file, offset, bodies);
  return found === null ? null : { span: found.span, markdown: bodyFacts(bodies, found, words.asOf, words.language, words.safe) };
}
