/** Chapters count 1, 2, 3 … through a text; sections begin again in every chapter. */
import type { Draft } from "../../model/types";
import type { Node } from "../../syntax/nodes";
import { STATE } from "../parts";
import { defineRule } from "../rule";
import { breaks, isDamaged, markSpan } from "../structure";
import { decision } from "../vi-du";
import { headings } from "./chuong";

const regulation = (second: string, third: string): string =>
  decision({
    subject: "Ban hành Quy chế vận hành hồ chứa",
    body: "Điều 1. Ban hành kèm theo Quyết định này Quy chế vận hành hồ chứa.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường chịu trách nhiệm thi hành Quyết định này./.\n",
    attached: `ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nQUY CHẾ\nVận hành hồ chứa\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\nChương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi điều chỉnh\nQuy chế này quy định việc vận hành hồ chứa.\n\n${second}\nVẬN HÀNH\n\nĐiều 2. Mực nước\nMực nước hồ được giữ theo quy trình.\n\n${third}\nTỔ CHỨC THỰC HIỆN\n\nĐiều 3. Trách nhiệm\nSở Nông nghiệp và Môi trường hướng dẫn thực hiện Quy chế này./.\n`,
  });

export const chapterSequence = defineRule({
  code: "bo-cuc/chuong-lien-tuc",
  level: "bat-buoc",
  title: { vi: "Số phần, chương, mục liên tục, bắt đầu từ 1", en: "Parts, chapters and sections count 1, 2, 3 …" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
  why: {
    vi: "Chương nhảy số hoặc trùng số làm sai mọi viện dẫn đến chương đó; thường do thêm, bớt chương mà chưa đánh lại.",
    en: "A skipped or repeated number breaks every reference to the chapter.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "whole", bad: regulation("Chương II", "Chương IV"), good: regulation("Chương II", "Chương III") },
    { at: "whole", bad: regulation("Chương I", "Chương II"), good: regulation("Chương II", "Chương III") },
  ],
  silent: [
    { at: "whole", text: regulation("Chương II", "Chương III"), because: "các chương liên tục" },
    {
      at: "whole",
      text: regulation("Phần II\nVẬN HÀNH HỒ\n\nChương II", "Chương III").replace("Chương I\n", "Phần I\nQUY ĐỊNH\n\nChương I\n"),
      because: "chương đếm tiếp qua các phần",
    },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ rà soát Chương I, Chương III của Đề án số hóa.",
      because: "viện dẫn, không phải tên chương",
    },
  ],
  check(draft, { report, excerpt, file }) {
    const asked = excerpt || isDamaged(file);
    for (const items of countedTogether(draft)) {
      const [at] = breaks(items).filter((found) => !(found.kind === "start" && excerpt));
      if (at === undefined || (at.kind === "back" && at.node.ordinal === 1)) continue;
      const { label } = at.node;
      const before = at.previous?.label ?? "";
      const close = asked ? { vi: "Đề nghị kiểm tra.", en: "To be checked." } : { vi: "Phải đánh số lại.", en: "It must be renumbered." };
      report({
        span: markSpan(at.node),
        ...(asked && { level: "can-xac-minh" as const }),
        message:
          at.kind === "duplicate"
            ? { vi: `Có hai ${label}. ${close.vi}`, en: `There are two ${label}. ${close.en}` }
            : before === ""
              ? { vi: `Văn bản bắt đầu từ ${label}. ${close.vi}`, en: `The text begins with ${label}. ${close.en}` }
              : { vi: `Sau ${before} là ${label}. ${close.vi}`, en: `${before} is followed by ${label}. ${close.en}` },
        related: at.previous === null ? [] : [{ span: markSpan(at.previous), message: { vi: before, en: before } }],
      });
    }
  },
});

interface Counted {
  readonly node: Node;
  readonly ordinal: number | null;
}

/** Headings of one kind below one owner; chapters that go on counting through the parts of a code are one list. */
function countedTogether(draft: Draft): Iterable<readonly Counted[]> {
  const lists = new Map<string, Counted[]>();
  let through: Counted[] | null = null;
  for (const { node } of headings(draft)) {
    const key = `${node.kind} ${node.parent?.span.start ?? -1}`;
    const ofPart = node.kind === "chapter" && node.parent?.kind === "part";
    const list: Counted[] = lists.get(key) ?? (ofPart && node.ordinal !== 1 && through !== null ? through : []);
    list.push({ node, ordinal: node.ordinal });
    lists.set(key, list);
    if (ofPart) through = list;
  }
  return new Set(lists.values());
}
