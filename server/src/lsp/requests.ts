/** Requests about one document: each asks a feature of the core and puts the answer into LSP's words. */
import {
  type Connection,
  type DefinitionLink,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type Hover,
  type Location,
  MarkupKind,
  type Position,
  type SymbolInformation,
  type TextDocumentPositionParams,
} from "vscode-languageserver";
import { type BodyTasks, bodyTasksAt, namePlaces, taskPlaces } from "../core/features/body-tasks";
import { folds } from "../core/features/folding";
import { hoverAt } from "../core/features/hover";
import { outline } from "../core/features/outline";
import { definitionsAt, type Occurrences, occurrencesAt } from "../core/features/references";
import { selectionsAt } from "../core/features/selection";
import type { DraftFile } from "../core/model/types";
import { ruleSummary } from "../core/rules/page";
import type { Span } from "../core/text/span";
import { codeActions } from "./actions";
import type { Client } from "./capabilities";
import { toDocumentSymbol, toFoldingRange, toLocationLink, toSelectionRange, toSymbolInformation } from "./convert";
import { definitionElsewhere, usesElsewhere } from "./cross-file";
import type { Documents, Rules } from "./documents";
import { AUDIT_SCHEME } from "./protocol";
import { safely } from "./safely";
import type { SettingsStore } from "./settings";
import type { Tables } from "./tables";
import { answerActionResolve, taskActions } from "./task-actions";
import type { WorkspaceFiles } from "./workspace-files";

export interface Services {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly rules: Rules;
  readonly tables: Tables;
  readonly files: WorkspaceFiles;
}

/** Registers the requests of the text. */
export function answerRequests(services: Services): void {
  const { connection, client, documents, settings } = services;
  connection.onDocumentSymbol(safely(connection, "documentSymbol", null, ({ textDocument: { uri } }) => symbols(services, uri)));
  connection.onFoldingRanges(
    safely(connection, "foldingRange", null, async ({ textDocument: { uri } }) => {
      const file = documents.file(uri);
      return file === null ? null : folds(file).map(toFoldingRange);
    }),
  );
  connection.onHover(safely(connection, "hover", null, (params) => hover(services, params)));
  connection.onDefinition(
    safely(connection, "definition", null, async (params) => definition(services, params) ?? definitionElsewhere(services, params)),
  );
  connection.onReferences(
    safely(connection, "references", null, async (params) => {
      const { includeDeclaration } = params.context;
      const { uri } = params.textDocument;
      const here = at(documents, params, (file, offset) =>
        locations(file, occurrencesAt(file, offset) ?? tasksOfBody(file, offset, taskPlaces), uri, includeDeclaration),
      );
      const elsewhere = await usesElsewhere(services, params);
      return here === null && elsewhere.length === 0 ? null : [...(here ?? []), ...elsewhere];
    }),
  );
  connection.onDocumentHighlight(
    safely(
      connection,
      "documentHighlight",
      [],
      async (params) =>
        at(documents, params, (file, offset) => highlights(file, occurrencesAt(file, offset) ?? tasksOfBody(file, offset, namePlaces))) ??
        [],
    ),
  );
  connection.onSelectionRanges(
    safely(connection, "selectionRange", null, async ({ textDocument: { uri }, positions }) => {
      const file = documents.file(uri);
      return file === null
        ? null
        : positions.map((position) => toSelectionRange(selectionsAt(file, file.source.offsetAt(position)), file.source));
    }),
  );
  if (!client.codeActionLiterals) return;
  connection.onCodeAction(
    safely(connection, "codeAction", null, async (params) => {
      const { uri } = params.textDocument;
      const inForce = await settings.of(uri);
      const checked = documents.check(uri, inForce);
      const file = documents.file(uri);
      // what is only looked at is not mended
      if (file === null || checked === null || uri.startsWith(`${AUDIT_SCHEME}:`)) return null;
      const { version } = checked;
      const knowledge = inForce.knowledge ?? services.tables.loaded;
      return [
        ...codeActions(params, file, checked, client, knowledge?.acts ?? null),
        ...taskActions(params, { file, version, settings: inForce, client }),
      ];
    }),
  );
  answerActionResolve(services);
}

/** Asks a feature about a position; null when the document is not open. */
function at<T>(documents: Documents, params: TextDocumentPositionParams, ask: (file: DraftFile, offset: number) => T | null): T | null {
  const file = documents.file(params.textDocument.uri);
  return file === null ? null : ask(file, file.source.offsetAt(params.position satisfies Position));
}

async function symbols({ documents, settings, client }: Services, uri: string): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  const { language } = await settings.of(uri);
  const file = documents.file(uri);
  if (file === null) return null;
  const items = outline(file, { all: false });
  const { source } = file;
  if (!client.symbolTree) return toSymbolInformation(items, { uri, source, language });
  return items.map((item) => toDocumentSymbol(item, { source, language }));
}

async function hover({ documents, settings, rules, tables }: Services, params: TextDocumentPositionParams): Promise<Hover | null> {
  const { uri } = params.textDocument;
  const inForce = await settings.of(uri);
  const checked = documents.check(uri, inForce);
  const { language } = inForce;
  const rule = (code: string): string | null => {
    const found = rules.find((r) => r.code === code);
    return found === undefined ? null : ruleSummary(found, language);
  };
  const knowledge = inForce.knowledge ?? (await tables.knowledge());
  const asOf = checked?.config.asOf ?? null;
  return at(documents, params, (file, offset) => {
    const found = hoverAt(file, checked?.shown ?? [], offset, { language, rule, knowledge, asOf, asOfChosen: inForce.asOf !== null });
    if (found === null) return null;
    return { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: file.source.range(found.span) };
  });
}

function definition({ documents, client }: Services, params: TextDocumentPositionParams): DefinitionLink[] | Location[] | null {
  return at<DefinitionLink[] | Location[]>(documents, params, (file, offset) => {
    const { uri } = params.textDocument;
    const links = definitionsAt(file, offset).map((found) => toLocationLink(found, { uri, source: file.source }));
    if (links.length === 0) return null;
    return client.locationLinks ? links : links.map((link) => ({ uri, range: link.targetSelectionRange }));
  });
}

/** References of a body are its tasks. */
function tasksOfBody(file: DraftFile, offset: number, places: (found: BodyTasks) => readonly Span[]): Occurrences | null {
  const found = bodyTasksAt(file, offset);
  return found === null ? null : { declaration: null, uses: places(found) };
}

function locations(file: DraftFile, found: Occurrences | null, uri: string, declaration: boolean): Location[] | null {
  if (found === null) return null;
  const spans = found.declaration !== null && declaration ? [found.declaration, ...found.uses] : found.uses;
  return spans.map((span) => ({ uri, range: file.source.range(span) }));
}

function highlights(file: DraftFile, found: Occurrences | null): DocumentHighlight[] {
  if (found === null) return [];
  const uses = found.uses.map((span) => ({ range: file.source.range(span), kind: DocumentHighlightKind.Read }));
  return found.declaration === null ? uses : [{ range: file.source.range(found.declaration), kind: DocumentHighlightKind.Write }, ...uses];
}
