/**
 * Head nouns of bodies and of office-holders, and what begins like one and is none. A name is found by its head noun,
 * never guessed; where a head begins decides whether a comma parts two bodies.
 */
import { groupStart } from "./assignment-groups";
import { END, isCapitalAt, matchEnd, phrases, skipBlanks, words } from "./assignment-words";

export const SECTOR_HEAD = new RegExp(`(?:sở|bộ|ban|phòng|ngành|tổng cục|chi cục|cục)${END}`, "iuy");
export const COUNCIL = new RegExp(
  `(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd|công an|thanh tra|mặt trận tổ quốc|ban chỉ huy quân sự|thường trực hđnd|thường trực hội đồng nhân dân)`.replaceAll(
    " ",
    " +",
  ) + END,
  "iuy",
);
/** Heads whose names may hold verbs ("Ban Quản lý dự án đầu tư xây dựng …"). */
const LONG_HEADS = words(`
  ban quản lý; ban chỉ đạo; ban chỉ huy; ban điều hành; ban tiếp công dân; ban tổ chức; ban thi đua; ban tuyên giáo; ban dân vận;
  ban nội chính; bộ chỉ huy; bộ tư lệnh; trung tâm; chi cục; tổng cục; cục; viện; học viện; công ty; tổng công ty; tập đoàn; phòng; quỹ;
  bảo tàng; thư viện; bệnh viện; nhà hát; vườn quốc gia; khu bảo tồn; hãng phim; chi nhánh; trạm; hạt kiểm lâm; tổ công tác;
  tổ giúp việc; ủy ban; hội đồng; cơ quan; đội; trường`);
const SHORT_HEADS = words(`
  sở; bộ; ban; vụ; ngành; văn phòng; tòa án nhân dân; tòa án; viện kiểm sát nhân dân; viện kiểm sát; kho bạc nhà nước; kho bạc;
  ngân hàng; bảo hiểm xã hội; đài tiếng nói; đài khí tượng thủy văn; đài; báo; hội; liên minh; liên hiệp; liên đoàn; hiệp hội; đoàn;
  tỉnh đoàn; thành đoàn; huyện đoàn; tỉnh ủy; thành ủy; huyện ủy; quận ủy; thị ủy; đảng ủy; cảng vụ; điện lực; thuế; hải quan; thống kê;
  chính phủ; thủ tướng chính phủ; quốc hội; đại sứ quán; câu lạc bộ; thường trực; ban thường vụ; ban chấp hành; tổ; bưu điện;
  trung ương; vp; quân khu; thông tấn xã; kiểm toán nhà nước; trạm y tế; quỹ tín dụng; mặt trận`);
export const LONG_HEAD = new RegExp(`(?:${phrases(LONG_HEADS)})${END}`, "iuy");
export const SHORT_HEAD = new RegExp(`(?:${phrases(SHORT_HEADS)})${END}`, "iuy");
/** Heads that are whole without a name. */
export const ALONE =
  /(?:tỉnh +ủy|thành +ủy|huyện +ủy|chính +phủ|thủ +tướng +chính +phủ|quốc +hội|tỉnh +đoàn|thành +đoàn|kho +bạc +nhà +nước|mặt +trận +tổ +quốc|bảo +hiểm +xã +hội|ubnd|ủy +ban +nhân +dân|hđnd|hội +đồng +nhân +dân|đảng +ủy|quân +khu|thông +tấn +xã|kiểm +toán +nhà +nước)$/iu;
/** Heads after which a name may begin with a small letter although it is no long one. */
export const LOWER_NAMES = /^(?:liên +hiệp|liên +đoàn|hiệp +hội|hội)$/iu;
/** Words that begin like a head and are none. */
export const NO_HEAD =
  /(?:báo +cáo|báo +chí|ban +hành|bộ +(?:phận|tiêu|chỉ +số|máy|đội +ta|luật|thủ|quy|mã|môn|lọc)|hội +(?:nghị|thảo|thi|nhập|chợ|trường|họp|viên)|trường +(?:hợp|học)|đoàn +(?:kết|viên|kiểm|công)|đội +(?:ngũ|tàu)|phòng +(?:ngừa|chống|,|trào|trừ)|quỹ +(?:đất|nhà)|thuế +(?:suất|giá|thu|tiêu|sản|xuất|nhập)|thống +kê +(?:số|các|việc)|ngành +(?:nghề|hàng|công|nông|sản|dịch|học)|tổ +(?:chức|hợp|quốc|ấm|dân)|cục +bộ|vụ +(?:việc|án|đông|xuân)|viện +(?:trợ|dẫn|phí)|cơ +quan +(?:chủ|phối|thực|chỉ|tham|này|mình)|trung +ương +(?:về|có)|liên +(?:kết|quan|thông|tục)|công +ty +(?:có|được)|hội +đồng +(?:này)|ban +ngành|đài +(?:tưởng)|hải +quan +(?:để)|hàng)(?![\p{L}\p{N}])/iuy;
const HOLDERS = words(`
  tổng giám đốc; giám đốc; thủ trưởng; chánh thanh tra; chánh án; chánh; chủ tịch; trưởng ban; trưởng phòng; trưởng công an; bộ trưởng;
  cục trưởng; chi cục trưởng; vụ trưởng; hiệu trưởng; tổng biên tập; chỉ huy trưởng; viện trưởng; bí thư; người đứng đầu; lãnh đạo;
  tư lệnh; thống đốc; tổng thanh tra; tổng kiểm toán nhà nước; chủ nhiệm; tổ trưởng; thủ tướng; trưởng; đội trưởng; kế toán trưởng;
  chủ đầu tư`);
export const HOLDER = new RegExp(`(?:các +)?(?:phó +)?(?:${phrases(HOLDERS)})${END}`, "iuy");

/** A body of its own begins at the offset: decides whether a comma or "và" parts two bodies. */
export function startsBody(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  if (groupStart(text, at, true) >= 0 || matchEnd(HOLDER, text, at) > 0) return true;
  if (matchEnd(NO_HEAD, text, at) > 0) return false;
  if (matchEnd(COUNCIL, text, at) > 0) return true;
  const head = Math.max(matchEnd(LONG_HEAD, text, at), matchEnd(SHORT_HEAD, text, at));
  if (head < 0) return false;
  const name = skipBlanks(text, head, end);
  return isCapitalAt(text, name) || isCapitalAt(text, at) || ALONE.test(text.slice(at, head));
}
