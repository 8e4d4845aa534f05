/**
 * Words of a web page around the document: the page's own table of attributes, its search help, its controls. They come
 * along when a text is copied from a law site and are told as one block that can be taken out. Tags of a table are told once.
 */
import type { Draft, DraftFile } from "../../model/types";
import { type Span, span } from "../../text/span";
import { STATE } from "../parts";
import { defineRule } from "../rule";

const CONTENT = "Điều 1. Giao Sở Nội vụ rà soát hồ sơ lưu trữ của các cơ quan.";
const PAGE_TABLE = "Số hiệu: | 215/QĐ-UBND |\nLoại văn bản: | Quyết định |\nNgười ký: | Trần Minh Khang |\nTình trạng: | Đã biết |";

/** What stands on pages of law sites and portals and never under the signature of a document. */
const PAGE_LINE =
  /^(?:(?:Số +hiệu|Loại +văn +bản|Nơi +ban +hành|Người +ký|Ngày +(?:ban +hành|hiệu +lực|đăng|cập +nhật)|Tình +trạng(?: +hiệu +lực)?|Lĩnh +vực|Nguồn|Tác +giả|Từ +khóa|Lượt +xem) *:|Văn +bản +(?:đang +xem|liên +quan|gốc)|Thuộc +tính|Lược +đồ|Tải +(?:về|xuống)|Ý +kiến +(?:bạn +đọc|của +bạn)|Bình +luận|Chia +sẻ|In +(?:trang|bài)|Gửi +email|Trang +chủ|Đăng +nhập|Chưa +có +(?:video|bình +luận|ý +kiến)|Cập +nhật *:|Xem +cỡ +chữ|Cỡ +chữ|Quay +lại)|(?:ô|nút|hệ +thống|kết +quả) +tìm +kiếm|(?:^|\s)(?:nhấp|bấm) +(?:vào|chuột)|^Màn +hình +hiện/iu;
/** So many such lines make a page of what follows the signature. */
const LEAST_LINES = 2;
/** Lines above the head that are looked at. */
const LINES_ABOVE = 8;

export const webPageText = defineRule({
  code: "soat/chu-trang-web",
  level: "nen-sua",
  title: { vi: "Không còn chữ của trang web nơi chép văn bản", en: "No text of the web page is left" },
  source: "NĐ 30/2020/NĐ-CP, Điều 8 (các thành phần thể thức)",
  why: {
    vi: "Bảng thuộc tính, nút bấm, lời hướng dẫn của trang web không thuộc thành phần nào của văn bản.",
    en: "The page's attributes, buttons and help are no part of the document.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "attachment", bad: PAGE_TABLE, good: "" },
    { at: "attachment", bad: "Ý kiến bạn đọc\nBấm vào ô tìm kiếm để tra cứu văn bản khác.", good: "" },
    {
      at: "issuer",
      bad: "Cập nhật: 09/10/2026 08:30:00\nXem cỡ chữ\n\nỦY BAN NHÂN DÂN\nTỈNH LAM SƠN",
      good: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN",
    },
    {
      at: "content",
      bad: `${CONTENT}\n<table><tr><th>TT</th><th>Xã</th></tr><tr><td>1</td><td>Cẩm Trúc</td></tr></table>`,
      good: `${CONTENT}\n| TT | Xã |\n|---|---|\n| 1 | Cẩm Trúc |`,
    },
  ],
  silent: [
    { at: "content", text: `${CONTENT}\nHồ sơ có dung lượng < 5 MB, tên tệp <mã hồ sơ>.pdf.`, because: "không phải thẻ của bảng" },
    { at: "content", text: `${CONTENT}\nCập nhật: kết quả rà soát lên phần mềm trước ngày 15/12/2026.`, because: "lời của văn bản" },
    {
      at: "attachment",
      text: "Phụ lục\nDANH MỤC HỒ SƠ\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Số hiệu: 01.\n2. Nguồn: Trung tâm Lưu trữ tỉnh./.",
      because: "phụ lục của văn bản",
    },
  ],
  check(draft, { report, file }) {
    for (const block of [above(draft, file), below(draft, file)]) {
      if (block === null) continue;
      report({
        span: block,
        tags: ["unnecessary"],
        message: {
          vi: "Chữ của trang web, không thuộc văn bản; nên bỏ.",
          en: "This is text of the web page, no part of the document; it should go.",
        },
        fixes: [
          {
            title: { vi: "Bỏ chữ của trang web", en: "Remove the text of the web page" },
            kind: "ask",
            edits: [{ span: withBlankLines(draft, block), newText: "" }],
          },
        ],
      });
    }
    const tag = tableTag(draft);
    if (tag === null) return;
    report({
      span: tag,
      message: {
        vi: "Bảng chép từ trang web còn thẻ HTML, khi in thẻ hiện nguyên như chữ. Nên chép lại bảng hoặc ghi các ô giữa dấu “|”.",
        en: "The table is left as HTML tags, which are printed as they stand. Paste it again or write its cells between “|”.",
      },
    });
  },
});

