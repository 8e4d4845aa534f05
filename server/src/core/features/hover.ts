/**
 * What is known about the words under the cursor: the rule of a finding, the text of a unit that is pointed at, the facts
 * of a cited document, a body, its tasks and what became of it, how a deadline was read. Markdown in one language; rules come as an argument.
 */
import { actName } from "../knowledge/cited-act";
import type { Knowledge } from "../knowledge/knowledge";
import type { Finding, Language, Text } from "../model/finding";
import type { Draft, DraftFile } from "../model/types";
import type { Node } from "../syntax/nodes";
import { type CalendarDate, display, fromIso } from "../text/calendar";
import type { SourceText } from "../text/source";
import { type Span, span, touches } from "../text/span";
import { actFacts, actMeant } from "./act-facts";
import { bodyHover } from "./body-facts";
import { bodyTaskFacts, bodyTasksAt } from "./body-tasks";
import { deadlineFacts } from "./deadline-facts";
import { draftAt, type ReferenceAt, referenceAt } from "./references";

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export interface HoverWords {
  readonly language: Language;
  /** Short Markdown about a rule; null for an unknown code. */
  readonly rule: (code: string) => string | null;
  /** Known acts and bodies; null when the tables are not at hand. */
  readonly knowledge: Knowledge | null;
  /** Today, or the day the user chose. */
  readonly asOf: CalendarDate | null;
  /** The user chose the day himself: then it beats the draft's own date. */
  readonly asOfChosen: boolean;
}

interface Part extends Hover {
  /** Small parts decide which words are marked. */
  readonly size: number;
}

const SHOWN_LETTERS = 1_500;
const SHOWN_LINES = 15;

/** The hover at an offset; null when nothing is known there. `findings` are those shown to the user. */
export function hoverAt(file: DraftFile, findings: readonly Finding[], offset: number, words: HoverWords): Hover | null {
  const parts = [
    ...ruleParts(findings, offset, words),
    ...referenceParts(file, offset, words),
    ...taskParts(file, offset, words),
    ...bodyParts(file, offset, words),
    ...deadlineParts(file, offset, words),
  ];
  const smallest = parts.reduce<Part | null>((a, b) => (a === null || b.size < a.size ? b : a), null);
  return smallest === null ? null : { span: smallest.span, markdown: parts.map((part) => part.markdown).join("\n\n---\n\n") };
}

const part = (where: Span, markdown: string): Part => ({ span: where, markdown, size: where.end - where.start });

function ruleParts(findings: readonly Finding[], offset: number, words: HoverWords): Part[] {
  const here = findings.filter((finding) => finding.suppressed === null && touches(finding.span, offset));
  const once = new Map(here.map((finding) => [finding.rule, finding]));
  return [...once.values()].flatMap((finding) => {
    const text = words.rule(finding.rule);
    return text === null ? [] : [part(finding.span, text)];
  });
}

function referenceParts(file: DraftFile, offset: number, words: HoverWords): Part[] {
  const at = referenceAt(file, offset);
  if (at === null) return [];
  const { reference, target } = at;
  if (target !== null && target.node !== null) return [part(target.span, unitText(file.source, target.node))];
  if (target?.status === "missing") return [part(target.span, MISSING(target.label)[words.language])];
  const facts = reference.internal ? "" : documentFacts(at, words);
  return facts === "" ? [] : [part(reference.span, facts)];
}

const MISSING = (label: string): Text => ({
  vi: `Chưa thấy ${escapeMarkdown(label)} trong văn bản này.`,
  en: `${escapeMarkdown(label)} was not found in this document.`,
});

/** A unit's own text with what stands below it, as far as it is worth reading in a hover. */
function unitText(source: SourceText, node: Node): string {
  const cut = span(node.span.start, Math.min(node.span.end, node.span.start + SHOWN_LETTERS));
  const lines = source.original(cut).split(/\r\n|\n|\r/u);
  const whole = cut.end === node.span.end && lines.length <= SHOWN_LINES;
  const shown = lines.slice(0, SHOWN_LINES).map((line) => escapeMarkdown(line.trim()));
  return `${shown.filter((line) => line !== "").join("  \n")}${whole ? "" : " …"}`;
}

const FACTS = {
  number: { vi: "Số, ký hiệu", en: "Number" },
  date: { vi: "Ngày", en: "Date" },
  issuer: { vi: "Cơ quan ban hành", en: "Issued by" },
} satisfies Record<string, Text>;

/** The day at which validity is asked of a draft. */
const dayOf = (draft: Draft | null, { asOf, asOfChosen }: HoverWords): CalendarDate | null => (asOfChosen ? asOf : (draft?.date ?? asOf));

function taskParts(file: DraftFile, offset: number, { asOf, language }: HoverWords): Part[] {
  const found = bodyTasksAt(file, offset);
  return found === null ? [] : [part(found.span, bodyTaskFacts(found, asOf, language, escapeMarkdown))];
}

function bodyParts(file: DraftFile, offset: number, words: HoverWords): Part[] {
  const asOf = dayOf(draftAt(file, offset), words);
  if (words.knowledge === null || asOf === null) return [];
  const found = bodyHover(file, offset, words.knowledge.bodies, { asOf, language: words.language, safe: escapeMarkdown });
  return found === null ? [] : [part(found.span, found.markdown)];
}

function documentFacts({ draft, reference }: ReferenceAt, words: HoverWords): string {
  const { language } = words;
  const acts = words.knowledge?.acts ?? null;
  const { type, number, date, issuer } = reference;
  const day = dayOf(draft, words);
  const row = acts === null ? null : actMeant(acts, reference, day);
  const facts: string[] = [];
  if (number !== null && row === null) facts.push(`${FACTS.number[language]}: ${escapeMarkdown(number)}`);
  const issued = date ?? fromIso(row?.date ?? "");
  if (issued !== null) facts.push(`${FACTS.date[language]}: ${display(issued)}`);
  const body = row?.issuer ?? issuer;
  if (body !== null) facts.push(`${FACTS.issuer[language]}: ${escapeMarkdown(body)}`);
  if (acts !== null && row !== null && day !== null) facts.push(...actFacts(acts, row, day, language, escapeMarkdown));
  if (facts.length === 0) return "";
  const title = row !== null && !row.title.startsWith(row.type) ? `\n\n${escapeMarkdown(row.title)}` : "";
  return `**${escapeMarkdown(row === null ? type : actName(row))}**${title}\n\n${facts.map((fact) => `- ${fact}`).join("\n")}`;
}

function deadlineParts(file: DraftFile, offset: number, { language, asOf }: HoverWords): Part[] {
  const here = draftAt(file, offset)?.deadlines.filter((deadline) => touches(deadline.span, offset)) ?? [];
  return here.flatMap((deadline) => {
    const text = deadlineFacts(deadline, asOf, language);
    return text === "" ? [] : [part(deadline.span, text)];
  });
}

const SPECIAL = /[\\`*_{}[\]()<>#+\-.!|~]/gu;
/** Text that Markdown shows as it is. */
export const escapeMarkdown = (text: string): string => text.replace(SPECIAL, "\\$&");
