/**
 * How the text around a cited act speaks of it: the text rests on it today, or it tells of former times, changes the act,
 * quotes, or names it as part of a title. Only words that bind count; where none stands before the act nothing is said.
 */
import { citingRegions, quotesIn, type Region } from "../../model/reference-regions";
import type { Draft, Reference } from "../../model/types";
import type { Node } from "../../syntax/nodes";
import type { Span } from "../../text/span";
import { WORD_END, WORD_START } from "../../text/vietnamese";
import { locate } from "../structure";

/**
 * rests: "thực hiện theo quy định của …". title: inside the title of another act. changed: amended, replaced, repealed here.
 * past: what was done, or a time that lies within the act's own. kept: a transitional clause. quoted: inside “ ”. loose: no
 * binding words.
 */
export type Standing = "rests" | "title" | "changed" | "past" | "kept" | "quoted" | "loose";

const word = (words: string): string => `${WORD_START}(?:${words})${WORD_END}`;
const HOW =
  "nghiêm(?: +(?:túc|chỉnh|minh))?|thành +công|thắng +lợi|tiếp +tục|đầy +đủ|đồng +bộ|kịp +thời|tốt|có|hiệu +quả|quyết +liệt|thống +nhất|tổ +chức|thực +hiện|triển +khai|thi +hành";
const WHAT =
  "đúng|các|những|quy +định|nội +dung|tinh +thần|yêu +cầu|nguyên +tắc|trình +tự|thủ +tục|nhiệm +vụ|hướng +dẫn|chỉ +đạo|tại|của|trong|về|và";
const CHIEFLY = ",? +(?:nhất|đặc +biệt) +là";
// "thực hiện nghiêm túc các quy định của ", "theo đúng quy định tại ", "căn cứ vào ", "phổ biến các nội dung của "
const BINDS = new RegExp(
  `${WORD_START}(?:theo|đúng|căn +cứ|trên +cơ +sở|(?<!hướng +dẫn +(?:việc +)?)(?:thực +hiện|triển +khai|áp +dụng)|tổ +chức +thi +hành|tuân +thủ|chấp +hành|quán +triệt|bám +sát|phổ +biến|tuyên +truyền|phù +hợp +với|quy +định +(?:tại|của|trong|ở))(?:,? +(?:${HOW}|${WHAT}|vào)${WORD_END}|${CHIEFLY}){0,9} *$`,
  "iu",
);
// "sửa đổi, bổ sung một số điều của ", "thay thế ", "bãi bỏ toàn bộ "
const CHANGES = new RegExp(
  `${word("sửa +đổi|bổ +sung|thay +thế|bãi +bỏ|hủy +bỏ|đính +chính|thu +hồi|đình +chỉ|điều +chỉnh|ngưng +hiệu +lực")}(?:[ ,]+(?:hoặc|ban +hành|một +số|một +phần|toàn +bộ|điều|khoản|điểm|cụm +từ|phụ +lục|bổ +sung|thay +thế|bãi +bỏ|liên +quan|${WHAT})${WORD_END}|[ ,]+(?:\\d+[a-zđ]?|[a-zđ])${WORD_END}){0,12} *$`,
  "iu",
);
// "Thay thế cụm từ “…” quy định tại ", "Sửa đổi khoản 2 Điều 5 … của ": a sentence that changes acts
const CHANGING = new RegExp(
  `^ *(?:sửa +đổi|bổ +sung|thay +thế|bãi +bỏ|bỏ)${WORD_END}[^.;]{0,40}?${word("cụm +từ|điểm|khoản|Điều|Chương|Mục|Phụ +lục")}`,
  "iu",
);
// "được sửa đổi, bổ sung một số điều theo ": names the amending act
const CHANGED_BY = new RegExp(
  `${word("được|đã")} +(?:sửa +đổi|bổ +sung|thay +thế|bãi +bỏ)[^;.]{0,60}?${word("theo|tại|bởi|bằng")}(?: +(?:${WHAT}))* *$`,
  "iu",
);
// " đã được thay thế bởi …", " (nay là …", " (cũ)", " hết hiệu lực từ …"
const CHANGED_AFTER = new RegExp(
  `^[ ,(]*(?:(?:đã|nay|sẽ|bị|được|không|còn)${WORD_END} *){0,3}(?:thay +thế|bãi +bỏ|hủy +bỏ|hết +hiệu +lực|hiệu +lực|là +Luật|cũ|trước +đây)${WORD_END}`,
  "iu",
);
const DONE = new RegExp(word("đã(?! +được +(?:sửa|bổ))|từng|trước +(?:đây|ngày|thời +điểm|khi|năm)|sau +khi|kể +từ"), "iu");
// "kết quả thực hiện ", "05 năm triển khai thi hành ", "tổng kết việc thực hiện "
const LOOKS_BACK = new RegExp(
  `${word("kết +quả|tình +hình|tiến +độ|sơ +kết|tổng +kết|đánh +giá|báo +cáo|quá +trình|năm")}(?: +[^ ]+){0,4}? +(?:thực +hiện|triển +khai|thi +hành|áp +dụng|chấp +hành)(?: +(?:${HOW}|${WHAT})){0,6} *$`,
  "iu",
);
// "được phê duyệt theo ", "thành lập và hoạt động theo ", "ban hành kèm theo "
const SET_UP = new RegExp(
  `(?:${word("được")}(?: +[^ ]+){0,2} +(?:phê +duyệt|cấp|ban +hành|giao|chấp +thuận|bổ +nhiệm|tuyển +dụng|thông +qua|lựa +chọn)|${word("thành +lập|ký +kết|ký|công +nhận|cấp +phép|kèm")})(?: +[^ ,;]+){0,3}? +(?:theo|tại)(?: +(?:${WHAT})){0,6} *$|kèm +theo *$`,
  "iu",
);
// "trường hợp đang hưởng chế độ theo ", "thì tiếp tục thực hiện theo "
const KEEPS = new RegExp(word("đang|(?:thì|được|vẫn|cho) +(?:được +)?tiếp +tục|chuyển +tiếp|cho +đến +(?:khi|hết|ngày)"), "iu");
const TIMES =
  /(?:năm|giai +đoạn|thời +kỳ|nhiệm +kỳ|tháng +\d{1,2}[/ ]|quý +[IV]+[/ ]) *(?<from>(?:19|20)\d\d)(?: *[-–] *(?<to>20\d\d))?/giu;
