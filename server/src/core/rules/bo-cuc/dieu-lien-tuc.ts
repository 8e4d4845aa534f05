/** Articles count 1, 2, 3 … through the whole document, and again in each attached document. */
import type { Article, Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { POINT_LETTERS, pointOrdinal } from "../../text/vietnamese";
import { STATE } from "../parts";
import { defineRule, type Report } from "../rule";
import { type Break, breaks, isDamaged, labelSpan } from "../structure";
import { renumberArticles } from "./danh-so-lai";

const THIRD = "Chánh Văn phòng Ủy ban nhân dân tỉnh và Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./.";
const EFFECT = "Quyết định này có hiệu lực thi hành kể từ ngày ký.";
const body = (...numbers: readonly number[]): string =>
  ["Giao Sở Nội vụ rà soát hồ sơ.", "Kinh phí thực hiện từ ngân sách tỉnh.", EFFECT, THIRD]
    .slice(-numbers.length)
    .map((text, i) => `Điều ${numbers[i]}. ${text}`)
    .join("\n");

export const articleSequence = defineRule({
  code: "bo-cuc/dieu-lien-tuc",
  level: "bat-buoc",
  title: { vi: "Số điều liên tục từ 1, không trùng, không nhảy", en: "Articles are numbered from 1 without gaps or doubles" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
  why: {
    vi: "Số điều sai làm sai mọi viện dẫn đến nó, kể cả “Như Điều …” ở Nơi nhận.",
    en: "A wrong article number breaks every reference to it, “Như Điều …” among the recipients included.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "body", bad: body(1, 2, 4), good: body(1, 2, 3) },
    {
      at: "body",
      bad: `Điều 1. Kinh phí thực hiện từ ngân sách tỉnh.\nĐiều 1. ${EFFECT}\nĐiều 2. ${THIRD}`,
      good: `Điều 1. Kinh phí thực hiện từ ngân sách tỉnh.\nĐiều 2. ${EFFECT}\nĐiều 3. ${THIRD}`,
    },
    { at: "body", bad: body(2, 3), good: body(1, 2, 3) },
    {
      at: "body",
      bad: `Điều 1. Giao Sở Nội vụ rà soát hồ sơ.\nĐiều 1b. Kinh phí thực hiện từ ngân sách tỉnh.\nĐiều 2. ${EFFECT}\nĐiều 3. ${THIRD}`,
      good: `Điều 1. Giao Sở Nội vụ rà soát hồ sơ.\nĐiều 1a. Kinh phí thực hiện từ ngân sách tỉnh.\nĐiều 2. ${EFFECT}\nĐiều 3. ${THIRD}`,
    },
  ],
  silent: [
    { at: "body", text: body(1, 2, 3), because: "các điều liên tục" },
    {
      at: "body",
      text: `Điều 1. Sửa đổi Điều 7 của Quy chế như sau:\n“Điều 7. Giao Sở Nội vụ rà soát hồ sơ.”\nĐiều 2. ${EFFECT}\nĐiều 3. ${THIRD}`,
      because: "điều trích trong ngoặc kép là của văn bản khác",
    },
  ],
  check(draft, { report, excerpt, file }) {
    const damaged = isDamaged(file);
    checkList(draft, draft.articles, draft.decisionWord?.end ?? draft.articles[0]?.node.span.start ?? 0, { excerpt, damaged, report });
    for (const attachment of draft.attachments) {
      checkList(draft, attachment.articles, attachment.title.span.end, { excerpt, damaged, report });
    }
  },
});

interface How {
  readonly excerpt: boolean;
  readonly damaged: boolean;
  report(found: Report): void;
}

function checkList(draft: Draft, articles: readonly Article[], from: number, how: How): void {
  const found = breaks(articles.map((a) => ({ node: a.node, ordinal: a.suffix === "" ? a.number : null })));
  for (const at of found) {
    if (at.kind === "start" && how.excerpt) continue;
    const fixes = at.kind === "gap" || at.kind === "duplicate" ? [renumberArticles(draft, articles, at)] : [];
    const asked = how.damaged || how.excerpt;
    const report = describe(draft, at, from, asked);
    const more = at.more.map((node) => ({
      span: labelSpan(draft, node),
      message: { vi: `Cũng không liên tục: ${node.label}`, en: `Also out of order: ${node.label}` },
    }));
    how.report({
      ...report,
      related: [...(report.related ?? []), ...more.slice(0, 50)],
      fixes,
      ...(asked ? { level: "can-xac-minh" as const } : {}),
    });
  }
  checkLetters(draft, articles, how);
}

/** "Điều 5a" follows Điều 5, "Điều 5b" follows Điều 5a. Asked about: an article in between may have been repealed. */
function checkLetters(draft: Draft, articles: readonly Article[], how: How): void {
  articles.forEach((article, i) => {
    const { number, suffix, node } = article;
    const before = articles[i - 1];
    if (suffix === "" || number === null || (how.excerpt && before === undefined)) return;
    const wanted = POINT_LETTERS[(pointOrdinal(suffix) ?? 1) - 2] ?? "";
    if (before?.number === number && before.suffix === wanted) return;
    const missing = `Điều ${number}${wanted}`;
    how.report({
      span: labelSpan(draft, node),
      level: "can-xac-minh",
      message: {
        vi: `Chưa thấy ${missing} ngay trước ${node.label}. Đề nghị kiểm tra.`,
        en: `${missing} does not stand right before ${node.label}. Check it.`,
      },
      data: { missing: [missing] },
    });
  });
}

/** Where lines may have been lost (`asked`) the numbers are asked about, not called wrong. */
function describe(draft: Draft, at: Break, from: number, asked: boolean): Report {
  const check = asked ? { vi: " Đề nghị kiểm tra.", en: " Check it." } : { vi: "", en: "" };
  const place = labelSpan(draft, at.node);
  const { label } = at.node;
  const before = at.previous?.label ?? "";
  const names = at.missing.map((n) => `Điều ${n}`).join(", ");
  switch (at.kind) {
    case "start":
      return {
        span: place,
        message: {
          vi: `Văn bản bắt đầu từ ${label}; không có ${names}.${check.vi}`,
          en: `The text begins with ${label}; missing: ${names}.${check.en}`,
        },
        related: gaps(draft, at, from),
        data: { missing: at.missing },
      };
    case "gap":
      return {
        span: place,
        message: {
          vi: asked
            ? `Sau ${before} là ${label}; không có ${names}.${check.vi}`
            : `Sau ${before} phải là Điều ${at.missing[0]}, đang ghi ${label}.`,
          en: asked
            ? `${label} follows ${before}; missing: ${names}.${check.en}`
            : `After ${before} Điều ${at.missing[0]} must follow; ${label} stands there.`,
        },
        related: gaps(draft, at, from),
        data: { missing: at.missing },
      };
    case "duplicate":
      return {
        span: place,
        message: {
          vi: `Hai điều cùng số ${label}.${asked ? check.vi : " Phải đánh số lại."}`,
          en: `Two articles are numbered ${label}.${asked ? check.en : " They must be renumbered."}`,
        },
        related: at.previous
          ? [{ span: labelSpan(draft, at.previous), message: { vi: `${label} đã có`, en: `${label} is there already` } }]
          : [],
      };
    case "back":
      return {
        span: place,
        message: {
          vi: asked ? `Sau ${before} là ${label}.${check.vi}` : `Sau ${before} là ${label}, số điều phải tăng dần.`,
          en: asked ? `${label} follows ${before}.${check.en}` : `${label} follows ${before}; the numbers must go up.`,
        },
        related: at.previous ? [{ span: labelSpan(draft, at.previous), message: { vi: before, en: before } }] : [],
      };
  }
}

/** Where the missing articles should be: the first lines of what stands before the article. */
function gaps(draft: Draft, at: Break, from: number): Report["related"] {
  // Two articles that changed places: neither is missing.
  const there = new Set(at.node.parent?.children.map(({ ordinal }) => ordinal) ?? draft.articles.map(({ number }) => number));
  const places = linesBefore(draft, at.previous?.span.start ?? from, at.node.span.start, at.missing.length);
  return at.missing
    .slice(0, places.length)
    .filter((n) => !there.has(n))
    .map((n, i) => ({
      span: places[i] ?? labelSpan(draft, at.node),
      message: { vi: `Chưa thấy Điều ${n}`, en: `Điều ${n} is not there` },
    }));
}

/** One place a missing article: the first line after `from` for the first, then the line before the article. */
function linesBefore(draft: Draft, from: number, to: number, count: number): Span[] {
  const { source } = draft;
  const first = textLine(draft, source.lineAt(from) + 1, 1) ?? textLine(draft, source.lineAt(to), -1);
  const last = textLine(draft, source.lineAt(to) - 1, -1) ?? first;
  return Array.from({ length: Math.min(count, 10) }, (_, i) => (i === 0 ? first : last)).filter((s) => s !== null);
}

function textLine(draft: Draft, start: number, step: 1 | -1): Span | null {
  const { lines } = draft.source;
  for (let i = start; i >= 0 && i < lines.length; i += step) {
    const line = lines[i];
    if (line !== undefined && draft.source.slice(line).trim() !== "") return span(line.start, line.end);
  }
  return null;
}
