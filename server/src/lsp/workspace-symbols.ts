/** Symbols of the workspace: open texts as they are, other files as the host reads them. */
import { SymbolKind, type WorkspaceSymbol } from "vscode-languageserver";
import { type FoundSymbol, matchesQuery } from "../core/features/workspace-symbols";
import type { Services } from "./requests";
import { safely, stopIfCancelled } from "./safely";
import type { FileSymbol } from "./workspace-files";

/** Most symbols of one answer. */
const MOST_SYMBOLS = 500;

const KIND: Readonly<Record<FoundSymbol["kind"], SymbolKind>> = {
  document: SymbolKind.File,
  article: SymbolKind.Class,
  task: SymbolKind.Event,
};
const ORDER: readonly FoundSymbol["kind"][] = ["document", "article", "task"];

/** Registers the request. */
export function answerWorkspaceSymbols({ connection, files }: Services): void {
  connection.onWorkspaceSymbol(
    safely(connection, "workspaceSymbol", null, async ({ query }, token) => {
      const all = await files.all(() => stopIfCancelled(token));
      const found = all.flatMap((file) => file.symbols().filter(({ symbol }) => matchesQuery(symbol, query)));
      found.sort((a, b) => ORDER.indexOf(a.symbol.kind) - ORDER.indexOf(b.symbol.kind));
      return found.slice(0, MOST_SYMBOLS).map(toSymbol);
    }),
  );
}

const toSymbol = ({ symbol: { name, kind, owner }, location }: FileSymbol): WorkspaceSymbol => ({
  name,
  kind: KIND[kind],
  location,
  ...(kind !== "document" && owner !== "" && { containerName: owner }),
});
