/** What a command is: its id in the manifest and what it does. */
import type { ExtensionContext } from "vscode";
import type { Session } from "../session";

export interface Command {
  readonly id: string;
  run(session: Session, context: ExtensionContext, ...args: unknown[]): Promise<void>;
}
