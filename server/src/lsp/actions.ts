/** Code actions as LSP wants them: kinds, versioned edits, a snippet for the reason where the client takes one. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type SnippetTextEdit,
  StringValue,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { type Tidy, type TidyKind, tidyActions } from "../core/features/citation-tidy";
import { type Action, fixAll, quickFixes } from "../core/features/code-actions";
import type { Suppressing } from "../core/features/suppress";
import type { LegalActTable } from "../core/knowledge/legal-acts";
import type * as Core from "../core/model/finding";
import type { DraftFile } from "../core/model/types";
import { type Client, FIX_ALL_KIND, TIDY_KIND } from "./capabilities";
import { type Place, toDiagnostic, toTextEdit } from "./convert";
import type { Checked } from "./documents";
import { ADD_WORD, OPEN_RULE_PAGE } from "./protocol";
import { shownFirst } from "./shown-first";

/** Actions for a range, of the kinds that the client asks for; without a wish the quick fixes. */
export function codeActions(
  params: CodeActionParams,
  file: DraftFile,
  checked: Checked,
  client: Client,
  acts: LegalActTable | null,
): CodeAction[] {
  const { only } = params.context;
  const { uri } = params.textDocument;
  const { source } = file;
  const writer = new ActionWriter({ uri, source, language: checked.settings.language }, checked.version, client);
  const actions: Action[] = [];
  const where = { start: source.offsetAt(params.range.start), end: source.offsetAt(params.range.end) };
  if (only === undefined || wants(only, CodeActionKind.QuickFix)) {
    actions.push(...quickFixes(file, checked.shown, where));
  }
  if (only !== undefined && wants(only, FIX_ALL_KIND)) actions.push(...fixAll(checked.shown));
  const tidies = mayTidy(params, checked) ? tidyActions(file, where, acts).filter(({ kind }) => wantsTidy(only, kind)) : [];
  return [...actions.flatMap((action) => writer.write(action) ?? []), ...tidies.map((tidy) => writer.tidy(tidy))];
}

/** An issued text keeps its citations; while one types nothing is offered unasked. */
const mayTidy = ({ context }: CodeActionParams, { settings }: Checked): boolean =>
  settings.stage !== "da-ban-hanh" && context.triggerKind !== CodeActionTriggerKind.Automatic;

const wantsTidy = (only: readonly string[] | undefined, kind: TidyKind): boolean =>
  only === undefined || wants(only, `${TIDY_KIND}.${kind}`);

/** A wish for "source" or "source.fixAll" is one for "source.fixAll.vbhc" too. */
export const wants = (only: readonly string[], kind: string): boolean =>
  only.some((wish) => wish === "" || kind === wish || kind.startsWith(`${wish}.`));

class ActionWriter {
  constructor(
    private readonly place: Place,
    private readonly version: number,
    private readonly client: Client,
  ) {}

  /** Null for an action that the client cannot carry out. */
  write(action: Action): CodeAction | null {
    const title = action.title[this.place.language];
    switch (action.kind) {
      case "fix":
        return { ...this.quickFix(title, action), isPreferred: action.preferred, edit: this.edit(this.edits(action.edits)) };
      case "suppress":
        return { ...this.quickFix(title, action), edit: this.suppressEdit(action.edit) };
      case "fix-rule":
        return { ...this.quickFix(title, action), edit: this.edit(this.edits(action.edits)) };
      case "own-word":
        if (!this.client.openRulePage) return null;
        return { ...this.quickFix(title, action), command: { title, command: ADD_WORD, arguments: [action.word, this.place.uri] } };
      case "rule-page":
        if (!this.client.openRulePage) return null;
        return { ...this.quickFix(title, action), command: { title, command: OPEN_RULE_PAGE, arguments: [action.finding.rule] } };
      case "fix-all":
        return { title, kind: FIX_ALL_KIND, edit: this.edit(this.edits(action.edits)) };
    }
  }

  /** Shown before it is made, where the client can. */
  tidy({ kind, title, edits }: Tidy): CodeAction {
    const { uri, language } = this.place;
    const base = { title: title[language], kind: `${TIDY_KIND}.${kind}` };
    if (!this.client.changeAnnotations) return { ...base, edit: this.edit(this.edits(edits)) };
    const annotated = this.edits(edits).map((edit) => ({ edit, annotation: kind }));
    return { ...base, edit: shownFirst({ uri, version: this.version }, annotated, { [kind]: title }, language) };
  }

  private quickFix(title: string, { finding }: Exclude<Action, { kind: "fix-all" }>): CodeAction {
    return { title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(finding, this.place)] };
  }

  private edits(edits: readonly Core.TextEdit[]): TextEdit[] {
    return edits.map((edit) => toTextEdit(edit, this.place.source));
  }

  private suppressEdit({ span, newText, reasonAt }: Suppressing): WorkspaceEdit {
    const range = this.place.source.range(span);
    if (reasonAt === null || !this.client.snippetEdits) return this.edit([{ range, newText }]);
    const snippet = `${escapeSnippet(newText.slice(0, reasonAt))}$0${escapeSnippet(newText.slice(reasonAt))}`;
    return this.edit([{ range, snippet: StringValue.createSnippet(snippet) }]);
  }

  private edit(edits: (TextEdit | SnippetTextEdit)[]): WorkspaceEdit {
    const { uri } = this.place;
    if (this.client.versionedEdits) return { documentChanges: [{ textDocument: { uri, version: this.version }, edits }] };
    return { changes: { [uri]: edits.filter((edit): edit is TextEdit => "newText" in edit) } };
  }
}

const escapeSnippet = (text: string): string => text.replace(/[\\$}]/gu, "\\$&");
