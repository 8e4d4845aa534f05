/** Parts of a document (numbers 19–44): head, căn cứ, điều khoản, giao việc, thời hạn, nơi nhận, chữ ký, phụ lục. */
import { commonDuty, decisionHead, proposal, provinceRecipients, signedByDeputyForBody, signedForBody } from "./pieces";
import type { Source } from "./source";

const LEGAL_BASES: readonly Source[] = [
  {
    prefix: "ccl",
    label: "Căn cứ luật",
    note: "Luật ghi tên và ngày thông qua",
    template: "Căn cứ Luật {{ten:…}} ngày {{ngay:…}} tháng {{thang:…}} năm {{nam:…}};",
  },
  {
    prefix: "ccnd",
    label: "Căn cứ nghị định",
    note: "Số, ngày, cơ quan ban hành, trích yếu",
    template:
      "Căn cứ Nghị định số {{so:…}}/{{nam:…}}/NĐ-CP ngày {{ngay:…}} tháng {{thang:…}} năm {{nam}} của Chính phủ {{trich:quy định …}};",
  },
  {
    prefix: "cctt",
    label: "Căn cứ thông tư",
    note: "Số, ngày, cơ quan ban hành, trích yếu",
    template:
      "Căn cứ Thông tư số {{so:…}}/{{nam:…}}/TT-{{bo:BNV}} ngày {{ngay:…}} tháng {{thang:…}} năm {{nam}} của Bộ trưởng {{ten-bo:Bộ Nội vụ}} {{trich:…}};",
  },
  {
    prefix: "ccnq",
    label: "Căn cứ nghị quyết của Hội đồng nhân dân",
    note: "Số, ngày, cơ quan ban hành, trích yếu",
    template:
      "Căn cứ Nghị quyết số {{so:…}}/NQ-HĐND ngày {{ngay:…}} tháng {{thang:…}} năm {{nam:…}} của Hội đồng nhân dân {{cap|tỉnh|xã|phường}} {{trich:…}};",
  },
  { prefix: "ccdn", label: "Theo đề nghị (tờ trình)", note: "Dòng cuối của phần căn cứ, kết thúc bằng dấu chấm", template: proposal },
];

const ARTICLES: readonly Source[] = [
  {
    prefix: "dkhl",
    label: "Điều hiệu lực",
    note: "Hiệu lực thi hành",
    template: "Điều {{n:2}}. Quyết định này có hiệu lực thi hành kể từ ngày {{tu|ký|01 tháng 01 năm …}}.",
  },
  {
    prefix: "dkth",
    label: "Điều trách nhiệm thi hành",
    note: "Điều cuối của quyết định, kết thúc bằng ./.",
    template: commonDuty("{{n:3}}", "{{so-trinh:Sở …}}"),
  },
  {
    prefix: "dktt",
    label: "Điều hiệu lực và thay thế",
    note: "Thay thế quyết định trước",
    template:
      "Điều {{n:2}}. Quyết định này có hiệu lực thi hành kể từ ngày ký và thay thế Quyết định số {{so:…}}/QĐ-UBND ngày {{ngay:…}} tháng {{thang:…}} năm {{nam:…}} của {{cq:Chủ tịch Ủy ban nhân dân tỉnh}} {{trich:về việc …}}.",
  },
  {
    prefix: "dkct",
    label: "Điều chuyển tiếp",
    note: "Việc đã tiếp nhận, phê duyệt trước ngày có hiệu lực",
    template:
      "Điều {{n:…}}. Các {{viec:hồ sơ, nhiệm vụ}} đã được {{tt:tiếp nhận, phê duyệt}} trước ngày Quyết định này có hiệu lực thi hành thì tiếp tục thực hiện theo {{vb:Quyết định số …/QĐ-UBND ngày …}} cho đến khi hoàn thành.",
  },
];

const TASKS: readonly Source[] = [
  {
    prefix: "gvr",
    label: "Giao việc (6 rõ)",
    note: "Rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền",
    template:
      "- Giao {{chu-tri:Sở …}} chủ trì, phối hợp với {{phoi-hop:…}} {{viec:xây dựng …}}; trình {{cap:Ủy ban nhân dân tỉnh}} {{hd|ban hành|phê duyệt|xem xét}} {{san-pham:Quyết định …}} trước ngày {{han:…}}; Giám đốc {{chu-tri}} chịu trách nhiệm về tiến độ, chất lượng.",
  },
  {
    prefix: "gvk",
    label: "Giao việc (khối bốn dòng)",
    note: "Việc, chỉ đạo, chủ trì, phối hợp, thời hạn, sản phẩm",
    template: `- {{viec:…}}
+ Chỉ đạo thực hiện: {{cd:…}}.
+ Cơ quan chủ trì: {{ct:…}}.
+ Cơ quan phối hợp: {{ph:…}}.
+ Thời hạn hoàn thành: {{han:trước ngày …}}. Sản phẩm: {{sp:…}}.`,
  },
  {
    prefix: "gvbc",
    label: "Báo cáo định kỳ",
    note: "Kỳ báo cáo, hạn gửi, nơi gửi",
    template:
      "Định kỳ {{ky|hằng tháng|hằng quý|06 tháng|hằng năm}}, trước ngày {{han:20}} {{cua|của tháng|của tháng cuối quý|tháng 12}}, {{cq:các cơ quan, đơn vị}} báo cáo kết quả thực hiện gửi {{dau-moi:Sở …}} để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.",
  },
  {
    prefix: "gvdn",
    label: "Đề nghị cơ quan ngoài Ủy ban nhân dân",
    note: "Cơ quan không thuộc quyền giao việc",
    template: "{{n:…}}. Đề nghị {{cq:Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội}} {{viec:phối hợp …}}.",
  },
];

