/**
 * The TextMate grammar of `vbhc`: colours before the server starts, and in any viewer that reads TextMate grammars.
 * Every rule is a single `match` anchored to the line's start or to a word, so that time grows linearly with the line.
 * (Oniguruma's Ruby syntax: `*+ ++ ?+` are possessive, `{n,m}+` is not; it repeats the repetition.)
 */
import { anyForm, CAPITAL, WORD_END, WORD_START } from "./letters";

interface Scope {
  readonly name: string;
}
interface Rule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly include?: string;
  readonly captures?: Readonly<Record<string, Scope | { readonly patterns: readonly Rule[] }>>;
  readonly patterns?: readonly Rule[];
}

const INLINE: Rule = { include: "#inline" };
const rest = { patterns: [INLINE] };
const s = (name: string): Scope => ({ name: `${name}.vbhc` });

/** A line rule: from the line's start, `captures` by group number. */
const line = (match: string, ...captures: (Scope | typeof rest)[]): Rule => ({
  match: anyForm(`^[ \\t]*+${match}`),
  captures: Object.fromEntries(captures.map((scope, i) => [i + 1, scope])),
});
/** Whole words inside a line. */
const words = (alternatives: string, name: string): Rule => ({
  match: anyForm(`${WORD_START}(?:${alternatives})${WORD_END}`),
  name: `${name}.vbhc`,
});

const NATION = "CỘNG +(?:HÒA|HOÀ) +XÃ +HỘI +CHỦ +NGHĨA +VIỆT +NAM";
const MOTTO = "Độc +lập *[-–—] *Tự +do *[-–—] *Hạnh +phúc";
const KINDS =
  "QUYẾT ĐỊNH|NGHỊ QUYẾT|KẾ HOẠCH|CHƯƠNG TRÌNH|CHỈ THỊ|THÔNG BÁO|TỜ TRÌNH|BÁO CÁO|QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|ĐỀ ÁN|PHƯƠNG ÁN|DANH SÁCH|DANH MỤC";
const BODIES = "(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|CHÍNH PHỦ|THỦ TƯỚNG CHÍNH PHỦ|VĂN PHÒNG|BỘ|SỞ|BAN|TỈNH|THÀNH PHỐ";
const OFFICES =
  "(?:PHÓ )?(?:CHỦ TỊCH|CHỦ NHIỆM|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|TRƯỞNG BAN|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG PHÒNG)|BỘ TRƯỞNG|THỨ TRƯỞNG|(?:PHÓ )?THỦ TƯỚNG(?: CHÍNH PHỦ)?";
/** Capitals, blanks and a few signs up to the line's end. */
const CAPITALS_LINE = `(?:${CAPITAL}|[ \\t,.…-])*+`;
const ROMAN = "[IVXLC]{1,7}";
const ACT =
  "Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị định|Nghị quyết|Quyết định|Thông tư(?: liên tịch)?|Chỉ thị|Kế hoạch|Chương trình|Thông báo|Tờ trình|Công văn|Công điện|Kết luận|Văn bản|Báo cáo";
const DAY = "(?:[0-9]{1,2}|…|\\.{2,8})";
const YEAR = "(?:[0-9]{4}|…|\\.{2,8})";

const comment: Rule = {
  match: anyForm("^[ \\t]*+(%%)[ \\t]*+(?:(vbhc) *+(:)[ \\t]*+((?:bỏ qua(?: cả tệp)?)?))?(.*+)$"),
  name: "comment.line.percentage.vbhc",
  captures: {
    1: s("punctuation.definition.comment"),
    2: s("keyword.other.directive"),
    3: s("punctuation.separator.directive"),
    4: s("keyword.control.suppress"),
  },
};

const table: Rule = {
  begin: "^[ \\t]*+(?=\\|)",
  end: "$",
  name: "markup.table.vbhc",
  patterns: [
    { match: "\\|", name: "punctuation.separator.table.cell.vbhc" },
    { match: ":?+-{3,}:?+", name: "punctuation.separator.table.header.vbhc" },
    { include: "#head" },
    INLINE,
  ],
};

