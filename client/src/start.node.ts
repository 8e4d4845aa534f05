/** Desktop and remote extension hosts: the server is a process of its own, over Node's IPC. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Api, activateWith } from "./extension";

export { deactivate } from "./extension";

export function activate(context: ExtensionContext): Api {
  const module = Uri.joinPath(context.extensionUri, "dist", "server.mjs").fsPath;
  const server = { module, transport: TransportKind.ipc };
  return activateWith(context, (options) => new LanguageClient("vbhc", "VBHC", { run: server, debug: server }, options));
}
