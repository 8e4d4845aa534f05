/** `vbhc import`: a Word file, a web page or a plain text as a draft in its canonical form; what was left out is told on stderr. */
import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { formatText } from "../../core/features/format";
import type { Text } from "../../core/model/finding";
import { onlyPath } from "../args";
import { type Command, type Context, complain } from "../command";
import { type ExitCode, usageError } from "../io";
import { shown } from "../paths";
import { type DraftRead, readDraft } from "../read-draft";
import { systemReason } from "../read-file";

export const command: Command = {
  options: {
    revisions: { kind: "choice", values: ["accept", "reject"] },
    out: { kind: "text", value: "F" },
    force: { kind: "flag" },
    "as-is": { kind: "flag" },
  },
  async run(context): Promise<ExitCode> {
    const { args, io } = context;
    const path = onlyPath(args, "import");
    const out = args.value("out");
    const target = out === undefined ? null : resolve(io.cwd, out);
    if (target !== null) refuseTarget(target, resolve(io.cwd, path), args.flag("force"));
    const revisions = (args.value("revisions") ?? "refuse") as "accept" | "reject" | "refuse";
    const read = await readDraft(path, io, { revisions, purpose: "draft" });
    if (!read.ok) {
      complain(context, path, withHint(read));
      return 2;
    }
    const formatted = args.flag("as-is") ? null : formatText(read.text);
    tell(context, path, read, formatted?.removed.length ?? 0);
    const text = formatted?.text ?? read.text;
    if (target === null) io.out(text);
    else write(target, text);
    return 0;
  },
};

/** Which option answers a refusal. */
function withHint({ reason, code }: DraftRead & { readonly ok: false }): Text {
  if (code !== "revisions") return reason;
  return {
    vi: `${reason.vi} Thêm --revisions accept (nhận) hoặc --revisions reject (bỏ).`,
    en: `${reason.en} Add --revisions accept or --revisions reject.`,
  };
}

function tell({ io, language }: Context, path: string, { origin }: DraftRead & { readonly ok: true }, removed: number): void {
  const say = (text: Text): void => io.err(`${shown(path)}: ${text[language]}\n`);
  for (const { text } of origin?.notes ?? []) say(text);
  if (removed > 0)
    say({
      vi: `Bỏ ${removed} dòng không thuộc lời văn (đường kẻ, số trang, dòng của trang web).`,
      en: `${removed} lines that are no text left out (rules, page numbers, lines of a site).`,
    });
}

/** An existing file is replaced only when the user says so, the file that is read never. */
function refuseTarget(target: string, source: string, force: boolean): void {
  if (target === source) throw usageError("--out trùng với tệp nguồn.", "--out is the source file itself.");
  if (!force && existsSync(target))
    throw usageError(`Đã có tệp ${target}; thêm --force để thay.`, `${target} exists; add --force to replace it.`);
}

function write(path: string, content: string): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    const reason = systemReason(error);
    throw usageError(`Không ghi được ${path}: ${reason.vi}`, `Cannot write ${path}: ${reason.en}`);
  }
}
