/** Verbs that begin a duty. They end a body's name and tell that the body before them acts. */
import { PhraseTable } from "./assignment-phrases";
import { isCapitalAt, words } from "./assignment-words";

/** Verbs and small words that cannot belong to a body's name: where one stands, the name has ended. */
const STOPS = words(`
  chủ trì; chủ chì; chủ động; phối hợp; phối với; kết hợp; tham mưu; triển khai; thực hiện; tiếp tục; tăng cường; tập trung; đẩy mạnh;
  đẩy nhanh; thường xuyên; khẩn trương; kịp thời; rà soát; đề xuất; đôn đốc; theo dõi; hướng dẫn; tổng hợp; báo cáo; vận động; phổ biến;
  quán triệt; bố trí; cân đối; lập; ban hành; trình; thẩm định; phê duyệt; hoàn thành; hoàn thiện;
  bảo đảm; đảm bảo; nâng cao; huy động; thu hút; tháo gỡ; bám sát; nắm bắt; nắm chắc; tiến hành; phân công; phân bổ; cập nhật; công bố;
  công khai; cung cấp; giải quyết; xử lý; khắc phục; tạo điều kiện; tạo; tham gia; cử; gửi; làm; là; có;
  được; phải; cần; sẽ; đã; đang; chịu; giúp; để; nhằm; theo; căn cứ; trên cơ sở; khi; nếu; về; từ; trước; sau; đến; trong; với; cùng;
  qua; mà; như; nhất là; đối với; do; bằng; xem xét; sớm; tích cực; nghiêm túc; quyết liệt; quan tâm; chú trọng; ưu tiên; lồng ghép;
  tranh thủ; phát động; phát huy; kêu gọi; chuẩn bị; khoanh; thu hồi; trực tiếp; định kỳ; hằng năm; hằng quý; hằng tháng; hằng tuần; hằng ngày; hằng kỳ; hàng năm; hàng quý; hàng tháng; hàng tuần; hàng ngày; hàng kỳ;
  chậm nhất; thống nhất; thông báo; yêu cầu; đề nghị; bàn giao; kiện toàn; củng cố; khảo sát; lựa chọn; xác định; hình thành;
  khuyến khích; thúc đẩy; mở rộng; đa dạng; tiết giảm; ngăn chặn; đấu tranh; đổi mới; sắp xếp; cải thiện; giữ; nghiêm; phấn đấu;
  soạn thảo; đăng tải; niêm yết; chi trả; nhanh chóng; đồng thời; cho; tiếp nhận; thiết lập; biên soạn; chia sẻ; đưa; ra; lấy; mời;
  treo; tiếp thu; góp ý; tuyên truyền; nghiên cứu; tổ chức thực hiện; tổ chức triển khai; tổ chức vận hành; tổ chức khai thác;
  tổ chức rà soát; tổ chức kiểm tra; tổ chức xây dựng; tổ chức quản lý; tổ chức đánh giá; tổ chức lập; tổ chức tuyên truyền; tổ chức sơ kết;
  tổ chức tổng kết; tổ chức giám sát; tổ chức hội nghị; này; nêu trên; tại; hợp tác với;
  xây dựng kế hoạch; xây dựng phương án; chỉ đạo các; chỉ đạo thực hiện; kiểm tra việc; quản lý chặt; cụ thể hóa; tổng kết; sơ kết;
  quy định; quyết định; ký; bổ sung; điều chỉnh; lãnh đạo; kiểm soát chi; thường trực; không; sử dụng; hoạt động theo; gồm; bao gồm; mở; giải ngân;
  nộp; nghiệm thu; thẩm tra; đăng ký; đối chiếu`);
/** Verbs that also stand inside names ("Ban Quản lý dự án đầu tư xây dựng"): they end only short names. */
const SOFT_STOPS = words(`
  xây dựng; chỉ đạo; kiểm tra; thanh tra; giám sát; đánh giá; quản lý; vận hành; khai thác; duy trì; tổ chức; hỗ trợ; ứng phó; đào tạo;
  bồi dưỡng; phát triển; phòng; kiểm soát; bảo vệ; bảo tồn; hợp tác; kết nối; thông tin; điều hành; ứng dụng; thống kê; tư vấn;
  xúc tiến; đầu tư; khắc phục; cải tạo; sửa chữa; nạo vét; cấp;
  mua sắm; lắp đặt; trang bị; thu gom; tập huấn; thanh toán; bảo trì; tiếp công dân; khám`);
/** Words of names that end like a verb: "công trình", "độc lập", "việc làm". */
const PARTS_OF_NAMES = { lập: ["thành", "độc"], trình: ["công", "chương"], tạo: ["đào", "cải", "sáng"], làm: ["việc"] };
const STOP = new PhraseTable(STOPS, { notAfter: PARTS_OF_NAMES });
const SOFT_STOP = new PhraseTable(SOFT_STOPS, { notAfter: { cấp: ["các"] } });
/** A verb or modal after a subject: says that a body at the head of a sentence acts. */
const ACTS = words(`
  không; xây; nâng; thuộc phạm vi; có trách nhiệm; chấp hành; tùy; ngoài; đẩy; phòng, chống; bảo đảm; thu; chi; in; trồng;
  phát hành; nâng cấp; xử phạt; bắt; tuyển; dạy; học; mua; trả; bán; cắm; dừng; ngừng; chuyển; cho phép; chấp thuận; ủy quyền; đóng; kê khai; chọn`);
const DUTY = new PhraseTable([...STOPS, ...SOFT_STOPS, ...ACTS], { notAfter: PARTS_OF_NAMES });

// "Từ Liêm", "Lập Thạch": one capitalised syllable alone is a name, two are a verb that begins a line
const isVerb = (verbs: PhraseTable, text: string, at: number): boolean => {
  const stop = verbs.match(text, at);
  return stop > 0 && (!isCapitalAt(text, at) || text.slice(at, stop).includes(" "));
};

/** A word stands here that no name can hold. */
export const isStop = (text: string, at: number): boolean => isVerb(STOP, text, at);
/** A verb stands here that ends a short name. */
export const isSoftStop = (text: string, at: number): boolean => isVerb(SOFT_STOP, text, at);
/** What follows says that the body before it acts. */
export const isDuty = (text: string, at: number): boolean => DUTY.match(text, at) > 0;
