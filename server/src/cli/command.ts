/** What a command is, and what all commands share: reading a file with its complaint on stderr. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Language, Text } from "../core/model/finding";
import type { Arguments, OptionTable } from "./args";
import type { ExitCode, Io } from "./io";
import { STDIN, shown } from "./paths";
import { type Decoded, decode, type Encoding, systemReason } from "./read-file";

export interface Context {
  readonly args: Arguments;
  readonly io: Io;
  readonly language: Language;
}

export interface Command {
  readonly options: OptionTable;
  run(context: Context): Promise<ExitCode>;
}

export interface LoadedFile {
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
}

export const toJson = (value: unknown): string => `${JSON.stringify(value)}\n`;

export function complain({ io, language }: Context, path: string, reason: Text): void {
  const name = path === STDIN ? { vi: "đầu vào chuẩn", en: "standard input" }[language] : shown(path);
  io.err(language === "vi" ? `Không đọc được ${name}: ${reason.vi}\n` : `Cannot read ${name}: ${reason.en}\n`);
}

/** The decoded text of a path or of stdin, or why it cannot be read. */
export function readDecoded(path: string, io: Io): Decoded {
  try {
    return decode(path === STDIN ? io.stdin() : readFileSync(resolve(io.cwd, path)));
  } catch (error) {
    return { ok: false, reason: systemReason(error) };
  }
}

/** Reads a file; complains on stderr and answers null when it cannot be read. */
export function load(context: Context, path: string): LoadedFile | null {
  const decoded = readDecoded(path, context.io);
  if (decoded.ok) return { path: shown(path), text: decoded.text, encoding: decoded.encoding };
  complain(context, path, decoded.reason);
  return null;
}
