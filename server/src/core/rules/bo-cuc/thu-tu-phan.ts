/** The parts of a document in the order of the models: title, authority, bases, articles, recipients; title, then “(Kèm theo …)”. */
import type { Draft } from "../../model/types";
import { ND30, quoted, STATE } from "../parts";
import { defineRule, type Report } from "../rule";
import { articleBelowRecipients, authorityAboveTitle, movedDown } from "./thu-tu";

const NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";
const NAME = "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN";

const head = (national: string): string => `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
${national}
Số: 45/TB-UBND
Lam Sơn, ngày 08 tháng 10 năm 2026

THÔNG BÁO
Về việc tạm ngừng cấp nước hồ Suối Lim

Hồ Suối Lim ngừng cấp nước để sửa cống từ ngày 15 tháng 10 năm 2026./.

Nơi nhận:
- Các xã, phường;
- Lưu: VT, NNMT.

TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG
Trần Minh Khang
`;

const titled = (title: string): string => `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
${NATIONAL}
${MOTTO}
Số: 215/QĐ-UBND
Lam Sơn, ngày 08 tháng 10 năm 2026

${title}

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.

QUYẾT ĐỊNH:

Điều 1. Giao Sở Nội vụ rà soát hồ sơ lưu trữ.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
- Lưu: VT, NC.

CHỦ TỊCH
Trần Minh Khang
`;

export const partOrder = defineRule({
  code: "bo-cuc/thu-tu-phan",
  level: "can-xac-minh",
  title: { vi: "Các phần của văn bản theo đúng thứ tự", en: "The parts of the document stand in their order" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục IV; Phụ lục III, Mẫu 1.2, 1.3",
  why: {
    vi: "Mẫu đặt tên loại, trích yếu, thẩm quyền, căn cứ, các điều rồi đến Nơi nhận, phần ký; đảo thứ tự thường do chép từ bảng.",
    en: "The models have title, authority, bases, articles, then recipients and signature; another order usually comes from copying a table.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "whole",
      bad: titled(`${NAME}\n\nQUYẾT ĐỊNH\nVề việc rà soát hồ sơ lưu trữ`),
      good: titled(`QUYẾT ĐỊNH\nVề việc rà soát hồ sơ lưu trữ\n\n${NAME}`),
    },
    { at: "whole", bad: head(`${MOTTO}\n${NATIONAL}`), good: head(`${NATIONAL}\n${MOTTO}`) },
  ],
  silent: [
    { at: "whole", text: head(`${NATIONAL}\n${MOTTO}`), because: "đúng thứ tự" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ rà soát hồ sơ; phần Nơi nhận của hồ sơ ghi đủ cơ quan.",
      because: "chữ “Nơi nhận” trong câu",
    },
  ],
  check(draft, context) {
    if (context.excerpt) return context.notEvaluated();
    for (const found of [recipients(draft), authority(draft), motto(draft), attachedLine(draft)]) if (found !== null) context.report(found);
  },
});

function recipients(draft: Draft): Report | null {
  const below = articleBelowRecipients(draft);
  if (below === null || draft.recipients === null) return null;
  return {
    span: draft.recipients.head,
    message: {
      vi: `Nơi nhận đứng trước ${quoted(draft.source, below)}. Đề nghị kiểm tra, chuyển xuống sau điều cuối.`,
      en: `The recipients stand above ${quoted(draft.source, below)}. Check it; they follow the last article.`,
    },
    related: [{ span: below, message: { vi: "Điều này ở dưới Nơi nhận.", en: "This article stands below the recipients." } }],
  };
}

function authority(draft: Draft): Report | null {
  const where = authorityAboveTitle(draft);
  const after = draft.title?.span.end;
  if (where === null || after === undefined) return null;
  return {
    span: where,
    level: "nen-sua",
    message: {
      vi: "Dòng thẩm quyền ban hành nên đứng dưới tên loại và trích yếu.",
      en: "The authority line should stand below the type and the subject.",
    },
    fixes: [movedDown(draft, where, after, "\n\n", { vi: "Chuyển xuống dưới trích yếu", en: "Move it below the subject" })],
  };
}

function motto(draft: Draft): Report | null {
  const { motto: line, nationalHeading } = draft.header;
  if (line === null || nationalHeading === null || line.start >= nationalHeading.start) return null;
  // Columns of one line have no order.
  if (draft.source.lineAt(line.start) === draft.source.lineAt(nationalHeading.start)) return null;
  return {
    span: line,
    level: "nen-sua",
    message: { vi: "Tiêu ngữ nên đứng dưới Quốc hiệu.", en: "The motto should stand below the national heading." },
    fixes: [
      movedDown(draft, line, nationalHeading.end, "\n", { vi: "Chuyển xuống dưới Quốc hiệu", en: "Move it below the national heading" }),
    ],
  };
}

function attachedLine(draft: Draft): Report | null {
  const attachment = draft.attachments.find(
    ({ attachedLine: line, title }) => line !== null && line.end <= (title.kindName ?? title.span).start,
  );
  const line = attachment?.attachedLine ?? null;
  if (line === null) return null;
  return {
    span: line,
    level: "nen-sua",
    message: {
      vi: "Dòng “(Kèm theo …)” nên đứng dưới tên văn bản kèm theo.",
      en: "“(Kèm theo …)” should stand below the title of the attached document.",
    },
  };
}
