/** `vbhc check --comments`: a copy of a Word file with the findings as comments; the file itself is never written. */
import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { remarkLines } from "../core/rules/remark";
import { onlyPath } from "./args";
import { type Context, complain } from "./command";
import { usageError } from "./io";
import { STDIN } from "./paths";
import { LOOKED_AT, readDraft } from "./read-draft";
import { systemReason } from "./read-file";
import type { FindingReport } from "./report";

export interface CommentsTarget {
  readonly source: string;
  readonly target: string;
}

const real = (path: string): string => (existsSync(path) ? realpathSync(path) : path);

/** Where the copy goes; null when none is wanted. Throws a usage error for a place that must not be written. */
export function commentsTarget({ args, io }: Context): CommentsTarget | null {
  const out = args.value("comments");
  if (out === undefined) return null;
  const source = onlyPath(args, "check --comments");
  if (source === STDIN)
    throw usageError("--comments cần một tệp Word, không nhận đầu vào chuẩn.", "--comments needs a Word file, not stdin.");
  if (statSync(resolve(io.cwd, source), { throwIfNoEntry: false })?.isDirectory() === true)
    throw usageError("--comments cần một tệp Word, không nhận thư mục.", "--comments needs a Word file, not a folder.");
  const target = resolve(io.cwd, out);
  if (real(target) === real(resolve(io.cwd, source)))
    throw usageError("--comments trùng với tệp nguồn.", "--comments is the source file itself.");
  if (!args.flag("force") && existsSync(target))
    throw usageError(`Đã có tệp ${target}; thêm --force để thay.`, `${target} exists; add --force to replace it.`);
  return { source, target };
}

/** False, with a complaint on stderr, when the copy cannot be made. */
export async function writeComments(
  context: Context,
  { source, target }: CommentsTarget,
  findings: readonly FindingReport[],
): Promise<boolean> {
  const { io, language } = context;
  const read = await readDraft(source, io, LOOKED_AT);
  if (!read.ok) return false;
  if (read.origin?.layout == null) {
    complain(context, source, { vi: "--comments chỉ dùng cho tệp Word (.docx).", en: "--comments is for Word files (.docx) only." });
    return false;
  }
  const [{ withComments }, { ImportError }] = await Promise.all([
    import("../core/office/comments"),
    import("../core/office/import-result"),
  ]);
  const remarks = findings.map((finding) => ({ range: finding.range, lines: remarkLines(finding, language) }));
  try {
    const copy = withComments(readFileSync(resolve(io.cwd, source)), read.text, remarks);
    writeFileSync(target, copy);
    return true;
  } catch (error) {
    if (error instanceof ImportError) complain(context, source, error.text);
    else complain(context, target, systemReason(error));
    return false;
  }
}
