/** Rà soát tệp này như văn bản hành chính: a .txt keeps its name and becomes a vbhc text in this window. */
import { languages, window } from "vscode";
import { say } from "../words";
import type { Command } from "./command";

export const useLanguage: Command = {
  id: "vbhc.useLanguage",
  async run() {
    const document = window.activeTextEditor?.document;
    if (document) await languages.setTextDocumentLanguage(document, "vbhc");
    else await window.showInformationMessage(say({ vi: "Mở tệp cần rà soát trước.", en: "Open the file first." }));
  },
};
