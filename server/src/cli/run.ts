/** Entry of the CLI: finds the command, reads its arguments, turns mistakes into one message and exit code 2. */
import type { Language } from "../core/model/finding";
import { readArguments } from "./args";
import type { Command } from "./command";
import { type ExitCode, type Io, say, UsageError, usageError } from "./io";
import { ownVersion } from "./version";
import { WORKER_COMMAND } from "./worker-command";

/** A command's code is read only when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  check: () => import("./commands/check"),
  fix: () => import("./commands/fix"),
  format: () => import("./commands/format"),
  outline: () => import("./commands/outline"),
  tasks: () => import("./commands/tasks"),
  references: () => import("./commands/references"),
  explain: () => import("./commands/explain"),
  checklist: () => import("./commands/checklist"),
  export: () => import("./commands/export"),
  import: () => import("./commands/import"),
  data: () => import("./commands/data"),
  lsp: () => import("./commands/lsp"),
};

/** Runs one command. Never throws: anything unforeseen is a message and 2. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = argv;
  const language: Language = wantedLanguage(rest);
  try {
    if (name === undefined || ["help", "--help", "-h"].includes(name))
      return await help(io, language, undefined, name === undefined ? 2 : 0);
    if (["--version", "-v", "version"].includes(name)) return await version(io);
    if (name === WORKER_COMMAND) return await work(io);
    const read = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (read === undefined) throw usageError(`Không có lệnh “${name}”.`, `There is no command “${name}”.`);
    if (rest.includes("--help") || rest.includes("-h")) return await help(io, language, name, 0);
    const { command } = await read();
    return await command.run({ args: readArguments(rest, command.options), io, language });
  } catch (error) {
    return report(error, io, language, name);
  }
}

function report(error: unknown, io: Io, language: Language, name: string | undefined): ExitCode {
  if (error instanceof UsageError) {
    const known = name !== undefined && Object.hasOwn(COMMANDS, name);
    const hint = language === "vi" ? "Xem cách dùng: " : "Usage: ";
    io.err(`vbhc: ${say(error.text, language)}\n${hint}vbhc ${known ? `${name} ` : ""}--help\n`);
  } else {
    io.err(`vbhc: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
  return 2;
}

/** The language is needed for complaints about the arguments themselves, so it is looked up before they are read. */
function wantedLanguage(argv: readonly string[]): Language {
  const at = argv.lastIndexOf("--lang");
  return (at >= 0 && argv[at + 1] === "en") || argv.includes("--lang=en") ? "en" : "vi";
}

async function work(io: Io): Promise<ExitCode> {
  const { checkShare } = await import("./check-worker");
  await checkShare(io);
  return 0;
}

async function help(io: Io, language: Language, command: string | undefined, code: ExitCode): Promise<ExitCode> {
  const { usage } = await import("./usage");
  (code === 0 ? io.out : io.err)(usage(command, language));
  return code;
}

async function version(io: Io): Promise<ExitCode> {
  io.out(`${ownVersion(io.self)}\n`);
  return 0;
}
