/** Entry of the suite in a Node extension host: VS Code calls `run`. Results go to the file that VSCODE_TEST_LOG names. */
import { writeFileSync } from "node:fs";
import Mocha from "mocha";
import { type Bdd, type Declare, follow } from "./bdd";
import { citations } from "./citations";
import { comments } from "./comments";
import { exported } from "./exports";
import { findings } from "./findings";
import { format } from "./format";
import { formatting, pasting } from "./formatting";
import { imported } from "./imported";
import { language } from "./language";
import { preview } from "./preview";
import { printed } from "./printed";
import { ownWords, spelling } from "./spelling";
import { taskConversion } from "./task-conversion";
import { taskTable } from "./task-table";
import { views } from "./views";
import { wordAudit } from "./word-audit";
import { workbench } from "./workbench";

/** Runs the declared tests; rejects when one fails. */
export async function runAll(declarations: readonly Declare[]): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: 30_000, reporter: class {} as never, fgrep: process.env.VSCODE_TEST_GREP ?? "" });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  for (const declare of declarations) declare(globalThis as unknown as Bdd);
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const { closing } = follow(runner);
    // After each test: a run that is cut off has told how far it came.
    runner.on("test end", () => writeFileSync(process.env.VSCODE_TEST_LOG ?? "test.log", closing()));
    runner.on("end", () => writeFileSync(process.env.VSCODE_TEST_LOG ?? "test.log", closing()));
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

const SUITES: readonly Declare[] = [
  language,
  findings,
  workbench,
  preview,
  printed,
  views,
  taskTable,
  taskConversion,
  imported,
  citations,
  format,
  formatting,
  pasting,
  spelling,
  ownWords,
  wordAudit,
  comments,
  exported,
];

export const run = (): Promise<void> => runAll(SUITES);
