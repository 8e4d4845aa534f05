/**
 * A known decree or other act cited by its own number and date with a title that is not its own: another one altogether, or
 * other words inside it. Shortened titles, other openings and other small words are no other title.
 */
import { citedLaw, readCitation } from "../../knowledge/cited-act";
import { kindOf, titleIsRead, titleWords } from "../../knowledge/citing";
import type { LegalActRow } from "../../knowledge/schema";
import type { Fix } from "../../model/finding";
import type { Draft, Reference } from "../../model/types";
import { SourceText } from "../../text/source";
import { type Span, span } from "../../text/span";
import { quoted, STATE } from "../parts";
import { defineRule, type Report } from "../rule";
import { type Difference, differences, spanOf, type Word, wordsOf } from "../word-diff";

const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const LAST = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.";
const basis = (title: string): string =>
  `${LAW}\nCăn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ ${title};\n${LAST}`;
const WIDE = "quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành Luật Ban hành văn bản quy phạm pháp luật";
const wide = (title: string): string =>
  `${LAW}\nCăn cứ Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025 của Chính phủ ${title};\n${LAST}`;

export const actTitle = defineRule({
  code: "vien-dan/sai-ten",
  level: "can-xac-minh",
  title: { vi: "Văn bản viện dẫn ghi đúng tên gọi", en: "A cited act has its own title" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b; bảng dữ liệu văn bản",
  why: {
    vi: "Số đúng mà tên là của văn bản khác thì hoặc số hoặc tên bị chép nhầm. Chỉ so với tên đã đối chiếu; cách ghi gọn không bị nêu.",
    en: "When the number is right and the title another act's, one of the two was copied wrongly. Only titles that were read are compared.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  needsKnowledge: true,
  examples: [
    { at: "bases", bad: basis("về công tác văn thư, lưu trữ"), good: basis("về kiểm soát thủ tục hành chính") },
    { at: "bases", bad: wide(WIDE.replace("Ban hành văn bản quy phạm pháp luật", "Tổ chức chính quyền địa phương")), good: wide(WIDE) },
  ],
  silent: [
    { at: "bases", text: wide("quy định chi tiết Luật Ban hành văn bản quy phạm pháp luật"), because: "cách ghi gọn" },
    {
      at: "bases",
      text: wide("quy định chi tiết và hướng dẫn thi hành một số điều của Luật Ban hành văn bản quy phạm pháp luật"),
      because: "cách ghi khác của “quy định chi tiết …”",
    },
    {
      at: "bases",
      text: basis("về kiểm soát thủ tục hành chính được sửa đổi, bổ sung tại Nghị định số 48/2013/NĐ-CP"),
      because: "sau tên gọi là văn bản sửa đổi",
    },
  ],
  check(draft, { knowledge, report, notEvaluated }) {
    if (knowledge === null) return notEvaluated();
    const told = new Set<LegalActRow>();
    for (const reference of draft.references) {
      if (reference.internal || reference.nested || reference.number === null || !hasTitle(draft, reference)) continue;
      const citation = readCitation(knowledge.acts, reference);
      if (citation.kind !== "known" || told.has(citation.row) || !titleIsRead(citation.row) || citedLaw(citation.row.title) !== null)
        continue;
      const found = compare(draft, reference, citation.row);
      if (found === null) continue;
      told.add(citation.row);
      report(found);
    }
  },
});

const LONGEST = 300;
/** A title follows at once, in these words; anything else goes on with the sentence. */
const OPENS =
  /^,? +(?:về|việc|quy +định|ban +hành|sửa +đổi|bổ +sung|hướng +dẫn|phê +duyệt|thông +qua|điều +chỉnh|thành +lập)(?![a-zA-ZÀ-ỹ])/iu;
const ENDS =
  /[;.()\n|“”]|,? +(?:(?:đã +)?được +(?:sửa +đổi|bổ +sung)|và +(?:các +)?(?:Nghị +định|Quyết +định|Thông +tư|Nghị +quyết|Kế +hoạch|Luật) +(?:số|ngày)|đã +được)/u;
/** Words that open a title, and small ones inside it: no title is told by them. */
const OPENERS = new Set("về việc ban hành".split(" "));
const LOOSE = new Set(
  "và của các những trong trên tại ở về việc cho đối với từ đến thuộc theo một số điều để có được quy định chi tiết hướng dẫn biện pháp tổ chức thi hành thực hiện nội dung sửa đổi bổ sung nghị định luật".split(
    " ",
  ),
);
const LEAST_WORDS = 3;
/** Titles that share less than this of their words are two titles. */
const SHARED = 0.34;

const hasTitle = (draft: Draft, { span: { end } }: Reference): boolean => OPENS.test(draft.source.flat.slice(end, end + 16));

function compare(draft: Draft, reference: Reference, row: LegalActRow): Report | null {
  const { end } = reference.span;
  const rest = draft.source.flat.slice(end, end + LONGEST);
  const written = withoutOpeners(wordsOf(draft.source, span(end, end + (ENDS.exec(rest)?.index ?? rest.length))));
  const official = officialWords(row);
  const telling = [written.slice(0, official.length + 2), official].map((words) => words.filter(({ key }) => !LOOSE.has(key)));
  const [mine = [], own = []] = telling;
  if (Math.min(mine.length, own.length) >= LEAST_WORDS && share(mine, own) < SHARED) return other(draft, row, written, null);
  const found = differences(written, official).filter((one) => !isLoose(one));
  const [first] = found;
  return first === undefined || found.length > 2 ? null : other(draft, row, written, first);
}

const officials = new WeakMap<LegalActRow, readonly Word[]>();

function officialWords(row: LegalActRow): readonly Word[] {
  const known = officials.get(row);
  if (known !== undefined) return known;
  const source = new SourceText(titleWords(row));
  const words = withoutOpeners(wordsOf(source, span(0, source.flat.length)));
  officials.set(row, words);
  return words;
}

function withoutOpeners(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ key }) => !OPENERS.has(key));
  return first < 0 ? [] : words.slice(first);
}

