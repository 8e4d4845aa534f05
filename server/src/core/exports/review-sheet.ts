/**
 * Phiếu rà soát dự thảo văn bản: what a legal reviewer hands to the leader, page 1 enough for him. The conclusion is left to
 * the person. The wording is Vietnamese whatever the interface's language is.
 */
import { LEVELS, type Level } from "../model/finding";
import type { Aspect, ReviewedDraft, ReviewFinding, ReviewSheetInfo } from "../model/review";
import type { Draft } from "../model/types";
import type { PagePlaces } from "./page-of-line";
import { SHEET_WIDTH, SHEET_WIDTH_LYING, type SheetBlock, type SheetLine, type SheetSection, sheetToDocx } from "./sheet-docx";
import { missingOf, namesOf } from "./tasks-table";

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  "bat-buoc": "Bắt buộc sửa",
  "can-xac-minh": "Cần xác minh",
  "nen-sua": "Nên sửa",
  "bien-tap": "Biên tập",
};
const TITLE = "PHIẾU RÀ SOÁT DỰ THẢO VĂN BẢN";
const BLANK = "…";

/** Bytes of a .docx file with the sheet of every document. */
export const reviewSheetDocx = (all: readonly ReviewedDraft[], pages: PagePlaces, info: ReviewSheetInfo): Promise<Uint8Array> =>
  sheetToDocx({
    title: info.title ?? "Phiếu rà soát dự thảo văn bản",
    footer: footerOf(info),
    sections: all.flatMap((reviewed) => reviewSheet(reviewed, pages, info)),
  });

/** The sheet of one document; its table of tasks follows on lying pages. */
export function reviewSheet(reviewed: ReviewedDraft, pages: PagePlaces, info: ReviewSheetInfo): SheetSection[] {
  const open = reviewed.findings.filter(({ suppressed }) => suppressed === null);
  const blocks = [
    ...sheetHead(info, info.title?.toUpperCase() ?? TITLE),
    ...aboutDocument(reviewed, pages, info),
    ...conclusion(),
    ...totals(reviewed, open),
    ...graveFindings(open, pages),
    ...lighterFindings(open, pages, reviewed.titles),
    ...bases(reviewed),
    ...tasksSummary(reviewed.draft, open),
    ...forThePerson(reviewed),
    ...leftOut(reviewed, pages),
    ...signatures("NGƯỜI RÀ SOÁT", "LÃNH ĐẠO ĐƠN VỊ"),
  ];
  const annex = taskAnnex(reviewed.draft);
  return [{ landscape: false, blocks }, ...(annex.length === 0 ? [] : [{ landscape: true, blocks: annex }])];
}

export const footerOf = ({ version }: ReviewSheetInfo): string => `Lập bằng vbhc ${version}; chỉ có giá trị tham khảo.`;

const line = (text: string, more: Omit<SheetLine, "kind" | "text"> = {}): SheetLine => ({ kind: "line", text, ...more });
const heading = (text: string): SheetLine => line(text, { bold: true, before: 8 });

/** The two columns at the top, the place and date left open, the title. */
export function sheetHead({ office, place, year }: ReviewSheetInfo, title: string): SheetBlock[] {
  const left = [...office.map((name) => `**${name.toUpperCase()}**`), ...(office.length === 0 ? [BLANK] : [])].join("\n");
  const right = "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n**Độc lập - Tự do - Hạnh phúc**";
  const day = `${place ?? BLANK}, ngày      tháng      năm ${year}`;
  return [
    { kind: "table", widths: [68, SHEET_WIDTH - 68], header: null, rows: [[left, right]], centred: [0, 1], open: true, size: 11.5 },
    line(day, { italic: true, align: "right", before: 6 }),
    line(title, { bold: true, align: "center", size: 14, before: 12 }),
  ];
}

export const signatures = (left: string, right: string): SheetBlock[] => [
  line("", { before: 12 }),
  {
    kind: "table",
    widths: [SHEET_WIDTH / 2, SHEET_WIDTH / 2],
    header: null,
    rows: [[`**${left}**\n(ký, ghi rõ họ tên)`, `**${right}**\n(ký, ghi rõ họ tên)`]],
    centred: [0, 1],
    open: true,
    size: 12,
  },
];

/** “Quyết định ban hành Kế hoạch …”: kind and subject on one line. */
export function documentTitle({ title, source, header }: Draft): string {
  const kind = title?.kindName ? source.quote(title.kindName) : "";
  const subject = title?.subject ?? header.letterSubject;
  const shown = kind === kind.toUpperCase() ? kind.charAt(0) + kind.slice(1).toLowerCase() : kind;
  return [shown, subject ? source.quote(subject) : ""].filter(Boolean).join(" ") || BLANK;
}

