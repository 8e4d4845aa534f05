/** The knowledge tables, read when a request first needs them. Without them the server answers what the text itself tells. */
import type { Connection } from "vscode-languageserver";
import type { LegalActTable } from "../core/knowledge/legal-acts";
import { loadKnowledge } from "../core/knowledge/load";
import { describe } from "./safely";

export class Tables {
  private known: Promise<LegalActTable | null> | undefined;

  constructor(private readonly connection: Connection) {}

  /** Laws, decrees and other acts; null when they cannot be read, which is logged once. */
  acts(): Promise<LegalActTable | null> {
    this.known ??= this.load();
    return this.known;
  }

  private async load(): Promise<LegalActTable | null> {
    try {
      return (await loadKnowledge()).acts;
    } catch (error) {
      this.connection.console.error(`knowledge: ${describe(error)}`);
      return null;
    }
  }
}
