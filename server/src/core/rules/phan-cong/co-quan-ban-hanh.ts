/** The issuing body stands among the supporters of a task that it gives itself. */
import type { Draft } from "../../model/types";
import { foldForCompare } from "../../text/fold";
import { ADMINISTRATIVE } from "../parts";
import { defineRule } from "../rule";
import { plannedTasks } from "../task-parts";

const plan = (support: string): string => `I. NHIỆM VỤ
1. Sở Nội vụ chủ trì, phối hợp với ${support} rà soát hồ sơ của các cơ quan.
2. Sở Tài chính bố trí kinh phí thực hiện./.`;
const SHOWN = 20;

export const issuerSupports = defineRule({
  code: "phan-cong/co-quan-ban-hanh",
  level: "can-xac-minh",
  title: { vi: "Cơ quan ban hành không đứng trong cột phối hợp", en: "The issuer is not among the supporters" },
  source: "Thực hành soạn thảo; NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Cơ quan ban hành giao việc cho cơ quan dưới quyền, không phối hợp với họ; thường do chép bảng phân công.",
    en: "The issuer gives the work to bodies below it and does not support them; usually a copied table.",
  },
  aspect: "noi-dung",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "ke-hoach", "chuong-trinh", "chi-thi"] },
  examples: [
    { at: "plan", bad: plan("Ủy ban nhân dân tỉnh, Sở Tài chính"), good: plan("Sở Tài chính") },
    { at: "plan", bad: plan("UBND tỉnh Lam Sơn"), good: plan("Sở Tài chính") },
  ],
  silent: [
    { at: "plan", text: plan("Văn phòng Ủy ban nhân dân tỉnh"), because: "Văn phòng là cơ quan khác" },
    { at: "plan", text: plan("Ủy ban nhân dân các xã, phường"), because: "Ủy ban nhân dân cấp dưới" },
  ],
  check(draft, { report }) {
    const own = ownNames(draft);
    if (own.size === 0) return;
    const found = plannedTasks(draft).flatMap((task) =>
      task.support.filter((body) => !body.group && COUNCIL.test(body.name) && own.has(plainName(body.name))),
    );
    const [first, ...others] = found;
    if (first === undefined) return;
    report({
      span: first.span,
      message: {
        vi: `${first.name} là cơ quan ban hành nhưng ghi là cơ quan phối hợp. Đề nghị kiểm tra.`,
        en: `${first.name} issues the document and stands among the supporters. Check it.`,
      },
      related: others.slice(0, SHOWN).map(({ span, name }) => ({ span, message: { vi: name, en: name } })),
    });
  },
});

const COUNCIL = /^(?:ubnd|ủy +ban|uỷ +ban)/iu;
const plainName = (name: string): string =>
  foldForCompare(name)
    .replace(/^ubnd /u, "ủy ban nhân dân ")
    .replace(/[.,;]+$/u, "");

const COMMITTEE = /ủy ban nhân dân (?<level>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?<place> .+)?$/u;

/** How the issuing People's Committee is named in its own text: with its place and by its level alone. */
function ownNames(draft: Draft): ReadonlySet<string> {
  const m = COMMITTEE.exec(foldForCompare(draft.header.issuer?.text ?? ""));
  const level = m?.groups?.level;
  if (level === undefined) return new Set();
  return new Set([`ủy ban nhân dân ${level}`, `ủy ban nhân dân ${level}${m?.groups?.place ?? ""}`]);
}
