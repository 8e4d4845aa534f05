/** Files for a server that cannot read them itself (a web worker): the office profile, the drafts of the folder. */
import { FileType, RelativePattern, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { LIST_DRAFTS, LIST_FOLDER, type ListDraftsParams, READ_FILE } from "../../server/src/lsp/protocol";

/** Folders that hold no drafts, as for the server on Node. */
const LEFT_OUT = "{**/node_modules/**,**/.*/**}";

/** Answers the server's questions about files; what cannot be read is null or nothing. */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE, async (uri: string) => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
    } catch {
      return null;
    }
  });
  client.onRequest(LIST_FOLDER, async (folder: string) => {
    try {
      const entries = await workspace.fs.readDirectory(Uri.parse(folder));
      return entries
        .filter(([, type]) => (type & FileType.File) !== 0)
        .map(([name]) => Uri.joinPath(Uri.parse(folder), name).toString())
        .sort();
    } catch {
      return [];
    }
  });
  client.onRequest(LIST_DRAFTS, async ({ folder, most }: ListDraftsParams) => {
    const found = await workspace.findFiles(new RelativePattern(Uri.parse(folder), "**/*.vbhc"), LEFT_OUT, most);
    return found.map((uri) => uri.toString()).sort();
  });
}
