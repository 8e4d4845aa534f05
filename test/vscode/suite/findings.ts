/** Findings: Problems and their pages, outline, fixes, settings, status, restart. */

import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  DiagnosticSeverity,
  type DocumentSymbol,
  languages,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import { DOCUMENT_STATUS, type DocumentStatusResult } from "../../../server/src/lsp/protocol";
import * as assert from "./assert";
import type { Declare } from "./bdd";
import { closeAll, codeOf, fileOf, open, openNew, rulesOf, vbhc } from "./editors";
import { until } from "./poll";

const FILE = "quyet-dinh.vbhc";
/** What a reader finds in the file: two commas for a semicolon and a full stop, Điều 3 and khoản 2 missing, 31/11. */
const EXPECTED = ["can-cu/dau-cham-phay", "can-cu/dau-cham", "bo-cuc/dieu-lien-tuc", "bo-cuc/khoan-lien-tuc"];

const hasAll = (rules: readonly string[]): boolean => EXPECTED.every((rule) => rules.includes(rule));
const lineOf = (document: TextDocument, start: string): string =>
  document
    .getText()
    .split("\n")
    .find((line) => line.startsWith(start)) ?? "";

/** Applies an action of a finding. VS Code refuses an edit of a version that is just passing: then the action is asked for again. */
async function act(document: TextDocument, rule: string, wanted: (action: CodeAction) => boolean): Promise<void> {
  await until(`an action for ${rule} that can be applied`, async () => {
    const finding = languages.getDiagnostics(document.uri).find((one) => codeOf(one) === rule);
    if (!finding) return false;
    const { range } = finding;
    const actions = await commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", document.uri, range, "quickfix");
    const edit = actions.find((action) => action.edit && wanted(action))?.edit;
    return edit !== undefined && workspace.applyEdit(edit);
  });
}

