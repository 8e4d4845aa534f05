/** Xem quy định: the page of a rule, of the finding at the cursor, or of one chosen among the text's findings. */
import { commands, type Diagnostic, languages, type TextEditor, Uri, window } from "vscode";
import { OPEN_RULE_PAGE, rulePageUri } from "../../../server/src/lsp/protocol";
import { say } from "../words";
import { activeDraft } from "./active";
import type { Command } from "./command";

/** The rule of a diagnostic of ours; null for another's. */
export function codeOf({ code }: Diagnostic): string | null {
  const value = typeof code === "object" ? code.value : code;
  return typeof value === "string" && /^[a-z0-9-]+\/[a-z0-9-]+$/u.test(value) ? value : null;
}

/** The manifest's `workbench.editorAssociations` show it rendered. */
const open = (code: string): Thenable<unknown> => commands.executeCommand("vscode.open", Uri.parse(rulePageUri(code)), { preview: true });

async function choose({ document, selection }: TextEditor): Promise<string | null> {
  const found = languages.getDiagnostics(document.uri).flatMap((diagnostic) => {
    const code = codeOf(diagnostic);
    return code ? [{ code, diagnostic }] : [];
  });
  const here = new Set(found.filter(({ diagnostic }) => diagnostic.range.intersection(selection)).map(({ code }) => code));
  const codes = here.size > 0 ? here : new Set(found.map(({ code }) => code));
  if (codes.size < 2) return [...codes][0] ?? null;
  const items = [...codes].map((code) => ({
    label: found.find((one) => one.code === code)?.diagnostic.message ?? code,
    description: code,
  }));
  const picked = await window.showQuickPick(items, {
    placeHolder: say({ vi: "Xem quy định của mục nào?", en: "Show the rule of which finding?" }),
    matchOnDescription: true,
  });
  return picked?.description ?? null;
}

export const showRule: Command = {
  id: OPEN_RULE_PAGE,
  async run(_session, _context, code) {
    if (typeof code === "string") {
      await open(code);
      return;
    }
    const editor = activeDraft();
    if (!editor) return;
    if (!languages.getDiagnostics(editor.document.uri).some(codeOf)) {
      await window.showInformationMessage(say({ vi: "Văn bản này không có mục nào.", en: "This text has no findings." }));
      return;
    }
    const chosen = await choose(editor);
    if (chosen) await open(chosen);
  },
};
