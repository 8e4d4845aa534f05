/** Công văn has no abbreviation of its own: "CV" in its symbol is a habit the table does not know. */
import type { Draft } from "../../model/types";
import { ADMINISTRATIVE, ND30, replace } from "../parts";
import { defineRule } from "../rule";

// "CV-UBND", "UBND-CV", "CV-SNV"
const CV = /(?:^|-)CV(?:-|$)/u;

export const letterSymbol = defineRule({
  code: "so-ky-hieu/cong-van",
  level: "can-xac-minh",
  title: { vi: "Ký hiệu công văn không có “CV”", en: "The symbol of an official letter has no “CV”" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.b; Phụ lục III, Mục I",
  why: {
    vi: "Ký hiệu công văn gồm chữ viết tắt cơ quan và đơn vị soạn thảo hoặc lĩnh vực: 12/UBND-VX. Bảng viết tắt không có công văn.",
    en: "The symbol of a letter is the body and the drafting unit or field: 12/UBND-VX. The table has no abbreviation for letters.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "whole",
      bad: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 345/CV-UBND\nV/v đăng ký lịch công tác tuần\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nKính gửi: Sở Nội vụ\n\nỦy ban nhân dân tỉnh đề nghị Sở Nội vụ gửi lịch công tác trước ngày 15 tháng 10 năm 2026./.\n",
      good: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 345/UBND\nV/v đăng ký lịch công tác tuần\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nKính gửi: Sở Nội vụ\n\nỦy ban nhân dân tỉnh đề nghị Sở Nội vụ gửi lịch công tác trước ngày 15 tháng 10 năm 2026./.\n",
    },
    {
      at: "whole",
      bad: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/UBND-CV\nV/v cung cấp số liệu tưới\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nKính gửi: Sở Nông nghiệp và Môi trường\n\nỦy ban nhân dân tỉnh yêu cầu Sở cung cấp số liệu tưới vụ mùa./.\n",
      good: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/UBND\nV/v cung cấp số liệu tưới\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nKính gửi: Sở Nông nghiệp và Môi trường\n\nỦy ban nhân dân tỉnh yêu cầu Sở cung cấp số liệu tưới vụ mùa./.\n",
    },
  ],
  silent: [
    {
      at: "whole",
      text: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/UBND-CVP\nV/v cung cấp số liệu tưới\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nKính gửi: Sở Nông nghiệp và Môi trường\n\nỦy ban nhân dân tỉnh yêu cầu Sở cung cấp số liệu tưới vụ mùa./.\n",
      because: "CVP là đơn vị soạn thảo, không phải CV",
    },
    { at: "number", text: "Số: 215/QĐ-UBND", because: "văn bản có tên loại" },
  ],
  check(draft: Draft, { report }) {
    const { number } = draft.header;
    if (number === null || number.symbol === null || draft.title?.kindName) return;
    if (!CV.test(number.symbolText)) return;
    report({
      span: number.symbol,
      message: {
        vi: `Ký hiệu ghi “${number.symbolText}”; công văn không có chữ viết tắt “CV”. Đề nghị kiểm tra.`,
        en: `The symbol reads “${number.symbolText}”; letters have no abbreviation “CV”. To be checked.`,
      },
      fixes: [replace(number.symbol, number.symbolText.replace(/^CV-|-CV(?=-|$)/u, ""), "ask")],
    });
  },
});
