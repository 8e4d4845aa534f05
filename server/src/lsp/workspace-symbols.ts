/** Symbols of the workspace: open texts as they are, other files as the host reads them. A file is parsed again only when changed. */
import { type Location, SymbolKind, type WorkspaceSymbol } from "vscode-languageserver";
import { type FoundSymbol, matchesQuery, symbolsOf } from "../core/features/workspace-symbols";
import { readDraftFile } from "../core/model/draft";
import type { DraftFile } from "../core/model/types";
import type { Host } from "./host";
import type { Services } from "./requests";
import { safely, stopIfCancelled } from "./safely";

/** Most symbols of one answer, and most files that are looked at beside the open ones. */
const MOST_SYMBOLS = 500;
const MOST_FILES = 500;
/** A longer text is no draft; UTF-16 units. */
const LONGEST = 2_000_000;

const KIND: Readonly<Record<FoundSymbol["kind"], SymbolKind>> = {
  document: SymbolKind.File,
  article: SymbolKind.Class,
  task: SymbolKind.Event,
};
const ORDER: readonly FoundSymbol["kind"][] = ["document", "article", "task"];

interface Entry {
  readonly symbol: FoundSymbol;
  readonly location: Location;
}

/** Registers the request. `open`: URIs of all open texts. */
export function answerWorkspaceSymbols({ connection, client, documents }: Services, host: Host, open: () => readonly string[]): void {
  const read = new Map<string, { readonly text: string; readonly entries: readonly Entry[] }>();
  const entriesOfFile = async (uri: string): Promise<readonly Entry[]> => {
    const text = (await host.readTextFile(uri))?.replace(/^\uFEFF/u, "") ?? null;
    if (text === null || text.length > LONGEST) return [];
    const known = read.get(uri);
    if (known?.text === text) return known.entries;
    const entries = entriesOf(readDraftFile(text), uri);
    read.set(uri, { text, entries });
    return entries;
  };
  connection.onWorkspaceSymbol(
    safely(connection, "workspaceSymbol", null, async ({ query }, token) => {
      const here = open();
      const found: Entry[] = here.flatMap((uri) => entriesOf(documents.file(uri), uri)).filter(({ symbol }) => matchesQuery(symbol, query));
      const folders = client.workspaceFolders ? ((await connection.workspace.getWorkspaceFolders()) ?? []) : [];
      const opened = new Set(here);
      for (const folder of folders) {
        for (const uri of await host.listDrafts(folder.uri, MOST_FILES)) {
          stopIfCancelled(token);
          if (!opened.has(uri)) found.push(...(await entriesOfFile(uri)).filter(({ symbol }) => matchesQuery(symbol, query)));
        }
      }
      found.sort((a, b) => ORDER.indexOf(a.symbol.kind) - ORDER.indexOf(b.symbol.kind));
      return found.slice(0, MOST_SYMBOLS).map(toSymbol);
    }),
  );
}

function entriesOf(file: DraftFile | null, uri: string): Entry[] {
  if (file === null) return [];
  return symbolsOf(file).map((symbol) => ({ symbol, location: { uri, range: file.source.range(symbol.span) } }));
}

const toSymbol = ({ symbol: { name, kind, owner }, location }: Entry): WorkspaceSymbol => ({
  name,
  kind: KIND[kind],
  location,
  ...(kind !== "document" && owner !== "" && { containerName: owner }),
});
