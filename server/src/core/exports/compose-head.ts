/** Head, title and closing of a document (Phụ lục I, Phần I, Mục II.1–5, II.7, II.9), in the decree's order. */
import { HEAD_LEFT, POINTS_PER_MM, RULE_SHARE, SUBJECT_INSET, sizeOf, textWidth } from "../knowledge/layout";
import { parentLines } from "../model/issuer-lines";
import type { Attachment, Draft, Header, Title } from "../model/types";
import { contains, type Span, span } from "../text/span";
import { isAllCapitals } from "../text/vietnamese";
import { type Composer, isParagraph } from "./compose-text";
import { balancedWidth, breakLines, runsWidth } from "./line-breaks";
import type { Block, Closing, Head, Paragraph, Rule } from "./printed";

/** In the middle of the share that the decree gives to a drawn line. */
const SHARE = (RULE_SHARE[0] + RULE_SHARE[1]) / 2;

const rule = (width: number): Rule => ({ kind: "rule", width });

function issuerColumn(composer: Composer, header: Header): (Paragraph | Rule)[] {
  const { issuer } = header;
  if (issuer === null) return [];
  const { source } = composer.inline.file;
  const lines = issuer.lines.length > 0 ? issuer.lines : [issuer.span];
  const parents = parentLines(lines.map((line) => source.slice(line).trim()));
  const out = lines.map((line, i) => composer.paragraph(i < parents ? "parent-body" : "issuing-body", line)).filter(isParagraph);
  const last = out.at(-1);
  if (last === undefined) return [];
  const size = sizeOf(last.part, composer.layout);
  const width = breakLines(last.runs, size, textWidth(composer.layout, false) * HEAD_LEFT * POINTS_PER_MM).last;
  return [...out, rule((width / POINTS_PER_MM) * SHARE)];
}

const NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

/** Letters of a piece of the head; one that was broken over the lines of two columns is put together again. */
function nationalText(composer: Composer, where: Span): string {
  const { source } = composer.inline.file;
  if (source.lineAt(where.start) === source.lineAt(where.end)) return composer.inline.text(where);
  return NATIONAL;
}

function headingColumn(composer: Composer, header: Header): (Paragraph | Rule)[] {
  const { nationalHeading, motto, party } = header;
  const out: (Paragraph | null)[] = [composer.paragraph("national-heading", party)];
  if (nationalHeading !== null) out.push(composer.ofText("national-heading", nationalHeading, nationalText(composer, nationalHeading)));
  const mottoLine = composer.paragraph("motto", motto);
  const paragraphs = [...out, mottoLine].filter(isParagraph);
  if (mottoLine === null) return paragraphs;
  return [...paragraphs, rule(runsWidth(mottoLine.runs, sizeOf("motto", composer.layout)))];
}

function numberLine(composer: Composer, header: Header): Paragraph | null {
  const { number } = header;
  if (number === null) return null;
  const { source } = composer.inline.file;
  const apart = number.symbol !== null && !contains(number.span, number.symbol);
  if (apart) composer.printed.push(number.symbol);
  if (!apart && source.lineAt(number.span.start) === source.lineAt(number.span.end)) return composer.paragraph("number", number.span);
  const digits = number.digits === null ? "     " : source.quote(number.digits);
  const year = number.year === null ? "" : `${number.year}/`;
  return composer.ofText("number", number.span, `${source.quote(number.word)} ${digits}/${year}${number.symbolText}`);
}

function placeLine(composer: Composer, header: Header): Paragraph | null {
  const at = header.placeAndDate;
  if (at === null) return null;
  const { source } = composer.inline.file;
  if (source.lineAt(at.span.start) === source.lineAt(at.span.end)) return composer.paragraph("place-date", at.span);
  const part = (one: Span | null): string => (one === null ? "     " : source.quote(one));
  return composer.ofText(
    "place-date",
    at.span,
    `${source.quote(at.place)}, ngày ${part(at.day)} tháng ${part(at.month)} năm ${part(at.year)}`,
  );
}

/** The two-column head; null when there is nothing in it. */
export function composeHead(composer: Composer, header: Header | null): Head | null {
  if (header === null || header.span === null) return null;
  const left = issuerColumn(composer, header);
  const right = headingColumn(composer, header);
  const stamps = header.stamps.map((stamp) => composer.paragraph("mark-line", stamp));
  const lowerLeft = [numberLine(composer, header), composer.paragraph("letter-subject", header.letterSubject), ...stamps].filter(
    isParagraph,
  );
  const lowerRight = [placeLine(composer, header)].filter(isParagraph);
  if (left.length + right.length + lowerLeft.length + lowerRight.length === 0) return null;
  return { kind: "head", left, right, lowerLeft, lowerRight };
}

/** A centred paragraph whose lines are about equally long, and the drawn line below it. */
function balanced(composer: Composer, paragraph: Paragraph | null, landscape: boolean): Block[] {
  if (paragraph === null) return [];
  const size = sizeOf(paragraph.part, composer.layout);
  const room = textWidth(composer.layout, landscape) - 2 * SUBJECT_INSET;
  const width = balancedWidth(paragraph.runs, size, room);
  const inset = SUBJECT_INSET + (room - width) / 2;
  return [{ ...paragraph, inset: [inset, inset] }];
}

