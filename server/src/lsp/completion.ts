/**
 * Completion (law 9): the space answers empty at once, unparsed, unless it ends one of the few key words; everything else is
 * on request. Proposals replace the typed letters only, in the normal form of their line. No commit characters.
 */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from "vscode-languageserver";
import { documentKey } from "../core/features/cited-documents";
import { type Completions, completionsAt, proposalFacts } from "../core/features/completion";
import type { CitedOften } from "../core/features/completion-acts";
import { opensProposals, type Proposal } from "../core/features/completion-context";
import { escapeMarkdown } from "../core/features/hover";
import type { Knowledge } from "../core/knowledge/knowledge";
import type { Language } from "../core/model/finding";
import type { DraftFile } from "../core/model/types";
import { fromIso, toIso } from "../core/text/calendar";
import { foldForCompare } from "../core/text/fold";
import type { Host } from "./host";
import type { Services } from "./requests";
import { safely } from "./safely";
import type { Tables } from "./tables";
import type { FileSummary } from "./workspace-files";

/** How long an answer waits for the tables, milliseconds. */
const PATIENCE = 150;

const KIND: Readonly<Record<Proposal["kind"], CompletionItemKind>> = {
  act: CompletionItemKind.Reference,
  body: CompletionItemKind.Module,
  article: CompletionItemKind.Value,
  phrase: CompletionItemKind.Text,
};

interface ItemData {
  readonly uri: string;
  readonly kind: Proposal["kind"];
  readonly id: string;
  /** ISO day at which validity was asked. */
  readonly asOf: string;
}

/** Registers completion and the documentation of its items. */
export function answerCompletion(services: Services, host: Host): void {
  const { connection } = services;
  connection.onCompletion(safely(connection, "completion", null, (params) => complete(services, host, params)));
  connection.onCompletionResolve(async (item, token) => {
    const resolved = safely<CompletionItem, CompletionItem>(connection, "completionResolve", item, (asked) =>
      resolve(services, host, asked),
    );
    return resolved(item, token);
  });
}

async function complete(
  { documents, settings, client, tables, files }: Services,
  host: Host,
  { textDocument: { uri }, position, context }: CompletionParams,
): Promise<CompletionList | null> {
  if (context?.triggerKind === CompletionTriggerKind.TriggerCharacter) {
    const before = documents.lineBefore(uri, position);
    if (before === null || !opensProposals(before)) return null;
  }
  const inForce = await settings.of(uri);
  const knowledge = inForce.knowledge ?? (await soon(tables));
  const file = documents.file(uri);
  if (file === null) return null;
  const cited = citedElsewhere(files.known().filter((one) => one.uri !== uri));
  // What other files rest on is read beside the answer, for the next one.
  void files.recent().catch(() => undefined);
  const asked = { knowledge, asOf: inForce.asOf ?? host.today(), asOfChosen: inForce.asOf !== null, cited, office: inForce.office };
  const found = completionsAt(file, file.source.offsetAt(position), asked);
  return found === null ? null : toList(found, file, uri, { snippets: client.completionSnippets, language: inForce.language });
}

/** Acts that other files cite, with how often. */
function citedElsewhere(files: readonly FileSummary[]): CitedOften[] {
  const counts = new Map<string, CitedOften>();
  for (const one of files.flatMap(({ cited }) => cited)) {
    const key = `${one.number === null ? foldForCompare(one.text) : documentKey(one.number)} ${one.date === null ? "" : toIso(one.date)}`;
    counts.set(key, { ...one, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** The tables, if they come within the time an answer may wait. */
async function soon(tables: Tables): Promise<Knowledge | null> {
  if (tables.loaded !== null) return tables.loaded;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), PATIENCE);
  });
  const first = await Promise.race([tables.knowledge(), late]);
  clearTimeout(timer);
  return first;
}

interface Shape {
  readonly snippets: boolean;
  readonly language: Language;
}

function toList(
  { typed, proposals, wantsTables, asOf }: Completions,
  file: DraftFile,
  uri: string,
  { snippets, language }: Shape,
): CompletionList {
  const { source } = file;
  const range = source.range(typed);
  const written = source.original(typed);
  const line = source.lines[source.lineAt(typed.start)];
  const form = line !== undefined && isDecomposed(source.original(line)) ? "NFD" : "NFC";
  // The editor compares letter by letter: what is typed in old tone style ("Uỷ") is compared here, on the folded text.
  const ownFilter = foldForCompare(written) !== written.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
  const shown = ownFilter ? proposals.filter(({ filter }) => foldForCompare(filter).includes(foldForCompare(written))) : proposals;
  const items = shown.map((proposal, i): CompletionItem => {
    const detail = typeof proposal.detail === "string" ? proposal.detail : proposal.detail[language];
    const asSnippet = proposal.snippet === true && snippets;
    const text = proposal.snippet === true && !snippets ? plain(proposal.newText) : proposal.newText;
    return {
      label: proposal.label,
      kind: asSnippet ? CompletionItemKind.Snippet : KIND[proposal.kind],
      ...(detail !== "" && { detail }),
      sortText: String(i).padStart(4, "0"),
      filterText: ownFilter ? written : proposal.filter.normalize(form),
      textEdit: { range, newText: text.normalize(form) },
      insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
      ...(proposal.id !== undefined && { data: { uri, kind: proposal.kind, id: proposal.id, asOf: toIso(asOf) } satisfies ItemData }),
    };
  });
  return { isIncomplete: wantsTables || ownFilter, items };
}

const isDecomposed = (text: string): boolean => /[\u0300-\u036f]/u.test(text);

/** A snippet for a client without snippets: "${2:…}" → "…". */
const plain = (snippet: string): string => snippet.replace(/\$\{\d+:(?<text>[^}]*)\}/gu, "$<text>");

async function resolve({ settings, tables }: Services, host: Host, item: CompletionItem): Promise<CompletionItem> {
  const data: ItemData | undefined = item.data;
  if (data === undefined) return item;
  const { language, knowledge: own } = await settings.of(data.uri);
  const knowledge = own ?? (await tables.knowledge());
  if (knowledge === null) return item;
  const value = proposalFacts(knowledge, data.kind, data.id, { asOf: fromIso(data.asOf) ?? host.today(), language, safe: escapeMarkdown });
  return value === null ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}
