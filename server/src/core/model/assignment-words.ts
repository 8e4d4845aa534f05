/**
 * Words that the grammar of assignments rests on: names of sectors, verbs that begin a duty, nouns of groups.
 * Patterns are sticky and run on flat text, so wrapped phrases match; none can backtrack over more than a phrase.
 */

/** Runs a sticky pattern at an offset: end of the match, or -1. */
export function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** First offset at or after `at` that is no blank. */
export function skipBlanks(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) === 32) i++;
  return i;
}

const DIGIT_0 = 48;
const DIGIT_9 = 57;

/** Letters and digits of any script that Vietnamese texts use. */
export function isWordCode(c: number): boolean {
  return (
    (c >= 97 && c <= 122) ||
    (c >= 65 && c <= 90) ||
    (c >= DIGIT_0 && c <= DIGIT_9) ||
    (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7) ||
    (c >= 0x1e00 && c <= 0x1eff)
  );
}

/** End of the word that begins at `at` (`at` itself when there is none). */
export function wordEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isWordCode(text.charCodeAt(i))) i++;
  return i;
}

/** A capital letter stands at the offset. */
export function isCapitalAt(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c < 128) return c >= 65 && c <= 90;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

/** A table of words or phrases, written with ";" between them. */
export const words = (table: string): string[] => table.split(";").map((word) => word.trim().replace(/\s+/g, " "));

/** Joins alternatives, longest first, blanks made elastic so that wrapped phrases match. */
export const phrases = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .join("|")
    .replaceAll(" ", " +");

/** The end of a word in a pattern. */
export const END = "(?![\\p{L}\\p{N}])";

/**
 * Sectors of departments and ministries, living and ended, without "và", commas and dashes: "Sở Văn hóa - Thể thao và
 * Du lịch" and "Sở Văn hóa Thể thao Du lịch" are the same. The end of a name is known where its sector is.
 */
export const SECTORS: ReadonlySet<string> = new Set(
  words(`
    kế hoạch đầu tư; tài chính; công thương; thương mại du lịch; thương mại; công nghiệp; nông nghiệp phát triển nông thôn;
    nông nghiệp môi trường; tài nguyên môi trường; giao thông vận tải; giao thông công chánh; xây dựng; thông tin truyền thông;
    bưu chính viễn thông; khoa học công nghệ; khoa học công nghệ môi trường; văn hóa thể thao du lịch; văn hóa thể thao;
    văn hóa thông tin; văn hóa; du lịch; thể dục thể thao; lao động thương binh xã hội; nội vụ; y tế; giáo dục đào tạo; tư pháp;
    ngoại vụ; ngoại giao; dân tộc; dân tộc tôn giáo; quy hoạch kiến trúc; an toàn thực phẩm; quốc phòng; công an; thủy sản;
    cảnh sát phòng cháy chữa cháy`),
);

/** Most words of a sector. */
export const SECTOR_WORDS = 6;

