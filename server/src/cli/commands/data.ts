/** `vbhc data`: the day of the knowledge tables, how much of them was read in a text, and what was not. */
import { listUnconfirmed, type Unconfirmed } from "../../core/knowledge/knowledge";
import { loadAllTables } from "../../core/knowledge/load";
import { display, fromIso } from "../../core/text/calendar";
import { type Command, type Context, toJson } from "../command";
import { type ExitCode, usageError } from "../io";
import { paint } from "../terminal/colour";
import { table } from "../terminal/table";

type TableName = Unconfirmed["table"];

const TABLES: Readonly<Record<TableName, { readonly vi: string; readonly en: string }>> = {
  bodies: { vi: "Cơ quan", en: "Bodies" },
  provinces: { vi: "Tỉnh, đơn vị hành chính", en: "Provinces, units" },
  legalActs: { vi: "Văn bản pháp luật", en: "Legal acts" },
  abbreviations: { vi: "Chữ viết tắt", en: "Abbreviations" },
};

interface Count {
  readonly table: TableName;
  readonly rows: number;
  /** Rows read in a text, with nothing from memory. */
  readonly confirmed: number;
  readonly partly: number;
  readonly unconfirmed: number;
}

export const command: Command = {
  options: { format: { kind: "choice", values: ["text", "json"] }, unconfirmed: { kind: "flag" } },
  async run(context): Promise<ExitCode> {
    const { args, io } = context;
    if (args.paths.length > 0) throw usageError("Lệnh này không đọc tệp nào.", "This command reads no file.");
    const tables = await loadAllTables();
    const open = listUnconfirmed(tables);
    const counts = (Object.keys(TABLES) as TableName[]).map((name) => countOf(name, tables[name].rows.length, open));
    const stand = tables.legalActs.stand;
    if (args.value("format") === "json")
      io.out(toJson({ version: 1, stand, tables: counts, ...(args.flag("unconfirmed") && { unconfirmed: open }) }));
    else io.out(args.flag("unconfirmed") ? textOfOpen(context, open) : textOfCounts(context, counts, stand));
    return 0;
  },
};

function countOf(name: TableName, rows: number, open: readonly Unconfirmed[]): Count {
  const own = open.filter((one) => one.table === name);
  const unconfirmed = own.filter((one) => one.fields === null).length;
  return { table: name, rows, confirmed: rows - own.length, partly: own.length - unconfirmed, unconfirmed };
}

function textOfCounts({ io, language }: Context, counts: readonly Count[], stand: string): string {
  const day = fromIso(stand);
  const head =
    language === "vi" ? `Dữ liệu tính đến ${day === null ? stand : display(day)}` : `Data as of ${day === null ? stand : display(day)}`;
  const columns = [
    { title: { vi: "Bảng", en: "Table" }[language], share: 1 },
    { title: { vi: "Số dòng", en: "Rows" }[language], share: 0, right: true },
    { title: { vi: "Đã đối chiếu", en: "Verified" }[language], share: 0, right: true },
    { title: { vi: "Đối chiếu một phần", en: "In part" }[language], share: 0, right: true },
    { title: { vi: "Chưa đối chiếu", en: "Not verified" }[language], share: 0, right: true },
  ];
  const rows = counts.map((c) => [TABLES[c.table][language], ...[c.rows, c.confirmed, c.partly, c.unconfirmed].map(String)]);
  const style = paint(io.colour);
  return `${style.bold(head)}\n\n${table(columns, rows, io.columns, style)}`;
}

function textOfOpen({ io, language }: Context, open: readonly Unconfirmed[]): string {
  const columns = [
    { title: { vi: "Bảng", en: "Table" }[language], share: 1 },
    { title: { vi: "Tên", en: "Name" }[language], share: 4 },
    { title: { vi: "Chưa đối chiếu", en: "Not verified" }[language], share: 2 },
  ];
  const all = { vi: "tất cả", en: "all of it" }[language];
  const rows = open.map((one) => [TABLES[one.table][language], one.name, one.fields ?? all]);
  return table(columns, rows, io.columns, paint(io.colour));
}
