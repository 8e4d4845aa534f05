/** Whole documents that are no decisions (numbers 16–18 and 45): kế hoạch, tờ trình, công văn, công văn đính chính. */
import { head, provinceRecipients, signedByDeputyForBody, signedForBody } from "./pieces";
import type { Source } from "./source";

const sameAsAbove = `Nơi nhận:
- Như trên;
- {{nn:…}};
- Lưu: VT, {{dv:…}}.`;

const letter = (subject: string, body: string): string => `${head("UBND-{{lv:…}}", `V/v ${subject}\n`)}

Kính gửi:
- {{kg1:Các sở, ban, ngành}};
- {{kg2:Ủy ban nhân dân các xã, phường}}.

${body}
${sameAsAbove}

${signedByDeputyForBody}`;

export const OTHER_DOCUMENTS: readonly Source[] = [
  {
    prefix: "mkh",
    label: "Kế hoạch",
    note: "Mẫu 1.4, Phụ lục III Nghị định 30/2020/NĐ-CP",
    template: `${head("KH-UBND")}

KẾ HOẠCH
{{trich-yeu:…}}

Thực hiện {{vb-tren:Quyết định số …/QĐ-TTg ngày … tháng … năm … của Thủ tướng Chính phủ về …}}, Ủy ban nhân dân {{tinh:tỉnh Lam Sơn}} ban hành Kế hoạch {{trich-yeu}} như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
{{0}}
2. Yêu cầu
…
II. NHIỆM VỤ, GIẢI PHÁP
…
III. KINH PHÍ THỰC HIỆN
…
IV. TỔ CHỨC THỰC HIỆN
1. Giao {{dau-moi:Sở …}} chủ trì, theo dõi, đôn đốc việc thực hiện Kế hoạch này; tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày {{han:…}}.
2. Các sở, ban, ngành, Ủy ban nhân dân các xã, phường xây dựng kế hoạch thực hiện trước ngày {{han2:…}}.
Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị báo cáo Ủy ban nhân dân tỉnh (qua {{dau-moi}}) để xem xét, chỉ đạo./.
${provinceRecipients("- Các sở, ban, ngành;\n- UBND các xã, phường;\n")}

${signedForBody}`,
  },
  {
    prefix: "mttr",
    label: "Tờ trình",
    note: "Mẫu 1.4, Phụ lục III Nghị định 30/2020/NĐ-CP",
    template: `ỦY BAN NHÂN DÂN
{{TINH:TỈNH LAM SƠN}}
{{SO:SỞ …}}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:        /TTr-{{kh:…}}
{{dia-danh:Lam Sơn}}, ngày      tháng      năm {{NAM}}

TỜ TRÌNH
Về việc {{trich-yeu:…}}

Kính gửi: {{kinh-gui:Ủy ban nhân dân tỉnh}}

{{can-cu:Căn cứ …; thực hiện …,}} {{so:Sở …}} kính trình {{kinh-gui}} {{trich-yeu}} như sau:
1. Sự cần thiết
{{0}}
2. Căn cứ pháp lý
…
3. Nội dung trình
…
4. Kinh phí và nguồn lực (nếu có)
…
5. Kiến nghị
Kính đề nghị {{kinh-gui}} xem xét, {{viec|quyết định|phê duyệt|ban hành}}.
(Hồ sơ kèm theo: dự thảo Quyết định; {{hs:báo cáo tổng hợp, tiếp thu ý kiến; …}})./.
${sameAsAbove}

{{chuc-vu:GIÁM ĐỐC}}
{{ho-ten:…}}`,
  },
  {
    prefix: "mcv",
    label: "Công văn",
    note: "Mẫu 1.5, Phụ lục III Nghị định 30/2020/NĐ-CP",
    template: letter(
      "{{trich-yeu:…}}",
      "{{0}}\nYêu cầu các cơ quan, đơn vị thực hiện, báo cáo kết quả về {{dau-moi:Sở …}} trước ngày {{han:…}}./.",
    ),
  },
  {
    prefix: "mdc",
    label: "Công văn đính chính",
    note: "Điều 18 Nghị định 30/2020/NĐ-CP: sai sót về thể thức, kỹ thuật trình bày, thủ tục ban hành",
    template: letter(
      "đính chính Quyết định số {{so:…}}/QĐ-UBND ngày {{ngay:…}}",
      "Do sơ suất về {{loi|thể thức|kỹ thuật trình bày|thủ tục ban hành}}, {{cq:Ủy ban nhân dân tỉnh}} đính chính Quyết định số {{so}}/QĐ-UBND ngày {{ngay}} {{trich:…}} như sau:\nTại {{vi-tri:…}}, đã ghi “{{sai:…}}”, nay sửa lại là “{{dung:…}}”.\n{{cq}} thông báo để các cơ quan, đơn vị biết, thực hiện./.",
    ),
  },
];
