/** Word files that are looked at as they are: their layout beside the text that the client shows. */
import type { Connection } from "vscode-languageserver";
import type { LayoutFacts } from "../core/model/layout-facts";
import type { NoteCode } from "../core/office/notes";
import { bytesOfBase64 } from "./base64";
import { AUDIT_FILE, type AuditFileParams, type AuditFileResult } from "./protocol";
import { safely } from "./safely";

/** What the reader of a file that is only looked at must know; the rest speaks of making a draft of it. */
const TOLD: ReadonlySet<string> = new Set<NoteCode>(["signed", "accepted", "legacy", "embedded"]);

interface Audited {
  readonly text: string;
  readonly layout: LayoutFacts | null;
}

export class Audits {
  private readonly files = new Map<string, Audited>();

  /** `onRead` is told of each file that was read: its text may be open already, checked without its layout. */
  constructor(private readonly onRead: (uri: string) => void) {}

  /** Layout of the Word file that a text was read from; null for any other text, and for one that has been changed. */
  layoutOf(uri: string, text: string): LayoutFacts | null {
    const known = this.files.get(uri);
    return known !== undefined && known.text === text ? known.layout : null;
  }

  forget(uri: string): void {
    this.files.delete(uri);
  }

  async read({ uri, content, language }: AuditFileParams): Promise<AuditFileResult> {
    const [{ ImportError }, { importDocx }] = await Promise.all([import("../core/office/import-result"), import("../core/office/docx")]);
    try {
      const { text, notes, layout } = importDocx(bytesOfBase64(content), { revisions: "accept", purpose: "audit" });
      this.files.set(uri, { text, layout });
      this.onRead(uri);
      return { text, notes: notes.filter(({ code }) => TOLD.has(code)).map((note) => note.text[language]), refusal: null };
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      return { text: null, notes: [], refusal: { code: error.code, reason: error.text[language] } };
    }
  }
}

/** Registers the request. */
export function answerAuditRequest(connection: Connection, audits: Audits): void {
  const failed: AuditFileResult = { text: null, notes: [], refusal: { code: "failed", reason: "" } };
  connection.onRequest(
    AUDIT_FILE,
    safely<AuditFileParams, AuditFileResult>(connection, AUDIT_FILE, failed, (params) => audits.read(params)),
  );
}
