/** "Như trên" means the bodies of "Kính gửi": only letters, proposals and reports have that line. */

import { nameOfKind } from "../../knowledge/document-types";
import type { Draft } from "../../model/types";
import { ND30, quoted, replace, STATE } from "../parts";
import { defineRule } from "../rule";
import { executionArticles } from "./nhu-dieu";

const ADDRESSED = /Kính +gửi/u;

export const sameAsAbove = defineRule({
  code: "noi-nhan/nhu-tren",
  level: "nen-sua",
  title: { vi: "“Như trên” chỉ dùng khi có “Kính gửi”", en: "“Như trên” only where there is “Kính gửi”" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.b; Phụ lục III, Mẫu 1.2, 1.5",
  why: {
    vi: "“Như trên” là các nơi ở phần Kính gửi của công văn, tờ trình, báo cáo. Quyết định, nghị quyết ghi “Như Điều …”.",
    en: "“Như trên” stands for the addressees of letters, proposals and reports. Decisions and resolutions write “Như Điều …”.",
  },
  aspect: "the-thuc",
  holds: {
    regimes: STATE,
    kinds: ["quyet-dinh", "nghi-quyet", "ke-hoach", "chuong-trinh", "chi-thi", "thong-bao", "quy-che", "quy-dinh"],
    from: ND30,
  },
  examples: [
    {
      at: "recipients",
      bad: "Nơi nhận:\n- Như trên;\n- Thường trực Tỉnh ủy;\n- Lưu: VT, NNMT.",
      good: "Nơi nhận:\n- Như Điều 3;\n- Thường trực Tỉnh ủy;\n- Lưu: VT, NNMT.",
    },
    {
      at: "recipients",
      bad: "Nơi nhận:\n- Như trên (để thực hiện);\n- Lưu: VT, NNMT.",
      good: "Nơi nhận:\n- Như Điều 3 (để thực hiện);\n- Lưu: VT, NNMT.",
    },
  ],
  silent: [
    { at: "recipients", text: "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, NNMT.", because: "đúng mẫu của quyết định" },
    {
      at: "whole",
      text: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 45/UBND-VX\nV/v rà soát lịch tiêm chủng\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nKính gửi: Sở Y tế\n\nỦy ban nhân dân tỉnh yêu cầu Sở Y tế rà soát lịch tiêm chủng của các xã./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, VX.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Minh Khang\n",
      because: "công văn có Kính gửi",
    },
  ],
  check(draft: Draft, { report }) {
    const item = draft.recipients?.items.find((i) => i.kind === "nhu-tren");
    if (item === undefined || ADDRESSED.test(draft.source.slice(draft.span))) return;
    const text = draft.source.slice(item.text);
    const words = /Như +trên/iu.exec(text);
    if (words === null) return;
    const where = { start: item.text.start + words.index, end: item.text.start + words.index + words[0].length };
    const article = executionArticles(draft).at(-1);
    const name = nameOfKind(draft.kind);
    report({
      span: where,
      message: {
        vi: `${name} không có “Kính gửi”; ${quoted(draft.source, where)} nên thay bằng ${article === undefined ? "tên cơ quan nhận" : `“Như Điều ${article}”`}.`,
        en: `The document has no “Kính gửi”; ${quoted(draft.source, where)} should be ${article === undefined ? "the names of the bodies" : `“Như Điều ${article}”`}.`,
      },
      fixes: article === undefined ? [] : [replace(where, `Như Điều ${article}`, "ask")],
    });
  },
});
