/** Renumbering over the protocol: rename on a number or a name, and the request behind our client's commands. */
import {
  LSPErrorCodes,
  type PrepareRenameParams,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { draftAt } from "../core/features/references";
import { type Renamable, renamableAt, renameEdits } from "../core/features/rename";
import { articlesWith, movable, type RenumberOperation, type RenumberOutcome, renumber } from "../core/features/renumber";
import { readDraftFile } from "../core/model/draft";
import type * as Core from "../core/model/finding";
import type { Language, Text } from "../core/model/finding";
import type { Draft, DraftFile } from "../core/model/types";
import type { Node } from "../core/syntax/nodes";
import type { SourceText } from "../core/text/source";
import { isEmpty, type Position, span, touches } from "../core/text/span";
import { toTextEdit } from "./convert";
import { RENUMBER, type RenumberParams, type RenumberResult } from "./protocol";
import type { Services } from "./requests";
import { safely } from "./safely";
import type { ResourceSettings } from "./settings";
import { shownFirst } from "./shown-first";

/** Key of the annotation that references bear: where there are any, the editor shows the change before it is made. */
const REFERENCES = "vien-dan";
const ANNOTATION: Text = { vi: "Viện dẫn theo số mới", en: "References follow the new numbers" };

const ISSUED: Text = { vi: "Văn bản đã ban hành nên không đổi tên.", en: "The text is issued, so nothing is renamed." };
const NO_NUMBER: Text = { vi: "Ghi số mới của Điều, ví dụ 5.", en: "Give the new number of the article, such as 5." };

/** Registers rename and the request of the commands. */
export function answerRenumbering(services: Services): void {
  const { connection } = services;
  connection.onPrepareRename(safely(connection, "prepareRename", null, (params) => prepare(services, params)));
  connection.onRenameRequest(safely(connection, "rename", null, (params) => rename(services, params)));
  connection.onRequest(
    RENUMBER,
    safely<RenumberParams, RenumberResult | null>(connection, RENUMBER, null, (params) => renumberFor(services, params)),
  );
}

const refuse = (text: Text, language: Language): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, text[language]);

async function renamable({ documents, settings, tables }: Services, params: TextDocumentPositionParams) {
  const { uri } = params.textDocument;
  const inForce = await settings.of(uri);
  const knowledge = inForce.knowledge ?? (await tables.knowledge());
  const [file, version] = [documents.file(uri), documents.version(uri)];
  if (file === null || version === null) return null;
  return { uri, file, version, inForce, found: renamableAt(file, file.source.offsetAt(params.position), knowledge) };
}

async function prepare(services: Services, params: PrepareRenameParams) {
  const at = await renamable(services, params);
  if (at?.found == null) return null;
  if (isIssued(at.inForce)) throw refuse(ISSUED, at.inForce.language);
  return { range: at.file.source.range(at.found.span), placeholder: at.found.placeholder };
}

const isIssued = ({ stage }: ResourceSettings): boolean => stage === "da-ban-hanh";

async function rename(services: Services, params: RenameParams): Promise<WorkspaceEdit | null> {
  const at = await renamable(services, params);
  if (at?.found == null) return null;
  const { file, found, inForce } = at;
  if (isIssued(inForce)) throw refuse(ISSUED, inForce.language);
  if (found.kind === "article") {
    const outcome = renumberFrom(file, found, params.newName, inForce);
    if (outcome.kind === "refusal") throw refuse(outcome.reason, inForce.language);
    return toWorkspaceEdit(services, at, outcome);
  }
  const edits = renameEdits(file.source, found, inFormOf(file.source.text, params.newName));
  if ("vi" in edits) throw refuse(edits, inForce.language);
  return toWorkspaceEdit(services, at, { kind: "edits", edits, references: new Set() });
}

function renumberFrom(
  file: DraftFile,
  { draft, node }: Extract<Renamable, { kind: "article" }>,
  name: string,
  inForce: ResourceSettings,
): RenumberOutcome {
  const wanted = /^(?:Điều +)?(?<number>\d{1,3})(?<letter>[a-zđ]?)\.?$/iu.exec(name.normalize("NFC").trim())?.groups;
  const own = /\d(?<letter>[a-zđ]?)$/u.exec(node.label)?.groups?.letter;
  if (wanted?.number === undefined || wanted.letter !== own) return { kind: "refusal", reason: NO_NUMBER };
  return renumber(file, draft, { kind: "from", node, start: Number(wanted.number) }, { issued: isIssued(inForce), read: readDraftFile });
}

type Edits = Extract<RenumberOutcome, { kind: "edits" }>;

/** Text as the user's document writes it, composed or not. */
function inFormOf(text: string, newText: string): string {
  return /[\u0300-\u036f]/u.test(text) ? newText.normalize("NFD") : newText;
}

