/** What is seen: the rendered rule page, Problems, outline, status. Takes the pictures that are kept as build output. */

import { commands, DiagnosticSeverity, languages, Position, Selection, TabInputCustom, Uri, window } from "vscode";
import { keysFor, typingEvents } from "../../client/unikey";
import * as assert from "./assert";
import type { Declare } from "./bdd";
import { closeAll, open, openNew, rulesOf, withSuggestions } from "./editors";
import { until } from "./poll";
import { hasWindow, inWindow, photograph } from "./window";

const TYPED = "Căn cứ Luật Đất đai; Ủy ban nhân dân tỉnh giao Sở Nội vụ chủ trì, phối hợp với các sở.";

const WALKTHROUGH = [
  "Dán một quyết định cũ",
  "Xem các mục phải sửa",
  "Sửa và xem quy định",
  "Xem phân công, thời hạn",
  "Xuất tệp Word và phiếu",
  "Soạn bằng đoạn mẫu",
  "Khai thông tin đơn vị",
];

export const workbench: Declare = ({ describe, it, afterEach }) => {
  describe("workbench", () => {
    afterEach(closeAll);

    it("shows text, Problems and outline", async () => {
      const { document } = await open("quyet-dinh.vbhc");
      await rulesOf(document, (rules) => rules.length > 3);
      await commands.executeCommand("outline.focus");
      await commands.executeCommand("workbench.actions.view.problems");
      await photograph("problems");
      await commands.executeCommand("workbench.action.closePanel");
    });

    it("shows the counts in the language status item, in the words of the interface", async () => {
      const { document } = await open("quyet-dinh.vbhc");
      await rulesOf(document, (rules) => rules.length > 3);
      const errors = languages.getDiagnostics(document.uri).filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
      const shown = await photograph("status");
      if (shown === null) return;
      assert.ok(shown.includes(`VBHC: ${errors} bắt buộc`), shown);
      assert.ok(shown.includes("Quyết định, hoàn chỉnh; hiệu lực tính đến 12/10/2026"), shown);
    });

    it("shows a rule's page rendered, in a tab of the Markdown preview", async () => {
      const { document } = await open("quyet-dinh.vbhc");
      await rulesOf(document, (rules) => rules.includes("bo-cuc/dieu-lien-tuc"));
      await commands.executeCommand("vscode.open", Uri.parse("vbhc-rule:/bo-cuc/dieu-lien-tuc.md"));
      const input = await until("the tab", () => {
        const tab = window.tabGroups.activeTabGroup.activeTab?.input;
        return tab instanceof TabInputCustom ? tab : null;
      });
      assert.equal(input.viewType, "vscode.markdown.preview.editor");
      assert.equal(input.uri.scheme, "vbhc-rule");
      await photograph("rule-page");
    });

    it("keeps exactly what a Vietnamese keyboard types into the window, the suggest widget on", async () => {
      if (!hasWindow()) return;
      await withSuggestions(async () => {
        const { document } = await openNew();
        assert.equal(await photograph("keys", typingEvents(keysFor(TYPED, "telex"), "telex")), "pressed");
        await until("the text", () => document.getText().length >= TYPED.length).catch(() => {});
        assert.equal(document.getText(), TYPED);
      });
    });

    it("has a walkthrough", async () => {
      await commands.executeCommand("workbench.action.openWalkthrough", "vbhc.vbhc#start", false);
      const shown = await inWindow("walkthrough");
      if (shown === null) return;
      const { steps, beside } = JSON.parse(shown) as { readonly steps: readonly string[]; readonly beside: string };
      assert.equal(beside, steps[0]);
      assert.deepEqual(steps, WALKTHROUGH);
    });

    it("offers fixes at a finding", async () => {
      const editor = await open("quyet-dinh.vbhc");
      await rulesOf(editor.document, (rules) => rules.includes("can-cu/dau-cham-phay"));
      const line = editor.document
        .getText()
        .split("\n")
        .findIndex((text) => text.startsWith("Căn cứ Luật"));
      const end = new Position(line, editor.document.lineAt(line).text.length);
      editor.selection = new Selection(end, end);
      await commands.executeCommand("editor.action.quickFix");
      await photograph("quick-fix");
      await commands.executeCommand("hideCodeActionWidget");
    });

    it("shows the snippets when asked", async () => {
      await open("quyet-dinh.vbhc");
      await commands.executeCommand("workbench.action.files.newUntitledFile", { languageId: "vbhc" });
      for (const letter of "qd") await commands.executeCommand("type", { text: letter });
      await commands.executeCommand("editor.action.triggerSuggest");
      await photograph("snippets");
    });
  });
};
