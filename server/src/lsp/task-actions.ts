/**
 * The code actions that turn a list of tasks into a table and back. Offered by a look at the tasks; the edit is made, and
 * proved, when the person chooses it (codeAction/resolve), for clients that ask then.
 */
import { type CodeAction, type CodeActionParams, MessageType, type Position, ShowMessageNotification } from "vscode-languageserver";
import { listFromTable, tabulatesTasksAt } from "../core/features/task-list";
import { type ConversionOutcome, listsTasksAt, type Read, tableFromList } from "../core/features/task-table";
import { readDraftFile } from "../core/model/draft";
import type { Text } from "../core/model/finding";
import type { DraftFile } from "../core/model/types";
import { wants } from "./actions";
import type { Client } from "./capabilities";
import { toTextEdit } from "./convert";
import { TO_TASK_LIST, TO_TASK_TABLE } from "./protocol";
import type { Services } from "./requests";
import { safely } from "./safely";
import type { ResourceSettings } from "./settings";

interface Conversion {
  readonly kind: string;
  readonly title: Text;
  offered(file: DraftFile, offset: number): boolean;
  make(file: DraftFile, offset: number, read: Read): ConversionOutcome;
}

const CONVERSIONS: readonly Conversion[] = [
  {
    kind: TO_TASK_TABLE,
    title: { vi: "Lập bảng phân công từ phần này", en: "Make a task table from this section" },
    offered: listsTasksAt,
    make: tableFromList,
  },
  {
    kind: TO_TASK_LIST,
    title: { vi: "Lập danh sách nhiệm vụ từ bảng này", en: "Make the list from this table" },
    offered: tabulatesTasksAt,
    make: listFromTable,
  },
];

const ISSUED: Text = { vi: "Văn bản đã ban hành nên không sửa.", en: "The text is issued, so it is not changed." };

interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly position: Position;
  readonly kind: string;
}

interface Asked {
  readonly file: DraftFile;
  readonly version: number;
  readonly settings: ResourceSettings;
  readonly client: Client;
}

/** The conversions that are possible where the range begins, of the kinds that the client asks for. */
export function taskActions({ textDocument: { uri }, range, context }: CodeActionParams, asked: Asked): CodeAction[] {
  const { file, version, settings, client } = asked;
  const { only } = context;
  const offset = file.source.offsetAt(range.start);
  return CONVERSIONS.flatMap((conversion): CodeAction[] => {
    const { kind } = conversion;
    if ((only !== undefined && !wants(only, kind)) || !conversion.offered(file, offset)) return [];
    const title = conversion.title[settings.language];
    if (settings.stage === "da-ban-hanh")
      return only !== undefined && client.disabledActions ? [{ title, kind, disabled: { reason: ISSUED[settings.language] } }] : [];
    if (client.resolvesActions) return [{ title, kind, data: { uri, version, position: range.start, kind } satisfies ActionData }];
    // Without a later question only who asks for such actions gets them: the proof reads the text again.
    if (only === undefined) return [];
    const outcome = conversion.make(file, offset, readDraftFile);
    return outcome.kind === "edits" ? [{ title, kind, edit: editOf(outcome, { uri, file, version, client }) }] : [];
  });
}

function editOf(
  { edits }: Extract<ConversionOutcome, { kind: "edits" }>,
  { uri, file, version, client }: { uri: string; file: DraftFile; version: number; client: Client },
): CodeAction["edit"] {
  const written = edits.map((edit) => toTextEdit(edit, file.source));
  if (!client.versionedEdits) return { changes: { [uri]: written } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: written }] };
}

/** Registers the question for the edit of a chosen action. */
export function answerActionResolve(services: Services): void {
  const { connection } = services;
  connection.onCodeActionResolve(async (action, token) => {
    const resolved = safely<CodeAction, CodeAction>(connection, "codeActionResolve", action, (asked) => resolve(services, asked));
    return resolved(action, token);
  });
}

async function resolve({ connection, documents, settings, client }: Services, action: CodeAction): Promise<CodeAction> {
  const data: ActionData | undefined = action.data;
  const conversion = CONVERSIONS.find(({ kind }) => kind === data?.kind);
  if (data === undefined || conversion === undefined) return action;
  const { uri, version, position } = data;
  const { language, stage } = await settings.of(uri);
  const file = documents.file(uri);
  if (file === null || documents.version(uri) !== version) return action;
  const say = (text: Text): void =>
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: `VBHC: ${text[language]}` });
  if (stage === "da-ban-hanh") {
    say(ISSUED);
    return action;
  }
  const outcome = conversion.make(file, file.source.offsetAt(position), readDraftFile);
  if (outcome.kind === "edits") return { ...action, edit: editOf(outcome, { uri, file, version, client }) };
  say(outcome.reason);
  return action;
}
