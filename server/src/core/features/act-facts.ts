/**
 * What the tables know of a cited act: full title, effect on the as-of date, what took its place. Unknown is not wrong:
 * an act that cannot be told for sure gives nothing, and an end that was not read in a text is said to be unverified.
 */
import { actName, citedLaw, readCitation } from "../knowledge/cited-act";
import type { LegalActTable } from "../knowledge/legal-acts";
import { isOwnAct } from "../knowledge/own-acts";
import type { LegalActRow } from "../knowledge/schema";
import type { Language, Text } from "../model/finding";
import type { Reference } from "../model/types";
import { addDays, type CalendarDate, display, fromIso } from "../text/calendar";

/** The row of a cited act; null when the tables hold none or more than one that it may be. */
export function findAct(acts: LegalActTable, reference: Reference): LegalActRow | null {
  const citation = readCitation(acts, reference);
  return citation.kind === "known" ? citation.row : null;
}

/**
 * The row of a cited act, or, for a law cited by its bare name, that of the one law of the name in force on the day: what
 * a reader takes the name for.
 */
export function actMeant(acts: LegalActTable, reference: Reference, asOf: CalendarDate | null): LegalActRow | null {
  const row = findAct(acts, reference);
  const law = citedLaw(reference.text);
  if (row !== null || asOf === null || law === null || law.year !== null || reference.number !== null || reference.date !== null)
    return row;
  const inForce = acts.byLaw(law.name).filter((one) => acts.validity(one, asOf).state === "hieu-luc");
  return inForce.length === 1 && !AMENDING.test(law.name) ? (inForce[0] ?? null) : null;
}

const AMENDING = /^luật sửa đổi/u;

/** Lines of Markdown about an act on a day, without their bullets. `safe` makes texts safe. */
export function actFacts(
  acts: LegalActTable,
  row: LegalActRow,
  asOf: CalendarDate,
  language: Language,
  safe: (text: string) => string,
): string[] {
  const say = (text: Text): string => text[language];
  const facts = [say(STATE[acts.validity(row, asOf).state](row, display(asOf)))];
  if (!acts.validity(row, asOf).certain) facts.push(say(UNVERIFIED));
  const period = periodOf(acts, row, asOf);
  if (period !== null) facts.push(say(period));
  const names = acts.successors(row, asOf).map((other) => actName(other));
  if (acts.validity(row, asOf).state === "het-hieu-luc" && names.length > 0) facts.push(`${say(REPLACED)}: ${safe(names.join("; "))}`);
  const amended = acts.amendments(row).map((amendment) => amendment.number);
  if (amended.length > 0) facts.push(`${say(AMENDED)}: ${safe(amended.join("; "))}`);
  if (isOwnAct(row)) facts.push(safe(say(OF_THE_OFFICE)));
  return facts;
}

type State = ReturnType<LegalActTable["validity"]>["state"];

const STATE: Readonly<Record<State, (row: LegalActRow, asOf: string) => Text>> = {
  "hieu-luc": (_, asOf) => ({ vi: `Có hiệu lực vào ngày ${asOf}`, en: `In force on ${asOf}` }),
  "chua-hieu-luc": ({ from }) => ({ vi: `Có hiệu lực từ ngày ${shown(from, 0)}`, en: `In force from ${shown(from, 0)}` }),
  "het-hieu-luc": ({ to }) => ({ vi: `Hết hiệu lực từ ngày ${shown(to, 1)}`, en: `No longer in force from ${shown(to, 1)}` }),
  "chua-ro": () => ({ vi: "Chưa rõ còn hiệu lực hay không", en: "Not known whether it is in force" }),
};

/** "Hiệu lực từ ngày 01/3/2025", with the last day where it is known; null when the state tells it already. */
function periodOf(acts: LegalActTable, row: LegalActRow, asOf: CalendarDate): Text | null {
  const { from, to } = acts.effect(row);
  const { state } = acts.validity(row, asOf);
  if (state === "chua-hieu-luc" || (from === null && to === null)) return null;
  if (from === null)
    return state === "het-hieu-luc"
      ? null
      : { vi: `Hiệu lực đến hết ngày ${shown(to ?? "", 0)}`, en: `In force until ${shown(to ?? "", 0)}` };
  const until = to === null ? { vi: "", en: "" } : { vi: ` đến hết ngày ${shown(to, 0)}`, en: ` until ${shown(to, 0)}` };
  return { vi: `Hiệu lực từ ngày ${shown(from, 0)}${until.vi}`, en: `In force from ${shown(from, 0)}${until.en}` };
}

const UNVERIFIED: Text = { vi: "Chưa đối chiếu được, đề nghị kiểm tra", en: "Not verified, please check" };
const REPLACED: Text = { vi: "Văn bản hiện hành", en: "Now in force" };
const OF_THE_OFFICE: Text = { vi: "Theo thông tin đơn vị (.vbhc.json)", en: "From the office profile (.vbhc.json)" };
const AMENDED: Text = { vi: "Được sửa đổi, bổ sung bởi", en: "Amended by" };

/** An ISO day as messages write it, some days later; "…" when unknown. */
function shown(iso: string | undefined, days: number): string {
  const date = fromIso(iso ?? "");
  return date === null ? "…" : display(addDays(date, days));
}
