/** `vbhc check`: findings of files and folders as text, JSON, SARIF or GitHub annotations. */
import { LEVELS, type Level } from "../../core/model/finding";
import { toIso } from "../../core/text/calendar";
import { type Arguments, countOption, dayOption } from "../args";
import { type Baseline, readBaseline, withoutAccepted } from "../baseline";
import { type Checked, canUseThreads, checkOne, checkOnThreads, usefulJobs } from "../check-files";
import { CHECK_OPTIONS, checkOptions, complainAboutProfiles, namedFiles } from "../check-options";
import { type Command, type Context, complain } from "../command";
import { commentsTarget, writeComments } from "../commented-copy";
import type { Format, MakeFormat } from "../formats/format";
import { type ExitCode, graver } from "../io";
import { type LoadedProfile, Profiles } from "../profile";
import { tellNotes } from "../read-draft";
import type { CheckedFile, FileReport, FindingReport, Summary } from "../report";
import { ownVersion } from "../version";

const FORMATS = {
  text: () => import("../formats/text"),
  json: () => import("../formats/json"),
  sarif: () => import("../formats/sarif"),
  github: () => import("../formats/github"),
} satisfies Readonly<Record<string, () => Promise<{ readonly format: MakeFormat }>>>;

export const command: Command = {
  options: {
    ...CHECK_OPTIONS,
    format: { kind: "choice", values: Object.keys(FORMATS) },
    "fail-on": { kind: "choice", values: LEVELS },
    baseline: { kind: "text", value: "F" },
    jobs: { kind: "text", value: "N" },
    comments: { kind: "text", value: "F" },
    force: { kind: "flag" },
  },
  run: check,
};

async function check(context: Context): Promise<ExitCode> {
  const { args, io, language } = context;
  const options = checkOptions(args, io);
  const baseline: Baseline = args.value("baseline") === undefined ? new Map() : readBaseline(args.value("baseline") ?? "", io);
  const jobs = countOption(args, "jobs");
  const profiles = new Profiles(options);
  const commented = commentsTarget(context);
  const { files, unreadable } = await namedFiles(context, profiles, true);
  const run = new CheckRun(context, baseline, await makeFormat(context), unreadable);
  const threads = canUseThreads(files) ? (jobs ?? usefulJobs(files.length, await cores(files.length))) : 1;
  let threadProfiles: readonly LoadedProfile[] = [];
  if (threads > 1) threadProfiles = await checkOnThreads({ paths: files, options, language }, threads, io, (checked) => run.take(checked));
  else for (const path of files) run.take(await checkOne(path, profiles, language, io));
  const unwritten = commented !== null && !(await writeComments(context, commented, run.findings));
  const wrongProfile = complainAboutProfiles(context, [...(await profiles.loaded()), ...threadProfiles]);
  return graver(run.end(), wrongProfile || unwritten ? 2 : 0);
}

/** Counted only where there is something to share out: the module costs a millisecond. */
const cores = async (files: number): Promise<number> => (files < 2 ? 1 : (await import("node:os")).availableParallelism());

async function makeFormat({ args, io, language }: Context): Promise<Format> {
  const { format } = await FORMATS[(args.value("format") ?? "text") as keyof typeof FORMATS]();
  return format({ language, colour: io.colour, columns: io.columns, version: ownVersion(io.self) });
}

/** Takes files as they are done, prints them, and sums up. */
class CheckRun {
  private readonly reports: FileReport[] = [];
  private accepted = 0;
  private readonly failOn: number;

  constructor(
    private readonly context: Context,
    private readonly baseline: Baseline,
    private readonly format: Format,
    private unreadable: number,
  ) {
    this.failOn = failLevel(context.args);
  }

  take(result: Checked): void {
    if (!result.ok) {
      this.unreadable++;
      complain(this.context, result.path, result.reason);
      return;
    }
    tellNotes(this.context, result.path, result.file.origin ?? null);
    const { checked, accepted } = withoutAccepted(result.file, this.baseline);
    this.accepted += accepted;
    this.reports.push(checked.report);
    this.complainAboutRules(checked);
    this.print(this.format.file(checked));
  }

  end(): ExitCode {
    const { args } = this.context;
    const asOf = dayOption(args, "as-of");
    const summary = this.summary();
    this.print(this.format.end({ version: 1, asOf: asOf === null ? null : toIso(asOf), files: this.reports, summary }));
    if (this.unreadable > 0) return 2;
    return LEVELS.some((level, i) => i <= this.failOn && summary.levels[level] > 0) ? 1 : 0;
  }

  /** Findings to be told, of all files that were read. */
  get findings(): readonly FindingReport[] {
    return this.reports.flatMap((report) => report.findings).filter((finding) => finding.suppressed === null);
  }

  private print(text: string): void {
    if (text !== "") this.context.io.out(text);
  }

  private complainAboutRules({ report, failures }: CheckedFile): void {
    for (const { rule, error } of failures) this.context.io.err(`vbhc: ${rule}, ${report.path}: ${error}\n`);
  }

  private summary(): Summary {
    const all = this.reports.flatMap((report) => report.findings);
    const open = all.filter((finding) => finding.suppressed === null);
    return {
      files: this.reports.length,
      documents: this.reports.reduce((sum, report) => sum + report.documents.length, 0),
      findings: open.length,
      levels: countLevels(open),
      suppressed: all.length - open.length,
      baseline: this.accepted,
      notEvaluated: new Set(this.reports.flatMap((report) => report.notEvaluated)).size,
      unreadable: this.unreadable,
    };
  }
}

function countLevels(findings: readonly FindingReport[]): Record<Level, number> {
  const counts: Record<Level, number> = { "bat-buoc": 0, "can-xac-minh": 0, "nen-sua": 0, "bien-tap": 0 };
  for (const finding of findings) counts[finding.level]++;
  return counts;
}

const failLevel = (args: Arguments): number => (LEVELS as readonly string[]).indexOf(args.value("fail-on") ?? "bat-buoc");
