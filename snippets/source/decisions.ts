/** Whole decisions (numbers 1–15): the wording of each kind, on the shared pieces. */
import { authorityBody, budgetLaw, civilServantLaw, commonDuty, decision, duty, effect, openBasis, signedForBody } from "./pieces";
import type { Source } from "./source";

/** Điều 1 of personnel decisions: the person as first named. */
const person = "{{xung|ông|bà}} {{ho-ten-cb:…}}, sinh ngày {{sinh:…}}, {{chuc-vu-cu:chức vụ, đơn vị hiện nay}}";
const personAgain = "{{xung}} {{ho-ten-cb}}";

const attachedPlan = `ỦY BAN NHÂN DÂN
{{TINH}}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

{{loai!}}
{{^ten-vb}}
(Kèm theo Quyết định số        /QĐ-UBND ngày      tháng      năm {{NAM}} của Ủy ban nhân dân {{tinh:tỉnh Lam Sơn}})

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
{{0}}
2. Yêu cầu
…
II. NHIỆM VỤ VÀ GIẢI PHÁP
…
III. KINH PHÍ THỰC HIỆN
…
IV. TỔ CHỨC THỰC HIỆN
{{het:…}}./.`;

const targetsAnnex = `Phụ lục
{{TEN:CHỈ TIÊU GIAO CÁC CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG}}
(Kèm theo Quyết định số        /QĐ-UBND ngày      tháng      năm {{NAM}} của Ủy ban nhân dân {{tinh:tỉnh Lam Sơn}})

| STT | Cơ quan, đơn vị, địa phương | Chỉ tiêu | Ghi chú |
|---|---|---|---|
| 1 | {{dv-giao:…}} | {{chi-tieu:…}} |  |`;

