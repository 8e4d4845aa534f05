/** A word that hardly stands beside its neighbours, where one a slip away often does: "hồ sơ cua các xã". Told once for each form. */
import { quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { bySpelling, isCutOff, SPELLING_SOURCE } from "./am-tiet";
import { otherPlaces, replaceAll, times } from "./once";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

/** From this weight on, held-out documents show hardly a wrong alarm. */
const SURE = 9;

export const unlikelyWord = defineRule({
  code: "chinh-ta/ngu-canh",
  level: "nen-sua",
  title: { vi: "Từ hợp với từ đứng cạnh", en: "Words fit their neighbours" },
  source: SPELLING_SOURCE,
  why: {
    vi: "Rơi dấu, nhầm phím, thiếu chữ nhiều khi cho ra một từ có thật. So với văn bản nhà nước đã công bố, từ này hầu như không đứng cạnh các từ bên cạnh, còn từ gần giống thì thường đứng. Chỗ chưa chắc chỉ để mức biên tập.",
    en: "Lost marks and wrong keys often give a word that exists. In published documents it hardly stands beside these neighbours, where one like it often does. Less certain places are hints.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("tổng hợp hồ sơ cua các cơ quan"), good: task("tổng hợp hồ sơ của các cơ quan") },
    { at: "content", bad: task("rà soát quy trình tiếp nhân hồ sơ"), good: task("rà soát quy trình tiếp nhận hồ sơ") },
    { at: "content", bad: task("báo cáo Chủ tịch Ủy ban hân dân tỉnh"), good: task("báo cáo Chủ tịch Ủy ban nhân dân tỉnh") },
  ],
  silent: [
    {
      at: "content",
      text: task("chuyển hồ sơ cho ông Trần Chì, bà Nguyễn Thị Gõ; làm việc tại thôn Bãi Hạc, cầu Thạch Lĩnh"),
      because: "từ đứng trước tên riêng, tên riêng",
    },
    {
      at: "content",
      text: task("rà soát nghề nuôi ong, trồng quế, đan mây tre, dệt thổ cẩm ở các thôn"),
      because: "từ ít gặp nhưng không gần giống từ thường đứng ở đó",
    },
    {
      at: "content",
      text: task("tổ chức ngày Chủ nhật xanh, “Thứ Bảy xanh”; rà soát các mục:\n1. Diện tích: ha\n2. Khó khăn: hộ"),
      because: "ngày trong tuần trước tính từ; đơn vị đo ở cuối dòng, số của mục dưới",
    },
    { at: "content", text: task("xếp hạng hồ sơ loại a, nhóm b theo mẫu, lắp camera, mua laptop"), because: "ký hiệu, từ nước ngoài" },
  ],
  check(draft, { report, file, excerpt }) {
    for (const [suspect, places] of bySpelling(draft, file, (kind) => kind === "unlikely")) {
      if (excerpt && isCutOff(draft, suspect.span)) continue;
      const written = quoted(draft.source, suspect.span);
      const context = quoted(draft.source, suspect.context);
      const [meant = ""] = suspect.meant;
      report({
        span: suspect.span,
        message: {
          vi: `Ở ${context}, ${written} có thể là “${meant}” viết nhầm${times(places).vi}. Nên xem lại.`,
          en: `In ${context}, ${written} may be a slip for “${meant}”${times(places).en}.`,
        },
        related: otherPlaces(draft, places),
        fixes: suspect.meant.map((word) => replaceAll(places, word, "ask")),
        ...((suspect.likelier ?? 0) < SURE ? { level: "bien-tap" as const } : {}),
      });
    }
  },
});
