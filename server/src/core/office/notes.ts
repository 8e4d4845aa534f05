/** What was left out or changed while reading, counted, in words for a person. */
import type { Text } from "../model/finding";
import type { ImportNote } from "./import-result";

/** In the order of telling: what a person must look at first. */
const NOTES = {
  signed: { vi: "Tệp đã ký số: chỉ rà soát, không sửa.", en: "The file is digitally signed: to be reviewed, not changed." },
  accepted: { vi: "Đã nhận # chỗ sửa theo dõi (Track Changes).", en: "# tracked changes were taken as accepted." },
  rejected: { vi: "Đã bỏ # chỗ sửa theo dõi (Track Changes).", en: "# tracked changes were taken as rejected." },
  legacy: {
    vi: "Có # đoạn chữ dùng phông cũ (.VnTime, VNI): chữ chưa phải Unicode. Đề nghị chuyển mã trong Word rồi mở lại.",
    en: "# stretches in old fonts (.VnTime, VNI) are not Unicode; convert them in Word first.",
  },
  embedded: {
    vi: "Không đọc # phần nhúng (tệp con, đối tượng, biểu đồ). Đề nghị xem lại trong Word.",
    en: "# embedded parts (files, objects, charts) were not read; see them in Word.",
  },
  picture: { vi: "Bỏ # hình.", en: "# pictures left out." },
  symbol: { vi: "Bỏ # ký hiệu không có chữ tương ứng.", en: "# symbols without a letter left out." },
  hidden: { vi: "Bỏ # đoạn chữ ẩn.", en: "# stretches of hidden text left out." },
  comment: { vi: "Bỏ # ý kiến ghi bên lề.", en: "# comments left out." },
  margin: { vi: "Bỏ # đầu trang, chân trang (kể cả số trang).", en: "# headers and footers left out, page numbers included." },
  contents: { vi: "Bỏ # mục lục tự động.", en: "# automatic tables of contents left out." },
  footnote: { vi: "Chuyển # cước chú xuống cuối văn bản.", en: "# footnotes put at the end of the text." },
  box: { vi: "Đưa chữ của # khung chữ vào văn bản.", en: "Letters of # text boxes put into the text." },
  numbered: { vi: "Viết ra # số tự động của Word.", en: "# automatic numbers of Word written out." },
  caps: {
    vi: "Viết in hoa # đoạn chữ Word chỉ hiện thành chữ in hoa.",
    en: "# stretches that Word only shows in capitals written in capitals.",
  },
  merged: { vi: "Tách # ô gộp của bảng.", en: "# merged table cells taken apart." },
  table: { vi: "Trải # bảng không kẻ khung thành dòng.", en: "# tables without a grid laid out as lines." },
  rule: { vi: "Bỏ # đường kẻ gõ bằng dấu gạch.", en: "# lines typed with dashes left out." },
  nbsp: { vi: "Đổi # khoảng trắng cứng thành khoảng trắng thường.", en: "# no-break spaces made plain spaces." },
  composed: { vi: "Chuẩn hóa chữ tổ hợp ở # đoạn.", en: "Composed letters (NFC) written in # paragraphs." },
  invisible: { vi: "Bỏ # ký tự không hiện.", en: "# invisible characters left out." },
  script: { vi: "Bỏ # phần không phải lời văn của trang web.", en: "# parts of the web page that are no text left out." },
} as const satisfies Record<string, Text>;

export type NoteCode = keyof typeof NOTES;

export class Notes {
  private readonly counts = new Map<NoteCode, number>();

  add(code: NoteCode, count = 1): void {
    if (count > 0) this.counts.set(code, (this.counts.get(code) ?? 0) + count);
  }

  count(code: NoteCode): number {
    return this.counts.get(code) ?? 0;
  }

  list(): readonly ImportNote[] {
    return (Object.keys(NOTES) as NoteCode[]).flatMap((code) => {
      const count = this.counts.get(code);
      if (count === undefined) return [];
      const { vi, en } = NOTES[code];
      return [{ code, count, text: { vi: vi.replace("#", String(count)), en: en.replace("#", String(count)) } }];
    });
  }
}