function toWorkspaceEdit(
  { client }: Services,
  { uri, version, file, inForce }: { uri: string; version: number; file: DraftFile; inForce: ResourceSettings },
  { edits, references }: Edits,
): WorkspaceEdit {
  const written = edits.map((edit) => ({
    edit: toTextEdit(edit, file.source),
    annotation: references.has(edit) ? REFERENCES : null,
  }));
  const plain = written.map(({ edit }) => edit);
  if (!client.versionedEdits) return { changes: { [uri]: plain } };
  if (client.changeAnnotations && references.size > 0)
    return shownFirst({ uri, version }, written, { [REFERENCES]: ANNOTATION }, inForce.language);
  return { documentChanges: [{ textDocument: { uri, version }, edits: plain }] };
}

const NO_ARTICLE: Text = { vi: "Đặt con trỏ trong một Điều.", en: "Put the cursor into an article." };
const NO_ITEM: Text = { vi: "Đặt con trỏ trong một khoản hoặc điểm.", en: "Put the cursor into a khoản or điểm." };

async function renumberFor(
  { documents, settings }: Services,
  { uri, position, operation }: RenumberParams,
): Promise<RenumberResult | null> {
  const inForce = await settings.of(uri);
  const [file, version] = [documents.file(uri), documents.version(uri)];
  if (file === null || version === null) return null;
  const offset = file.source.offsetAt(position);
  const draft = draftAt(file, offset);
  const wanted = draft === null ? null : operationAt(draft, offset, operation);
  const refusal = (text: Text): RenumberResult => ({ version, edits: [], cursor: null, refusal: text[inForce.language] });
  if (draft === null || wanted === null) return refusal(operation.startsWith("move") ? NO_ITEM : NO_ARTICLE);
  const outcome = renumber(file, draft, wanted, { issued: isIssued(inForce), read: readDraftFile });
  if (outcome.kind === "refusal") return refusal(outcome.reason);
  const edits = outcome.edits.map((edit) => ({
    ...toTextEdit(edit, file.source),
    reference: outcome.references.has(edit),
  }));
  return { version, edits, cursor: edits.length === 0 ? null : cursorAfter(file.source, wanted, outcome.edits), refusal: null };
}

const linesIn = (text: string): number => text.match(/\r\n|\n|\r/gu)?.length ?? 0;

/** Behind the number of a new article; at the mark of what has moved. Lines before it keep their count. */
function cursorAfter(source: SourceText, operation: RenumberOperation, edits: readonly Core.TextEdit[]): Position | null {
  switch (operation.kind) {
    case "from":
      return null;
    case "delete": {
      const removed = edits.find(
        ({ span: { start, end }, newText }) => newText === "" && start <= operation.node.span.start && operation.node.span.end <= end,
      );
      return removed === undefined ? null : { line: source.position(removed.span.start).line, character: 0 };
    }
    case "insert-after": {
      const inserted = edits.find((edit) => isEmpty(edit.span));
      if (inserted === undefined) return null;
      return { line: source.position(inserted.span.start).line + 1, character: inserted.newText.replace(/^[\r\n]+/u, "").length };
    }
    case "move": {
      const siblings = operation.node.parent?.children ?? [];
      const other = siblings[siblings.indexOf(operation.node) + operation.by];
      if (other === undefined) return null;
      if (operation.by < 0) return source.position(other.span.start);
      const { line } = source.position(operation.node.span.start);
      const between = source.original(span(operation.node.span.end, other.span.start));
      return {
        line: line + linesIn(source.original(other.span)) + linesIn(between),
        character: source.position(other.span.start).character,
      };
    }
  }
}

const KINDS = { "insert-article": "insert-after", "delete-article": "delete", renumber: "from" } as const;

function operationAt(draft: Draft, offset: number, operation: RenumberParams["operation"]): RenumberOperation | null {
  const innermost = nodeAt([...draft.nodes, ...draft.attachments.map(({ node }) => node)], offset);
  if (operation === "move-up" || operation === "move-down") {
    const node = movable(innermost);
    return node === null ? null : { kind: "move", node, by: operation === "move-up" ? -1 : 1 };
  }
  for (let node = innermost; node !== null; node = node.parent) {
    if (articlesWith(draft, node).length > 0) return { kind: KINDS[operation], node };
  }
  return null;
}

/** The innermost node around an offset; of neighbours that both touch it the later one. */
function nodeAt(nodes: readonly Node[], offset: number): Node | null {
  const owner = nodes.findLast(({ span }) => touches(span, offset));
  return owner === undefined ? null : (nodeAt(owner.children, offset) ?? owner);
}
