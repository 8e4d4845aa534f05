/** `vbhc references`: every reference of a file, one entry a phrase, one target a unit. */
import { readDraftFile } from "../../core/model/draft";
import type { Reference, ReferenceTarget } from "../../core/model/types";
import { display, toIso } from "../../core/text/calendar";
import type { SourceText } from "../../core/text/source";
import { onlyPath } from "../args";
import { type Command, type Context, load, toJson } from "../command";
import type { ExitCode } from "../io";
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
  options: { format: { kind: "choice", values: ["text", "json"] } },
  async run(context): Promise<ExitCode> {
    const loaded = load(context, onlyPath(context.args, "references"));
    if (loaded === null) return 2;
    const file = readDraftFile(loaded.text);
    const references = file.drafts.flatMap((draft) => draft.references);
    const json = context.args.value("format") === "json";
    context.io.out(
      json
        ? toJson({ version: 1, references: references.map((reference) => reportOf(file.source, reference)) })
        : textOf(context, file.source, references),
    );
    return 0;
  },
};

function reportOf(source: SourceText, reference: Reference) {
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
  };
}

function textOf({ io, language }: Context, source: SourceText, references: readonly Reference[]): string {
  if (references.length === 0) return language === "vi" ? "Không có viện dẫn.\n" : "No references.\n";
  const columns: readonly Column[] = [
    { title: { vi: "Dòng", en: "Line" }[language], share: 0, right: true },
    { title: { vi: "Viện dẫn", en: "Reference" }[language], share: 5 },
    { title: { vi: "Ngày", en: "Date" }[language], share: 0 },
    { title: { vi: "Chỉ tới", en: "Target" }[language], share: 2 },
  ];
  const rows = references.map((reference) => [
    String(source.position(reference.span.start).line + 1),
    reference.text,
    reference.date === null ? "" : display(reference.date),
    [...new Set(reference.targets.map(({ status }) => STATUS_NAMES[status][language]))].join(", "),
  ]);
  return table(columns, rows, io.columns, paint(io.colour));
}
