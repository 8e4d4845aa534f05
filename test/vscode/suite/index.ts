/** Entry of the suite in a Node extension host: VS Code calls `run`. Results go to the file that VSCODE_TEST_LOG names. */
import { writeFileSync } from "node:fs";
import Mocha from "mocha";
import { type Bdd, type Declare, follow } from "./bdd";
import { citations } from "./citations";
import { findings } from "./findings";
import { format } from "./format";
import { imported } from "./imported";
import { language } from "./language";
import { preview } from "./preview";
import { printed } from "./printed";
import { taskConversion } from "./task-conversion";
import { taskTable } from "./task-table";
import { views } from "./views";
import { workbench } from "./workbench";

/** Runs the declared tests; rejects when one fails. */
export async function runAll(declarations: readonly Declare[]): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: 30_000, reporter: class {} as never });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  for (const declare of declarations) declare(globalThis as unknown as Bdd);
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const { closing } = follow(runner);
    runner.on("end", () => writeFileSync(process.env.VSCODE_TEST_LOG ?? "test.log", closing()));
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

export const run = (): Promise<void> =>
  runAll([language, findings, format, workbench, preview, printed, views, taskTable, taskConversion, imported, citations]);
