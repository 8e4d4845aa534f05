/**
 * The facts that no safe fix and no formatting may change (law 6): legal bases, numbers, dates, authority, signer, bodies,
 * tasks. Form is taken away first (case, punctuation, blanks, zeros, Roman or Arabic quarters), so that two texts with
 * the same facts give the same list.
 */

import type { Node } from "../syntax/nodes";
import { toIso } from "../text/calendar";
import { foldForCompare } from "../text/fold";
import { fromRoman } from "../text/numerals";
import type { Span } from "../text/span";
import type { Draft, NamedBody } from "./types";

/** Facts of a draft as comparable lines "what: value", in order of the text. */
export function protectedFacts(draft: Draft): readonly string[] {
  const { source } = draft;
  const words = (where: Span | null | undefined): string => (where ? bare(source.slice(where)) : "");
  const facts: string[] = [];
  const { number, placeAndDate } = draft.header;
  facts.push(
    `số: ${number?.value ?? ""} ${letters(number?.symbolText ?? "")}`,
    `ngày: ${draft.date ? toIso(draft.date) : words(placeAndDate?.day)}`,
  );
  facts.push(`thẩm quyền: ${words(draft.authority?.span)}`);
  for (const basis of draft.legalBases) facts.push(`căn cứ: ${words(basis.span)}`);
  for (const reference of draft.references) {
    facts.push(
      `viện dẫn: ${bare(reference.type)} ${letters(reference.number ?? "")} ${reference.date ? toIso(reference.date) : ""} ${bare(reference.issuer ?? "")}`,
    );
    for (const target of reference.targets) facts.push(`đích: ${bare(target.label)} ${target.status}`);
  }
  for (const task of draft.assignments) {
    facts.push(
      `nhiệm vụ: ${bare(task.text)}`,
      `chủ trì: ${names(task.lead)}`,
      `phối hợp: ${names(task.support)}`,
      `chỉ đạo: ${names(task.direct)}`,
    );
  }
  for (const deadline of draft.deadlines) {
    const [start, end] = [deadline.start, deadline.end].map((day) => (day ? toIso(day) : ""));
    facts.push(`thời hạn: ${deadline.kind} ${start} ${end} ${deadline.every ?? ""} ${deadline.task ?? ""}`);
  }
  facts.push(`nơi nhận: ${(draft.recipients?.pieces ?? []).map(words).join(" ")}`);
  facts.push(`người ký: ${words(draft.signature?.name)}`);
  const visit = (node: Node): void => {
    facts.push(`số liệu: ${numbers(source.slice(node.kind === "table" ? node.span : node.text))}`);
    for (const child of node.children) visit(child);
  };
  for (const node of draft.nodes) visit(node);
  for (const attachment of draft.attachments) visit(attachment.node);
  return facts;
}

const names = (bodies: readonly NamedBody[]): string => bodies.map((body) => bare(body.name)).join(" · ");

/** Words and numbers only: small letters, no punctuation, no zeros before digits, words of dates, times and “số” left out. */
const bare = (text: string): string =>
  arabicQuarters(foldForCompare(text))
    .replace(/(\d)[hg](?=\d|(?!\p{L}))/gu, "$1 ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/(?<!\p{L})(?:ngày|tháng|năm|giờ|phút|số)(?!\p{L})/gu, " ")
    .replace(/(?<![\p{L}\d])0+(?=\d)/gu, "")
    .replace(/ +/g, " ")
    .trim();

/** Letters and digits of a symbol: "QĐUBND" and "QĐ-UBND" are one. */
const letters = (text: string): string => bare(text).replaceAll(" ", "");

/** The numbers of a text in their order. */
const numbers = (text: string): string => [...arabicQuarters(text).matchAll(/\d+/g)].map((m) => m[0].replace(/^0+(?=\d)/, "")).join(" ");

const arabicQuarters = (text: string): string =>
  text.replace(/(?<=(?<!\p{L})quý +)[ivx]{1,3}(?!\p{L})/giu, (roman) => String(fromRoman(roman.toUpperCase()) ?? roman));
