/** Entry of the suite in the web extension host: everything but what needs Node. Results go to a file beside the opened folder. */
import "mocha/mocha";
import { Uri, workspace } from "vscode";
import { type Bdd, type Declare, follow } from "./bdd";
import { citations } from "./citations";
import { fileOf } from "./editors";
import { findings } from "./findings";
import { format } from "./format";
import { formatting } from "./formatting";
import { imported } from "./imported";
import { language } from "./language";
import { printed } from "./printed";
import { ownWords, spelling } from "./spelling";
import { taskConversion } from "./task-conversion";
import { wordAudit } from "./word-audit";

const SUITES: readonly Declare[] = [
  language,
  findings,
  printed,
  imported,
  taskConversion,
  citations,
  format,
  formatting,
  spelling,
  ownWords,
  wordAudit,
];

interface BrowserMocha {
  setup(options: { ui: string; timeout: number; reporter: unknown }): void;
  run(done: (failures: number) => void): Parameters<typeof follow>[0] & { on(event: "end", listener: () => void): unknown };
}

export async function run(): Promise<void> {
  const { mocha } = globalThis as unknown as { mocha: BrowserMocha };
  mocha.setup({ ui: "bdd", timeout: 30_000, reporter: class {} });
  for (const declare of SUITES) declare(globalThis as unknown as Bdd);
  let told = "";
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const { closing } = follow(runner);
    runner.on("end", () => {
      told = closing();
    });
  });
  await workspace.fs.writeFile(Uri.joinPath(fileOf(".."), "test.log"), new TextEncoder().encode(told));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
