/** Web extension host: the server is a worker. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { type Api, activateWith } from "./extension";

/** The host's own; the project's other parts are built without a browser's types. */
declare class Worker {
  constructor(script: string);
}

export { deactivate } from "./extension";

export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, "dist", "server.browser.js").toString(true);
  return activateWith(context, (options) => new LanguageClient("vbhc", "VBHC", new Worker(script), options));
}
