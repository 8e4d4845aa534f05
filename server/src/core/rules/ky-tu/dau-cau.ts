/** Blanks about commas, semicolons, colons and full stops: none before, one behind. One finding for the document. */
import type { TextEdit } from "../../model/finding";
import type { Draft, DraftFile } from "../../model/types";
import { span } from "../../text/span";
import { isOfDraft, otherPlaces, times } from "../chinh-ta/once";
import { count, quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { eachNode } from "../structure";
import { TYPING_SOURCE } from "./khoang-trang";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

// "hồ sơ , tài liệu", "như sau :", "hồ sơ ;": a blank before the mark, on one line
const BEFORE = /(?<=[\p{L}\d)”…]) {1,2}(?<mark>[,;:](?=[ \n]|$)|\.(?=[ \n]|$)(?!\.))/gu;
// "trời,điện", "hồ sơ;tài liệu", "cao...là": none behind it
const BEHIND = /(?<=\p{Ll})(?<mark>[,;]|,?(?:\.{3}|…),?)(?=\p{L}{2})/gu;
// "hồ sơ.Tài liệu": the end of a sentence
const SENTENCE = /(?<=\p{Ll}{2})(?<mark>\.)(?=\p{Lu}\p{Ll}+ )/gu;
const ADDRESS = /[@/\\]|www|https?|\.(?:vn|com|org|net|gov)/u;
const LINE_OF_COLUMNS = / {4}|\t|\|/u;
const AROUND = 24;

export const punctuationBlanks = defineRule({
  code: "ky-tu/dau-cau",
  level: "bien-tap",
  title: { vi: "Dấu câu liền từ trước, cách từ sau", en: "Punctuation: no blank before, one behind" },
  source: TYPING_SOURCE,
  why: {
    vi: "Dấu cách trước dấu câu làm dấu rơi xuống đầu dòng; thiếu dấu cách sau làm hai từ dính nhau. Báo một lần cho cả văn bản.",
    en: "A blank before a mark lets it fall on the next line; none behind it glues two words. Told once for a document.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("rà soát hồ sơ , tài liệu ; sổ sách"), good: task("rà soát hồ sơ, tài liệu; sổ sách") },
    { at: "content", bad: task("rà soát hồ sơ,tài liệu của các xã"), good: task("rà soát hồ sơ, tài liệu của các xã") },
    { at: "content", bad: task("rà soát máy móc, thiết bị...là tài sản công"), good: task("rà soát máy móc, thiết bị... là tài sản công") },
  ],
  silent: [
    { at: "content", text: task("rà soát 1.250,5 m2 đất, họp lúc 14:30, tỷ lệ 1:500, TP.Hải Vân"), because: "số, giờ, tỷ lệ, chữ viết tắt" },
    { at: "content", text: task("nhận hồ sơ qua thư điện tử noivu@lamson.gov.vn hoặc dichvucong.lamson.gov.vn/hoso;tra-cuu"), because: "địa chỉ thư, trang thông tin" },
  ],
  check(draft, { report, file }) {
    const edits = wrong(draft, file);
    const places = edits.map((edit) => edit.span);
    const [first] = places;
    if (first === undefined) return;
    report({
      span: first,
      message: {
        vi: `Ở ${quoted(draft.source, first)}, dấu câu có thể viết liền từ trước, cách từ sau${times(places).vi}.`,
        en: `In ${quoted(draft.source, first)} the mark may follow the word directly, with a blank behind it${times(places).en}.`,
      },
      related: otherPlaces(draft, places),
      fixes: [
        {
          title: { vi: `Sửa dấu cách ở ${count(places.length)} dấu câu`, en: `Mend blanks about ${places.length} mark(s)` },
          kind: "safe",
          edits,
        },
      ],
    });
  },
});

/** The places with a letter on each side, and what they should be. */
function wrong(draft: Draft, file: DraftFile): TextEdit[] {
  const { source } = draft;
  const found: TextEdit[] = [];
  eachNode(draft, (node) => {
    if (node.kind === "table") return;
    const text = source.folded.slice(node.text.start, node.text.end);
    for (const pattern of [BEFORE, BEHIND, SENTENCE]) {
      for (const m of text.matchAll(pattern)) {
        const around = text.slice(Math.max(0, m.index - AROUND), m.index + m[0].length + AROUND);
        const mark = m.groups?.mark ?? "";
        const start = node.text.start + m.index;
        const where = span(start - 1, start + m[0].length + (pattern === BEFORE ? 0 : 1));
        if (ADDRESS.test(around) || !isOfDraft(draft, file, where) || inColumns(draft, start)) continue;
        const written = source.folded.slice(where.start, where.end);
        const newText = pattern === BEFORE ? written.charAt(0) + mark : `${written.slice(0, -1)} ${written.slice(-1)}`;
        found.push({ span: where, newText });
      }
    }
  });
  return found.sort((a, b) => a.span.start - b.span.start).filter((edit, i, all) => i === 0 || edit.span.start >= (all[i - 1]?.span.end ?? 0));
}

function inColumns({ source }: Draft, at: number): boolean {
  const line = source.lines[source.lineAt(at)];
  return line === undefined || LINE_OF_COLUMNS.test(source.folded.slice(line.start, line.end).trim());
}
