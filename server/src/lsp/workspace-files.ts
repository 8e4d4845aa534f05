/**
 * The drafts of the workspace, open or not: what each is, what can be found in it by name and what it cites. A file is
 * parsed again only when its text changed; open texts are taken as they are. Trees are not kept.
 */
import type { Location } from "vscode-languageserver";
import { citedBy, documentsOf, type KnownDocument } from "../core/features/cited-documents";
import { type FoundSymbol, symbolsOf } from "../core/features/workspace-symbols";
import { readDraftFile } from "../core/model/draft";
import type { DraftFile } from "../core/model/types";
import type { CalendarDate } from "../core/text/calendar";
import { lazy } from "../core/text/lazy";
import type { Host } from "./host";
import type { Services } from "./requests";

/** Most files that are looked at beside the open ones. */
const MOST_FILES = 500;
/** A longer text is no draft; UTF-16 units. */
const LONGEST = 2_000_000;
/** Files read within this time are not asked of the host again, milliseconds. */
const FRESH = 30_000;

export interface Citing extends KnownDocument {
  readonly location: Location;
}

/** A citation as the tables of acts understand it. */
export interface CitedText {
  readonly text: string;
  readonly number: string | null;
  readonly date: CalendarDate | null;
}

export interface FileSymbol {
  readonly symbol: FoundSymbol;
  readonly location: Location;
}

export interface FileSummary {
  readonly uri: string;
  /** Read when first asked for: tasks are dear, and only a search by name wants them. */
  symbols(): readonly FileSymbol[];
  readonly documents: readonly (KnownDocument & { readonly uri: string })[];
  readonly citing: readonly Citing[];
  readonly cited: readonly CitedText[];
}

export class WorkspaceFiles {
  private readonly read = new Map<string, { readonly text: string; readonly summary: FileSummary }>();
  private closed: { readonly at: number; readonly files: readonly FileSummary[] } | null = null;
  private readonly ofOpen = new WeakMap<DraftFile, FileSummary>();

  /** `open`: URIs of all open texts. `services` is asked when the first request comes. */
  constructor(
    private readonly services: () => Pick<Services, "documents" | "client" | "connection">,
    private readonly host: Host,
    private readonly open: () => readonly string[],
  ) {}

  /** Summaries of all drafts as they are now, open ones first. `goOn` may throw to stop between files. */
  async all(goOn: () => void = () => undefined): Promise<readonly FileSummary[]> {
    return this.together(await this.readAll(goOn));
  }

  /** As `all`; files that were read a moment ago are not read again. */
  async recent(goOn: () => void = () => undefined): Promise<readonly FileSummary[]> {
    const fresh = this.closed !== null && performance.now() - this.closed.at < FRESH;
    return this.together(fresh && this.closed !== null ? this.closed.files : await this.readAll(goOn));
  }

  /** What is known at once: open texts, and files as they were last read. */
  known(): readonly FileSummary[] {
    return this.together(this.closed?.files ?? []);
  }

  /** Names of the files beside a text, as URIs. */
  beside(folder: string): Promise<readonly string[]> {
    return this.host.listFolder(folder);
  }

  private together(files: readonly FileSummary[]): readonly FileSummary[] {
    const here = this.openFiles();
    const opened = new Set(here.map(({ uri }) => uri));
    return [...here, ...files.filter(({ uri }) => !opened.has(uri))];
  }

  /** The tree of a file by its URI, open or not; null when it cannot be read. */
  async file(uri: string): Promise<DraftFile | null> {
    const open = this.services().documents.file(uri);
    if (open !== null) return open;
    const text = await this.textOf(uri);
    return text === null ? null : readDraftFile(text);
  }

  private openFiles(): FileSummary[] {
    return this.open().flatMap((uri) => {
      const file = this.services().documents.file(uri);
      if (file === null) return [];
      const known = this.ofOpen.get(file) ?? summarise(file, uri, () => file);
      this.ofOpen.set(file, known);
      return [known];
    });
  }

  private async readAll(goOn: () => void): Promise<readonly FileSummary[]> {
    const { client, connection } = this.services();
    const folders = client.workspaceFolders ? ((await connection.workspace.getWorkspaceFolders()) ?? []) : [];
    const files: FileSummary[] = [];
    for (const folder of folders) {
      for (const uri of await this.host.listDrafts(folder.uri, MOST_FILES)) {
        goOn();
        const text = await this.textOf(uri);
        if (text === null) continue;
        const known = this.read.get(uri);
        const summary = known?.text === text ? known.summary : summarise(readDraftFile(text), uri, () => readDraftFile(text));
        this.read.set(uri, { text, summary });
        files.push(summary);
      }
    }
    this.closed = { at: performance.now(), files };
    return files;
  }

  private async textOf(uri: string): Promise<string | null> {
    const text = (await this.host.readTextFile(uri))?.replace(/^\uFEFF/u, "") ?? null;
    return text === null || text.length > LONGEST ? null : text;
  }
}

/** `again` gives the tree once more, which the summary does not keep. */
function summarise(file: DraftFile, uri: string, again: () => DraftFile): FileSummary {
  const { source, drafts } = file;
  const references = drafts.flatMap((draft) => draft.references);
  return {
    uri,
    symbols: lazy(() => symbolsIn(again(), uri)),
    documents: documentsOf(file).map(({ known }) => ({ ...known, uri })),
    citing: references.flatMap((reference) => {
      const cited = citedBy(reference);
      return cited === null ? [] : [{ ...cited, location: { uri, range: source.range(reference.span) } }];
    }),
    cited: references.flatMap(({ internal, text, number, date }) => (internal ? [] : [{ text, number, date }])),
  };
}

const symbolsIn = (file: DraftFile, uri: string): FileSymbol[] =>
  symbolsOf(file).map((symbol) => ({ symbol, location: { uri, range: file.source.range(symbol.span) } }));