const TABLE_TAG = /<(?:table|tr|td)(?:\s[^<>]{0,200})?>/iuy;

/** The first tag of a table that stands in the text as it is. */
function tableTag({ source, span: own }: Draft): Span | null {
  const { flat } = source;
  for (let at = flat.indexOf("<", own.start); at >= 0 && at < own.end; at = flat.indexOf("<", at + 1)) {
    TABLE_TAG.lastIndex = at;
    const length = TABLE_TAG.exec(flat)?.[0].length;
    if (length !== undefined) return span(at, at + length);
  }
  return null;
}

/** The lines of a stretch that are not empty, bars and rules left out. */
function linesIn(draft: Draft, from: number, to: number): { readonly text: string; readonly span: Span }[] {
  const { source } = draft;
  const found: { readonly text: string; readonly span: Span }[] = [];
  for (let i = source.lineAt(from); i < source.lines.length; i++) {
    const line = source.lines[i];
    if (line === undefined || line.start >= to) break;
    const text = source.slice(line).replace(/^[\s|]+|[\s|]+$/gu, "");
    if (line.start >= from && text !== "" && !/^[-_=*#+|\s]+$/u.test(text)) found.push({ text, span: line });
  }
  return found;
}

/** The file's first lines as long as they are a page's. */
function above(draft: Draft, file: DraftFile): Span | null {
  if (file.drafts[0]?.span.start !== draft.span.start) return null;
  const lines = linesIn(draft, 0, draft.source.lines[LINES_ABOVE]?.start ?? draft.source.folded.length);
  const count = lines.findIndex(({ text }) => !PAGE_LINE.test(text));
  const [first, last] = [lines[0], lines[count - 1]];
  return first === undefined || last === undefined ? null : span(first.span.start, last.span.end);
}

/** What follows the signature of the last document and belongs to no attachment. */
function below(draft: Draft, file: DraftFile): Span | null {
  const end = Math.max(draft.signature?.span.end ?? 0, draft.recipients?.span.end ?? 0, draft.nodes.at(-1)?.span.end ?? 0);
  if (draft.signature === null || draft.attachments.length > 0 || file.drafts.at(-1)?.span.start !== draft.span.start) return null;
  const lines = linesIn(draft, end, draft.source.folded.length);
  const [first, last] = [lines[0], lines.at(-1)];
  const pageLines = lines.filter(({ text }) => PAGE_LINE.test(text)).length;
  if (first === undefined || last === undefined || pageLines < LEAST_LINES || pageLines * 5 < lines.length) return null;
  return span(first.span.start, last.span.end);
}

/** The block with the blank lines after it, or before it at the end of the file. */
function withBlankLines({ source }: Draft, block: Span): Span {
  const { folded } = source;
  let end = block.end;
  while (/\s/u.test(folded.charAt(end))) end++;
  if (end < folded.length) return span(block.start, end);
  let start = block.start;
  while (start > 0 && /\s/u.test(folded.charAt(start - 1))) start--;
  const lineEnd = /^\r?\n/u.exec(folded.slice(start))?.[0].length ?? 0;
  return span(start + lineEnd, folded.length);
}
