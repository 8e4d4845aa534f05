/** Parts that stand out of the order of the models, and how they are moved. */
import type { Fix, Text } from "../../model/finding";
import type { Draft } from "../../model/types";
import { onceOf } from "../../text/memo";
import { type Span, span } from "../../text/span";
import { plain, trimmed } from "../parts";

// "Điều 3." at the beginning of a line
const ARTICLE = /^ *Điều +(?<number>\d{1,3}) *[.:]/u;
/** A head or a body in capitals: what an authority line is. */
const AUTHORITY =
  /^(?:(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG) +)?(?:ỦY BAN|HỘI ĐỒNG) NHÂN DÂN(?: +[\p{Lu} -]+)?$|^(?:BỘ TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG) +[\p{Lu} ,-]+$/u;

/** The first article that stands below Nơi nhận; null when the recipients close the articles. */
export const articleBelowRecipients = onceOf(({ recipients, attachments, articles, source, span: whole }: Draft): Span | null => {
  if (recipients === null) return null;
  const end = attachments[0]?.span.start ?? whole.end;
  const next = (articles.at(-1)?.number ?? 0) + 1;
  for (let i = source.lineAt(recipients.head.end) + 1; i < source.lines.length; i++) {
    const line = source.lines[i];
    if (line === undefined || line.start >= end) return null;
    const m = ARTICLE.exec(source.slice(line));
    if (m !== null && Number(m.groups?.number) === next) return trimmed(source, span(line.start, line.start + m[0].length));
  }
  return null;
});

/** An authority line between the head and the title, where the title should stand above it. */
export function authorityAboveTitle({ title, header, authority, source }: Draft): Span | null {
  if (title?.kindName == null || authority !== null || header.span === null) return null;
  for (let i = source.lineAt(title.kindName.start) - 1; i > source.lineAt(header.span.end); i--) {
    const line = source.lines[i];
    if (line === undefined) return null;
    const text = plain(source, line);
    if (AUTHORITY.test(text)) return trimmed(source, line);
    if (text !== "") return null;
  }
  return null;
}

/** Takes the lines of `part` out, blank lines after them included, and puts its words behind `after`, divided by `gap`. */
export function movedDown({ source }: Draft, part: Span, after: number, gap: string, title: Text): Fix {
  let end = part.end;
  while (/\s/u.test(source.folded.charAt(end))) end++;
  const start = source.lines[source.lineAt(part.start)]?.start ?? part.start;
  return {
    title,
    kind: "ask",
    edits: [
      { span: span(start, end), newText: "" },
      { span: span(after, after), newText: `${gap}${source.original(part).trim()}` },
    ],
  };
}
