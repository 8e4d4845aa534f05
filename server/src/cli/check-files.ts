/** Checks files one after the other, or on worker threads; results come in the order of the paths. */
import { fileURLToPath } from "node:url";
import type { Language, Text } from "../core/model/finding";
import { checkText } from "./check-text";
import type { Io } from "./io";
import { STDIN, shown } from "./paths";
import type { CheckOptions, LoadedProfile, Profiles } from "./profile";
import { LOOKED_AT, readDraft } from "./read-draft";
import type { CheckedFile } from "./report";
import { WORKER_COMMAND } from "./worker-command";

export type Checked = { readonly path: string } & (
  | { readonly ok: true; readonly file: CheckedFile }
  | { readonly ok: false; readonly reason: Text }
);

/** What a worker thread is started with. */
export interface CheckJob {
  readonly paths: readonly string[];
  readonly options: CheckOptions;
  readonly language: Language;
}

/** What it answers: each file as it is done, then the profiles it read. */
export type CheckAnswer =
  | { readonly kind: "file"; readonly index: number; readonly checked: Checked }
  | { readonly kind: "end"; readonly profiles: readonly LoadedProfile[] };

/** Measured: 400 files take as long on two threads as on one, since each thread loads and warms the code anew. */
const FILES_PER_WORKER = 1000;

/** Threads to use when the user does not say. */
export const usefulJobs = (files: number, cores: number): number => Math.max(1, Math.min(cores, Math.floor(files / FILES_PER_WORKER)));

export async function checkOne(path: string, profiles: Profiles, language: Language, io: Io): Promise<Checked> {
  const read = await readDraft(path, io, LOOKED_AT);
  if (!read.ok) return { path, ok: false, reason: read.reason };
  const config = { ...(await profiles.config(path)), layout: read.origin?.layout ?? null };
  const file = checkText(shown(path), read.text, config, language);
  return { path, ok: true, file: read.origin === null ? file : { ...file, origin: read.origin } };
}

/** Checks `paths` on `jobs` threads, calling `done` in order. Answers the profiles that the threads read. */
export async function checkOnThreads(
  job: CheckJob,
  jobs: number,
  io: Io,
  done: (checked: Checked) => void,
): Promise<readonly LoadedProfile[]> {
  const { Worker } = await import("node:worker_threads");
  const waiting = new Map<number, Checked>();
  const profiles = new Map<string, LoadedProfile>();
  let next = 0;
  const take = (index: number, checked: Checked): void => {
    waiting.set(index, checked);
    for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
      waiting.delete(next++);
      done(ready);
    }
  };
  const runWorker = (share: number): Promise<void> =>
    new Promise((finish, fail) => {
      const own = job.paths.map((path, index) => ({ path, index })).filter(({ index }) => index % jobs === share);
      const workerData: CheckJob = { ...job, paths: own.map(({ path }) => path) };
      const worker = new Worker(fileURLToPath(io.self), { argv: [WORKER_COMMAND], workerData });
      worker.on("message", (answer: CheckAnswer) => {
        if (answer.kind === "file") take(own[answer.index]?.index ?? -1, answer.checked);
        else for (const profile of answer.profiles) profiles.set(profile.path, profile);
      });
      worker.on("error", fail);
      worker.on("exit", () => finish());
    });
  await Promise.all(Array.from({ length: jobs }, (_, share) => runWorker(share)));
  return [...profiles.values()];
}

/** stdin cannot be read in a worker. */
export const canUseThreads = (paths: readonly string[]): boolean => !paths.includes(STDIN);