const TRANSITION = /chuyển +tiếp/iu;
// "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH", "Cơ sở pháp lý:": the items below are what the text rests on
const GROUNDS = /^ *(?:(?:các +)?căn +cứ|cơ +sở +(?:pháp +lý|xây +dựng))(?![a-zA-ZÀ-ỹ])/iu;

// The column "Căn cứ pháp lý" of a table of procedures
const GROUNDS_COLUMN = /^[ *]*(?:căn +cứ|cơ +sở) +pháp +lý(?![a-zA-ZÀ-ỹ])/iu;
// "- ", "1. ", "Điều 8, khoản 2 Điều 14 ": all that stands before an act that is an item of its own
const ITEM = /^[-–+*•\d.) ]*(?:(?:tại +|theo +)?(?:điều|khoản|điểm)(?: +\d+[a-zđ]?| +[a-zđ]|,| +và| +điều| +khoản| +điểm| +của)* *)?$/iu;
// "DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ": what its rows rested on
const REPEALED = /bãi +bỏ|hủy +bỏ|hết +hiệu +lực/iu;

/** How far the words around an act are read, and what ends a sentence or an item. */
const BEFORE = 240;
const AFTER = 120;
const ENDS_BEFORE = /^.*[.;|](?= |$)(?<![0-9]\.)/u;
const ENDS_AFTER = /[;|]|\.(?= |$)/u;
const LONGEST_LIST = 12;
const JOINT = /^(?: *[,;])?(?: +(?:và|hoặc))?(?: +các)? *$/u;

/** Reads the standing of cited acts of one draft; made only when one has to be asked. */
export class Standings {
  private readonly regions: readonly Region[];
  private readonly spans: readonly Span[];
  private readonly quotes: readonly Span[];
  /** By table: where the cells of its column of grounds begin; none where the table has no such column. */
  private readonly columns = new Map<Node, ReadonlySet<number>>();

  constructor(private readonly draft: Draft) {
    this.regions = citingRegions(draft);
    this.spans = this.regions.map(({ span }) => span);
    this.quotes = quotesIn(draft.source, draft.span);
  }

  /** `index`: place among the references of the draft. `lastYear`: the last year in which the act was in force. */
  of(index: number, lastYear: number): Standing {
    const reference = this.draft.references[index];
    if (reference === undefined) return "loose";
    if (reference.nested) return "title";
    if (locate(this.quotes, reference.span.start) >= 0) return "quoted";
    const region = this.regions[locate(this.spans, reference.span.start)];
    if (region === undefined) return "loose";
    const own = this.inRegion(index, reference, region, lastYear);
    const head = own === "loose" ? this.headOf(index, region) : index;
    const first = this.draft.references[head];
    return first === undefined || head === index ? own : this.inRegion(head, first, region, lastYear);
  }

