/** A worker thread of `vbhc check --jobs`: checks its share of the files and posts each result. */
import { parentPort, workerData } from "node:worker_threads";
import { type CheckAnswer, type CheckJob, checkOne } from "./check-files";
import type { Io } from "./io";
import { Profiles } from "./profile";

/** Runs until its share is done. */
export async function checkShare(io: Io): Promise<void> {
  const { paths, options, language }: CheckJob = workerData;
  const answer = (message: CheckAnswer): void => parentPort?.postMessage(message);
  const profiles = new Profiles(options);
  for (const [index, path] of paths.entries()) answer({ kind: "file", index, checked: await checkOne(path, profiles, language, io) });
  answer({ kind: "end", profiles: await profiles.loaded() });
}
