/** The suite against the packed .vsix, installed as a user's: the essentials. */

import { extensions } from "vscode";
import * as assert from "./assert";
import type { Declare } from "./bdd";
import { closeAll, open, rulesOf, vbhc } from "./editors";
import { runAll } from "./index";

const installed: Declare = ({ describe, it, afterEach }) => {
  describe("installed .vsix", () => {
    afterEach(closeAll);

    it("is the one under test, and carries no node_modules", async () => {
      const extension = extensions.getExtension("vbhc.vbhc");
      assert.ok(extension);
      assert.match(extension.extensionPath, /ext[/\\]vbhc\.vbhc-/u);
      const { existsSync } = await import("node:fs");
      assert.ok(!existsSync(`${extension.extensionPath}/node_modules`));
      assert.ok(!existsSync(`${extension.extensionPath}/server`));
    });

    it("finds what there is to find", async () => {
      await vbhc();
      const { document } = await open("quyet-dinh.vbhc");
      await rulesOf(document, (rules) => rules.includes("bo-cuc/dieu-lien-tuc"));
      await rulesOf(document, (rules) => rules.includes("bo-cuc/dieu-lien-tuc"));
    });

    it("holds each folder of a workspace to its own settings", async () => {
      const [first, second] = [await open("quyet-dinh.vbhc", 0), await open("quyet-dinh.vbhc", 1)];
      await rulesOf(second.document, (rules) => rules.includes("bo-cuc/khoan-lien-tuc") && !rules.includes("bo-cuc/dieu-lien-tuc"));
      await open("quyet-dinh.vbhc", 0);
      await rulesOf(first.document, (rules) => rules.includes("bo-cuc/khoan-lien-tuc") && rules.includes("bo-cuc/dieu-lien-tuc"));
    });
  });
};

export const run = (): Promise<void> => runAll([installed]);
