/** A draft as read, with what is computed on first use. */
import { type ReadAssignments, readAssignments } from "./assignments";
import { readReferences } from "./references";
import type { Draft } from "./types";

type Lazy = "kept" | "references" | "assignments" | "deadlines" | "vague";

/**
 * A class: an object with getters of its own gets a shape of its own, and a shape outlives its object until the next full
 * collection, with all that the getters reach.
 */
export class ReadDraft implements Draft {
  readonly source: Draft["source"];
  readonly span: Draft["span"];
  readonly kind: Draft["kind"];
  readonly regime: Draft["regime"];
  readonly stage: Draft["stage"];
  readonly header: Draft["header"];
  readonly title: Draft["title"];
  readonly authority: Draft["authority"];
  readonly legalBases: Draft["legalBases"];
  readonly decisionWord: Draft["decisionWord"];
  readonly nodes: Draft["nodes"];
  readonly articles: Draft["articles"];
  readonly recipients: Draft["recipients"];
  readonly signature: Draft["signature"];
  readonly attachments: Draft["attachments"];
  readonly endMark: Draft["endMark"];
  readonly whole: Draft["whole"];
  readonly date: Draft["date"];
  readonly kept = new Map<object, unknown>();
  private foundReferences: Draft["references"] | null = null;
  private foundTasks: ReadAssignments | null = null;
  private foundVague: Draft["vague"] | null = null;

  constructor(parts: Omit<Draft, Lazy>) {
    this.source = parts.source;
    this.span = parts.span;
    this.kind = parts.kind;
    this.regime = parts.regime;
    this.stage = parts.stage;
    this.header = parts.header;
    this.title = parts.title;
    this.authority = parts.authority;
    this.legalBases = parts.legalBases;
    this.decisionWord = parts.decisionWord;
    this.nodes = parts.nodes;
    this.articles = parts.articles;
    this.recipients = parts.recipients;
    this.signature = parts.signature;
    this.attachments = parts.attachments;
    this.endMark = parts.endMark;
    this.whole = parts.whole;
    this.date = parts.date;
  }

  get references(): Draft["references"] {
    this.foundReferences ??= readReferences(this);
    return this.foundReferences;
  }

  get assignments(): Draft["assignments"] {
    return this.tasks.assignments;
  }

  get deadlines(): Draft["deadlines"] {
    return this.tasks.deadlines;
  }

  get vague(): Draft["vague"] {
    this.foundVague ??= this.tasks.vague();
    return this.foundVague;
  }

  private get tasks(): ReadAssignments {
    this.foundTasks ??= readAssignments(this);
    return this.foundTasks;
  }
}
