/** `vbhc explain`: the page of a rule, the list of all, or what is in force for a file ("vì sao không báo?"). */
import { readDraftFile } from "../../core/model/draft";
import { LEVELS } from "../../core/model/finding";
import { LEVEL_NAMES, REGIME_NAMES, rulePage } from "../../core/rules/page";
import { RULES } from "../../core/rules/registry";
import { type CheckConfig, type CheckedDraft, checkFile, type Outcome } from "../../core/rules/run";
import { display, fromIso } from "../../core/text/calendar";
import { CHECK_OPTIONS, checkOptions, complainAboutProfiles } from "../check-options";
import type { Command, Context } from "../command";
import { numberOf } from "../document-number";
import { type ExitCode, usageError } from "../io";
import { Profiles } from "../profile";
import { loadDraft } from "../read-draft";
import { paint } from "../terminal/colour";
import { renderMarkdown } from "../terminal/markdown";
import { kindName, STAGE_NAMES } from "../words";

export const command: Command = {
  options: { ...CHECK_OPTIONS, active: { kind: "text", value: "FILE" } },
  async run(context): Promise<ExitCode> {
    const { args, io, language } = context;
    const active = args.value("active");
    if (active !== undefined) return explainActive(context, active);
    const [code, ...more] = args.paths;
    if (more.length > 0) throw usageError("Mỗi lần chỉ xem một mã.", "One rule at a time.");
    const style = paint(io.colour);
    if (code === undefined) io.out(listRules(context));
    else io.out(renderMarkdown(rulePage(knownRule(code), language), io.colour, style));
    return 0;
  },
};

function knownRule(code: string): (typeof RULES)[number] {
  const rule = RULES.find((r) => r.code === code);
  if (rule !== undefined) return rule;
  const name = code.slice(code.indexOf("/") + 1);
  const group = code.slice(0, code.indexOf("/") + 1);
  const near = RULES.filter((r) => r.code.endsWith(`/${name}`) || (group !== "" && r.code.startsWith(group))).map((r) => r.code);
  const hint =
    near.length === 0
      ? { vi: " Xem các mã: vbhc explain", en: " List them: vbhc explain" }
      : { vi: ` Có: ${near.join(", ")}.`, en: ` There are: ${near.join(", ")}.` };
  throw usageError(`Không có mã “${code}”.${hint.vi}`, `There is no rule “${code}”.${hint.en}`);
}

function listRules({ io, language }: Context): string {
  const style = paint(io.colour);
  const width = Math.max(0, ...RULES.map((rule) => rule.code.length));
  return LEVELS.map((level) => {
    const own = RULES.filter((rule) => rule.level === level);
    const rows = own.map((rule) => `  ${style.accent(rule.code.padEnd(width))}  ${rule.title[language]}\n`);
    return own.length === 0 ? "" : `${style.level(level, LEVEL_NAMES[level][language].toUpperCase())}\n${rows.join("")}\n`;
  }).join("");
}

async function explainActive(context: Context, path: string): Promise<ExitCode> {
  const { args, io, language } = context;
  if (args.paths.length > 0) throw usageError("--active xem một tệp, không kèm mã.", "--active takes one file and no rule.");
  const loaded = await loadDraft(context, path);
  if (loaded === null) return 2;
  const profiles = new Profiles(checkOptions(args, io));
  const config = await profiles.config(path);
  const profile = await profiles.of(path);
  const result = checkFile(readDraftFile(loaded.text), config);
  const say = (vi: string, en: string): string => (language === "vi" ? vi : en);
  const style = paint(io.colour);
  const rows: (readonly [string, string])[] = [
    [say("Thông tin đơn vị", "Profile"), profile?.path ?? say("không có", "none")],
    [say("Ngày dùng khi văn bản chưa có ngày", "Day for undated texts"), config.asOf === null ? "" : display(config.asOf)],
    [say("Dữ liệu pháp luật tính đến", "Legal data as of"), standOf(config)],
    [say("Trích đoạn", "Excerpt"), config.excerpt ? say("có", "yes") : say("không", "no")],
    [say("Mục đang tắt", "Rules off"), result.off.join(", ") || say("không có", "none")],
    [say("Mục đã bỏ qua trong tệp", "Suppressed in the file"), String(result.findings.filter((f) => f.suppressed !== null).length)],
  ];
  io.out(`${style.bold(loaded.path)}\n${rows.map(([name, value]) => `${style.dim(`${name}:`)} ${value}\n`).join("")}`);
  if (result.drafts.length === 0) io.out(say("Không nhận ra văn bản hành chính.\n", "No administrative document.\n"));
  for (const checked of result.drafts) io.out(draftText(context, checked));
  return complainAboutProfiles(context, await profiles.loaded()) ? 2 : 0;
}

/** The day of the tables; empty when no rule in force asks them. */
function standOf({ knowledge }: CheckConfig): string {
  const day = fromIso(knowledge?.stand ?? "");
  return day === null ? "" : display(day);
}

function draftText({ io, language }: Context, { draft, stage, asOf, outcomes }: CheckedDraft): string {
  const say = (vi: string, en: string): string => (language === "vi" ? vi : en);
  const style = paint(io.colour);
  const codes = (outcome: Outcome): readonly string[] => [...outcomes].filter(([, o]) => o === outcome).map(([code]) => code);
  const title = [kindName(draft.kind, language), numberOf(draft)].filter((part) => part !== null).join(" ");
  const facts = [
    REGIME_NAMES[draft.regime][language],
    STAGE_NAMES[stage][language],
    asOf === null ? "" : say(`hiệu lực tính đến ${display(asOf)}`, `validity as of ${display(asOf)}`),
  ].filter((fact) => fact !== "");
  const groups: readonly (readonly [string, readonly string[]])[] = [
    [say("Có mục", "Found"), codes("found")],
    [say("Không áp dụng", "Not applicable"), codes("not-applicable")],
    [say("Chưa kiểm được", "Not evaluated"), codes("not-evaluated")],
    [say("Không có mục", "Nothing found"), codes("passed")],
  ];
  const rows = groups
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => `  ${style.dim(`${name} (${list.length}):`)} ${list.join(", ")}\n`);
  return `\n${style.bold(title)} · ${facts.join(" · ")}\n${rows.join("")}`;
}
