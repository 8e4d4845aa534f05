/**
 * Offices in capitals as they stand above a signer's name and on the line of the authority (NĐ 30/2020/NĐ-CP, Phụ lục I,
 * Phần I, Mục II.7.b): heads and deputies of whatever body, by the words that they begin with.
 */

const HEADED =
  "BỘ|THỨ|THỦ|VỤ|(?:TỔNG +|CHI +)?CỤC|VIỆN|HIỆU|PHÒNG|BAN|KHOA|TỔ|NHÓM|ĐỘI|ĐOÀN|HẠT|TRẠM|ĐỒN|XƯỞNG|HỘI|THÔN|BẢN|ẤP|BUÔN|KẾ +TOÁN|CHỈ +HUY";
const HEAD = `(?:${HEADED}) +TRƯỞNG|TRƯỞNG(?= +\\p{Lu})|(?:TỔ|NHÓM|ĐỘI|ĐOÀN|HẠT|TRẠM|ĐỒN|HỘI|CHỈ +HUY) +PHÓ|(?:TỔNG +)?GIÁM +ĐỐC|CHỦ +TỊCH|CHỦ +NHIỆM|TỔNG +(?:BIÊN +TẬP|THANH +TRA|KIỂM +TOÁN|THƯ +KÝ)|CHÁNH +(?:VĂN +PHÒNG|THANH +TRA|ÁN)|TƯ +LỆNH|CHÍNH +ỦY|CHÍNH +TRỊ +VIÊN`;
const OPENER = new RegExp(`^(?:PHÓ +)?(?:${HEAD})(?!\\p{L})`, "u");
// "TRƯỞNG BAN CHỈ ĐẠO", "PHÓ HẠT TRƯỞNG", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI", "PHỤ TRÁCH BAN"
const OFFICE = new RegExp(`^(?:QUYỀN +)?(?:PHÓ +)?(?:${HEAD}|PHỤ +TRÁCH)(?: [\\p{Lu} ,-]*\\p{Lu})?$`, "u");
const LONGEST = 80;

/** An office, and the body that it belongs to, fill the line. */
export const isOfficeText = (text: string): boolean => text.length <= LONGEST && OFFICE.test(text);

/** The line begins with the office of a head or a deputy. */
export const opensWithOffice = (text: string): boolean => OPENER.test(text);
