/**
 * "Giao" where only "đề nghị" is in place: courts, procuracies, Party bodies, councils, the Front and the unions, ministries
 * and other provinces do not take orders from a People's Committee. A closed list; vertical branches are left alone.
 */
import { TaskQuestion } from "../../model/task-answers";
import type { Assignment, Draft, NamedBody } from "../../model/types";
import type { Node } from "../../syntax/nodes";
import { span } from "../../text/span";
import { ADMINISTRATIVE } from "../parts";
import { defineRule } from "../rule";
import { foldedName, plannedTasks } from "../task-parts";

const plan = (a: string): string => `I. NHIỆM VỤ
1. ${a} tuyên truyền, vận động Nhân dân thực hiện Kế hoạch này.
2. Sở Tài chính bố trí kinh phí thực hiện./.`;

/** Outside the authority of a People's Committee at any level. */
const OUTSIDE =
  /^(?:(?:chánh +án|viện +trưởng|chủ +tịch|bí +thư|trưởng +ban|thường +trực|lãnh +đạo|ban +thường +trực|ban +thường +vụ) +)?(?:tòa +án|viện +kiểm +sát|hội +đồng +nhân +dân|hđnd|đoàn +(?:đại +biểu|đbqh)|quốc +hội|(?:ủy +ban +|ub *)?(?:mặt +trận|mttq)|(?:tỉnh|thành|huyện|quận|thị|đảng) +ủy|ban +(?:tuyên +giáo|dân +vận|tổ +chức|nội +chính|thường +vụ|chấp +hành)|ủy +ban +kiểm +tra +(?:tỉnh|thành) +ủy|(?:tỉnh|thành|huyện) *đoàn|đoàn +thanh +niên|(?:hội +)?liên +hiệp +phụ +nữ|hội +(?:phụ +nữ|nông +dân|cựu +chiến +binh)|liên +đoàn +lao +động|các +tổ +chức +chính +trị *[-–] *xã +hội|các +đoàn +thể)(?![a-zA-ZÀ-ỹ])/iu;
/** First letters of the names that `OUTSIDE` and `MINISTRY` know; nearly all bodies are a Sở. */
const OUTSIDE_OPENS = "CcVvBbTtLlHhĐđQqỦủUuMm";
/** Ministries, for a People's Committee; "Bộ Chỉ huy", "Bộ đội", "Bộ Tư lệnh", "bộ phận" are none. */
const MINISTRY = /^(?:bộ +trưởng +)?bộ +(?!chỉ +huy|đội|tư +lệnh|phận|máy|thủ)[a-zA-ZÀ-ỹ]/iu;
const PARTY_BRANCH = /(?:đảng|đoàn) +(?:viên|cơ +sở)/iu;
const COMMITTEE = /ỦY +BAN +NHÂN +DÂN|UBND/iu;
/** Words of request, and of a support that the body is only asked for. */
const ASKED =
  /(?<![a-zA-ZÀ-ỹ])(?:đề +nghị|kính +đề|mời|mong|phối +hợp +với|cùng +với|trân +trọng|kiến +nghị|tham +mưu|báo +cáo|xin +ý +kiến)(?![a-zA-ZÀ-ỹ])/iu;
const SHOWN = 20;
const NAMED = 3;