/** Verbs and small words that cannot belong to a body's name: where one stands, the name has ended. */
const STOPS = words(`
  chủ trì; chủ chì; chủ động; phối hợp; phối với; kết hợp; tham mưu; triển khai; thực hiện; tiếp tục; tăng cường; tập trung; đẩy mạnh;
  đẩy nhanh; thường xuyên; khẩn trương; kịp thời; rà soát; đề xuất; đôn đốc; theo dõi; hướng dẫn; tổng hợp; báo cáo; vận động; phổ biến;
  quán triệt; bố trí; cân đối; (?<!thành |độc )lập; ban hành; (?<!công |chương )trình; thẩm định; phê duyệt; hoàn thành; hoàn thiện;
  bảo đảm; đảm bảo; nâng cao; huy động; thu hút; tháo gỡ; bám sát; nắm bắt; nắm chắc; tiến hành; phân công; phân bổ; cập nhật; công bố;
  công khai; cung cấp; giải quyết; xử lý; khắc phục; tạo điều kiện; (?<!đào |cải |sáng )tạo; tham gia; cử; gửi; (?<!việc )làm; là; có;
  được; phải; cần; sẽ; đã; đang; chịu; giúp; để; nhằm; theo; căn cứ; trên cơ sở; khi; nếu; về; từ; trước; sau; đến; trong; với; cùng;
  qua; mà; như; nhất là; đối với; do; bằng; xem xét; sớm; tích cực; nghiêm túc; quyết liệt; quan tâm; chú trọng; ưu tiên; lồng ghép;
  tranh thủ; phát động; phát huy; kêu gọi; chuẩn bị; khoanh; thu hồi; trực tiếp; định kỳ; h[ằà]ng (?:năm|quý|tháng|tuần|ngày|kỳ);
  chậm nhất; thống nhất; thông báo; yêu cầu; đề nghị; bàn giao; kiện toàn; củng cố; khảo sát; lựa chọn; xác định; hình thành;
  khuyến khích; thúc đẩy; mở rộng; đa dạng; tiết giảm; ngăn chặn; đấu tranh; đổi mới; sắp xếp; cải thiện; giữ; nghiêm; phấn đấu;
  soạn thảo; đăng tải; niêm yết; chi trả; nhanh chóng; đồng thời; cho; tiếp nhận; thiết lập; biên soạn; chia sẻ; đưa; ra; lấy; mời;
  treo; tiếp thu; góp ý; tuyên truyền; nghiên cứu; tổ chức thực hiện; tổ chức triển khai; này; nêu trên; tại; hợp tác với;
  xây dựng kế hoạch; xây dựng phương án; chỉ đạo các; chỉ đạo thực hiện; kiểm tra việc; quản lý chặt; cụ thể hóa; tổng kết; sơ kết;
  quy định; quyết định; ký; bổ sung; điều chỉnh; lãnh đạo; kiểm soát chi; thường trực; không; sử dụng; hoạt động theo; gồm; bao gồm`);
/** Verbs that also stand inside names ("Ban Quản lý dự án đầu tư xây dựng"): they end only short names. */
const SOFT_STOPS = words(`
  xây dựng; chỉ đạo; kiểm tra; thanh tra; giám sát; đánh giá; quản lý; vận hành; khai thác; duy trì; tổ chức; hỗ trợ; ứng phó; đào tạo;
  bồi dưỡng; phát triển; phòng; kiểm soát; bảo vệ; bảo tồn; hợp tác; kết nối; thông tin; điều hành; ứng dụng; thống kê; tư vấn;
  xúc tiến; đầu tư; khắc phục; cải tạo; sửa chữa; nạo vét`);
const STOP = new RegExp(`(?:${phrases(STOPS)})${END}`, "iuy");
const SOFT_STOP = new RegExp(`(?:${phrases(SOFT_STOPS)})${END}`, "iuy");
/** A verb or modal after a subject: says that a body at the head of a sentence acts. */
const ACTS = words(`
  không; xây; nâng; thuộc phạm vi; có trách nhiệm; chấp hành; tùy; ngoài; đẩy; phòng, chống; bảo đảm`);
const DUTY = new RegExp(`(?:${phrases([...STOPS, ...SOFT_STOPS, ...ACTS])})${END}`, "iuy");

// "Từ Liêm", "Lập Thạch": one capitalised syllable alone is a name, two are a verb that begins a line
const isVerb = (pattern: RegExp, text: string, at: number): boolean => {
  const stop = matchEnd(pattern, text, at);
  return stop > 0 && (!isCapitalAt(text, at) || text.slice(at, stop).includes(" "));
};

/** A word stands here that no name can hold. */
export const isStop = (text: string, at: number): boolean => isVerb(STOP, text, at);
/** A verb stands here that ends a short name. */
export const isSoftStop = (text: string, at: number): boolean => isVerb(SOFT_STOP, text, at);
/** What follows says that the body before it acts. */
export const isDuty = (text: string, at: number): boolean => matchEnd(DUTY, text, at) > 0;
