/** The options that `check`, `fix` and `explain --active` share, and the files that a command line names. */
import { type Arguments, dayOption, type OptionTable } from "./args";
import { type Context, complain } from "./command";
import { type Io, usageError } from "./io";
import { findFiles } from "./paths";
import { type CheckOptions, ignores, type LoadedProfile, type Profiles } from "./profile";

export const CHECK_OPTIONS: OptionTable = {
  "as-of": { kind: "text", value: "YYYY-MM-DD" },
  profile: { kind: "text", value: "F" },
  excerpt: { kind: "flag" },
};

export const checkOptions = (args: Arguments, io: Io): CheckOptions => ({
  cwd: io.cwd,
  asOf: dayOption(args, "as-of") ?? io.today,
  asOfChosen: dayOption(args, "as-of") !== null,
  excerpt: args.flag("excerpt"),
  profile: args.value("profile") ?? null,
});

/** Files to work on; folders that cannot be walked are told. `unreadable` counts them. `word`: Word files are read too. */
export async function namedFiles(
  context: Context,
  profiles: Profiles | null,
  word = false,
): Promise<{ readonly files: readonly string[]; readonly unreadable: number }> {
  const { args, io } = context;
  if (args.paths.length === 0)
    throw usageError("Chưa nêu tệp hay thư mục nào (dấu - là đầu vào chuẩn).", "No file or folder is named (- is stdin).");
  const ignored = async (absolute: string): Promise<boolean> => {
    const loaded = await profiles?.of(absolute);
    return loaded !== null && loaded !== undefined && ignores(loaded, absolute);
  };
  const { files, errors } = await findFiles(args.paths, io.cwd, ignored, word);
  for (const { path, reason } of errors) complain(context, path, reason);
  if (files.length === 0 && errors.length === 0) {
    const endings = word ? [".vbhc hay .docx", ".vbhc or .docx"] : [".vbhc", ".vbhc"];
    throw usageError(`Không có tệp ${endings[0]} nào để đọc.`, `There is no ${endings[1]} file to read.`);
  }
  return { files, unreadable: errors.length };
}

/** Says what is wrong in the profiles that were read; true when something is. */
export function complainAboutProfiles({ io, language }: Context, profiles: readonly LoadedProfile[]): boolean {
  let wrong = false;
  const once = new Map(profiles.map((profile) => [profile.path, profile]));
  for (const { path, problems } of once.values()) {
    for (const problem of problems) {
      wrong = true;
      io.err(`${path}${problem.path === "" ? "" : `: ${problem.path}`}: ${problem.message[language]}\n`);
    }
  }
  return wrong;
}