const head: Rule = {
  patterns: [
    words(NATION, "markup.heading.national"),
    words(MOTTO, "markup.bold.motto"),
    {
      match: anyForm(
        `(Số)(:)[ \\t]*+([0-9.]*+)[ \\t]*+(/)[ \\t]*+((?:[0-9]{4}/)?${CAPITAL}[\\p{L}\\p{M}\\p{N}&]*+(?:[-/ ]?+[\\p{L}\\p{M}\\p{N}&]++)*+)`,
      ),
      captures: {
        1: s("keyword.other.number"),
        2: s("punctuation.separator.number"),
        3: s("constant.numeric.document"),
        4: s("punctuation.separator.symbol"),
        5: s("constant.other.symbol"),
      },
    },
  ],
};

const lines: Rule[] = [
  line(
    `(?!Căn cứ|Theo )((?>[^,;:.|\\t]{1,60}))(,) *+(ngày) ++(${DAY}?+) *+(tháng) ++(${DAY}?+) *+(năm) ++(${YEAR}?+)[ \\t]*+$`,
    ...[
      "entity.name.place",
      "punctuation.separator.place",
      "keyword.other.date",
      "constant.numeric.day",
      "keyword.other.date",
      "constant.numeric.month",
      "keyword.other.date",
      "constant.numeric.year",
    ].map(s),
  ),
  line("((?:QUYẾT ĐỊNH|QUYẾT NGHỊ) *+:)[ \\t]*+$", s("keyword.control.decision")),
  line(`(${KINDS})[ \\t]*+$`, s("markup.heading.title")),
  line("(Về việc|V/v)(?=[ \\t])(.*+)$", s("keyword.other.subject"), s("markup.bold.subject")),
  line("(Kính gửi)(:)", s("keyword.other.addressee"), s("punctuation.separator.addressee")),
  line(
    `(TM|KT|TL|TUQ|Q)(\\.)[ \\t]*+(${CAPITALS_LINE})$`,
    s("storage.modifier.signing"),
    s("punctuation.separator.signing"),
    s("entity.name.type.office"),
  ),
  line(`((?:${OFFICES})${CAPITALS_LINE})$`, s("entity.name.type.office")),
  line(`((?:${BODIES})(?= |$)${CAPITALS_LINE})$`, s("entity.name.type.body")),
  line("(Căn cứ|Theo đề nghị(?: của)?|Xét đề nghị(?: của)?|Thực hiện)(?=[ \\t])", s("keyword.other.legal-basis")),
  line(
    `(Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục)[ \\t]++(${ROMAN}|[0-9]{1,3}|thứ [\\p{L}\\p{M}]++)(?=[ \\t.:]|$)([.:]?+)`,
    s("keyword.control.division"),
    s("constant.numeric.division"),
    s("punctuation.separator.mark"),
  ),
  line(
    "(Điều|ĐIỀU)[ \\t]++([0-9]{1,4}[a-zđ]?+)([.:]?+)",
    s("keyword.control.article"),
    s("constant.numeric.article"),
    s("punctuation.separator.mark"),
  ),
  line(
    `(Phụ lục|PHỤ LỤC)(?:[ \\t]++((?:số )?(?:${ROMAN}|[0-9]{1,3})))?(?=[ \\t.:]|$)`,
    s("keyword.control.annex"),
    s("constant.numeric.annex"),
  ),
  line("(\\((?:(?:Ban hành )?[Kk]èm theo))(?=[ \\t])", s("keyword.other.attached")),
  line("(Nơi nhận)[ \\t]*+(:)", s("keyword.control.recipients"), s("punctuation.separator.recipients")),
  line(
    `([-–—])[ \\t]*+(Lưu)(:)[ \\t]*+(VT)?+`,
    s("punctuation.definition.list.begin"),
    s("keyword.other.archive"),
    s("punctuation.separator.archive"),
    s("constant.other.archive"),
  ),
  line(`([-–—])[ \\t]*+(Như)(?=[ \\t]+(?:Điều|trên))`, s("punctuation.definition.list.begin"), s("keyword.other.same-as")),
  line(`(${ROMAN})(\\.)(?=[ \\t])`, s("keyword.control.roman"), s("punctuation.separator.mark")),
  line("([0-9]{1,3}(?:\\.[0-9]{1,3})++)(\\.?+)(?=[ \\t])", s("constant.numeric.decimal-mark"), s("punctuation.separator.mark")),
  line("([0-9]{1,3})(\\.)(?=[ \\t]|$)", s("constant.numeric.clause"), s("punctuation.separator.mark")),
  line(
    "(\\()([0-9]{1,3})(\\))(?=[ \\t])",
    s("punctuation.separator.mark"),
    s("constant.numeric.parenthesised"),
    s("punctuation.separator.mark"),
  ),
  line("([a-zđ])(\\))(?=[ \\t])", s("constant.numeric.point"), s("punctuation.separator.mark")),
  line("([-–—+•*])(?=[ \\t])", s("punctuation.definition.list.begin")),
];