const DEADLINES: readonly Source[] = [
  {
    prefix: "hnt",
    label: "Thời hạn: trước ngày … tháng … năm …",
    note: "Ngày dưới 10 và tháng 1, 2 viết thêm số 0",
    template: "trước ngày {{d:30}} tháng {{m:6}} năm {{NAM}}",
  },
  { prefix: "hnq", label: "Thời hạn: trong quý …", note: "Quý viết bằng số La Mã", template: "trong quý {{q|I|II|III|IV}} năm {{NAM}}" },
  {
    prefix: "hnk",
    label: "Thời hạn: trong thời hạn … ngày",
    note: "Tính từ một mốc",
    template: "trong thời hạn {{n:15}} {{lv|ngày làm việc|ngày}} kể từ ngày {{moc:…}}",
  },
  { prefix: "hnd", label: "Thời hạn: định kỳ cuối quý", note: "Hạn lặp lại", template: "trước ngày {{d:20}} của tháng cuối quý" },
];

const RECIPIENTS: readonly Source[] = [
  {
    prefix: "nnt",
    label: "Nơi nhận cấp tỉnh",
    note: "Văn bản của Ủy ban nhân dân tỉnh",
    template: provinceRecipients("- Như Điều {{n:3}};\n"),
  },
  {
    prefix: "nnx",
    label: "Nơi nhận cấp xã",
    note: "Văn bản của Ủy ban nhân dân xã, phường, đặc khu",
    template: `Nơi nhận:
- Như Điều {{n:3}};
- UBND tỉnh (để b/c);
- Thường trực Đảng ủy, HĐND {{xa|xã|phường|đặc khu}};
- Chủ tịch, các Phó Chủ tịch UBND {{xa}};
- Ủy ban MTTQ Việt Nam {{xa}};
- Các phòng, trung tâm thuộc UBND {{xa}};
- Lưu: VT, {{dv:…}}.`,
  },
  {
    prefix: "nnb",
    label: "Nơi nhận cấp bộ",
    note: "Văn bản của bộ, cơ quan ngang bộ",
    template: `Nơi nhận:
- Như Điều {{n:3}};
- Thủ tướng, các Phó Thủ tướng Chính phủ (để b/c);
- Văn phòng Chính phủ;
- Bộ trưởng, các Thứ trưởng;
- UBND các tỉnh, thành phố;
- Cổng TTĐT {{bo:Bộ …}};
- Lưu: VT, {{vu:…}}.`,
  },
];

const SIGNATURES: readonly Source[] = [
  { prefix: "cktm", label: "Ký TM. (người đứng đầu)", note: "Thay mặt tập thể", template: signedForBody },
  { prefix: "cktk", label: "Ký TM., KT. (cấp phó)", note: "Cấp phó ký thay, thay mặt tập thể", template: signedByDeputyForBody },
  {
    prefix: "ckkt",
    label: "Ký KT.",
    note: "Cấp phó ký thay người đứng đầu",
    template: "KT. {{ct|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG}}\n{{pho|PHÓ CHỦ TỊCH|PHÓ GIÁM ĐỐC|THỨ TRƯỞNG}}\n{{ho-ten:…}}",
  },
  { prefix: "cktl", label: "Ký TL.", note: "Thừa lệnh", template: "TL. CHỦ TỊCH\n{{cv:CHÁNH VĂN PHÒNG}}\n{{ho-ten:…}}" },
  { prefix: "cktu", label: "Ký TUQ.", note: "Thừa ủy quyền", template: "TUQ. CHỦ TỊCH\n{{cv:GIÁM ĐỐC SỞ …}}\n{{ho-ten:…}}" },
  { prefix: "ckq", label: "Ký Q. (quyền)", note: "Quyền người đứng đầu", template: "Q. {{cv:CHỦ TỊCH}}\n{{ho-ten:…}}" },
];

const attachedLine =
  "(Kèm theo {{loai|Quyết định|Kế hoạch}} số        /{{kh|QĐ|KH}}-UBND ngày      tháng      năm {{NAM}} của {{cq:Ủy ban nhân dân tỉnh Lam Sơn}})";

const ANNEXES: readonly Source[] = [
  {
    prefix: "plm",
    label: "Phụ lục",
    note: "Chỉ có một phụ lục thì không đánh số",
    template: `{{phu-luc|Phụ lục|Phụ lục I|Phụ lục II|Phụ lục III}}\n{{TEN:TÊN PHỤ LỤC}}\n${attachedLine}`,
  },
  { prefix: "plk", label: "Dòng kèm theo", note: "Dưới tên phụ lục, văn bản kèm theo", template: attachedLine },
  {
    prefix: "plb",
    label: "Bảng phân công nhiệm vụ",
    note: "Sáu cột: nhiệm vụ, chủ trì, phối hợp, sản phẩm, thời hạn",
    template: `| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm | Thời hạn hoàn thành |
|---|---|---|---|---|---|
| 1 | {{0}} |  |  |  |  |`,
  },
];

export const PARTS: readonly Source[] = [
  { prefix: "vbd", label: "Đầu văn bản", note: "Cơ quan, quốc hiệu, tiêu ngữ, số ký hiệu, địa danh, thời gian", template: decisionHead },
  ...LEGAL_BASES,
  ...ARTICLES,
  ...TASKS,
  ...DEADLINES,
  ...RECIPIENTS,
  ...SIGNATURES,
  ...ANNEXES,
];