/** Part of the words of the shorter title that the other one has too. */
function share(a: readonly Word[], b: readonly Word[]): number {
  const keys = new Set(b.map(({ key }) => key));
  const both = new Set(a.map(({ key }) => key).filter((key) => keys.has(key)));
  return both.size / Math.min(new Set(a.map(({ key }) => key)).size, keys.size);
}

const isLoose = ({ left, right }: Difference): boolean =>
  left.every(({ key }) => LOOSE.has(key)) || right.every(({ key }) => LOOSE.has(key));

function other(draft: Draft, row: LegalActRow, written: readonly Word[], difference: Difference | null): Report {
  const title = titleWords(row);
  const [first, last] = [written[0], written.at(-1)];
  const whole: Span = span(first?.span.start ?? 0, last?.span.end ?? 0);
  const name = `${kindOf(row)} số ${row.number}`;
  if (difference === null) {
    return {
      span: whole,
      message: {
        vi: `${name} có tên là “${clipped(title)}”, văn bản ghi ${quoted(draft.source, whole)}. Đề nghị kiểm tra số hoặc tên gọi.`,
        en: `${name} is titled “${clipped(title)}”; the text says ${quoted(draft.source, whole)}. Check number or title.`,
      },
      data: { act: row.id },
    };
  }
  const where = spanOf(difference.left);
  const right = spanOf(difference.right);
  const words = new SourceText(title).quote(right);
  return {
    span: where,
    message: {
      vi: `Tên gọi của ${name} là “… ${words} …”, văn bản ghi ${quoted(draft.source, where)}. Đề nghị kiểm tra.`,
      en: `The title of ${name} has “… ${words} …”; the text says ${quoted(draft.source, where)}. Check it.`,
    },
    fixes: [fix(where, words)],
    data: { act: row.id },
  };
}

const fix = (where: Span, words: string): Fix => ({
  title: { vi: `Thay bằng “${words}”`, en: `Replace with “${words}”` },
  kind: "ask",
  edits: [{ span: where, newText: words }],
});

const SHOWN_WORDS = 8;
function clipped(title: string): string {
  const words = title.split(" ");
  return words.length > SHOWN_WORDS ? `${words.slice(0, SHOWN_WORDS).join(" ")}…` : title;
}
