/** Reads a command's arguments after a table of its options, and says in words what is wrong with them. */
import { parseArgs } from "node:util";
import { type CalendarDate, fromIso } from "../core/text/calendar";
import { usageError } from "./io";

/** flag: no value; text: any value; list: any value, may stand again; choice: one of `values`. */
export type OptionSpec =
  | { readonly kind: "flag" }
  | { readonly kind: "text" | "list"; readonly value: string }
  | { readonly kind: "choice"; readonly values: readonly string[] };

export type OptionTable = Readonly<Record<string, OptionSpec>>;

export interface Arguments {
  readonly paths: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly value: (name: string) => string | undefined;
  readonly list: (name: string) => readonly string[];
}

export const COMMON_OPTIONS: OptionTable = {
  lang: { kind: "choice", values: ["vi", "en"] },
  help: { kind: "flag" },
};

function checkValue(name: string, spec: OptionSpec, value: string | undefined, inline: boolean): void {
  if (spec.kind === "flag") {
    if (inline) throw usageError(`Tùy chọn --${name} không nhận giá trị.`, `Option --${name} takes no value.`);
    return;
  }
  const missing = value === undefined || value === "" || (!inline && value.startsWith("--"));
  if (missing) throw usageError(`Tùy chọn --${name} cần một giá trị.`, `Option --${name} needs a value.`);
  if (spec.kind === "choice" && !spec.values.includes(value)) {
    const values = spec.values.join(", ");
    throw usageError(`--${name} nhận một trong: ${values}; không nhận “${value}”.`, `--${name} takes one of: ${values}; not “${value}”.`);
  }
}

/** Throws a UsageError for an unknown option, a missing or a wrong value. */
export function readArguments(argv: readonly string[], table: OptionTable): Arguments {
  const options = { ...COMMON_OPTIONS, ...table };
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(Object.entries(options).map(([name, o]) => [name, { type: o.kind === "flag" ? "boolean" : "string" }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") paths.push(token.value);
    if (token.kind !== "option") continue;
    const name = token.rawName === "-h" ? "help" : token.name;
    const spec = options[name];
    if (spec === undefined || (!token.rawName.startsWith("--") && name !== "help")) {
      throw usageError(`Không có tùy chọn ${token.rawName}.`, `There is no option ${token.rawName}.`);
    }
    checkValue(name, spec, token.value, token.inlineValue === true);
    values.set(name, [...(values.get(name) ?? []), token.value ?? ""]);
  }
  return {
    paths,
    flag: (name) => values.has(name),
    value: (name) => values.get(name)?.at(-1),
    list: (name) => values.get(name) ?? [],
  };
}

/** The one FILE a command works on. */
export function onlyPath(args: Arguments, command: string): string {
  const [path, ...rest] = args.paths;
  if (path === undefined) throw usageError(`Lệnh ${command} cần một tệp.`, `Command ${command} needs a file.`);
  if (rest.length > 0) throw usageError(`Lệnh ${command} chỉ nhận một tệp.`, `Command ${command} takes one file.`);
  return path;
}

/** Value of a day option, YYYY-MM-DD. */
export function dayOption(args: Arguments, name: string): CalendarDate | null {
  const text = args.value(name);
  if (text === undefined) return null;
  const day = fromIso(text);
  if (day === null)
    throw usageError(`--${name} cần ngày dạng 2026-10-08; không nhận “${text}”.`, `--${name} needs a day like 2026-10-08; not “${text}”.`);
  return day;
}

/** Value of a number option, a whole number from 1. */
export function countOption(args: Arguments, name: string): number | null {
  const text = args.value(name);
  if (text === undefined) return null;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw usageError(`--${name} cần số nguyên từ 1.`, `--${name} needs a whole number from 1.`);
  return count;
}
