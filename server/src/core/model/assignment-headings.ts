/** What a heading says about the items below it: aims, descriptions, parts of a thing; there nobody is tasked. */
import type { Node, NodeKind } from "../syntax/nodes";
import { PhraseTable } from "./assignment-phrases";
import { words } from "./assignment-words";

const COLON = 58;

/** Kinds whose labels name a section: Điều 2, III, 1, 1.1, a. */
export const NAMED_SECTIONS: ReadonlySet<NodeKind> = new Set([
  "part",
  "chapter",
  "section",
  "article",
  "roman",
  "numbered",
  "decimal",
  "letter",
  "parenthesised",
]);
/** Headings under which nobody is tasked. */
const AIMS =
  /^(?:(?:mục +đích|yêu +cầu)(?= *(?:$|[,:.;–-]|và |chung|cụ +thể|,))|mục +tiêu|chỉ +tiêu|quan +điểm|tầm +nhìn|nguyên +tắc|phạm +vi|đối +tượng +(?:áp|điều)|giải +thích +từ|định +hướng|bối +cảnh|dự +báo|thực +trạng|hiện +trạng|tình +hình|kết +quả +(?:đạt|thực)|sự +cần +thiết|các +chỉ +tiêu|các +mục +tiêu|phấn +đấu +đến +năm|một +số +(?:mục|chỉ) +tiêu)/u;
/** First words of such headings. */
export const AIM_OPENERS = new PhraseTable(
  words(`
  mục; yêu; chỉ; quan; tầm; nguyên; phạm; đối; giải; định; bối; dự; thực; hiện; tình; kết; sự; các; phấn; một`),
);
/** Headings that tell who organises: the labelled lines below say it, no work is named. */
const ORGANISERS =
  /^(?:cơ +quan +(?:chỉ +đạo|chủ +trì|tổ +chức|thực +hiện)|đơn +vị +(?:chỉ +đạo|chủ +trì|tổ +chức|thực +hiện)|ban +(?:chỉ +đạo|tổ +chức)|tổ +chức +thực +hiện|phân +công(?: +(?:thực +hiện|nhiệm +vụ|trách +nhiệm))?)(?:[ ,]+(?:và +)?(?:tổ +chức +thực +hiện|cơ +quan +[a-zà-ỹ ]{4,20}|phối +hợp|thực +hiện|chủ +trì))*[.:]? *$/u;
const ORGANISER_WORDS = new PhraseTable(words("cơ; đơn; ban; tổ; phân"));
/** Headings whose items describe something; a body above them is not tasked with each item. */
const DESCRIPTIONS =
  /^(?:tiêu +chí|tiêu +chuẩn|điều +kiện|định +mức|mức +|hệ +số|hồ +sơ|thành +phần|cơ +cấu|số +lượng|chế +độ|nội +dung +(?:chi|hỗ)|biểu +mẫu)/u;
const DESCRIPTION_WORDS = new PhraseTable(words("tiêu; điều; định; mức; hệ; hồ; thành; cơ; số; chế; nội; biểu"));
/** "… hồ sơ gồm:": the items are parts of a thing, unless they are told to be work. */
const LISTS_PARTS = /^(?!.*(?:nhiệm +vụ|công +việc|giải +pháp|nội +dung)).*(?:^|[ ,])(?:bao +)?gồm(?: +có)?(?: +[a-zA-ZÀ-ỹ, ]{0,40})?: *$/u;

/** "Thành lập Hội đồng … gồm các ông, bà có tên sau:": the items are its members. */
const LISTS_MEMBERS =
  /^(?:(?:thành +lập|kiện +toàn)(?![a-zA-ZÀ-ỹ]).*(?:gồm|thành +viên|có +tên)|(?:các +)?thành +(?:phần|viên)(?![a-zA-ZÀ-ỹ]).*(?:gồm|có +tên)|(?:các +)?(?:phó +)?(?:ủy +viên|thành +viên|trưởng +ban|chủ +tịch +hội +đồng|tổ +trưởng))[^.;]{0,80}: *$/u;
const MEMBER_OPENERS = new PhraseTable(words("thành; kiện; các; phó; ủy; trưởng; chủ; tổ"));
/** UTF-16 units of the longest sentence that founds a body. */
const LONGEST_FOUNDING = 600;

/** What is asked of a node here. */
type Line = Pick<Node, "kind" | "text">;

/** UTF-16 units of the longest heading. */
const LONGEST_HEADING = 200;

/** The words of a heading that one of the openers begins, in small letters; null for all else. */
function heading({ kind, text }: Line, flat: string, openers: PhraseTable): string | null {
  const short = text.end - text.start < LONGEST_HEADING && NAMED_SECTIONS.has(kind) && openers.match(flat, text.start) > 0;
  return short ? flat.slice(text.start, text.end).toLowerCase() : null;
}

/** "MỤC ĐÍCH, YÊU CẦU", "Mục tiêu cụ thể", "Quan điểm". */
export function isAimHeading(node: Line, flat: string): boolean {
  const text = heading(node, flat, AIM_OPENERS);
  return text !== null && AIMS.test(text);
}

/** "CƠ QUAN CHỈ ĐẠO VÀ TỔ CHỨC THỰC HIỆN". */
export function isOrganisers(node: Line, flat: string): boolean {
  const text = heading(node, flat, ORGANISER_WORDS);
  return text !== null && ORGANISERS.test(text);
}

/** "Hồ sơ, trình tự", "Tiêu chí …". */
export function isDescription(node: Line, flat: string): boolean {
  const text = heading(node, flat, DESCRIPTION_WORDS);
  return text !== null && DESCRIPTIONS.test(text);
}

/** The items below are the members of a council or a committee. */
export const listsMembers = ({ text }: Line, flat: string): boolean =>
  text.end - text.start < LONGEST_FOUNDING &&
  flat.charCodeAt(text.end - 1) === COLON &&
  MEMBER_OPENERS.match(flat, text.start) > 0 &&
  LISTS_MEMBERS.test(flat.slice(text.start, text.end).toLowerCase());

/** The text ends in "… gồm:". */
export const listsParts = (node: Line, flat: string): boolean =>
  LISTS_PARTS.test(flat.slice(Math.max(node.text.start, node.text.end - 90), node.text.end));
