/** Entry of the suite in the web extension host: everything but what needs Node. Results go to the console. */
import "mocha/mocha";
import { type Bdd, follow } from "./bdd";
import { findings } from "./findings";
import { language } from "./language";

interface BrowserMocha {
  setup(options: { ui: string; timeout: number; reporter: unknown }): void;
  run(done: (failures: number) => void): Parameters<typeof follow>[0] & { on(event: "end", listener: () => void): unknown };
}

export async function run(): Promise<void> {
  const { mocha } = globalThis as unknown as { mocha: BrowserMocha };
  mocha.setup({ ui: "bdd", timeout: 30_000, reporter: class {} });
  for (const declare of [language, findings]) declare(globalThis as unknown as Bdd);
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const { closing } = follow(runner);
    runner.on("end", () => console.log(closing()));
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
