/** Work that ends in a document ("xây dựng", "ban hành", "trình") without the document: one finding a part. */
import { TaskQuestion } from "../../model/task-answers";
import type { Assignment, Draft } from "../../model/types";
import { matchAt } from "../find";
import { ADMINISTRATIVE, count } from "../parts";
import { phrasePlaces } from "../phrases";
import { defineRule } from "../rule";
import { firstWords, taskParts } from "../task-parts";

const plan = (a: string, b: string): string => `I. NHIỆM VỤ
1. Sở Nội vụ tham mưu, trình Ủy ban nhân dân tỉnh ${a} trước ngày 20/11/2026.
2. Sở Tài chính trình Ủy ban nhân dân tỉnh ${b} trước ngày 11/12/2026./.`;
const table = (product: string): string => `I. BẢNG PHÂN CÔNG
| STT | Nhiệm vụ | Cơ quan chủ trì | Sản phẩm | Thời hạn |
|---|---|---|---|---|
| 1 | Rà soát hồ sơ cán bộ, công chức | Sở Nội vụ | ${product} | trước ngày 20/11/2026 |
| 2 | Tổng hợp nhu cầu kinh phí năm 2027 | Sở Tài chính | Bảng tổng hợp | trước ngày 11/12/2026 |`;
const GOOD = plan("ban hành Quyết định về định mức biên chế", "phê duyệt Kế hoạch kinh phí năm 2027");
const SHOWN = 50;

export const productMissing = defineRule({
  code: "phan-cong/san-pham",
  level: "nen-sua",
  title: { vi: "Nhiệm vụ nêu rõ sản phẩm", en: "Tasks name their products" },
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
    { at: "plan", bad: table(""), good: table("Báo cáo kết quả rà soát") },
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
      const open = tasks.filter(
        (task) =>
          task.product === null && (task.node.kind === "table" ? hasColumn(draft, task) : PROMISES.of(task, () => promises(draft, task))),
      );
      if (open.length === 0) continue;
      const only = open[0];
      report({
        span: open.length === 1 && only !== undefined ? firstWords(draft, only.span) : anchor,
        message: {
          vi: `${count(open.length)} nhiệm vụ chưa nêu sản phẩm. Nên ghi tên loại văn bản hoặc kết quả phải có.`,
          en: `${open.length} tasks name no product. Name the document or the result.`,
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
  /(?<![a-zA-ZÀ-ỹ])trình +(?:Ủy +ban|UBND|HĐND|Hội +đồng|Chủ +tịch|Thường +trực|Thủ +tướng|Chính +phủ|cấp +(?:có +)?thẩm +quyền|cơ +quan)[^.;:]{0,80}? (?:ban +hành|phê +duyệt|thông +qua|xem +xét(?:,? +(?:quyết +định|ban +hành|phê +duyệt|thông +qua))?)(?= *(?:[.;]|,? *(?:trước|trong +(?:tháng|quý|năm)|chậm|hoàn +thành|theo +(?:quy|đúng))|$))/uy;
/** A thing that is submitted is named before: "xây dựng đề án …, trình … phê duyệt", "hồ sơ …". */
const NAMED =
  /(?:(?:xây +dựng|lập|soạn +thảo|biên +soạn|hoàn +thiện|thiết +kế|đề +xuất|rà +soát|chuẩn +bị) +[a-zà-ỹđ]|kế +hoạch|đề +án|dự +án|dự +thảo|quyết +định|nghị +quyết|chương +trình|quy +chế|quy +định|báo +cáo|tờ +trình|quy +hoạch|phương +án|danh +mục|dự +toán|hồ +sơ|văn +bản|chính +sách|cơ +chế|định +mức|tiêu +chí|nhiệm +vụ|giải +pháp|bảng +giá|đơn +giá|đề +cương|nội +dung|nguồn +vốn|vốn|kinh +phí|chủ +trương|thủ +tục|mức|giá(?![a-zA-ZÀ-ỹ]))/iu;

const PRODUCT = /^(?:sản +phẩm|kết +quả|đầu +ra)/iu;

/** The table has a column for products, and this row leaves it open. */
const hasColumn = (draft: Draft, task: Assignment): boolean =>
  task.node.table?.header.some((cell) => PRODUCT.test(draft.source.slice(cell).trim())) === true;

const PROMISES = new TaskQuestion<boolean>();

function promises(draft: Draft, task: Assignment): boolean {
  const { start } = task.span;
  const places = phrasePlaces(draft.source, "trình", task.span);
  if (places.length === 0) return false;
  const text = draft.source.slice(task.span);
  const at = places.find((place) => matchAt(BARE, text, place - start) !== null);
  if (at === undefined) return false;
  const from = Math.max(text.lastIndexOf(". ", at - start), 0);
  return !NAMED.test(text.slice(from, at - start));
}
