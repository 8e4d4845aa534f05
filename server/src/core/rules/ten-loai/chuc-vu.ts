/** The office of a decision on a person: the subject and Điều 1 of a decision to appoint name the same one. */
import type { Draft } from "../../model/types";
import { foldForCompare } from "../../text/fold";
import { type Span, span } from "../../text/span";

const OFFICE =
  "(?:Phó +|Quyền +)?(?:Giám +đốc|Tổng +Giám +đốc|Chánh|Trưởng|Chủ +tịch|Chi +cục +trưởng|Cục +trưởng|Hiệu +trưởng|Viện +trưởng)";
// "Về việc bổ nhiệm Phó Giám đốc Sở Nội vụ"
const IN_SUBJECT = new RegExp(`bổ +nhiệm +(?:lại +)?(?:chức +(?:vụ|danh) +)?(?<office>${OFFICE} [^,.;]+)$`, "u");
// "… giữ chức vụ Phó Giám đốc Sở Nội vụ kể từ ngày …"
const IN_ARTICLE = new RegExp(
  `giữ +chức(?: +(?:vụ|danh))?:? +(?<office>${OFFICE} [^,.;]+?)(?= +(?:kể +từ|từ +ngày|trong +thời|nhiệm +kỳ)|[,.;]|$)`,
  "u",
);

const LONGEST_SUBJECT = 400;
/** Characters of Điều 1 in which the office is named. */
const LOOKED_AT = 1200;

export interface TwoOffices {
  readonly left: Span;
  readonly right: Span;
}

/** The two offices when they differ; null when one is the beginning of the other (“… tỉnh Lam Sơn” left out) or not named. */
export function twoOffices({ source }: Draft, subject: Span, article: Span): TwoOffices | null {
  if (subject.end - subject.start > LONGEST_SUBJECT) return null;
  const left = officeIn(source.slice(subject).trimEnd(), subject.start, IN_SUBJECT);
  const right = officeIn(source.slice(span(article.start, Math.min(article.end, article.start + LOOKED_AT))), article.start, IN_ARTICLE);
  if (left === null || right === null) return null;
  const [a, b] = [source.slice(left), source.slice(right)].map((text) => foldForCompare(text).replace(/ {2,}/g, " "));
  return a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a) ? null : { left, right };
}

function officeIn(text: string, start: number, pattern: RegExp): Span | null {
  const m = pattern.exec(text);
  const office = m?.groups?.office;
  if (m === null || office === undefined) return null;
  const at = start + m.index + m[0].lastIndexOf(office);
  return span(at, at + office.trimEnd().length);
}