export const DECISIONS: readonly Source[] = [
  {
    prefix: "qdtt",
    label: "Quyết định quy định trực tiếp",
    note: "Mẫu 1.2, Phụ lục III Nghị định 30/2020/NĐ-CP",
    template: decision({
      subject: "Về việc {{trich-yeu:…}}",
      bases: [openBasis("can-cu")],
      articles: ["Điều 1. {{noi-dung:…}}", effect(2), commonDuty("3")],
      dutyArticle: 3,
    }),
  },
  {
    prefix: "qdgt",
    label: "Quyết định quy định gián tiếp (ban hành kèm theo)",
    note: "Mẫu 1.3, Phụ lục III Nghị định 30/2020/NĐ-CP",
    template: decision({
      subject: "Ban hành {{loai|Kế hoạch|Quy chế|Quy định|Chương trình|Đề án}} {{ten-vb:…}}",
      authority: authorityBody,
      bases: [openBasis("can-cu")],
      articles: ["Điều 1. Ban hành kèm theo Quyết định này {{loai}} {{ten-vb}}.", effect(2), commonDuty("3")],
      dutyArticle: 3,
      signature: signedForBody,
      attachment: attachedPlan,
    }),
  },
  {
    prefix: "qdbn",
    label: "Quyết định bổ nhiệm",
    note: "Bổ nhiệm công chức giữ chức vụ lãnh đạo, quản lý",
    template: decision({
      subject: "Về việc bổ nhiệm {{chuc-vu:Phó Giám đốc Sở …}}",
      bases: [civilServantLaw, openBasis("nghi-dinh"), openBasis("phan-cap")],
      articles: [
        `Điều 1. Bổ nhiệm ${person}, giữ chức vụ {{chuc-vu}} kể từ ngày {{tu-ngay:…}}.`,
        "Thời hạn giữ chức vụ là {{han:05}} năm.",
        "Điều 2. {{^xung}} {{ho-ten-cb}} được hưởng phụ cấp chức vụ lãnh đạo hệ số {{hs:…}} và các chế độ khác theo quy định hiện hành.",
        effect(3),
        duty("4", `Giám đốc Sở Nội vụ, {{don-vi:Giám đốc Sở …}} và ${personAgain}`),
      ],
      dutyArticle: 4,
    }),
  },
  {
    prefix: "qdieu",
    label: "Quyết định điều động công chức",
    note: "Điều động, có thể kèm bổ nhiệm",
    template: decision({
      subject: "Về việc điều động {{va|công chức|và bổ nhiệm công chức}}",
      bases: [civilServantLaw, openBasis("nghi-dinh"), openBasis("phan-cap")],
      articles: [
        `Điều 1. Điều động ${person}, đến công tác tại {{don-vi-moi:…}}{{giu:, giữ chức vụ …}} kể từ ngày {{tu-ngay:…}}.`,
        "Điều 2. {{^xung}} {{ho-ten-cb}} có trách nhiệm bàn giao công việc, hồ sơ, tài liệu, tài sản được giao quản lý trước ngày {{ban-giao:…}}. Tiền lương, phụ cấp và các chế độ khác do {{don-vi-moi}} chi trả theo quy định.",
        effect(3),
        duty("4", `Giám đốc Sở Nội vụ, Thủ trưởng {{don-vi-cu:…}}, Thủ trưởng {{don-vi-moi}} và ${personAgain}`),
      ],
      dutyArticle: 4,
    }),
  },
  {
    prefix: "qdkt",
    label: "Quyết định khen thưởng",
    note: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
    template: decision({
      subject: "Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
      bases: [openBasis("luat-thi-dua"), openBasis("nghi-dinh")],
      articles: [
        "Điều 1. Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho {{so-tt:…}} tập thể và {{so-cn:…}} cá nhân (có danh sách kèm theo) đã có thành tích {{thanh-tich:…}}.",
        "Điều 2. Tiền thưởng thực hiện theo quy định hiện hành, chi từ {{nguon:Quỹ thi đua, khen thưởng của tỉnh}}.",
        effect(3),
        duty("4", "Giám đốc Sở Nội vụ, Thủ trưởng các cơ quan, đơn vị có liên quan và các tập thể, cá nhân có tên tại Điều 1"),
      ],
      dutyArticle: 4,
    }),
  },
  {
    prefix: "qdkl",
    label: "Quyết định kỷ luật công chức",
    note: "Thi hành kỷ luật công chức",
    template: decision({
      subject: "Về việc thi hành kỷ luật công chức",
      bases: [civilServantLaw, openBasis("nghi-dinh"), "Căn cứ {{bien-ban:Biên bản họp Hội đồng kỷ luật ngày … tháng … năm …}};"],
      articles: [
        "Điều 1. Thi hành kỷ luật bằng hình thức {{hinh-thuc|khiển trách|cảnh cáo|cách chức|buộc thôi việc}} đối với {{xung|ông|bà}} {{ho-ten-cb:…}}, sinh ngày {{sinh:…}}, {{chuc-vu-cu:chức vụ, đơn vị}}.",
        "Lý do: {{ly-do:đã có hành vi vi phạm … quy định tại …}}.",
        "Điều 2. {{^xung}} {{ho-ten-cb}} có quyền khiếu nại, khởi kiện theo quy định của pháp luật.",
        "Điều 3. Quyết định này có hiệu lực thi hành kể từ ngày {{tu-ngay:ký}}.",
        duty("4", `Giám đốc Sở Nội vụ, {{don-vi:Giám đốc Sở …}} và ${personAgain}`),
      ],
      dutyArticle: 4,
    }),
  },
  {
    prefix: "qdban",
    label: "Quyết định thành lập Ban Chỉ đạo",
    note: "Thành phần, nhiệm vụ, tổ chức và hoạt động của Ban Chỉ đạo",
    template: decision({
      subject: "Về việc thành lập Ban Chỉ đạo {{ten-ban:…}}",
      bases: [openBasis("can-cu")],
      articles: [
        "Điều 1. Thành lập Ban Chỉ đạo {{ten-ban}} (sau đây gọi là Ban Chỉ đạo) gồm các ông, bà có tên sau đây:",
        "1. {{tv1:Ông …}}, Chủ tịch Ủy ban nhân dân tỉnh - Trưởng ban;",
        "2. {{tv2:Ông …}}, Phó Chủ tịch Ủy ban nhân dân tỉnh - Phó Trưởng ban;",
        "3. {{tv3:Bà …}}, {{cv3:Giám đốc Sở …}} - Phó Trưởng ban;",
        "4. {{tv4:Ông …}}, {{cv4:…}} - Thành viên;",
        "5. Mời đại diện lãnh đạo Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh - Thành viên.",
        "Điều 2. Nhiệm vụ của Ban Chỉ đạo",
        "1. Giúp Chủ tịch Ủy ban nhân dân tỉnh nghiên cứu, chỉ đạo, phối hợp giải quyết {{viec:…}};",
        "2. Đôn đốc, kiểm tra các sở, ban, ngành, Ủy ban nhân dân các xã, phường thực hiện nhiệm vụ được giao;",
        "3. Định kỳ {{ky|hằng quý|06 tháng|hằng năm}} báo cáo Chủ tịch Ủy ban nhân dân tỉnh.",
        "Điều 3. Tổ chức và hoạt động",
        "1. {{thuong-truc:Sở …}} là cơ quan thường trực của Ban Chỉ đạo.",
        "2. Trưởng ban sử dụng con dấu của Ủy ban nhân dân tỉnh; các Phó Trưởng ban, Thành viên sử dụng con dấu của cơ quan nơi công tác.",
        "3. Thành viên làm việc theo chế độ kiêm nhiệm. Kinh phí hoạt động bố trí trong dự toán của cơ quan thường trực.",
        "4. Ban Chỉ đạo tự giải thể sau khi hoàn thành nhiệm vụ.",
        effect(4),
        duty("5", "Thủ trưởng các cơ quan, đơn vị có liên quan và các ông, bà có tên tại Điều 1"),
      ],
      dutyArticle: 5,
    }),
  },
  {
    prefix: "qdhoi",
    label: "Quyết định thành lập Hội đồng",
    note: "Thành phần, nhiệm vụ của Hội đồng",
    template: decision({
      subject: "Về việc thành lập Hội đồng {{ten-hd:…}}",
      bases: [openBasis("can-cu")],
      articles: [
        "Điều 1. Thành lập Hội đồng {{ten-hd}} (sau đây gọi là Hội đồng) gồm:",
        "1. {{tv1:Ông …}}, {{cv1:…}} - Chủ tịch Hội đồng;",
        "2. {{tv2:Bà …}}, {{cv2:…}} - Phó Chủ tịch Hội đồng;",
        "3. {{tv3:Ông …}}, {{cv3:…}} - Ủy viên;",
        "4. {{tv4:Bà …}}, {{cv4:…}} - Ủy viên, Thư ký.",
        "Điều 2. Hội đồng có nhiệm vụ {{viec:…}}; làm việc theo chế độ tập thể, quyết định theo đa số, tự giải thể sau khi hoàn thành nhiệm vụ.",
        "Điều 3. {{co-quan-giup:Sở …}} là cơ quan giúp việc của Hội đồng; kinh phí hoạt động {{kp:bố trí trong dự toán của …}}.",
        effect(4),
        duty("5", "Thủ trưởng các cơ quan, đơn vị có liên quan và các ông, bà có tên tại Điều 1"),
      ],
      dutyArticle: 5,
    }),
  },
  {
    prefix: "qdto",
    label: "Quyết định thành lập Tổ công tác",
    note: "Thành phần, nhiệm vụ của Tổ công tác",
    template: decision({
      subject: "Về việc thành lập Tổ công tác {{ten-to:…}}",
      bases: [openBasis("can-cu")],
      articles: [
        "Điều 1. Thành lập Tổ công tác {{ten-to}} (sau đây gọi là Tổ công tác) gồm các ông, bà có tên sau đây:",
        "1. {{tv1:Ông …}}, {{cv1:…}} - Tổ trưởng;",
        "2. {{tv2:Bà …}}, {{cv2:…}} - Tổ phó;",
        "3. {{tv3:Ông …}}, {{cv3:…}} - Thành viên;",
        "4. {{tv4:Bà …}}, {{cv4:…}} - Thành viên.",
        "Điều 2. Nhiệm vụ của Tổ công tác",
        "1. {{viec:…}};",
        "2. Báo cáo Chủ tịch Ủy ban nhân dân tỉnh kết quả thực hiện {{ky|hằng tháng|hằng quý|06 tháng}}.",
        "Điều 3. Tổ trưởng phân công nhiệm vụ cho các thành viên; Tổ công tác tự giải thể sau khi hoàn thành nhiệm vụ.",
        effect(4),
        duty("5", "Thủ trưởng các cơ quan, đơn vị có liên quan và các ông, bà có tên tại Điều 1"),
      ],
      dutyArticle: 5,
    }),
  },
  {
    prefix: "qdkien",
    label: "Quyết định kiện toàn",
    note: "Kiện toàn Ban Chỉ đạo, Hội đồng, Tổ công tác; xử lý Quyết định trước",
    template: decision({
      subject: "Về việc kiện toàn {{ten:Ban Chỉ đạo …}}",
      bases: [openBasis("can-cu")],
      articles: [
        "Điều 1. Kiện toàn {{ten}} được thành lập tại Quyết định số {{so-cu:…}}/QĐ-UBND ngày {{ngay-cu:…}} của Chủ tịch Ủy ban nhân dân tỉnh gồm các ông, bà có tên sau đây:",
        "1. {{tv1:Ông …}}, {{cv1:…}} - Trưởng ban;",
        "2. {{tv2:Bà …}}, {{cv2:…}} - Thành viên.",
        "Điều 2. Nhiệm vụ, tổ chức và hoạt động của {{ten}} thực hiện theo {{vb-nhiem-vu:Quyết định số …/QĐ-UBND ngày …}}.",
        "Điều 3. Quyết định này có hiệu lực thi hành kể từ ngày ký và {{xu-ly|thay thế|bãi bỏ Điều 1}} Quyết định số {{so-cu}}/QĐ-UBND ngày {{ngay-cu}} của Chủ tịch Ủy ban nhân dân tỉnh.",
        duty("4", "Thủ trưởng các cơ quan, đơn vị có liên quan và các ông, bà có tên tại Điều 1"),
      ],
      dutyArticle: 4,
    }),
  },
  {
    prefix: "qdphe",
    label: "Quyết định phê duyệt",
    note: "Phê duyệt đề án, kế hoạch, nhiệm vụ, dự án",
    template: decision({
      subject: "Phê duyệt {{loai|Đề án|Kế hoạch|Nhiệm vụ|Dự án}} {{ten:…}}",
      bases: [openBasis("can-cu")],
      articles: [
        "Điều 1. Phê duyệt {{loai}} {{ten}} với các nội dung chủ yếu sau:",
        "1. Mục tiêu: {{mt:…}}",
        "2. Nội dung, quy mô: {{nd:…}}",
        "3. Kinh phí: {{so-tien:…}} đồng (bằng chữ: {{chu:…}} đồng); nguồn: {{nguon:…}}.",
        "4. Thời gian thực hiện: {{tg:từ năm … đến năm …}}.",
        "5. Cơ quan chủ trì: {{ct:…}}; cơ quan phối hợp: {{ph:…}}.",
        "Điều 2. Tổ chức thực hiện",
        "1. {{ct}} chủ trì, phối hợp với {{ph}} tổ chức thực hiện; báo cáo kết quả trước ngày {{han:…}}.",
        "2. Sở Tài chính cân đối, tham mưu bố trí kinh phí theo quy định.",
        effect(3),
        commonDuty("4"),
      ],
      dutyArticle: 4,
    }),
  },
  {
    prefix: "qduq",
    label: "Quyết định ủy quyền",
    note: "Phạm vi, thời hạn, trách nhiệm của người được ủy quyền",
    template: decision({
      subject: "Về việc ủy quyền {{noi-dung:…}}",
      bases: [openBasis("can-cu")],
      articles: [
        "Điều 1. Ủy quyền cho {{nguoi:Giám đốc Sở …}} {{viec:ký, thực hiện …}}.",
        "Điều 2. Thời hạn ủy quyền: từ ngày {{tu:…}} đến hết ngày {{den:…}}.",
        "Điều 3. Trách nhiệm của người được ủy quyền",
        "1. Thực hiện đúng phạm vi, thời hạn được ủy quyền; chịu trách nhiệm trước pháp luật và trước Chủ tịch Ủy ban nhân dân tỉnh.",
        "2. Không ủy quyền lại cho người khác.",
        "3. Báo cáo kết quả {{ky|hằng quý|06 tháng|hằng năm}} và khi kết thúc thời hạn ủy quyền.",
        effect(4),
        commonDuty("5"),
      ],
      dutyArticle: 5,
    }),
  },
  {
    prefix: "qdsua",
    label: "Quyết định sửa đổi, bổ sung",
    note: "Sửa đổi, bổ sung một số điều của văn bản đã ban hành",
    template: decision({
      subject: "Sửa đổi, bổ sung một số điều của {{vb-goc:Quy chế … ban hành kèm theo Quyết định số …/QĐ-UBND ngày … tháng … năm … của …}}",
      bases: [openBasis("can-cu")],
      articles: [
        "Điều 1. Sửa đổi, bổ sung một số điều của {{vb-goc}} như sau:",
        "1. Sửa đổi khoản {{k:…}} Điều {{d:…}} như sau:",
        "“{{k}}. {{moi:…}}”.",
        "2. Bổ sung Điều {{db:…a}} vào sau Điều {{sau:…}} như sau:",
        "“Điều {{db}}. {{moi2:…}}”.",
        "Điều 2. Thay cụm từ “{{cu:…}}” bằng cụm từ “{{thay:…}}” tại {{vi-tri:khoản … Điều …}}; bãi bỏ {{bo:khoản … Điều …}}.",
        effect(3),
        commonDuty("4"),
      ],
      dutyArticle: 4,
    }),
  },
  {
    prefix: "qdbb",
    label: "Quyết định bãi bỏ",
    note: "Bãi bỏ toàn bộ hoặc một phần văn bản",
    template: decision({
      subject: "Bãi bỏ {{vb:Quyết định số …/QĐ-UBND ngày … tháng … năm … của …}}",
      bases: [openBasis("can-cu")],
      articles: [
        "Điều 1. Bãi bỏ {{pham-vi|toàn bộ|một phần}} {{vb}} {{trich:về việc …}}.",
        "Điều 2. {{xu-ly:Các nội dung đã thực hiện trước ngày Quyết định này có hiệu lực thi hành tiếp tục có giá trị.}}",
        effect(3),
        commonDuty("4"),
      ],
      dutyArticle: 4,
    }),
  },
  {
    prefix: "qdct",
    label: "Quyết định giao chỉ tiêu, dự toán",
    note: "Giao chỉ tiêu kế hoạch, dự toán ngân sách năm",
    template: decision({
      subject: "Giao chỉ tiêu {{ten:kế hoạch phát triển kinh tế - xã hội}} năm {{nam:…}}",
      authority: authorityBody,
      bases: [budgetLaw, "Căn cứ Nghị quyết số {{so-nq:…}}/NQ-HĐND ngày {{ngay-nq:…}} của Hội đồng nhân dân tỉnh {{ten-nq:…}};"],
      articles: [
        "Điều 1. Giao các sở, ban, ngành, Ủy ban nhân dân các xã, phường chỉ tiêu {{ten}} năm {{nam}} (chi tiết tại {{pl|Phụ lục|các Phụ lục}} kèm theo).",
        "Điều 2. Căn cứ chỉ tiêu được giao, Thủ trưởng các cơ quan, đơn vị, Chủ tịch Ủy ban nhân dân các xã, phường giao chỉ tiêu cho đơn vị trực thuộc trước ngày {{han:…}}; báo cáo kết quả thực hiện về {{dau-moi:Sở Tài chính}} trước ngày {{bc:20}} của tháng cuối quý.",
        effect(3),
        commonDuty("4"),
      ],
      dutyArticle: 4,
      signature: signedForBody,
      attachment: targetsAnnex,
    }),
  },
];
