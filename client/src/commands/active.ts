/** The vbhc text that a command acts on. */
import { type TextEditor, window } from "vscode";
import { say } from "../words";

/** The active editor when it shows a vbhc text; otherwise says so and gives null. */
export function activeDraft(): TextEditor | null {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId === "vbhc") return editor;
  void window.showInformationMessage(say({ vi: "Mở một văn bản hành chính trước.", en: "Open an administrative text first." }));
  return null;
}
