/**
 * Head nouns of bodies and of office-holders, and what begins like one and is none. A name is found by its head noun,
 * never guessed; where a head begins decides whether a comma parts two bodies.
 */
import { skipBlanks } from "../text/blanks";
import { ARTICLE, BARE, groupStart } from "./assignment-groups";
import { PhraseTable } from "./assignment-phrases";
import { isCapitalAt, words } from "./assignment-words";

export const SECTOR_HEAD = new PhraseTable(words("sở; bộ; ban; phòng; ngành; tổng cục; chi cục; cục"));
export const COUNCIL = new PhraseTable(
  words(`
  ủy ban nhân dân; hội đồng nhân dân; ubnd; hđnd; công an; thanh tra; mặt trận tổ quốc; ban chỉ huy quân sự; thường trực hđnd;
  thường trực hội đồng nhân dân`),
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
  trung ương; vp; quân khu; thông tấn xã; kiểm toán nhà nước; trạm y tế; quỹ tín dụng; mặt trận; bộ đội biên phòng`);
export const LONG_HEAD = new PhraseTable(LONG_HEADS);
export const SHORT_HEAD = new PhraseTable(SHORT_HEADS);
const WHOLE_HEADS = new PhraseTable(
  words(`
  tỉnh ủy; thành ủy; huyện ủy; chính phủ; thủ tướng chính phủ; quốc hội; tỉnh đoàn; thành đoàn; kho bạc nhà nước; mặt trận tổ quốc;
  ban chỉ đạo; ban chỉ huy; ban tổ chức; ban điều hành; tổ công tác; tổ giúp việc;
  bảo hiểm xã hội; ubnd; ủy ban nhân dân; hđnd; hội đồng nhân dân; đảng ủy; quân khu; thông tấn xã; kiểm toán nhà nước; thường trực hđnd; thường trực hội đồng nhân dân`),
);
/** The head in [at, end) is whole without a name ("Tỉnh ủy", "Kho bạc Nhà nước"). */
export const isWhole = (text: string, at: number, end: number): boolean => WHOLE_HEADS.match(text, at) === end;
/** Heads after which a name may begin with a small letter although it is no long one. */
const LOWER_NAMES = new PhraseTable(words("liên hiệp; liên đoàn; hiệp hội; hội"));
export const hasLowerName = (text: string, at: number, end: number): boolean => LOWER_NAMES.match(text, at) === end;
/** Words that begin like a head and are none. */
const NO_HEADS = words(`
  báo cáo; báo chí; ban hành; bộ phận; bộ tiêu; bộ chỉ số; bộ máy; bộ đội ta; bộ luật; bộ thủ; bộ quy; bộ mã; bộ môn; bộ lọc; hội nghị;
  hội thảo; hội thi; hội nhập; hội chợ; hội trường; hội họp; hội viên; trường hợp; trường học; đoàn kết; đoàn viên; đoàn kiểm;
  đoàn công; đội ngũ; đội tàu; phòng ngừa; phòng chống; phòng trào; phòng trừ; quỹ đất; quỹ nhà; thuế suất; thuế giá; thuế thu;
  thuế tiêu; thuế sản; thuế xuất; thuế nhập; thống kê số; thống kê các; thống kê việc; ngành nghề; ngành hàng; ngành công; ngành nông;
  ngành sản; ngành dịch; ngành học; tổ chức; tổ hợp; tổ quốc; tổ ấm; tổ dân; cục bộ; vụ việc; vụ án; vụ đông; vụ xuân; viện trợ;
  viện dẫn; viện phí; cơ quan chủ; cơ quan nhận; cơ quan gửi; cơ quan có; cơ quan phối; cơ quan thực; cơ quan chỉ; cơ quan tham; cơ quan này; cơ quan mình; trung ương về;
  trung ương có; liên kết; liên quan; liên thông; liên tục; công ty có; công ty được; hội đồng này; ban ngành; đài tưởng; hải quan để;
  hàng`);
export const NO_HEAD = new PhraseTable(NO_HEADS);
const HOLDERS = words(`
  tổng giám đốc; giám đốc; thủ trưởng; chánh thanh tra; chánh án; chánh; chủ tịch; trưởng ban; trưởng phòng; trưởng công an; bộ trưởng;
  cục trưởng; chi cục trưởng; vụ trưởng; hiệu trưởng; tổng biên tập; chỉ huy trưởng; viện trưởng; bí thư; người đứng đầu; lãnh đạo;
  tư lệnh; thống đốc; tổng thanh tra; tổng kiểm toán nhà nước; chủ nhiệm; tổ trưởng; thủ tướng; trưởng; đội trưởng; kế toán trưởng;
  chủ đầu tư`);
const HOLDER = new PhraseTable(HOLDERS);
const BEFORE_HOLDER = new PhraseTable(words("các; phó; các phó"));

/** First words of all bodies. */
export const BODY_OPENERS = new PhraseTable(
  new Set([HOLDER, BEFORE_HOLDER, COUNCIL, SECTOR_HEAD, LONG_HEAD, SHORT_HEAD, ARTICLE, BARE].flatMap((table) => table.firstWords)),
);
/** A word stands here with which some body begins: for all else no table need be asked. */
export const mayBeginBody = (text: string, at: number): boolean => BODY_OPENERS.match(text, at) > 0;

/** End of the office that begins at `at` ("Giám đốc", "Các Phó Chủ tịch"), or -1. */
export function holderEnd(text: string, at: number): number {
  const alone = HOLDER.match(text, at);
  const before = alone > 0 ? -1 : BEFORE_HOLDER.match(text, at);
  return before > 0 ? HOLDER.match(text, skipBlanks(text, before, text.length)) : alone;
}

/** A body of its own begins at the offset: decides whether a comma or "và" parts two bodies. */
export function startsBody(text: string, at: number, end: number): boolean {
  if (at >= end || !mayBeginBody(text, at)) return false;
  if (groupStart(text, at, true) >= 0 || holderEnd(text, at) > 0) return true;
  if (NO_HEAD.match(text, at) > 0) return false;
  if (COUNCIL.match(text, at) > 0) return true;
  const head = Math.max(LONG_HEAD.match(text, at), SHORT_HEAD.match(text, at));
  if (head < 0) return false;
  const name = skipBlanks(text, head, end);
  return isCapitalAt(text, name) || isCapitalAt(text, at) || isWhole(text, at, head);
}
