/** Texts of the tests: the sample decisions, and small ones written here about invented provinces. */
import { readDraftFile } from "../../server/src/core/model/draft";
import type { DraftFile } from "../../server/src/core/model/types";
import { samples } from "../fuzz/samples";

export { sample, sampleNames, samples } from "../fuzz/samples";

export const files: ReadonlyMap<string, DraftFile> = new Map([...samples].map(([name, text]) => [name, readDraftFile(text)]));

export const fileOf = (name: string): DraftFile => {
  const file = files.get(name);
  if (file === undefined) throw new Error(`no sample ${name}`);
  return file;
};

const HEAD = `SỞ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
`;

/** A decision that has every part of Phụ lục I, Mục V, which one decision can have. */
export const EVERY_PART = `UBND TỈNH LAM SƠN
${HEAD}Số:       /QĐ-SNV
Lam Sơn, ngày      tháng      năm 2026

QUYẾT ĐỊNH
Ban hành Quy chế làm việc của Sở Nội vụ

GIÁM ĐỐC SỞ NỘI VỤ

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Theo đề nghị của Chánh Văn phòng Sở.

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Sở Nội vụ.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.
Điều 3. Chánh Văn phòng Sở và các đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
- Lưu: VT, TH.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Hà Văn Lộc

UBND TỈNH LAM SƠN
${HEAD}
QUY CHẾ
Làm việc của Sở Nội vụ
(Kèm theo Quyết định số       /QĐ-SNV ngày      tháng      năm 2026 của Giám đốc Sở Nội vụ)

Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
1. Nguyên tắc làm việc
a) Đúng thẩm quyền, theo quy định tại khoản 2 Điều này;
b) Công khai.
2. Quy chế này áp dụng đối với công chức của Sở.
Chương II
TRÁCH NHIỆM
Mục 1
TRÁCH NHIỆM CỦA LÃNH ĐẠO
Điều 2. Giám đốc Sở
Giám đốc Sở thực hiện quy định tại điểm a khoản 1 Điều 1 Quy chế này./.

Phụ lục I
DANH MỤC CÔNG VIỆC
(Kèm theo Quy chế làm việc của Sở Nội vụ)

| STT | Nhiệm vụ | Chủ trì | Phối hợp | Sản phẩm | Thời hạn | Kinh phí | Ghi chú |
|---|---|---|---|---|---|---|---|
| I | CÔNG VIỆC THƯỜNG XUYÊN | | | | | | |
| 1 | Tiếp công dân | Văn phòng Sở | Thanh tra Sở | Sổ tiếp công dân | Hằng tháng | 1.500.000 | |
| 2 | Kiểm tra công vụ | Thanh tra Sở | Các phòng | Báo cáo | Hằng quý | 12.000.000 | Theo kế hoạch |
`;

export const everyPart = (): DraftFile => readDraftFile(EVERY_PART);
