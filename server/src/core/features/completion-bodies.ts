/** Bodies to choose from in tasks and in Nơi nhận: those of the document first, then provincial bodies that exist on the day. */
import type { Knowledge } from "../knowledge/knowledge";
import { OWN_KIND } from "../knowledge/own-bodies";
import type { BodyRow } from "../knowledge/schema";
import type { Draft, NamedBody } from "../model/types";
import type { CalendarDate } from "../text/calendar";
import { foldForCompare } from "../text/fold";
import type { Proposal, Spot } from "./completion-context";

/** Other bodies at the province that decisions name by these very words. */
const OTHER_KINDS: ReadonlySet<string> = new Set(["armed_forces", "front", "social_insurance", "statistics", "party_council"]);
/** "Phòng … / Phòng …", "… (xã, phường)": a row about several bodies has no name to write. */
const NO_NAME = /[(/[]/u;

export interface BodiesAsked {
  readonly knowledge: Knowledge | null;
  readonly asOf: CalendarDate;
}

// "các ông", "bà có tên tại Điều 1", "Đồng chí Phó Chủ tịch …": people, not bodies
const PERSON = /^[a-zà-ỹđ]|^Đồng chí|có tên/u;
/** Heads of bodies: they are given work, and their bodies get the paper. */
const HEAD = /^(?:Giám đốc|Chánh|Trưởng|Thủ trưởng) /u;

/** Bodies for the place after “Giao ”, and for other places of an assignment without those that it names already. */
export function proposeAssignees(spot: Spot, asked: BodiesAsked): Proposal[] {
  const there = keyOf(spot.named);
  return assignees(spot, asked).filter(({ label }) => !there.includes(keyOf(label)));
}

function assignees(spot: Spot, asked: BodiesAsked): Proposal[] {
  const own = spot.draft === null ? [] : named(spot.draft).filter(({ name }) => !PERSON.test(name));
  const there = new Set(own.flatMap(({ name, id }) => (id === undefined || HEAD.test(name) ? [] : [id])));
  const others = [...ofTheOffice(asked), ...provincial(spot, asked)].filter(({ id }) => id === undefined || !there.has(id));
  return unique([...own.map(({ name, id }) => body(name, id)), ...others.map(inFull)]);
}

/** In the text a name stands in full; abbreviations are for Nơi nhận. */
const inFull = (proposal: Proposal): Proposal => {
  const name = proposal.newText.replace("UBND", "Ủy ban nhân dân").replace("HĐND", "Hội đồng nhân dân");
  return { ...proposal, label: name, newText: name, filter: `${name} ${proposal.filter}` };
};

/** Bodies for a line of Nơi nhận: the usual ones of the office, then assigned ones; those already there are left out. */
export function proposeRecipients(spot: Spot, asked: BodiesAsked, usual: readonly string[] = []): Proposal[] {
  const { draft } = spot;
  const there = new Set(
    (draft?.recipients?.items ?? [])
      .filter(({ span }) => !(span.start <= spot.offset && spot.offset <= span.end))
      .map(({ text }) => keyOf(draft?.source.slice(text) ?? "")),
  );
  const known = [...usual.map((name) => body(name.replace(/[;.]$/u, ""), undefined)), ...proposeAssignees(spot, asked)];
  const all = unique(known).filter(({ label }) => !HEAD.test(label) && !there.has(keyOf(label)));
  return all.map((proposal) => ({ ...proposal, newText: spot.atLineEnd ? `${proposal.newText};` : proposal.newText }));
}

/** A name for comparison, abbreviated or not. */
const keyOf = (name: string): string => foldForCompare(name).replace("ủy ban nhân dân", "ubnd").replace("hội đồng nhân dân", "hđnd");

/** Bodies that the draft's tasks name, the most frequent first. */
function named(draft: Draft): { readonly name: string; readonly id: string | undefined }[] {
  const counts = new Map<string, { name: string; id: string | undefined; count: number }>();
  const take = ({ name, id, group }: NamedBody): void => {
    if (group) return;
    const key = foldForCompare(name);
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { name, id, count: 1 });
  };
  for (const { lead, support, direct } of draft.assignments) for (const one of [...lead, ...support, ...direct]) take(one);
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** Bodies that the office names itself, as far as they exist on the day. */
function ofTheOffice({ knowledge, asOf }: BodiesAsked): Proposal[] {
  if (knowledge === null) return [];
  return [...knowledge.bodies.all()]
    .filter((row) => row.kind === OWN_KIND && knowledge.bodies.validity(row, asOf).state === "hieu-luc")
    .map((row) => ({ ...body(row.name, row.id), filter: [row.name, ...row.aliases].join(" ") }));
}

function provincial({ draft }: Spot, { knowledge, asOf }: BodiesAsked): Proposal[] {
  const seat = seatOf(draft);
  if (knowledge === null || seat === null) return [];
  const rows = [...knowledge.bodies.all()].filter((row) => isProvincial(row) && knowledge.bodies.validity(row, asOf).state === "hieu-luc");
  return rows.map((row) => body(seat === "tỉnh" ? row.name : row.name.replace(/ tỉnh$/u, ` ${seat}`), row.id));
}

const isProvincial = ({ table, kind, match, name }: BodyRow): boolean =>
  match === "text" &&
  !NO_NAME.test(name) &&
  ((table === "provincial-agencies" && kind === "agency_current") || (table === "other-agencies" && OTHER_KINDS.has(kind)));

/** "tỉnh" or "thành phố" for a draft of a province; null for others, whose bodies are not in the tables. */
function seatOf(draft: Draft | null): "tỉnh" | "thành phố" | null {
  const words = `${draft?.header.issuer?.text ?? ""} ${draft?.authority?.text ?? ""}`.toUpperCase();
  if (/(?:XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN) /u.test(words)) return null;
  return words.includes("TỈNH ") ? "tỉnh" : words.includes("THÀNH PHỐ ") ? "thành phố" : null;
}

const body = (name: string, id: string | undefined): Proposal => ({
  kind: "body",
  label: name,
  detail: "",
  newText: name,
  filter: name,
  ...(id !== undefined && { id }),
});

/** The first of each name. */
function unique(proposals: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ label }) => {
    const key = keyOf(label);
    return !seen.has(key) && seen.add(key);
  });
}
