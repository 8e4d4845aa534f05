/**
 * Edits that the editor shows before they are made. VS Code shows an edit when one of its places needs confirmation, and
 * leaves such places unticked: what is applied then lacks them. So the real places need none, and one that changes nothing does.
 */
import type { AnnotatedTextEdit, ChangeAnnotation, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Language, Text } from "../core/model/finding";
import { LOOK_AND_APPLY } from "./protocol";

const LOOK = "xem-truoc";
const START = { line: 0, character: 0 };

/** Edits of one document, each under its annotation (null: none); `annotations` tell their labels. */
export function shownFirst(
  textDocument: { readonly uri: string; readonly version: number },
  edits: readonly { readonly edit: TextEdit; readonly annotation: string | null }[],
  annotations: Readonly<Record<string, Text>>,
  language: Language,
): WorkspaceEdit {
  const look: AnnotatedTextEdit = { range: { start: START, end: START }, newText: "", annotationId: LOOK };
  const real = edits.map(({ edit, annotation }) => (annotation === null ? edit : { ...edit, annotationId: annotation }));
  const labels = Object.entries(annotations).map(([key, label]): [string, ChangeAnnotation] => [
    key,
    { label: label[language], needsConfirmation: false },
  ]);
  return {
    documentChanges: [{ textDocument: { ...textDocument }, edits: [look, ...real] }],
    changeAnnotations: { [LOOK]: { label: LOOK_AND_APPLY[language], needsConfirmation: true }, ...Object.fromEntries(labels) },
  };
}