function ruleBelow(composer: Composer, blocks: readonly Block[], landscape: boolean): Rule | null {
  const last = blocks.at(-1);
  if (last?.kind !== "paragraph") return null;
  const room = textWidth(composer.layout, landscape) - last.inset[0] - last.inset[1];
  const { last: width } = breakLines(last.runs, sizeOf(last.part, composer.layout), room * POINTS_PER_MM);
  return rule((width / POINTS_PER_MM) * SHARE);
}

/** "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ" above "Thực hiện …": a name in capitals is a line of its own. */
function capitalsFirst(composer: Composer, title: Span): readonly [Span | null, Span] {
  const { source } = composer.inline.file;
  const [first, last] = [source.lineAt(title.start), source.lineAt(Math.max(title.start, title.end - 1))];
  let cut = title.start;
  for (let i = first; i < last && isAllCapitals(source.slice(span(cut, source.lines[i]?.end ?? title.end)).trim()); i++)
    cut = source.lines[i + 1]?.start ?? title.end;
  const rest = source.slice(span(cut, title.end)).trim();
  if (cut === title.start || rest === "" || isAllCapitals(rest)) return [null, title];
  return [span(title.start, cut), span(cut, title.end)];
}

/** Kind of document and subject. An annex has its label in small letters above a title in capitals. */
export function composeTitle(composer: Composer, title: Title | null, annex: boolean, landscape: boolean): Block[] {
  if (title === null) return [];
  const kind = composer.paragraph(annex ? "annex-label" : "kind-title", title.kindName, { heading: "title" });
  const own = kind === null ? { heading: "title" as const } : {};
  const [upper, lower] = kind === null && title.subject !== null ? capitalsFirst(composer, title.subject) : [null, title.subject];
  const name = upper === null ? null : composer.paragraph("kind-title", upper, own);
  const subject = composer.paragraph(annex ? "annex-title" : "subject", lower, name === null ? own : {});
  return [kind, ...balanced(composer, name, landscape), ...balanced(composer, subject, landscape)].filter((one) => one !== null);
}

export function withRule(composer: Composer, blocks: readonly Block[], landscape: boolean): Block[] {
  const drawn = ruleBelow(composer, blocks, landscape);
  return drawn === null ? [...blocks] : [...blocks, drawn];
}

/** Title of an attachment, its line "(Kèm theo …)" and the drawn line below. */
export function composeAttachmentTitle(composer: Composer, attachment: Attachment, landscape: boolean): Block[] {
  const titled = attachment.title.span.end > attachment.title.span.start && attachment.title.span !== attachment.attachedLine;
  const title = titled ? composeTitle(composer, attachment.title, attachment.kind === "phu-luc", landscape) : [];
  const line = balanced(composer, composer.paragraph("attached-line", attachment.attachedLine), landscape);
  return withRule(composer, [...title, ...line], landscape);
}

/** Spans of the other column that lie inside a span broken over several lines. */
const others = (where: Span, all: readonly Span[]): Span[] =>
  all.filter((one) => one !== where && one.start > where.start && contains(where, one));

// "- Thường trực Thành ủy;          (để b/c)": a note in a column of its own
const NOTE = /^(?:[ |\t]{3,}|[ ]*[|\t][ |\t]*)(?<note>\([^()|]{2,60}\)[;.]?)(?=[ |\t]*$|[ |\t]{3,})/u;

/** A recipient with the note that stands beside it. */
function noted(composer: Composer, where: Span, paragraph: Paragraph | null): Paragraph | null {
  const { source } = composer.inline.file;
  const end = source.lines[source.lineAt(where.end)]?.end ?? where.end;
  const note = NOTE.exec(source.folded.slice(where.end, end))?.groups?.note;
  const last = paragraph?.runs.at(-1);
  if (paragraph === null || note === undefined || last === undefined) return paragraph;
  return { ...paragraph, runs: [...paragraph.runs, { ...last, text: ` ${note}`, anchor: null, link: null }] };
}

/** Recipients and signature side by side; null when there is neither. */
export function composeClosing(composer: Composer, draft: Draft): Closing | null {
  const { recipients, signature } = draft;
  if (recipients === null && signature === null) return null;
  const parts: Span[] = [
    ...(signature?.titles.map((title) => title.span) ?? []),
    ...(signature?.mark ? [signature.mark] : []),
    ...(signature?.name ? [signature.name] : []),
    ...(recipients?.items.map((item) => item.span) ?? []),
  ];
  const one = (part: "recipient" | "recipients-head" | "signing-title" | "signing-mark" | "signer", where: Span): Paragraph | null =>
    composer.paragraph(part, where, { without: others(where, parts) });
  const left =
    recipients === null
      ? []
      : [
          one("recipients-head", recipients.head),
          ...recipients.items.map((item) => noted(composer, item.span, one("recipient", item.span))),
        ];
  const titles = signature?.titles.map((title) => one("signing-title", title.span)) ?? [];
  const mark = signature?.mark ? one("signing-mark", signature.mark) : null;
  const signer = signature?.name ? one("signer", signature.name) : null;
  const spans = [recipients?.span, signature?.span].filter((s): s is Span => s !== undefined);
  const where = { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
  return {
    kind: "closing",
    ...composer.placeOf(where),
    recipients: left.filter(isParagraph),
    titles: titles.filter(isParagraph),
    mark,
    signer,
  };
}