export const findings: Declare = ({ describe, it, before, afterEach }) => {
  describe("findings", () => {
    before(async () => void (await vbhc()));
    afterEach(closeAll);

    it("stand in Problems, each with its rule", async () => {
      const { document } = await open(FILE);
      const rules = await rulesOf(document, hasAll);
      assert.equal(rules.filter((rule) => rule === "bo-cuc/dieu-lien-tuc").length, 1, "one cause, one finding");
      for (const { source, message } of languages.getDiagnostics(document.uri)) {
        assert.equal(source, "vbhc");
        assert.ok(message.length > 0);
      }
    });

    it("have codes that open the rule's page, offline", async () => {
      const { document } = await open(FILE);
      await rulesOf(document, hasAll);
      for (const { code } of languages.getDiagnostics(document.uri)) {
        assert.ok(typeof code === "object", "the code has a target");
        assert.equal(code.target.scheme, "vbhc-rule");
        const page = await workspace.openTextDocument(code.target);
        assert.match(page.getText(), /^# \S/u, String(code.value));
        assert.ok(page.getText().includes(String(code.value)));
      }
    });

    it("open an unknown page with a sentence, not an error", async () => {
      const page = await workspace.openTextDocument(Uri.parse("vbhc-rule:/khong/co.md"));
      assert.match(page.getText(), /khong\/co/u);
    });

    it("give the outline of the text", async () => {
      const { document } = await open(FILE);
      const symbols = await until("symbols", async () => {
        const found = await commands.executeCommand<DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri);
        return found?.length ? found : null;
      });
      const flat = (list: readonly DocumentSymbol[]): DocumentSymbol[] => list.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
      const names = flat(symbols).map(({ name }) => name);
      for (const start of ["Điều 1", "Điều 2", "Điều 4", "Điều 5"])
        assert.ok(
          names.some((name) => name.startsWith(start)),
          `${start} in ${names.join(" ¦ ")}`,
        );
      const second = flat(symbols).find(({ name }) => name.startsWith("Điều 2"));
      assert.equal(second?.children.length, 2, "its two khoản");
    });

    it("are corrected by their quick fix", async () => {
      const { document } = await open(FILE);
      await rulesOf(document, hasAll);
      await act(document, "can-cu/dau-cham-phay", ({ isPreferred }) => isPreferred === true);
      assert.equal(lineOf(document, "Căn cứ Luật"), "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;");
      await rulesOf(document, (rules) => !rules.includes("can-cu/dau-cham-phay"));
    });

    it("are suppressed with the reason that is typed", async () => {
      const { document } = await open(FILE);
      await rulesOf(document, hasAll);
      await act(document, "bo-cuc/dieu-lien-tuc", ({ title }) => title.startsWith("Bỏ qua"));
      const comment = await until("the comment", () => lineOf(document, "%% vbhc: bỏ qua bo-cuc/dieu-lien-tuc"));
      assert.match(comment, /: $/u, "the reason is still to be written");
      await commands.executeCommand("type", { text: "trích từ văn bản khác" });
      assert.equal(lineOf(document, "%% vbhc"), `${comment}trích từ văn bản khác`);
      await rulesOf(document, (rules) => rules.includes("can-cu/dau-cham") && !rules.some((rule) => /dieu-lien-tuc|^soat/u.test(rule)));
    });

    it("of form are corrected all at once by the command, and nothing else is", async () => {
      const { document } = await open(FILE);
      await rulesOf(document, hasAll);
      await commands.executeCommand("vbhc.fixAll");
      const rules = await rulesOf(document, (found) => !found.includes("can-cu/dau-cham-phay") && !found.includes("can-cu/dau-cham"));
      assert.ok(rules.includes("bo-cuc/dieu-lien-tuc"), "the numbering is left to the author");
      assert.ok(lineOf(document, "Theo đề nghị").endsWith("năm 2026."));
      const text = document.getText();
      await commands.executeCommand("vbhc.fixAll");
      assert.equal(document.getText(), text, "a second time changes nothing");
      await commands.executeCommand("notifications.clearAll");
    });

    it("go when a setting switches their rule off, and come back with it", async () => {
      const { document } = await open(FILE);
      await rulesOf(document, hasAll);
      const set = (value: unknown): Thenable<void> =>
        workspace.getConfiguration("vbhc", document.uri).update("rules", value, ConfigurationTarget.Workspace);
      try {
        await set({ "bo-cuc/dieu-lien-tuc": "off" });
        await rulesOf(document, (rules) => rules.length > 0 && !rules.includes("bo-cuc/dieu-lien-tuc"));
      } finally {
        await set(undefined);
      }
      await rulesOf(document, hasAll);
    });

    it("are counted by the status request as they stand in Problems", async () => {
      const api = await vbhc();
      const { document } = await open(FILE);
      await rulesOf(document, hasAll);
      const status = await api.request<DocumentStatusResult | null>(DOCUMENT_STATUS, { uri: document.uri.toString() });
      assert.ok(status);
      const errors = languages.getDiagnostics(document.uri).filter(({ severity }) => severity === DiagnosticSeverity.Error);
      assert.equal(status.counts["bat-buoc"], errors.length);
      assert.deepEqual(
        status.documents.map(({ kind, stage }) => [kind, stage]),
        [["quyet-dinh", "hoan-chinh"]],
      );
      assert.equal(status.asOf, "2026-10-12");
    });

    it("come for unsaved texts too", async () => {
      const text = new TextDecoder().decode(await workspace.fs.readFile(fileOf(FILE)));
      await rulesOf((await openNew(text)).document, hasAll);
    });

    it("come for the second of two texts opened in one go", async () => {
      await workspace.fs.copy(fileOf(FILE), fileOf("hai.vbhc"), { overwrite: true });
      const [first, second] = [await open(FILE), await open("hai.vbhc")];
      await rulesOf(second.document, hasAll);
      await open(FILE);
      await rulesOf(first.document, hasAll);
    });

    it("come back after a restart", async () => {
      const { document } = await open(FILE);
      await rulesOf(document, hasAll);
      await commands.executeCommand("vbhc.restart");
      await rulesOf(document, hasAll);
    });

    it("follow each key without a word of the text being changed", async () => {
      const editor = await open(FILE);
      await rulesOf(editor.document, hasAll);
      const before = editor.document.getText();
      const line = before.split("\n").findIndex((text) => text.startsWith("3. Báo cáo"));
      await editor.edit((edit) =>
        edit.replace(editor.document.lineAt(line).range.with({ end: editor.document.lineAt(line).range.start.translate(0, 1) }), "2"),
      );
      await rulesOf(editor.document, (rules) => !rules.includes("bo-cuc/khoan-lien-tuc"));
      assert.equal(editor.document.getText(), before.replace("\n3. Báo cáo", "\n2. Báo cáo"));
    });
  });

  describe("commands", () => {
    afterEach(closeAll);

    it("open a new decision of the kind and authority that are chosen", async () => {
      const done = commands.executeCommand("vbhc.newDecision");
      for (let i = 0; i < 2; i++) {
        await new Promise((resolve) => setTimeout(resolve, 700));
        await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      }
      await done;
      const document = await until("the new text", () => window.activeTextEditor?.document);
      assert.equal(document.languageId, "vbhc");
      assert.match(document.getText(), /^QUYẾT ĐỊNH\nVề việc …$/mu);
    });

    it("tell about the session without a word of the text", async () => {
      await open(FILE);
      await commands.executeCommand("vbhc.information");
      const document = await until("the page", () =>
        window.activeTextEditor?.document.languageId === "json" ? window.activeTextEditor.document : null,
      );
      const told = JSON.parse(document.getText());
      assert.equal(told.server, "running");
      assert.equal(told.document.language, "vbhc");
      assert.ok(!document.getText().includes("Hải Vân"));
    });
  });
};
