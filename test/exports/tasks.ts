/** Plans of an invented province for the tests of the task table, and the one way in which they are read. */
import type { TaskSource } from "../../server/src/core/exports/tasks-table";
import { readDraftFile } from "../../server/src/core/model/draft";

export interface PlanParts {
  readonly number?: string;
  readonly date?: string;
  readonly tasks: readonly string[];
}

/** A plan of tỉnh Hải Vân with these tasks in one part. */
export const plan = ({ number = "64/KH-UBND", date = "ngày 08 tháng 10 năm 2026", tasks }: PlanParts): string => `ỦY BAN NHÂN DÂN
TỈNH HẢI VÂN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: ${number}
Hải Vân, ${date}

KẾ HOẠCH
Quản lý, bảo vệ cồn cát ven biển

I. NHIỆM VỤ
${tasks.map((task, index) => `${index + 1}. ${task}`).join("\n")}
II. KINH PHÍ
Kinh phí bố trí trong dự toán của các cơ quan./.

Nơi nhận:
- Các sở, ban, ngành;
- Lưu: VT, NNMT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thu Hà
`;

export const source = (text: string, name = "ke-hoach.vbhc"): TaskSource => ({ name, file: readDraftFile(text) });

export const TASKS = [
  "Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Xây dựng, Công an tỉnh lập bản đồ cồn cát, hoàn thành trước ngày 11 tháng 12 năm 2026.",
  "Sở Tài chính chủ trì, tổng hợp kinh phí; báo cáo Ủy ban nhân dân tỉnh trước ngày 10 tháng 12 hằng năm.",
  "Ủy ban nhân dân các xã, phường ven biển kiểm tra việc khai thác cát; báo cáo Sở Nông nghiệp và Môi trường định kỳ hằng quý.",
  "Sở Tư pháp hướng dẫn xử lý vi phạm hành chính về khai thác cát.",
] as const;
