/** Bodies with a task that Nơi nhận does not reach: one finding with all of them, on the words “Nơi nhận:”. */
import type { Draft, NamedBody } from "../../model/types";
import { foldForCompare } from "../../text/fold";
import { executionArticles } from "../noi-nhan/nhu-dieu";
import { ADMINISTRATIVE, count, mayLack } from "../parts";
import { defineRule } from "../rule";
import { plannedTasks } from "../task-parts";
import { coverageOf } from "./noi-nhan-bao-gom";

const decision = (recipients: string): string => `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 64/KH-UBND
Lam Sơn, ngày 08 tháng 10 năm 2026

KẾ HOẠCH
Bảo đảm cấp điện cho các trạm bơm tiêu úng

I. NHIỆM VỤ
1. Sở Nông nghiệp và Môi trường chủ trì, phối hợp với các cơ quan liên quan rà soát các trạm bơm trước ngày 27/11/2026.
2. Tổng công ty Điện lực Lam Sơn bảo đảm nguồn điện cho các trạm bơm trong quý IV năm 2026.
II. KINH PHÍ
Kinh phí thực hiện bố trí trong dự toán của các cơ quan./.

Nơi nhận:
${recipients}
- Lưu: VT, NNMT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Minh Khang
`;
const GOOD = decision("- Các sở, ban, ngành;\n- Tổng công ty Điện lực Lam Sơn;");

const NAMED = 3;
const SHOWN = 20;

export const taskedBodyNotRecipient = defineRule({
  code: "phan-cong/thieu-noi-nhan",
  level: "can-xac-minh",
  title: { vi: "Cơ quan được giao nhiệm vụ có trong Nơi nhận", en: "Bodies with tasks are among the recipients" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9; thực hành soạn thảo",
  why: {
    vi: "Nơi nhận ghi cơ quan để thực hiện; cơ quan được giao việc mà không được gửi thì không biết để làm.",
    en: "A body that is given work and does not get the document does not know of it.",
  },
  aspect: "noi-dung",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "ke-hoach", "chuong-trinh", "chi-thi"] },
  examples: [
    { at: "whole", bad: decision("- Các sở, ban, ngành;"), good: GOOD },
    {
      at: "whole",
      bad: decision("- Các sở, ban, ngành;\n- Ủy ban nhân dân các xã, phường;"),
      good: decision("- Các sở, ban, ngành;\n- Ủy ban nhân dân các xã, phường;\n- Tổng công ty Điện lực Lam Sơn;"),
    },
  ],
  silent: [
    { at: "whole", text: decision("- Các đơn vị có tên trong Kế hoạch;"), because: "“các đơn vị có tên” gồm mọi cơ quan được giao việc" },
    { at: "whole", text: decision("- Các sở, ban, ngành;\n- TCT Điện lực Lam Sơn;"), because: "ghi tắt tên cơ quan" },
  ],
  check(draft, context) {
    const coverage = coverageOf(draft);
    if (coverage === null || draft.recipients === null) return;
    // Without its article on execution a decision says nothing of "Như Điều n": that is told elsewhere.
    const unfinished = draft.kind === "quyet-dinh" && executionArticles(draft).length === 0;
    if (unfinished || !mayLack(draft, context)) return context.notEvaluated();
    const missing = missingBodies(draft, coverage.covers);
    const [first] = missing;
    if (first === undefined) return;
    const names = missing.map(({ name }) => name);
    const said = names.slice(0, NAMED).join(", ") + (names.length > NAMED ? ` và ${count(names.length - NAMED)} cơ quan khác` : "");
    const saidEn = names.slice(0, NAMED).join(", ") + (names.length > NAMED ? ` and ${names.length - NAMED} more` : "");
    context.report({
      span: draft.recipients.head,
      message: {
        vi: `${said} được giao nhiệm vụ nhưng chưa thấy trong Nơi nhận. Đề nghị kiểm tra.`,
        en: `${saidEn}: given tasks, not seen among the recipients. Check it.`,
      },
      related: missing
        .slice(0, SHOWN)
        .map(({ span, name }) => ({ span, message: { vi: `${name} được giao nhiệm vụ`, en: `${name} has a task` } })),
      fixes: fixOf(draft, names),
      data: { bodies: names },
    });
  },
});

/** Named leads that are not covered, each once, in order of the text. */
function missingBodies(draft: Draft, covers: (body: NamedBody) => boolean): NamedBody[] {
  const found = new Map<string, NamedBody>();
  // Most tasks have one of a few leads.
  const asked = new Set<string>();
  for (const task of plannedTasks(draft)) {
    for (const body of task.lead) {
      if (body.group || asked.has(body.name)) continue;
      asked.add(body.name);
      if (covers(body)) continue;
      const key = foldForCompare(body.name);
      if (!found.has(key)) found.set(key, body);
    }
  }
  return [...found.values()];
}

/** Lines before "Lưu: …", which stands last. */
function fixOf(draft: Draft, names: readonly string[]) {
  const file = draft.recipients?.items.find((item) => item.kind === "luu");
  if (file === undefined) return [];
  const title =
    names.length === 1
      ? { vi: `Thêm “${names[0]}” vào Nơi nhận`, en: `Add “${names[0]}” to the recipients` }
      : { vi: `Thêm ${count(names.length)} cơ quan vào Nơi nhận`, en: `Add ${names.length} bodies to the recipients` };
  const newText = names.map((name) => `- ${name};\n`).join("");
  return [{ title, kind: "ask" as const, edits: [{ span: { start: file.span.start, end: file.span.start }, newText }] }];
}
