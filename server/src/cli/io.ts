/** What a command may touch: its streams, the terminal's abilities, the day, the language. Nothing else is global. */
import { readSync } from "node:fs";
import type { Language, Text } from "../core/model/finding";
import { type CalendarDate, makeDate } from "../core/text/calendar";

export interface Io extends Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly stdin: () => Uint8Array;
  readonly colour: boolean;
  /** Columns of the terminal; a fixed width when the output is no terminal. */
  readonly columns: number;
  readonly cwd: string;
  readonly today: CalendarDate;
}

/** What only the entry point knows. */
export interface Surroundings {
  /** URL of the CLI's own file, for worker threads and the package's version. */
  readonly self: string;
  /** Starts the language server on this process's standard input and output. */
  readonly serve: () => Promise<unknown>;
}

/** 2 usage or input error, 1 findings, 0 neither; the graver wins. */
export type ExitCode = 0 | 1 | 2;
export const graver = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b);

/** A mistake in the command line; `run` prints it and ends with 2. */
export class UsageError extends Error {
  constructor(readonly text: Text) {
    super(text.vi);
  }
}

export const usageError = (vi: string, en: string): UsageError => new UsageError({ vi, en });

export const say = (text: Text, language: Language): string => text[language];

const DEFAULT_COLUMNS = 100;
const MIN_COLUMNS = 40;

/** NO_COLOR beats FORCE_COLOR beats the terminal (no-color.org). */
function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return isTerminal && env.TERM !== "dumb";
}

function readStdin(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const chunk = Buffer.allocUnsafe(1 << 16);
  for (;;) {
    let length: number;
    try {
      length = readSync(0, chunk);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (code === "EAGAIN") {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        continue;
      }
      if (code === "EOF") break;
      throw error;
    }
    if (length === 0) break;
    chunks.push(Uint8Array.prototype.slice.call(chunk, 0, length));
  }
  return Buffer.concat(chunks);
}

/** `vbhc … | head`: the rest is wanted by nobody. */
function endWhenReaderIsGone(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit();
  throw error;
}

/** The streams and facts of this process. */
export function processIo(surroundings: Surroundings): Io {
  process.stdout.on("error", endWhenReaderIsGone);
  const now = new Date();
  const columns = process.stdout.columns ?? DEFAULT_COLUMNS;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    stdin: readStdin,
    colour: wantsColour(process.env, process.stdout.isTTY === true),
    columns: Math.max(MIN_COLUMNS, columns),
    cwd: process.cwd(),
    today: makeDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? { year: 1970, month: 1, day: 1 },
    ...surroundings,
  };
}