  private inRegion(index: number, reference: Reference, region: Region, lastYear: number): Standing {
    const { flat } = this.draft.source;
    const { start, end } = reference.span;
    const sentence = flat.slice(Math.max(region.span.start, start - BEFORE), start).replace(ENDS_BEFORE, "");
    const rest = flat.slice(end, Math.min(region.span.end, end + AFTER));
    const after = rest.slice(0, ENDS_AFTER.exec(rest)?.index ?? rest.length);
    if (CHANGES.test(sentence) || CHANGING.test(sentence) || CHANGED_BY.test(sentence) || CHANGED_AFTER.test(after)) return "changed";
    if (KEEPS.test(sentence) || KEEPS.test(after) || headings(region.node).some((text) => TRANSITION.test(this.text(text)))) return "kept";
    if (
      DONE.test(sentence) ||
      LOOKS_BACK.test(sentence) ||
      SET_UP.test(sentence) ||
      speaksOf(this.withoutActs(sentence, index, start), lastYear)
    )
      return "past";
    if (BINDS.test(sentence)) return "rests";
    if (ITEM.test(sentence) && this.isGround(region)) return "rests";
    return sentence.trim() === "" && headings(region.node).some((text) => GROUNDS.test(this.text(text))) ? "rests" : "loose";
  }

  /** In the column of grounds, and nothing above the table says that its rows are repealed. */
  private isGround({ kind, span, node, attachment }: Region): boolean {
    if (kind !== "cell" || node === null || !this.groundsOf(node).has(span.start)) return false;
    const above = [this.draft.title?.span, attachment?.title.span, ...headings(node).map(({ text }) => text)];
    return !above.some((where) => where && REPEALED.test(this.draft.source.slice(where)));
  }

  private groundsOf(node: Node): ReadonlySet<number> {
    const known = this.columns.get(node);
    if (known !== undefined) return known;
    const { header, rows } = node.table ?? { header: [], rows: [] };
    const column = header.findIndex((cell) => GROUNDS_COLUMN.test(this.draft.source.slice(cell)));
    const cells = column < 0 ? [] : rows.flatMap((row) => row[column] ?? []);
    const starts = new Set(cells.flatMap((cell) => [cell.start, ...(cell.more ?? []).map(({ start }) => start)]));
    this.columns.set(node, starts);
    return starts;
  }

  /** A sentence that ends at an offset, without the acts before the one of an index: their years are no times. */
  private withoutActs(sentence: string, index: number, end: number): string {
    const { references } = this.draft;
    const start = end - sentence.length;
    let words = "";
    let last = end;
    for (let i = index - 1; i >= 0; i--) {
      const span = references[i]?.span;
      if (span === undefined || span.end <= start) break;
      // An act within another one's title goes with it.
      if (span.end <= last) words = sentence.slice(span.end - start, last - start) + words;
      last = Math.max(start, Math.min(last, span.start));
    }
    return sentence.slice(0, last - start) + words;
  }

  /** The first act of "Luật A, Luật B và Nghị định C", as an index: what is joined to an act stands as that one does. */
  private headOf(index: number, region: Region): number {
    const { references, source } = this.draft;
    let head = index;
    for (let i = index - 1; i >= 0 && index - i <= LONGEST_LIST; i--) {
      const [before, first] = [references[i], references[head]];
      if (before === undefined || first === undefined || before.nested || before.span.start < region.span.start) break;
      if (!JOINT.test(source.flat.slice(before.span.end, first.span.start))) break;
      head = i;
    }
    return head;
  }

  private text({ text }: Node): string {
    return this.draft.source.slice(text);
  }
}

/** True when every time that is named lies within the act's own: "năm 2020" beside an act of 2020. */
function speaksOf(sentence: string, lastYear: number): boolean {
  const years = [...sentence.matchAll(TIMES)].map(({ groups }) => Number(groups?.to ?? groups?.from));
  return years.length > 0 && years.every((year) => year <= lastYear);
}

function headings(node: Node | null): Node[] {
  const found: Node[] = [];
  for (let owner = node?.parent ?? null; owner !== null; owner = owner.parent) found.push(owner);
  return found;
}
