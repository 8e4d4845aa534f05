/** The line of place and date missing in a whole administrative document. Its day and month may be blank. */
import type { Fix } from "../../model/finding";
import type { Draft } from "../../model/types";
import type { CalendarDate } from "../../text/calendar";
import type { Span } from "../../text/span";
import { ADMINISTRATIVE, insert, mayLack, ND30 } from "../parts";
import { defineRule } from "../rule";

export const placeAndDateMissing = defineRule({
  code: "ngay-thang/thieu",
  level: "can-xac-minh",
  title: { vi: "Văn bản có dòng địa danh, ngày tháng năm", en: "The document has the line of place and date" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4",
  why: {
    vi: "Ngày ban hành quyết định hiệu lực và thời hạn; dự thảo để trống ngày, tháng nhưng vẫn có dòng này.",
    en: "Effect and deadlines count from the date of issue; a draft leaves day and month open but has the line.",
  },
  aspect: "the-thuc",
  holds: {
    regimes: ADMINISTRATIVE,
    kinds: ["quyet-dinh", "nghi-quyet", "chi-thi", "ke-hoach", "chuong-trinh", "thong-bao", "to-trinh", "bao-cao", "cong-van"],
    from: ND30,
  },
  examples: [
    { at: "place-date", bad: "", good: "Lam Sơn, ngày      tháng      năm 2026" },
    {
      at: "whole",
      bad: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 45/TB-UBND\n\nTHÔNG BÁO\nVề việc tạm ngừng cấp nước hồ Suối Lim\n\nHồ Suối Lim ngừng cấp nước để sửa cống./.\n\nNơi nhận:\n- Các xã, phường;\n- Lưu: VT, NNMT.\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nTrần Minh Khang\n",
      good: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 45/TB-UBND\nLam Sơn, ngày      tháng      năm 2026\n\nTHÔNG BÁO\nVề việc tạm ngừng cấp nước hồ Suối Lim\n\nHồ Suối Lim ngừng cấp nước để sửa cống./.\n\nNơi nhận:\n- Các xã, phường;\n- Lưu: VT, NNMT.\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nTrần Minh Khang\n",
    },
  ],
  silent: [
    { at: "place-date", text: "Lam Sơn, ngày … tháng … năm 2026", because: "ngày, tháng để trống khi dự thảo" },
    { at: "place-date", text: "Lam Sơn, ngày 08 tháng 10 năm 2026", because: "đã có" },
  ],
  check(draft: Draft, context) {
    const { header } = draft;
    if (header.placeAndDate !== null || header.span === null) return;
    if (!mayLack(draft, context)) return context.notEvaluated();
    const anchor = header.number?.span ?? header.motto ?? header.span;
    context.report({
      span: anchor,
      message: {
        vi: "Thiếu dòng địa danh, ngày tháng năm ở đầu văn bản. Đề nghị kiểm tra.",
        en: "The line of place and date is missing at the top. To be checked.",
      },
      fixes: placeLine(draft, anchor, context.asOf),
    });
  },
});

// "ỦY BAN NHÂN DÂN TỈNH LAM SƠN" → "LAM SƠN"
const PLACE = /(?:TỈNH|THÀNH +PHỐ|XÃ|PHƯỜNG|ĐẶC +KHU) +(?<place>\p{Lu}[\p{Lu} -]*)$/u;

/** The line with its blanks, under the number. The place is that of the issuer, else left open. */
function placeLine(draft: Draft, anchor: Span, asOf: CalendarDate | null): readonly Fix[] {
  const name = PLACE.exec(draft.header.issuer?.text.replace(/ {2,}/g, " ").trim() ?? "")?.groups?.place;
  const place = name === undefined ? "…" : name.toLowerCase().replace(/(?<![a-zA-ZÀ-ỹ])[a-zA-ZÀ-ỹ]/gu, (letter) => letter.toUpperCase());
  return [insert(anchor.end, `\n${place}, ngày      tháng      năm ${asOf?.year ?? "    "}`, "ask", "…, ngày … tháng … năm …")];
}
