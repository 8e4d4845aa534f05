/**
 * What a văn thư goes through before sealing: receipt, head, content, signature and recipients, layout, issue (after
 * NĐ 30/2020/NĐ-CP, Điều 11–19, 32–33, Phụ lục I). Each item names the rules that answer it; the rest only a person can.
 */
import type { Level, Text } from "../model/finding";

/** may: the checker answers. may-nhac: it finds the places, a person decides. nguoi: only a person. */
export type CheckedBy = "may" | "may-nhac" | "nguoi";

export interface ChecklistItem {
  /** 1-based place in the list, for ever. */
  readonly number: number;
  readonly text: Text;
  readonly by: CheckedBy;
  /** How grave a “Chưa đạt” is; null for what only a person checks. */
  readonly level: Level | null;
  /** Codes of rules, or "group/*": an exact code belongs to its item although another item has the group. */
  readonly rules: readonly string[];
  /** Where it is laid down, or what is done. */
  readonly source?: string;
}

export interface ChecklistPart {
  readonly letter: string;
  readonly title: Text;
  readonly items: readonly ChecklistItem[];
}

const item = (number: number, vi: string, en: string, level: Level, by: CheckedBy, rules: readonly string[]): ChecklistItem => ({
  number,
  text: { vi, en },
  by,
  level,
  rules,
});

const person = (number: number, vi: string, en: string, source?: string): ChecklistItem => ({
  number,
  text: { vi, en },
  by: "nguoi",
  level: null,
  rules: [],
  ...(source !== undefined && { source }),
});