export const requestNotOrder = defineRule({
  code: "phan-cong/de-nghi",
  level: "can-xac-minh",
  title: { vi: "Cơ quan không thuộc quyền: “đề nghị”, không “giao”", en: "Bodies outside the issuer's authority are asked, not ordered" },
  source: "Thực hành soạn thảo; NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Tòa án, Viện kiểm sát, cơ quan của Đảng, HĐND, Mặt trận, đoàn thể, bộ, ngành Trung ương không thuộc quyền giao việc của UBND.",
    en: "Courts, procuracies, Party bodies, councils, the Front, unions and ministries take no orders from a People's Committee.",
  },
  aspect: "noi-dung",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "ke-hoach", "chuong-trinh", "chi-thi", "thong-bao"] },
  examples: [
    {
      at: "plan",
      bad: plan("Giao Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh chủ trì"),
      good: plan("Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh chủ trì"),
    },
    { at: "plan", bad: plan("Tòa án nhân dân tỉnh chủ trì, phối hợp với Sở Tư pháp"), good: plan("Đề nghị Tòa án nhân dân tỉnh") },
  ],
  silent: [
    { at: "plan", text: plan("Công an tỉnh chủ trì, phối hợp với Sở Nội vụ"), because: "cơ quan ngành dọc mà tỉnh thường giao việc" },
    {
      at: "plan",
      text: plan("Sở Tư pháp chủ trì, phối hợp với Tòa án nhân dân tỉnh, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
      because: "cơ quan phối hợp, không phải được giao",
    },
    {
      at: "plan",
      text: "I. TỔ CHỨC THỰC HIỆN\n1. Tỉnh đoàn Lam Sơn\n- Phối hợp Sở Nội vụ hướng dẫn đại biểu trong lễ khai mạc, hoàn thành trước ngày 30/11/2026.",
      because: "đã viết là phối hợp",
    },
    {
      at: "plan",
      text: plan("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh"),
      because: "một cơ quan giúp việc, không phải Hội đồng nhân dân",
    },
  ],
  check(draft, { report }) {
    if (!COMMITTEE.test(draft.header.issuer?.text ?? draft.authority?.text ?? "")) return;
    const places = new Map<number, NamedBody>();
    const asking = new Map<Node, boolean>();
    for (const task of plannedTasks(draft)) {
      if (task.lead.length === 0 || !OUTSIDERS.of(task, () => task.lead.some((body) => isOutside(draft, body)))) continue;
      if (COOPERATES.test(task.text)) continue;
      for (const body of task.lead) if (isOutside(draft, body) && !isAsked(draft, task, body, asking)) places.set(body.span.start, body);
    }
    const bodies = [...places.values()].sort((a, b) => a.span.start - b.span.start);
    const [first, ...others] = bodies;
    if (first === undefined) return;
    const names = [...new Set(bodies.map(({ name }) => name))];
    const said = names.slice(0, NAMED).join(", ") + (names.length > NAMED ? "…" : "");
    report({
      span: first.span,
      message: {
        vi: `${said} không thuộc quyền giao việc của Ủy ban nhân dân. Đề nghị dùng “Đề nghị …” hoặc “phối hợp với …”.`,
        en: `${said}: outside the People's Committee's authority. Write “Đề nghị …” or “phối hợp với …”.`,
      },
      related: others.slice(0, SHOWN).map(({ span: where, name }) => ({ span: where, message: { vi: name, en: name } })),
      data: { bodies: names },
    });
  },
});

/** "- Phối hợp Sở A hướng dẫn …" under the body's name: what it is to do is said as the rule wants it. */
const COOPERATES = /^[-+•–]? *[Pp]hối +hợp/u;

/** One of those who lead is outside the committee's authority. */
const OUTSIDERS = new TaskQuestion<boolean>();

function isOutside({ source }: Draft, body: NamedBody): boolean {
  const name = foldedName(source, body);
  if (!OUTSIDE_OPENS.includes(name.charAt(0))) return false;
  return (OUTSIDE.test(name) && !PARTY_BRANCH.test(name)) || MINISTRY.test(name);
}

/** The body is requested: in its own sentence, or by the headings above the task. `asking`: what is known of headings. */
function isAsked(draft: Draft, task: Assignment, body: NamedBody, asking: Map<Node, boolean>): boolean {
  for (let node: Node | null = task.node; node !== null; node = node.parent) {
    const { text } = node;
    if (text.start <= body.span.start && body.span.start < text.end) {
      const words = draft.source.slice(span(text.start, body.span.start));
      if (ASKED.test(words.slice(Math.max(words.lastIndexOf(". "), words.lastIndexOf("; ")) + 1))) return true;
    } else {
      const asks = asking.get(node) ?? ASKED.test(draft.source.slice(text));
      if (asks) return true;
      asking.set(node, asks);
    }
    if (node.kind === "table") return false;
  }
  return false;
}
