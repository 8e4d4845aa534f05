/** The table of commands. Each file says what one command does; titles stand in the manifest. */
import { commands, Disposable, type ExtensionContext, window } from "vscode";
import type { Session } from "../session";
import { addWord } from "./add-word";
import { asOf } from "./as-of";
import { auditWord } from "./audit-word";
import type { Command } from "./command";
import { makeTaskList, makeTaskTable } from "./convert-tasks";
import { copyComments } from "./copy-comments";
import { exportDocx, exportPdf } from "./export-docx";
import { exportReview } from "./export-review";
import { exportDeadlines, exportTasks } from "./export-tasks";
import { fixAll } from "./fix-all";
import { format, pasteClean } from "./format";
import { information } from "./information";
import { newDecision } from "./new-decision";
import { openWord } from "./open-word";
import { preview } from "./preview";
import { deleteArticle, insertArticle, moveDown, moveUp, renumberFrom } from "./renumber";
import { restart } from "./restart";
import { review } from "./review";
import { showRule } from "./show-rule";
import { stage } from "./stage";
import { fullFirst, tidyCitations } from "./tidy";
import { typingHelp } from "./typing-help";
import { useLanguage } from "./use-language";

const COMMANDS: readonly Command[] = [
  newDecision,
  openWord,
  useLanguage,
  review,
  fixAll,
  format,
  pasteClean,
  showRule,
  stage,
  asOf,
  typingHelp,
  information,
  restart,
  preview,
  exportDocx,
  exportPdf,
  exportReview,
  auditWord,
  copyComments,
  exportTasks,
  exportDeadlines,
  insertArticle,
  deleteArticle,
  moveUp,
  moveDown,
  renumberFrom,
  fullFirst,
  tidyCitations,
  addWord,
  makeTaskTable,
  makeTaskList,
];

/** Registers all; a command that throws says so in one line and leaves the rest to the log. */
export function registerCommands(session: Session, context: ExtensionContext): Disposable {
  return Disposable.from(
    ...COMMANDS.map(({ id, run }) =>
      commands.registerCommand(id, async (...args: unknown[]) => {
        try {
          await run(session, context, ...args);
        } catch (error) {
          session.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
          void window.showErrorMessage(`VBHC: ${error instanceof Error ? error.message : String(error)}`);
        }
      }),
    ),
  );
}
