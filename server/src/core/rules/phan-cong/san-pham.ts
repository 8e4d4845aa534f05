/** Work that ends in a document ("xây dựng", "ban hành", "trình") without the document: one finding a part. */
import type { Assignment, Draft } from "../../model/types";
import { ADMINISTRATIVE, count } from "../parts";
import { defineRule } from "../rule";
import { firstWords, taskParts } from "../task-parts";

const plan = (a: string, b: string): string => `I. NHIỆM VỤ
1. Sở Nội vụ tham mưu, trình Ủy ban nhân dân tỉnh ${a} trước ngày 20/11/2026.
2. Sở Tài chính trình Ủy ban nhân dân tỉnh ${b} trước ngày 11/12/2026./.`;
const GOOD = plan("ban hành Quyết định về định mức biên chế", "phê duyệt Kế hoạch kinh phí năm 2027");
const SHOWN = 50;

export const productMissing = defineRule({
  code: "phan-cong/san-pham",
  level: "nen-sua",
  title: { vi: "Việc “ban hành”, “trình” nêu rõ sản phẩm", en: "Work that ends in a document names it" },
  source: "Thực hành soạn thảo: nguyên tắc 6 rõ (rõ sản phẩm)",
  why: {
    vi: "Không nêu văn bản phải ban hành, trình (Quyết định, Kế hoạch, Tờ trình …) thì không biết việc đã xong hay chưa.",
    en: "Without the document (Quyết định, Kế hoạch, Tờ trình …) nobody can tell when the work is done.",
  },
  aspect: "noi-dung",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "ke-hoach", "chuong-trinh", "chi-thi"] },
  examples: [
    { at: "plan", bad: plan("xem xét, quyết định", "phê duyệt Kế hoạch kinh phí năm 2027"), good: GOOD },
    { at: "plan", bad: plan("phê duyệt", "ban hành"), good: GOOD },
  ],
  silent: [
    {
      at: "plan",
      text: plan("ban hành cơ chế, chính sách thu hút nhân lực", "phê duyệt danh mục dự án"),
      because: "đã nêu cái được ban hành, phê duyệt",
    },
    {
      at: "plan",
      text: "I. NHIỆM VỤ\n1. Sở Xây dựng xây dựng 02 cầu dân sinh trước ngày 20/11/2026.\n2. Sở Y tế kiểm tra cơ sở y tế./.",
      because: "công trình, không phải văn bản",
    },
  ],
  check(draft, { report }) {
    for (const { anchor, tasks } of taskParts(draft)) {
      const open = tasks.filter((task) => task.product === null && promises(draft, task));
      if (open.length === 0) continue;
      const only = open[0];
      report({
        span: open.length === 1 && only !== undefined ? firstWords(draft, only.span) : anchor,
        message: {
          vi: `${count(open.length)} nhiệm vụ có “ban hành”, “trình” nhưng chưa nêu sản phẩm. Nên ghi tên loại văn bản.`,
          en: `${open.length} tasks with “ban hành”, “trình” name no product. Name the kind of document.`,
        },
        related: open
          .slice(0, SHOWN)
          .map((task) => ({ span: firstWords(draft, task.span), message: { vi: "Chưa nêu sản phẩm", en: "No product" } })),
        data: { tasks: open.length },
      });
    }
  },
});

// "trình Ủy ban nhân dân tỉnh phê duyệt.", "… trình HĐND tỉnh xem xét, quyết định trước ngày …": nothing is named behind the verb
const BARE =
  /(?<![a-zA-ZÀ-ỹ])trình +(?:Ủy +ban|UBND|HĐND|Hội +đồng|Chủ +tịch|Thường +trực|Thủ +tướng|Chính +phủ|cấp +(?:có +)?thẩm +quyền|cơ +quan)[^.;:]{0,80}? (?:ban +hành|phê +duyệt|thông +qua|xem +xét(?:,? +(?:quyết +định|ban +hành|phê +duyệt|thông +qua))?)(?= *(?:[.;]|,? *(?:trước|trong +(?:tháng|quý|năm)|chậm|hoàn +thành|theo +(?:quy|đúng))|$))/u;
/** A thing that is submitted is named before: "xây dựng đề án …, trình … phê duyệt", "hồ sơ …". */
const NAMED =
  /(?:kế +hoạch|đề +án|dự +án|dự +thảo|quyết +định|nghị +quyết|chương +trình|quy +chế|quy +định|báo +cáo|tờ +trình|quy +hoạch|phương +án|danh +mục|dự +toán|hồ +sơ|văn +bản|chính +sách|cơ +chế|định +mức|tiêu +chí|nhiệm +vụ|giải +pháp|bảng +giá|đơn +giá|đề +cương|nội +dung|nguồn +vốn|vốn|kinh +phí|chủ +trương|thủ +tục|mức|giá)(?![a-zA-ZÀ-ỹ])/iu;

function promises(draft: Draft, task: Assignment): boolean {
  const text = draft.source.slice(task.span);
  const m = BARE.exec(text);
  if (m === null) return false;
  const from = Math.max(text.lastIndexOf(". ", m.index), 0);
  return !NAMED.test(text.slice(from, m.index));
}
