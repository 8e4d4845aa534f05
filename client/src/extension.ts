/** The extension as a table of features; each registers itself and gives what is to be disposed. */
import type { Disposable, ExtensionContext } from "vscode";
import { registerCommands } from "./commands/commands";
import { registerPaste } from "./paste";
import { registerPasteHtml } from "./paste-html";
import { registerRuleDocs } from "./rule-docs";
import { type ClientFactory, Session } from "./session";
import { registerShownTexts } from "./shown-texts";
import { registerStatus } from "./status";
import { registerViews } from "./views/views";
import { registerWordAudit } from "./word-audit";

export type Feature = (session: Session, context: ExtensionContext) => Disposable;

const FEATURES: readonly Feature[] = [
  registerCommands,
  registerStatus,
  registerRuleDocs,
  registerShownTexts,
  registerViews,
  registerPaste,
  registerPasteHtml,
  registerWordAudit,
];

/** What `activate` gives: for the tests in a real VS Code, which ask the server as the features do. */
export interface Api {
  readonly ready: Promise<void>;
  request<R>(method: string, params: unknown): Promise<R>;
}

let session: Session | null = null;

/** Starts the server and registers the features; they may be used before the server stands. */
export function activateWith(context: ExtensionContext, create: ClientFactory): Api {
  const current = new Session(create);
  session = current;
  context.subscriptions.push(current, ...FEATURES.map((register) => register(current, context)));
  const ready = current.restart();
  ready.catch((error) => current.log.error(String(error)));
  return { ready, request: (method, params) => current.request(method, params) };
}

export async function deactivate(): Promise<void> {
  await session?.stop();
  session = null;
}
