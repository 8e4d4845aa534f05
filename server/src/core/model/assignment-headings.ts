/** What a heading says about the items below it: aims, descriptions, parts of a thing; there nobody is tasked. */
import type { Node, NodeKind } from "../syntax/nodes";

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
/** Headings that tell who organises: the labelled lines below say it, no work is named. */
const ORGANISERS =
  /^(?:cơ +quan +(?:chỉ +đạo|chủ +trì|tổ +chức|thực +hiện)|đơn +vị +(?:chỉ +đạo|chủ +trì|tổ +chức|thực +hiện)|ban +(?:chỉ +đạo|tổ +chức)|tổ +chức +thực +hiện|phân +công(?: +(?:thực +hiện|nhiệm +vụ|trách +nhiệm))?)(?:[ ,]+(?:và +)?(?:tổ +chức +thực +hiện|cơ +quan +[a-zà-ỹ ]{4,20}|phối +hợp|thực +hiện|chủ +trì))*[.:]? *$/u;
/** Headings whose items describe something; a body above them is not tasked with each item. */
const DESCRIPTIONS =
  /^(?:tiêu +chí|tiêu +chuẩn|điều +kiện|định +mức|mức +|hệ +số|hồ +sơ|thành +phần|cơ +cấu|số +lượng|chế +độ|nội +dung +(?:chi|hỗ)|biểu +mẫu)/u;
/** "… hồ sơ gồm:": the items are parts of a thing, unless they are told to be work. */
const LISTS_PARTS = /^(?!.*(?:nhiệm +vụ|công +việc|giải +pháp|nội +dung)).*(?:^|[ ,])(?:bao +)?gồm(?: +có)?(?: +[a-zA-ZÀ-ỹ, ]{0,40})?: *$/u;

/** UTF-16 units of the longest heading. */
const LONGEST_HEADING = 200;

function heading(node: Node, flat: string): string | null {
  const short = NAMED_SECTIONS.has(node.kind) && node.text.end - node.text.start < LONGEST_HEADING;
  return short ? flat.slice(node.text.start, node.text.end).toLowerCase() : null;
}

/** "MỤC ĐÍCH, YÊU CẦU", "Mục tiêu cụ thể", "Quan điểm". */
export function isAimHeading(node: Node, flat: string): boolean {
  const text = heading(node, flat);
  return text !== null && AIMS.test(text);
}

/** "CƠ QUAN CHỈ ĐẠO VÀ TỔ CHỨC THỰC HIỆN". */
export function isOrganisers(node: Node, flat: string): boolean {
  const text = heading(node, flat);
  return text !== null && ORGANISERS.test(text);
}

/** "Hồ sơ, trình tự", "Tiêu chí …". */
export function isDescription(node: Node, flat: string): boolean {
  const text = heading(node, flat);
  return text !== null && DESCRIPTIONS.test(text);
}

/** The text ends in "… gồm:". */
export const listsParts = (node: Node, flat: string): boolean =>
  LISTS_PARTS.test(flat.slice(Math.max(node.text.start, node.text.end - 90), node.text.end));
