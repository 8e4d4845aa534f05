/** `vbhc checklist`: the clerk's checklist of a file, document by document. “Chưa kiểm được” is always shown. */
import { readDraftFile } from "../../core/model/draft";
import type { Finding } from "../../core/model/finding";
import type { CheckState } from "../../core/model/review";
import { BY_WORDS, CHECK_STATES, type ChecklistEntry, checklist, countStates, STATE_WORDS } from "../../core/rules/checklist";
import { LEVEL_NAMES } from "../../core/rules/page";
import { type CheckedDraft, type CheckResult, checkFile } from "../../core/rules/run";
import { toIso } from "../../core/text/calendar";
import type { SourceText } from "../../core/text/source";
import { onlyPath } from "../args";
import { CHECK_OPTIONS, checkOptions, complainAboutProfiles } from "../check-options";
import { type Command, type Context, toJson } from "../command";
import { numberOf } from "../document-number";
import type { ExitCode } from "../io";
import { Profiles } from "../profile";
import { loadDraft } from "../read-draft";
import { type Paint, paint } from "../terminal/colour";
import { kindName, STAGE_NAMES } from "../words";

export const command: Command = {
  options: { ...CHECK_OPTIONS, format: { kind: "choice", values: ["text", "json"] } },
  async run(context): Promise<ExitCode> {
    const path = onlyPath(context.args, "checklist");
    const loaded = await loadDraft(context, path);
    if (loaded === null) return 2;
    const profiles = new Profiles(checkOptions(context.args, context.io));
    const file = readDraftFile(loaded.text);
    const result = checkFile(file, { ...(await profiles.config(path)), layout: loaded.layout });
    const json = context.args.value("format") === "json";
    context.io.out(json ? toJson(reportOf(context, loaded.path, file.source, result)) : textOf(context, file.source, result));
    return complainAboutProfiles(context, await profiles.loaded()) ? 2 : 0;
  },
};

function reportOf({ language }: Context, path: string, source: SourceText, { drafts, findings }: CheckResult) {
  const shown = (finding: Finding) => ({
    rule: finding.rule,
    level: finding.level,
    message: finding.message[language],
    range: source.range(finding.span),
  });
  const documents = drafts.map((checked) => {
    const entries = checklist(checked, findings);
    return {
      kind: checked.draft.kind,
      regime: checked.draft.regime,
      stage: checked.stage,
      number: numberOf(checked.draft),
      date: checked.draft.date === null ? null : toIso(checked.draft.date),
      asOf: checked.asOf === null ? null : toIso(checked.asOf),
      range: source.range(checked.draft.span),
      counts: countStates(entries),
      items: entries.map(({ part, item, state, findings: own, unasked }) => ({
        part: part.letter,
        number: item.number,
        text: item.text[language],
        by: item.by,
        level: item.level,
        state,
        findings: own.map(shown),
        notEvaluated: unasked,
      })),
    };
  });
  return { version: 1, path, documents };
}

function textOf(context: Context, source: SourceText, { drafts, findings }: CheckResult): string {
  if (drafts.length === 0) return context.language === "vi" ? "Không nhận ra văn bản hành chính.\n" : "No administrative document.\n";
  return drafts.map((checked) => documentText(context, source, checked, checklist(checked, findings))).join("\n");
}

const MARKS: Readonly<Record<CheckState, string>> = { dat: "✓", "chua-dat": "✗", "khong-ap-dung": "–", "chua-kiem-duoc": "?" };

function documentText(
  { io, language }: Context,
  source: SourceText,
  { draft, stage }: CheckedDraft,
  entries: readonly ChecklistEntry[],
): string {
  const style = paint(io.colour);
  const title = [kindName(draft.kind, language), numberOf(draft)].filter((part) => part !== null).join(" ");
  const counts = countStates(entries);
  let out = `${style.bold(title)} · ${STAGE_NAMES[stage][language]}\n`;
  let letter = "";
  for (const entry of entries) {
    if (entry.part.letter !== letter) out += `\n${style.bold(`${entry.part.letter}. ${entry.part.title[language]}`)}\n`;
    letter = entry.part.letter;
    out += itemText(entry, source, style, language);
  }
  const said = CHECK_STATES.map((state) => `${STATE_WORDS[state][language]} ${counts[state]}`).join(" · ");
  return `${out}\n${style.bold(said)}\n`;
}

function itemText({ item, state, findings }: ChecklistEntry, source: SourceText, style: Paint, language: Context["language"]): string {
  const mark = paintState(state, MARKS[state], style);
  const by = style.dim(`(${BY_WORDS[item.by][language]})`);
  const head = `  ${mark} ${String(item.number).padStart(2)}. ${item.text[language]} ${by}\n`;
  const lines = findings.map((finding) => {
    const line = source.position(finding.span.start).line + 1;
    return `        ${style.dim(String(line))} ${style.level(finding.level, LEVEL_NAMES[finding.level][language])}: ${finding.message[language]}\n`;
  });
  return head + lines.join("");
}

const paintState = (state: CheckState, mark: string, style: Paint): string =>
  state === "dat" ? style.added(mark) : state === "chua-dat" ? style.removed(mark) : style.dim(mark);
