/** Writing a file back: beside it first, so that a stop half-way loses nothing; encoding and rights are kept. */
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Context, complain, type LoadedFile } from "./command";
import { encode, systemReason } from "./read-file";

/** False, with a complaint on stderr, when the file cannot be written. */
export function writeBack(context: Context, { path, encoding }: LoadedFile, text: string): boolean {
  let beside: string | null = null;
  try {
    const target = realpathSync(resolve(context.io.cwd, path));
    beside = `${target}.vbhc-${process.pid}`;
    writeFileSync(beside, encode(text, encoding), { flag: "wx" });
    chmodSync(beside, statSync(target).mode);
    renameSync(beside, target);
    return true;
  } catch (error) {
    if (beside !== null) rmSync(beside, { force: true });
    complain(context, path, systemReason(error));
    return false;
  }
}
