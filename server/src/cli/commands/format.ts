/** `vbhc format`: the canonical form of a text, shown as a diff, written into the files, or only asked for (`--check`). */
import { type Formatted, formatText, type Removed } from "../../core/features/format";
import type { Language } from "../../core/model/finding";
import { checkOptions, complainAboutProfiles, namedFiles } from "../check-options";
import { type Command, type Context, load } from "../command";
import { type ExitCode, graver, usageError } from "../io";
import { STDIN } from "../paths";
import { Profiles } from "../profile";
import { paint } from "../terminal/colour";
import { unifiedDiff } from "../terminal/diff";
import { countOf } from "../words";
import { writeBack } from "../write-file";

/** More removed lines than this are only counted. */
const SHOWN = 20;
const PARTS: Readonly<Record<Formatted["left"][number], Readonly<Record<Language, string>>>> = {
  head: { vi: "phần đầu", en: "the head" },
  body: { vi: "nội dung", en: "the body" },
  closing: { vi: "nơi nhận, chữ ký", en: "recipients and signature" },
};

export const command: Command = {
  options: { profile: { kind: "text", value: "F" }, write: { kind: "flag" }, check: { kind: "flag" } },
  async run(context): Promise<ExitCode> {
    const { args, io } = context;
    if (args.flag("write") && args.flag("check")) throw usageError("Chọn --write hoặc --check.", "Choose --write or --check.");
    if (args.flag("write") && args.paths.includes(STDIN))
      throw usageError("Không ghi được vào đầu vào chuẩn.", "Standard input cannot be written.");
    const profiles = new Profiles(checkOptions(args, io));
    const { files, unreadable } = await namedFiles(context, profiles);
    let code: ExitCode = unreadable > 0 ? 2 : 0;
    for (const path of files) code = graver(code, await formatOne(context, path, profiles));
    return graver(code, complainAboutProfiles(context, await profiles.loaded()) ? 2 : 0);
  },
};

async function formatOne(context: Context, path: string, profiles: Profiles): Promise<ExitCode> {
  const { args, io, language } = context;
  const loaded = load(context, path);
  if (loaded === null) return 2;
  if ((await profiles.config(path)).stage === "da-ban-hanh") {
    io.err(language === "vi" ? `${loaded.path}: văn bản đã ban hành, giữ nguyên.\n` : `${loaded.path}: issued, left as it is.\n`);
    return 0;
  }
  const formatted = formatText(loaded.text);
  if (formatted.left.length > 0) io.err(`${loaded.path}: ${leftWords(formatted, language)}\n`);
  if (formatted.text === loaded.text) return 0;
  if (args.flag("check")) {
    io.out(`${loaded.path}\n`);
    return 1;
  }
  if (!args.flag("write")) {
    io.out(unifiedDiff(loaded.path, loaded.text, formatted.text, paint(io.colour)));
    return 0;
  }
  if (!writeBack(context, loaded, formatted.text)) return 2;
  io.err(`${loaded.path}: ${doneWords(formatted, language)}\n`);
  return 0;
}

function leftWords({ left }: Formatted, language: Language): string {
  const parts = left.map((part) => PARTS[part][language]).join(", ");
  return language === "vi" ? `giữ nguyên ${parts}, vì trình bày lại có thể làm đổi nội dung.` : `${parts} left as written.`;
}

function doneWords({ removed }: Formatted, language: Language): string {
  if (removed.length === 0) return language === "vi" ? "đã làm sạch." : "formatted.";
  const lines = removed.slice(0, SHOWN).map((line) => removedWords(line, language));
  const more = removed.length > SHOWN ? "; …" : "";
  const count = countOf(removed.length, "dòng không thuộc văn bản", "line", language);
  return language === "vi"
    ? `đã làm sạch, bỏ ${count} (${lines.join("; ")}${more}).`
    : `formatted, ${count} removed (${lines.join("; ")}${more}).`;
}

const removedWords = ({ line, text }: Removed, language: Language): string =>
  `${language === "vi" ? "dòng" : "line"} ${line + 1} “${text.trim().slice(0, 30)}”`;
