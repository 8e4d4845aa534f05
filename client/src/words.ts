/** Words of the interface in both languages, and the choice between them (`vbhc.language`). */
import { workspace } from "vscode";
import type { DocumentStatusResult, RulePageParams } from "../../server/src/lsp/protocol";

type Document = DocumentStatusResult["documents"][number];
export type Language = RulePageParams["language"];
export type Text = Readonly<Record<Language, string>>;
export type Level = keyof DocumentStatusResult["counts"];
export type Stage = Document["stage"];
type Regime = Document["regime"];
type DocumentKind = NonNullable<Document["kind"]>;

/** From the gravest to the lightest. */
export const LEVELS: readonly Level[] = ["bat-buoc", "can-xac-minh", "nen-sua", "bien-tap"];

/** The language of run-time texts. The manifest's titles cannot follow a setting. */
export const language = (): Language => (workspace.getConfiguration("vbhc").get("language") === "en" ? "en" : "vi");

/** A text in the chosen language. */
export const say = (text: Text): string => text[language()];

/** A level as it stands after its count in the status item. */
export const LEVEL_SHORT: Readonly<Record<Level, Text>> = {
  "bat-buoc": { vi: "bắt buộc", en: "required" },
  "can-xac-minh": { vi: "xác minh", en: "to verify" },
  "nen-sua": { vi: "nên sửa", en: "recommended" },
  "bien-tap": { vi: "biên tập", en: "editorial" },
};

/** A level as it stands after its count in a sentence. */
export const LEVEL_LONG: Readonly<Record<Level, Text>> = {
  "bat-buoc": { vi: "bắt buộc sửa", en: "required" },
  "can-xac-minh": { vi: "cần xác minh", en: "to verify" },
  "nen-sua": { vi: "nên sửa", en: "recommended" },
  "bien-tap": { vi: "biên tập", en: "editorial" },
};

export const STAGE_NAMES: Readonly<Record<Stage, Text>> = {
  "du-thao": { vi: "Dự thảo", en: "Draft" },
  "hoan-chinh": { vi: "Hoàn chỉnh", en: "Complete" },
  "da-ban-hanh": { vi: "Đã ban hành", en: "Issued" },
};

export const REGIME_NAMES: Readonly<Record<Regime, Text>> = {
  "hanh-chinh": { vi: "Văn bản hành chính", en: "Administrative text" },
  "quy-pham": { vi: "Văn bản quy phạm pháp luật", en: "Normative text" },
  dang: { vi: "Văn bản của Đảng", en: "Party text" },
};

export const KIND_NAMES: Readonly<Record<DocumentKind, Text>> = {
  "quyet-dinh": { vi: "Quyết định", en: "Decision" },
  "nghi-quyet": { vi: "Nghị quyết", en: "Resolution" },
  "ke-hoach": { vi: "Kế hoạch", en: "Plan" },
  "chuong-trinh": { vi: "Chương trình", en: "Programme" },
  "chi-thi": { vi: "Chỉ thị", en: "Directive" },
  "thong-bao": { vi: "Thông báo", en: "Notice" },
  "to-trinh": { vi: "Tờ trình", en: "Submission" },
  "cong-van": { vi: "Công văn", en: "Official letter" },
  "bao-cao": { vi: "Báo cáo", en: "Report" },
  "quy-che": { vi: "Quy chế", en: "Regulation" },
  "quy-dinh": { vi: "Quy định", en: "Rules" },
  "dieu-le": { vi: "Điều lệ", en: "Charter" },
  khac: { vi: "Văn bản khác", en: "Other text" },
};

/** 2026-10-08 as 08/10/2026, 2025-03-01 as 01/3/2025: a leading zero for days below 10 and months 1 and 2. */
export function shortDate(iso: string): string {
  const [year, month, day] = iso.split("-");
  const m = Number(month);
  return `${day}/${m > 2 ? m : month}/${year}`;
}
