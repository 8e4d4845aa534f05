/** `vbhc fix`: safe fixes, shown as a diff or written into the files. */
import { RULES } from "../../core/rules/registry";
import { meant } from "../../core/rules/suppress";
import { applySafeFixes } from "../apply-fixes";
import { CHECK_OPTIONS, checkOptions, complainAboutProfiles, namedFiles } from "../check-options";
import { type Command, type Context, load } from "../command";
import { type ExitCode, graver, usageError } from "../io";
import { STDIN } from "../paths";
import { Profiles } from "../profile";
import { paint } from "../terminal/colour";
import { unifiedDiff } from "../terminal/diff";
import { countOf } from "../words";
import { writeBack } from "../write-file";

export const command: Command = {
  options: { ...CHECK_OPTIONS, write: { kind: "flag" }, rule: { kind: "list", value: "CODE" } },
  async run(context): Promise<ExitCode> {
    const { args, io } = context;
    const rules = args.list("rule");
    for (const code of rules) {
      if (!RULES.some((rule) => meant(code, rule.code))) throw usageError(`Không có mã “${code}”.`, `There is no rule “${code}”.`);
    }
    if (args.flag("write") && args.paths.includes(STDIN))
      throw usageError("Không ghi được vào đầu vào chuẩn.", "Standard input cannot be written.");
    const profiles = new Profiles(checkOptions(args, io));
    const { files, unreadable } = await namedFiles(context, profiles);
    let code: ExitCode = unreadable > 0 ? 2 : 0;
    for (const path of files) code = graver(code, await fixFile(context, path, rules, profiles));
    return graver(code, complainAboutProfiles(context, await profiles.loaded()) ? 2 : 0);
  },
};

async function fixFile(context: Context, path: string, rules: readonly string[], profiles: Profiles): Promise<ExitCode> {
  const { args, io, language } = context;
  const loaded = load(context, path);
  if (loaded === null) return 2;
  const fixed = applySafeFixes(loaded.text, await profiles.config(path), rules);
  if (fixed.text === loaded.text) return 0;
  if (!args.flag("write")) {
    io.out(unifiedDiff(loaded.path, loaded.text, fixed.text, paint(io.colour)));
    return 0;
  }
  if (!writeBack(context, loaded, fixed.text)) return 2;
  io.err(
    language === "vi"
      ? `${loaded.path}: đã sửa ${fixed.count} mục.\n`
      : `${loaded.path}: ${countOf(fixed.count, "", "finding", "en")} fixed.\n`,
  );
  return 0;
}
