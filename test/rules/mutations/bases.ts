/** Breaking the legal bases: form, dates, numbers, validity. */
import { breaks, type Mutation } from "./mutation";

/** The law every decision of a people's committee stands on. */
const LOCAL = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";

export const BASES_MUTATIONS: readonly Mutation[] = [
  breaks("can-cu/thieu", /(?:^(?:Căn cứ|Theo đề nghị) .+\n)+\n(?=QUYẾT ĐỊNH:)/mu, "", { on: "QUYẾT ĐỊNH:" }),
  breaks("can-cu/vi-tri", /^(CHỦ TỊCH ỦY BAN NHÂN DÂN .+\n)\n(Căn cứ Luật Tổ chức chính quyền địa phương.+\n)/mu, "$2\n⟦$1⟧\n"),
  breaks(
    "can-cu/xuong-dong",
    "năm 2025;\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3",
    "năm 2025; ⟦Nghị định số 30/2020/NĐ-CP ngày 05⟧ tháng 3",
  ),
  breaks("can-cu/dau-cham-phay", LOCAL, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm ⟦2025⟧"),
  breaks("can-cu/dau-cham-phay", LOCAL, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025⟦.⟧"),
  breaks("can-cu/dau-cham", /^(Theo đề nghị .+)\.$/mu, "$1⟦,⟧"),
  breaks("can-cu/dau-cham", /^(Theo đề nghị .+)\.$/mu, "$1⟦;⟧"),
  breaks("can-cu/dau-cham", /^(Theo đề nghị .+ năm) 2026\.$/mu, "$1 ⟦2026⟧"),
  breaks("can-cu/con-trong", "Tờ trình số 12/TTr-SNV", "Tờ trình ⟦số      /⟧TTr-SNV"),
  breaks("can-cu/con-trong", /(Tờ trình số \d+\/TTr-\p{L}+) ngày \d+ tháng (\d+) năm 2026\./u, "$1 ⟦ngày      tháng $2 năm 2026⟧."),
  breaks("can-cu/ngay-khong-co", /(Tờ trình số \d+\/TTr-\p{L}+) ngày \d+ tháng \d+ năm 2026\./u, "$1 ⟦ngày 31 tháng 02 năm 2026⟧."),
  breaks("can-cu/sau-ngay-ky", /(Tờ trình số \d+\/TTr-\p{L}+) ngày \d+ tháng \d+ năm 2026\./u, "$1 ⟦ngày 28 tháng 12 năm 2026⟧."),
  breaks(
    "can-cu/nham-nam",
    "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 20 tháng 01 năm 2026.",
    "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ⟦ngày 20 tháng 01 năm 2025⟧.",
  ),
  breaks("can-cu/thieu-de-nghi", /(\p{L}+|\d+);\nTheo đề nghị .+\.$/mu, "⟦$1⟧."),
  breaks("can-cu/de-nghi-cuoi", /^(CHỦ TỊCH .+\n\n)((?:Căn cứ .+\n)*Căn cứ .+);\n(Theo đề nghị)(.+)\.\n/mu, "$1⟦$3⟧$4;\n$2.\n"),
  breaks("can-cu/thieu-ngay", /(Tờ trình số \d+\/TTr-\p{L}+) ngày \d+ tháng \d+ năm 2026\./u, "⟦$1⟧."),
  breaks("can-cu/tham-quyen", `${LOCAL}\nCăn cứ`, "⟦Căn cứ⟧"),
  breaks("can-cu/het-hieu-luc", LOCAL, "Căn cứ ⟦Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015⟧;"),
  breaks(
    "can-cu/het-hieu-luc",
    /Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; .+;/u,
    "⟦Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003⟧;",
  ),
  breaks("can-cu/chua-hieu-luc", LOCAL, `${LOCAL}\nCăn cứ ⟦Luật sửa đổi, bổ sung một số điều của Luật Đầu tư số 24/2026/QH16⟧;`, {
    only: ["quyet-dinh-truc-tiep"],
  }),
  breaks(
    "can-cu/sap-het-hieu-luc",
    /ngày 05 tháng 02 năm 2026(\n\nQUYẾT ĐỊNH\nVề việc thành lập Tổ[\s\S]+)Căn cứ Nghị định số 118.+;/u,
    "ngày 05 tháng 5 năm 2026$1Căn cứ ⟦Luật Xây dựng ngày 18 tháng 6 năm 2014⟧;",
  ),
  breaks(
    "can-cu/duoc-sua-doi",
    LOCAL,
    `${LOCAL}\nCăn cứ ⟦Luật Doanh nghiệp ngày 17 tháng 6 năm 2020⟧ được sửa đổi, bổ sung bởi Luật số 03/2022/QH15;`,
    { only: ["quyet-dinh-truc-tiep"] },
  ),
  breaks("can-cu/sai-ngay", LOCAL, "Căn cứ Luật Tổ chức chính quyền địa phương ⟦ngày 18 tháng 6 năm 2025⟧;"),
  breaks("can-cu/sai-ngay", "số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020", "số 30/2020/NĐ-CP ⟦ngày 15 tháng 3 năm 2020⟧"),
  breaks("vien-dan/sai-ten", "quy định về chế độ báo cáo của cơ quan hành chính nhà nước;", "về ⟦công tác văn thư và lưu trữ⟧;"),
  breaks("vien-dan/sai-ten", "thi hành một số điều của Luật Đầu tư công;", "thi hành một số điều của Luật ⟦Quy hoạch⟧;"),
  breaks(
    "can-cu/sai-so",
    "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Luật Tổ chức chính quyền địa phương số ⟦27/2025/QH15⟧ ngày 16 tháng 6 năm 2025;",
  ),
  breaks("co-quan/ky-hieu", /(Giám đốc Sở Nội vụ tại )(Tờ trình số \d+\/TTr-)SNV( ngày \d+ tháng \d+ năm 2026)/u, "$1⟦$2SYT$3⟧"),
  breaks("can-cu/luat-ghi-so", LOCAL, "Căn cứ Luật Tổ chức chính quyền địa phương ⟦số 72/2025/QH15⟧ ngày 16 tháng 6 năm 2025;"),
  breaks("vien-dan/sai-ten", "của Chính phủ về công tác văn thư;", "của Chính phủ về ⟦kiểm soát thủ tục hành chính⟧;"),
];