function aboutDocument({ draft, asOf }: ReviewedDraft, pages: PagePlaces, info: ReviewSheetInfo): SheetBlock[] {
  const { signature, authority, source } = draft;
  const titles = signature?.titles.map(({ span }) => source.quote(span)).join(", ") ?? "";
  const signer = [titles, signature?.name ? source.quote(signature.name) : ""].filter(Boolean).join(", ");
  const sum = info.sha256 === null ? "" : `, mã SHA-256 ${info.sha256.slice(0, 16)}…`;
  const rows = [
    ["Tên loại, trích yếu:", documentTitle(draft)],
    ["Thẩm quyền, người ký:", [authority?.text ?? "", signer].filter(Boolean).join("; ") || BLANK],
    ["Đơn vị soạn thảo:", `${BLANK}            Lần trình: ${BLANK}`],
    ["Tệp:", `${info.file}, ${pages.pages} trang in theo thể thức${sum}`],
    ["Hiệu lực tính đến:", `${asOf || BLANK}; dữ liệu pháp luật cập nhật ${info.tablesOf}`],
  ];
  return [
    heading("1. Văn bản được rà soát"),
    { kind: "table", widths: [42, SHEET_WIDTH - 42], header: null, rows, open: true, size: 11.5 },
  ];
}

const conclusion = (): SheetBlock[] => [
  heading("2. Kết luận"),
  ...[
    "Đồng ý trình ký",
    "Đồng ý trình ký sau khi sửa các nội dung tại mục 4",
    "Đề nghị soạn thảo lại",
    "Không thuộc thẩm quyền (nêu lý do)",
  ].map((text) => line(`☐ ${text}`)),
];

function totals({ checks }: ReviewedDraft, findings: readonly ReviewFinding[]): SheetBlock[] {
  const count = (level: Level, aspect: Aspect): number => findings.filter((f) => f.level === level && f.aspect === aspect).length;
  const row = (name: string, content: number, form: number): string[] => [name, shown(content), shown(form), shown(content + form)];
  const unchecked = checks.filter(({ state, person }) => state === "chua-kiem-duoc" && !person);
  const ofContent = unchecked.filter(({ part }) => part === "C").length;
  const rows = LEVELS.map((level) => row(LEVEL_WORDS[level], count(level, "noi-dung"), count(level, "the-thuc")));
  rows.push(row("Chưa kiểm được", ofContent, unchecked.length - ofContent));
  return [
    heading("3. Tổng hợp"),
    { kind: "table", widths: [60, 35, 35, 35], header: ["", "Nội dung", "Thể thức", "Cộng"], rows, centred: [1, 2, 3] },
  ];
}

const shown = (count: number): string => (count === 0 ? "–" : String(count));

/** “Điều 3 khoản 1, tr. 2”. */
export const placeWithPage = ({ place, range }: Pick<ReviewFinding, "place" | "range">, pages: PagePlaces): string =>
  [place, `tr. ${pages.of(range.start.line)}`].filter(Boolean).join(", ");

const quoted = (text: string): string => (text === "" ? "" : `“${text}”`);

/** What the finding proposes to write, else to do. */
export const proposalOf = ({ replacement, remedy }: ReviewFinding): string => (replacement === null ? remedy : quoted(replacement));

function graveFindings(findings: readonly ReviewFinding[], pages: PagePlaces): SheetBlock[] {
  const grave = LEVELS.slice(0, 2).flatMap((level) => findings.filter((finding) => finding.level === level));
  const rows = grave.map((finding, i) => [
    String(i + 1),
    LEVEL_WORDS[finding.level],
    placeWithPage(finding, pages),
    quoted(finding.quote),
    `${finding.message}\n${finding.source}`,
    proposalOf(finding),
  ]);
  const title = heading("4. Nội dung phải sửa, cần xác minh");
  if (rows.length === 0) return [title, line("Không có mục nào máy phát hiện.")];
  const header = ["TT", "Mức", "Vị trí", "Nguyên văn", "Vấn đề, căn cứ", "Đề nghị sửa"];
  return [title, { kind: "table", widths: [8, 20, 22, 38, 40, 37], header, rows, centred: [0] }];
}

/** Lighter findings by rule: what, how often, where. */
function lighterFindings(findings: readonly ReviewFinding[], pages: PagePlaces, titles: ReadonlyMap<string, string>): SheetBlock[] {
  const title = heading("5. Nội dung nên sửa, biên tập");
  const byRule = new Map<string, ReviewFinding[]>();
  for (const level of LEVELS.slice(2))
    for (const finding of findings) if (finding.level === level) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  const rows = [...byRule].map(([rule, own], i) => {
    const lines = own.flatMap(({ range, others }) => [range.start.line, ...others]);
    const places = [...new Set(own.map((finding) => placeWithPage(finding, pages)))];
    const words = own.length === 1 ? (own[0]?.message ?? "") : (titles.get(rule) ?? rule);
    const remedies = [...new Set(own.map(({ remedy }) => remedy).filter(Boolean))];
    return [String(i + 1), words, String(new Set(lines).size), someOf(places, 4), someOf(remedies, 3)];
  });
  if (rows.length === 0) return [title, line("Không có mục nào máy phát hiện.")];
  const header = ["TT", "Nội dung", "Số chỗ", "Vị trí", "Đề nghị"];
  return [title, { kind: "table", widths: [8, 62, 14, 41, 40], header, rows, centred: [0, 2] }];
}

