/** `vbhc references`: every reference of a file, one entry a phrase, one target a unit. */
import { type ReferenceValidity, referenceValidity } from "../../core/features/validity";
import { readDraftFile } from "../../core/model/draft";
import type { Language } from "../../core/model/finding";
import type { Reference, ReferenceTarget } from "../../core/model/types";
import { asOfDate } from "../../core/rules/rule-match";
import { addDays, display, fromIso, toIso } from "../../core/text/calendar";
import type { SourceText } from "../../core/text/source";
import { dayOption, onlyPath } from "../args";
import { type Command, type Context, toJson } from "../command";
import type { ExitCode } from "../io";
import { Profiles } from "../profile";
import { loadDraft } from "../read-draft";
import { paint } from "../terminal/colour";
import { type Column, table } from "../terminal/table";

type Status = ReferenceTarget["status"];

const STATUS_NAMES: Readonly<Record<Status, { readonly vi: string; readonly en: string }>> = {
  found: { vi: "có trong văn bản", en: "found" },
  missing: { vi: "không thấy", en: "missing" },
  outside: { vi: "văn bản khác", en: "another document" },
  unclear: { vi: "chưa rõ", en: "unclear" },
};

export const command: Command = {
  options: { format: { kind: "choice", values: ["text", "json"] }, "as-of": { kind: "text", value: "YYYY-MM-DD" } },
  async run(context): Promise<ExitCode> {
    const path = onlyPath(context.args, "references");
    const loaded = await loadDraft(context, path);
    if (loaded === null) return 2;
    const file = readDraftFile(loaded.text);
    const chosen = dayOption(context.args, "as-of");
    const profiles = new Profiles({ cwd: context.io.cwd, asOf: context.io.today, asOfChosen: false, excerpt: false, profile: null });
    const { acts } = await profiles.knowledge(path);
    const references = file.drafts.flatMap((draft) => {
      const day = asOfDate(draft, chosen ?? context.io.today, chosen !== null);
      return draft.references.map((reference) => ({ reference, validity: day && referenceValidity(reference, acts, day) }));
    });
    const json = context.args.value("format") === "json";
    context.io.out(
      json
        ? toJson({ version: 1, references: references.map((cited) => reportOf(file.source, cited)) })
        : textOf(context, file.source, references),
    );
    return 0;
  },
};

interface Cited {
  readonly reference: Reference;
  /** Null for what the tables do not hold. */
  readonly validity: ReferenceValidity | null;
}

function reportOf(source: SourceText, { reference, validity }: Cited) {
  const range = source.range(reference.span);
  return {
    line: range.start.line,
    range,
    text: reference.text,
    type: reference.type,
    number: reference.number,
    date: reference.date === null ? null : toIso(reference.date),
    issuer: reference.issuer,
    internal: reference.internal,
    targets: reference.targets.map(({ label, node, status }) => ({ label, ...(node && { range: source.range(node.span) }), status })),
    ...(validity && { validity }),
  };
}

function textOf({ io, language }: Context, source: SourceText, references: readonly Cited[]): string {
  if (references.length === 0) return language === "vi" ? "Không có viện dẫn.\n" : "No references.\n";
  const columns: readonly Column[] = [
    { title: { vi: "Dòng", en: "Line" }[language], share: 0, right: true },
    { title: { vi: "Viện dẫn", en: "Reference" }[language], share: 5 },
    { title: { vi: "Ngày", en: "Date" }[language], share: 0 },
    { title: { vi: "Chỉ tới", en: "Target" }[language], share: 2 },
    { title: { vi: "Hiệu lực", en: "In force" }[language], share: 2 },
  ];
  const rows = references.map(({ reference, validity }) => [
    String(source.position(reference.span.start).line + 1),
    reference.text,
    reference.date === null ? "" : display(reference.date),
    [...new Set(reference.targets.map(({ status }) => STATUS_NAMES[status][language]))].join(", "),
    validity === null ? "" : inWords(validity, language),
  ]);
  return table(columns, rows, io.columns, paint(io.colour));
}

const STATES: Readonly<Record<ReferenceValidity["status"], { readonly vi: string; readonly en: string }>> = {
  "hieu-luc": { vi: "còn hiệu lực", en: "in force" },
  "chua-hieu-luc": { vi: "chưa có hiệu lực", en: "not yet in force" },
  "het-hieu-luc": { vi: "hết hiệu lực", en: "ended" },
  "chua-ro": { vi: "chưa rõ", en: "not known" },
};

/** "hết hiệu lực từ 01/3/2025", with a question mark for what was not read in a text. */
function inWords({ status, until, confidence }: ReferenceValidity, language: Language): string {
  const last = status === "het-hieu-luc" ? fromIso(until ?? "") : null;
  const since = last === null ? "" : ` ${{ vi: "từ", en: "from" }[language]} ${display(addDays(last, 1))}`;
  return `${STATES[status][language]}${since}${confidence === "CONFIRMED" ? "" : " (?)"}`;
}
