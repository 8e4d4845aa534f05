/** Web extension host: the server is a worker. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { type Api, activateWith } from "./extension";

export { deactivate } from "./extension";

export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, "dist", "server.browser.js").toString(true);
  return activateWith(context, (options) => new LanguageClient("vbhc", "VBHC", async () => new Worker(script), options));
}
