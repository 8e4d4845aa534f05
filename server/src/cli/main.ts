/** What the bundle of the commands gives to its loader. */
import { type ExitCode, processIo, type Surroundings } from "./io";
import { run } from "./run";

/** Runs one command line; answers the exit code. Never throws. */
export type Vbhc = (argv: readonly string[], surroundings: Surroundings) => Promise<ExitCode>;

export const vbhc: Vbhc = (argv, surroundings) => run(argv, processIo(surroundings));