export const CHECKLIST: readonly ChecklistPart[] = [
  {
    letter: "A",
    title: { vi: "Nhận hồ sơ", en: "Receipt of the file" },
    items: [
      person(
        1,
        "Có phiếu trình, tờ trình, văn bản đã nêu ở phần căn cứ, ý kiến tham gia",
        "The submission, the acts cited and the opinions are in the file",
      ),
      person(
        2,
        "Bản thảo đã được duyệt; sửa sau khi duyệt thì đã trình lại",
        "The draft was approved; later changes were submitted again",
        "NĐ 30/2020/NĐ-CP, Điều 11",
      ),
      person(
        3,
        "Người đứng đầu đơn vị soạn và người kiểm tra thể thức đã ký nháy",
        "The head of the drafting unit and the checker of form have initialled it",
        "NĐ 30/2020/NĐ-CP, Điều 12",
      ),
      person(4, "Bản trình ký và tệp điện tử là một", "The paper to be signed and the file are the same"),
      item(5, "Đủ phụ lục, văn bản kèm theo", "All annexes and attachments are there", "can-xac-minh", "may-nhac", ["phu-luc/chua-dan"]),
    ],
  },
  {
    letter: "B",
    title: { vi: "Phần đầu", en: "Head" },
    items: [
      item(6, "Quốc hiệu, Tiêu ngữ đúng chữ, đúng dấu gạch", "National heading and motto, word for word", "bat-buoc", "may", [
        "quoc-hieu/*",
      ]),
      item(7, "Tên cơ quan ban hành, cơ quan chủ quản đầy đủ, chính thức", "Issuer and its parent in full", "nen-sua", "may-nhac", [
        "co-quan/thieu",
        "co-quan/ten-day-du",
        "co-quan/ten-tinh",
        "co-quan/ky-hieu",
      ]),
      item(8, "Ký hiệu đúng loại văn bản, đúng cơ quan", "The symbol fits kind and issuer", "bat-buoc", "may", ["so-ky-hieu/*"]),
      item(9, "Địa danh đúng; ngày, tháng để trống hoặc đúng dạng", "Place and date", "bat-buoc", "may", ["ngay-thang/*"]),
      item(10, "Tên loại, trích yếu", "Title and subject", "nen-sua", "may", ["ten-loai/*"]),
      item(11, "Dấu mật, khẩn, chỉ dẫn lưu hành đúng chữ", "Marks of secrecy, urgency and circulation", "nen-sua", "may-nhac", [
        "ten-loai/dau-mat-khan",
      ]),
      item(12, "Thẩm quyền ban hành khớp với chữ ký", "Authority line and signature agree", "can-xac-minh", "may", [
        "ten-loai/tham-quyen",
        "chu-ky/tham-quyen",
      ]),
    ],
  },
  {
    letter: "C",
    title: { vi: "Nội dung", en: "Content" },
    items: [
      item(
        13,
        "Căn cứ còn hiệu lực, đúng số, ngày; mỗi căn cứ một dòng",
        "Legal bases: in force, number, date, a line each",
        "bat-buoc",
        "may",
        ["can-cu/*"],
      ),
      item(14, "Không có căn cứ sau ngày ký", "No basis is dated after the document", "bat-buoc", "may", ["can-cu/sau-ngay-ky"]),
      item(15, "Có dòng “QUYẾT ĐỊNH:”; phần, chương, điều, khoản, điểm liên tục", "The word of decision; units run on", "bat-buoc", "may", [
        "bo-cuc/*",
      ]),
      item(16, "Viện dẫn có thật; một văn bản một số, một ngày", "References exist; one document, one number and date", "bat-buoc", "may", [
        "vien-dan/*",
      ]),
      item(
        17,
        "Trích yếu, Điều 1, tên văn bản kèm theo thống nhất",
        "Subject, Điều 1 and the attached title agree",
        "can-xac-minh",
        "may-nhac",
        ["ten-loai/thong-nhat"],
      ),
      item(18, "Hiệu lực, thay thế, trách nhiệm thi hành", "Entry into force, replacement, execution", "can-xac-minh", "may-nhac", [
        "bo-cuc/hieu-luc",
        "bo-cuc/hieu-luc-hai-noi",
        "bo-cuc/hieu-luc-lui",
        "bo-cuc/hieu-luc-ngoai-dieu",
        "bo-cuc/thi-hanh",
        "bo-cuc/van-ban-cu",
      ]),
      item(
        19,
        "Giao việc: chủ trì, thời hạn, sản phẩm; cơ quan còn tồn tại",
        "Tasks: lead, deadline, product; bodies that exist",
        "nen-sua",
        "may-nhac",
        ["phan-cong/*", "thoi-han/*", "co-quan/*"],
      ),
      item(20, "Không còn chỗ trống, ghi chú, chữ của bản cũ", "No blanks, notes or words of an older text", "bat-buoc", "may", [
        "soat/con-trong",
        "soat/chu-trang-web",
        "soat/dia-phuong-khac",
        "can-cu/con-trong",
        "can-cu/nham-nam",
        "vien-dan/tu-goi",
      ]),
      item(
        21,
        "Họ tên, chức vụ, số tiền, số lượng, thứ và ngày khớp nhau",
        "Names, offices, amounts, numbers and weekdays agree",
        "bat-buoc",
        "may-nhac",
        ["soat/*", "thoi-han/thu-trong-tuan"],
      ),
      item(22, "Chính tả, viết hoa, ký tự", "Spelling, capitals, characters", "bien-tap", "may-nhac", [
        "chinh-ta/*",
        "viet-hoa/*",
        "ky-tu/*",
      ]),
    ],
  },
  {
    letter: "D",
    title: { vi: "Ký và Nơi nhận", en: "Signature and recipients" },
    items: [
      item(23, "Hình thức ký đúng TM., KT., TL., TUQ., Q.", "The signing form: TM., KT., TL., TUQ., Q.", "can-xac-minh", "may-nhac", [
        "chu-ky/*",
      ]),
      item(24, "Không ghi học hàm, học vị trước họ tên", "No degree before the signer's name", "nen-sua", "may", ["chu-ky/hoc-vi"]),
      person(
        25,
        "Đã có chữ ký; mực xanh hoặc ký số đúng chỗ",
        "It is signed; blue ink, or a digital signature in its place",
        "NĐ 30/2020/NĐ-CP, Điều 13 khoản 6, Điều 32 khoản 2",
      ),
      item(
        26,
        "Nơi nhận: “Như Điều n” đúng, đủ cơ quan được giao việc, “Lưu: VT, …”",
        "Recipients: “Như Điều n”, the bodies with tasks, “Lưu: VT, …”",
        "can-xac-minh",
        "may-nhac",
        ["noi-nhan/*", "phan-cong/thieu-noi-nhan"],
      ),
      item(
        27,
        "Phụ lục: số La Mã khi từ hai, dòng “(Kèm theo …)” khớp",
        "Annexes: Roman numerals, the line “(Kèm theo …)”",
        "nen-sua",
        "may",
        ["phu-luc/*"],
      ),
    ],
  },
  {
    letter: "E",
    title: { vi: "Trình bày (tệp Word)", en: "Layout (Word file)" },
    items: [
      item(28, "Khổ A4, lề, phông, cỡ chữ từng phần, giãn dòng", "A4, margins, font, sizes, spacing", "nen-sua", "may", ["trinh-bay/*"]),
      item(29, "Đường kẻ dưới Tiêu ngữ, tên cơ quan, trích yếu", "The lines under motto, issuer and subject", "nen-sua", "may", [
        "trinh-bay/duong-ke",
        "trinh-bay/duong-ke-thieu",
        "trinh-bay/duong-ke-dai",
      ]),
      item(
        30,
        "Số trang giữa lề trên, trang 1 không hiện; phụ lục đánh riêng",
        "Page numbers: top centre, not on page 1; annexes on their own",
        "nen-sua",
        "may",
        ["trinh-bay/so-trang", "trinh-bay/so-trang-dau", "trinh-bay/so-trang-phu-luc"],
      ),
      person(
        31,
        "Phần ký không nằm một mình ở trang cuối; bảng lặp dòng tiêu đề",
        "The signature is not alone on the last page; tables repeat their heads",
      ),
    ],
  },
  {
    letter: "F",
    title: { vi: "Cấp số, đóng dấu, phát hành, lưu", en: "Number, seal, issue, archive" },
    items: [
      person(
        32,
        "Cấp số, ngày tháng sau khi ký, chậm nhất ngày làm việc tiếp theo",
        "Number and date are given after signing, by the next working day",
        "NĐ 30/2020/NĐ-CP, Điều 15",
      ),
      person(33, "Đăng ký văn bản đi", "It is entered in the register", "NĐ 30/2020/NĐ-CP, Điều 16"),
      person(
        34,
        "Đóng dấu rõ, mực đỏ, trùm khoảng 1/3 chữ ký về bên trái; dấu lên trang đầu văn bản kèm theo, phụ lục",
        "The seal: clear, red, over a third of the signature; on the first page of attachments",
        "NĐ 30/2020/NĐ-CP, Điều 33",
      ),
      person(
        35,
        "Văn bản điện tử có chữ ký số của cơ quan, kiểm tra hợp lệ",
        "An electronic document bears the office's digital signature",
        "NĐ 30/2020/NĐ-CP, Điều 17",
      ),
      person(
        36,
        "Phát hành trong ngày ký, chậm nhất ngày làm việc tiếp theo; khẩn thì gửi ngay",
        "Issued on the day of signing or the next working day; urgent ones at once",
        "NĐ 30/2020/NĐ-CP, Điều 18 khoản 1",
      ),
      person(
        37,
        "Lưu bản gốc tại Văn thư, bản chính trong hồ sơ công việc",
        "The original is kept by the clerk, a copy in the file",
        "NĐ 30/2020/NĐ-CP, Điều 19",
      ),
      person(
        38,
        "Phát hiện sai sau phát hành: nội dung thì sửa đổi, thay thế; thể thức thì công văn đính chính",
        "Faults found after issue: amend or replace content; correct form by a letter",
        "NĐ 30/2020/NĐ-CP, Điều 18 khoản 3",
      ),
    ],
  },
];
