/** Which lines of the left column name the parent body, which the issuing body (Phụ lục I, Phần I, Mục II.2). */

/** Openings of a body's name: a line that begins so names another body than the lines above it. */
const BODY_OPENER =
  /^(?:ỦY BAN|UBND|HỘI ĐỒNG|HĐND|SỞ|BỘ|BAN|CỤC|CHI CỤC|TỔNG CỤC|VĂN PHÒNG|PHÒNG|TRUNG TÂM|TRƯỜNG|THANH TRA|BỆNH VIỆN|VIỆN|HỌC VIỆN|ĐẠI HỌC|ĐỘI|TỔ|QUỸ|CÔNG AN|KHO BẠC|TRẠM|TÒA ÁN|VIỆN KIỂM SÁT|CÔNG TY|TỔNG CÔNG TY|TẬP ĐOÀN|THUẾ|BẢO HIỂM|NGÂN HÀNG|HẠT|LIÊN ĐOÀN|HỘI|ĐOÀN)(?= |$)/u;
const GOES_ON = /(?:VÀ|CỦA|,|-)$/u;
/** Number of issuer lines that name the parent body: those above the last line that opens a body's name. */
export function parentLines(texts: readonly string[]): number {
  for (let i = texts.length - 1; i > 0; i--) {
    if (BODY_OPENER.test(texts[i] ?? "") && !GOES_ON.test(texts[i - 1] ?? "")) return i;
  }
  return 0;
}