const inline: Rule[] = [
  { match: "\\./\\.", name: "punctuation.terminator.document.vbhc" },
  {
    match: anyForm(`${WORD_START}(${ACT})(?= số| +[\\p{L}\\p{M}])`),
    captures: { 1: s("support.type.act") },
  },
  {
    match: anyForm(
      `${WORD_START}([0-9]{1,6}(?:\\.[0-9]{1,4})?+)(/)((?:[0-9]{4}/)?${CAPITAL}[\\p{L}\\p{M}\\p{N}&]*+(?:[-/][\\p{L}\\p{M}\\p{N}&]++)*+)`,
    ),
    name: "string.other.link.citation.vbhc",
    captures: { 1: s("constant.numeric.document"), 3: s("constant.other.symbol") },
  },
  {
    match: anyForm(`${WORD_START}ngày +${DAY} +tháng +${DAY} +năm +${YEAR}`),
    name: "constant.numeric.date.vbhc",
  },
  { match: `${WORD_START}[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}${WORD_END}`, name: "constant.numeric.date.vbhc" },
  {
    match: anyForm(`${WORD_START}(?:điểm +[a-zđ]${WORD_END},? +)?(?:khoản +[0-9]{1,3}${WORD_END},? +)?Điều +[0-9]{1,4}[a-zđ]?+${WORD_END}`),
    name: "string.other.link.reference.vbhc",
  },
  {
    match: anyForm(`${WORD_START}(?:khoản +[0-9]{1,3}|điểm +[a-zđ]|Phụ lục(?: +số)? +(?:${ROMAN}|[0-9]{1,3}))${WORD_END}`),
    name: "string.other.link.reference.vbhc",
  },
  words(
    `(?:trong |trước )?[Qq]uý +(?:IV|I{1,3}|[1-4])(?:[/ ]+(?:năm +)?[0-9]{4})?|trước(?= +(?:ngày|tháng|năm) )|chậm nhất|muộn nhất|trong thời hạn|thời hạn hoàn thành|[Đđ]ịnh kỳ|[Hh](?:ằ|à)ng (?:ngày|tuần|tháng|quý|năm)|6 tháng|06 tháng|thường xuyên`,
    "keyword.other.deadline",
  ),
  words(
    "[Cc]hủ trì|[Pp]hối hợp(?: với)?|[Gg]iao|[Cc]hỉ đạo thực hiện|[Cc]ơ quan (?:chủ trì|phối hợp)|[Ss]ản phẩm",
    "keyword.operator.assignment",
  ),
  words("có hiệu lực(?: thi hành)?|chịu trách nhiệm thi hành|thay thế|bãi bỏ", "keyword.other.effect"),
  words("(?:TM|KT|TL|TUQ)(?=\\.)", "storage.modifier.signing"),
  { match: "…|\\.{4,}", name: "constant.other.placeholder.vbhc" },
  { match: "“[^“”]*+”", name: "string.quoted.double.vbhc" },
];

/** The grammar as VS Code reads it. */
export const GRAMMAR = {
  name: "Văn bản hành chính",
  scopeName: "text.vbhc",
  patterns: [{ include: "#comment" }, { include: "#table" }, { include: "#head" }, { include: "#lines" }, INLINE],
  repository: { comment, table, head, lines: { patterns: lines }, inline: { patterns: inline } },
};
