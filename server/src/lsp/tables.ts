/** The knowledge tables, read when a request first needs them. Without them the server answers what the text itself tells. */
import type { Connection } from "vscode-languageserver";
import type { Knowledge } from "../core/knowledge/knowledge";
import { loadKnowledge } from "../core/knowledge/load";
import { describe } from "./safely";

export class Tables {
  private known: Promise<Knowledge | null> | undefined;
  /** The tables once they are there. */
  loaded: Knowledge | null = null;

  constructor(private readonly connection: Connection) {}

  /** Acts, bodies and provinces; null when they cannot be read, which is logged once. */
  knowledge(): Promise<Knowledge | null> {
    this.known ??= this.load();
    return this.known;
  }

  private async load(): Promise<Knowledge | null> {
    try {
      this.loaded = await loadKnowledge();
      return this.loaded;
    } catch (error) {
      this.connection.console.error(`knowledge: ${describe(error)}`);
      return null;
    }
  }
}