const someOf = (items: readonly string[], most: number): string =>
  [...items.slice(0, most), ...(items.length > most ? [BLANK] : [])].join("; ");

function bases({ bases: all, asOf }: ReviewedDraft): SheetBlock[] {
  const title = heading("6. Kiểm tra căn cứ");
  if (all.length === 0) return [title, line("Văn bản không có căn cứ để kiểm tra.")];
  const rows = all.map(({ text, status, confidence, remedy }, i) => [String(i + 1), text, status, confidence, remedy]);
  const header = ["TT", "Căn cứ", asOf === "" ? "Tình trạng" : `Tình trạng tại ${asOf}`, "Độ tin cậy", "Đề nghị"];
  return [title, { kind: "table", widths: [8, 62, 32, 25, 38], header, rows, centred: [0] }];
}

const tasksOf = ({ assignments }: Draft) => assignments.filter(({ kind }) => kind === "nhiem-vu");

function tasksSummary(draft: Draft, findings: readonly ReviewFinding[]): SheetBlock[] {
  const tasks = tasksOf(draft);
  const title = heading("7. Phân công nhiệm vụ");
  if (tasks.length === 0) return [title, line("Văn bản không giao nhiệm vụ.")];
  const missing = tasks.flatMap(missingOf);
  const withLead = tasks.length - missing.filter((what) => what === "lead").length;
  const withDeadline = tasks.length - missing.filter((what) => what === "deadline").length;
  const withProduct = tasks.filter(({ product }) => product !== null).length;
  const text = `${tasks.length} nhiệm vụ; ${withLead} có chủ trì; ${withDeadline} có thời hạn; ${withProduct} có sản phẩm (bảng chi tiết: Phụ lục).`;
  const uncovered = findings.filter(({ rule }) => rule === "phan-cong/thieu-noi-nhan");
  return [title, line(text), ...uncovered.map(({ message }) => line(message))];
}

/** What no checker can answer; always shown, never as passed. */
function forThePerson({ checks }: ReviewedDraft): SheetBlock[] {
  const own = [
    "Thẩm quyền ban hành theo pháp luật chuyên ngành",
    "Sự phù hợp với ý kiến của cấp ủy, Hội đồng nhân dân",
    "Có chứa quy phạm pháp luật hay không",
    "Nguồn kinh phí",
  ];
  const unasked = checks.filter(({ state, person }) => state === "chua-kiem-duoc" && !person).map(({ text }) => text);
  return [heading("8. Nội dung máy chưa kiểm được, người rà soát tự xem"), ...[...own, ...unasked].map((text) => line(`☐ ${text}`))];
}

function leftOut({ findings, titles }: ReviewedDraft, pages: PagePlaces): SheetBlock[] {
  const out = findings.filter(({ suppressed }) => suppressed !== null);
  const title = heading("9. Mục đã bỏ qua");
  if (out.length === 0) return [title, line("Không có.")];
  const rows = out.map((f, i) => [String(i + 1), titles.get(f.rule) ?? f.rule, placeWithPage(f, pages), f.suppressed ?? ""]);
  return [title, { kind: "table", widths: [8, 62, 40, 55], header: ["TT", "Quy tắc", "Vị trí", "Lý do"], rows, centred: [0] }];
}

function taskAnnex(draft: Draft): SheetBlock[] {
  const tasks = tasksOf(draft);
  if (tasks.length === 0) return [];
  const rows = tasks.map((task, i) => [
    String(i + 1),
    task.section.join("."),
    task.text,
    namesOf(task.lead),
    namesOf(task.support),
    task.product ?? "",
    task.deadlines.flatMap((index) => draft.deadlines[index]?.text ?? []).join("; "),
  ]);
  const header = ["TT", "Mục", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời hạn"];
  const widths = [9, 16, 92, 35, 45, 28, SHEET_WIDTH_LYING - 225];
  return [
    line("PHỤ LỤC", { bold: true, align: "center" }),
    line("Bảng phân công nhiệm vụ trong dự thảo", { bold: true, align: "center" }),
    line("", { size: 6 }),
    { kind: "table", widths, header, rows, centred: [0] },
  ];
}
