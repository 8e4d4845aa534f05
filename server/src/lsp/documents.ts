/**
 * Open documents, each parsed once a version and checked once a version and settings, when first asked for. What belongs
 * to an older version is dropped at once.
 */
import type { Connection, Diagnostic, Position } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { readDraftFile } from "../core/model/draft";
import type { Finding } from "../core/model/finding";
import type { LayoutFacts } from "../core/model/layout-facts";
import type { DraftFile } from "../core/model/types";
import type { Rule } from "../core/rules/rule";
import { type CheckConfig, type CheckResult, checkFile } from "../core/rules/run";
import { compareDates } from "../core/text/calendar";
import { SourceText } from "../core/text/source";
import { toDiagnostic } from "./convert";
import type { Host } from "./host";
import { describe } from "./safely";
import type { ResourceSettings } from "./settings";

/** The outcome of one check. */
export interface Checked {
  /** Different for every check, across versions and reopened documents. */
  readonly id: string;
  readonly version: number;
  readonly config: CheckConfig;
  readonly settings: ResourceSettings;
  readonly result: CheckResult;
  /** Findings that the user is shown, in order of the text: not suppressed, of a level he wants to see. */
  readonly shown: readonly Finding[];
  /** How long parsing and checking took, milliseconds. */
  readonly took: number;
}

interface Entry {
  readonly document: TextDocument;
  readonly version: number;
  readonly file: DraftFile;
  readonly parsedIn: number;
  checked: Checked | null;
  diagnostics: { readonly id: string; readonly list: readonly Diagnostic[] } | null;
}

export type Rules = readonly Rule<unknown>[];

interface Means {
  readonly host: Host;
  readonly connection: Connection;
  readonly rules: Rules;
  /** Layout of the Word file that a text was read from; null for a text. */
  readonly layoutOf: (uri: string, text: string) => LayoutFacts | null;
}

/** More than this is not published: gravest first. The status item shows the whole count. */
const MOST_DIAGNOSTICS = 1_000;

export class Documents {
  private readonly entries = new Map<string, Entry>();
  private checks = 0;

  constructor(
    private readonly open: (uri: string) => TextDocument | undefined,
    private readonly means: Means,
    private readonly onChecked: (uri: string, checked: Checked) => void,
  ) {}

  version(uri: string): number | null {
    return this.open(uri)?.version ?? null;
  }

  /** The line of a position up to it, unread by the parser; null when the document is not open. */
  lineBefore(uri: string, { line, character }: Position): string | null {
    return this.open(uri)?.getText({ start: { line, character: 0 }, end: { line, character } }) ?? null;
  }

  /** The tree of the present version; null when the document is not open. */
  file(uri: string): DraftFile | null {
    return this.entry(uri)?.file ?? null;
  }

  /** Findings of the present version under these settings; null when the document is not open. */
  check(uri: string, settings: ResourceSettings): Checked | null {
    const entry = this.entry(uri);
    if (entry === null) return null;
    const asOf = settings.asOf ?? this.means.host.today();
    const known = entry.checked;
    if (known !== null && known.settings === settings && known.config.asOf !== null && compareDates(known.config.asOf, asOf) === 0)
      return known;
    const { stage, excerpt, rules, words, knowledge } = settings;
    const layout = this.means.layoutOf(uri, entry.document.getText());
    const config = { asOf, asOfChosen: settings.asOf !== null, stage, excerpt, rules, words, knowledge, layout };
    const checked = this.run(entry, settings, config);
    entry.checked = checked;
    this.onChecked(uri, checked);
    return checked;
  }

  /** What is published of a check. */
  diagnostics(uri: string, checked: Checked): readonly Diagnostic[] {
    const entry = this.entry(uri);
    if (entry === null) return [];
    if (entry.diagnostics?.id === checked.id) return entry.diagnostics.list;
    const place = { uri, source: entry.file.source, language: checked.settings.language };
    const list = gravest(checked.shown).map((finding) => toDiagnostic(finding, place));
    entry.diagnostics = { id: checked.id, list };
    return list;
  }

  forget(uri: string): void {
    this.entries.delete(uri);
  }

  private entry(uri: string): Entry | null {
    const document = this.open(uri);
    if (document === undefined) return null;
    const known = this.entries.get(uri);
    if (known?.document === document && known.version === document.version) return known;
    const start = performance.now();
    const file = this.parse(document.getText(), known?.file ?? null);
    const entry: Entry = {
      document,
      version: document.version,
      file,
      parsedIn: performance.now() - start,
      checked: null,
      diagnostics: null,
    };
    this.entries.set(uri, entry);
    return entry;
  }

  // Neither the parser nor a check ever throws; should one do so all the same, the editor keeps working without it.
  private parse(text: string, before: DraftFile | null): DraftFile {
    try {
      return readDraftFile(text, before);
    } catch (error) {
      this.means.connection.console.error(`parser: ${describe(error)}`);
      const source = new SourceText(text);
      const reading = { source, lines: [], wrapping: { hard: false, width: 0, even: 0 } };
      return { source, reading, zones: [], drafts: [], comments: [], notes: [], furniture: [] };
    }
  }

  private run(entry: Entry, settings: ResourceSettings, config: CheckConfig): Checked {
    const start = performance.now();
    const result = this.runRules(entry.file, config);
    for (const { rule, error } of result.failures) this.means.connection.console.error(`${rule}: ${describe(error)}`);
    const shown = result.findings.filter((finding) => finding.suppressed === null && settings.showLevels.has(finding.level));
    const took = entry.parsedIn + performance.now() - start;
    return { id: String(++this.checks), version: entry.version, config, settings, result, shown, took };
  }

  private runRules(file: DraftFile, config: CheckConfig): CheckResult {
    try {
      return checkFile(file, config, this.means.rules);
    } catch (error) {
      this.means.connection.console.error(`rules: ${describe(error)}`);
      return { drafts: [], findings: [], notEvaluated: [], off: [], failures: [] };
    }
  }
}

function gravest(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_DIAGNOSTICS) return findings;
  const order = ["bat-buoc", "can-xac-minh", "nen-sua", "bien-tap"];
  return [...findings].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level)).slice(0, MOST_DIAGNOSTICS);
}
