/** `vbhc lsp --stdio`: the language server on standard input and output. */
import type { Command } from "../command";
import { type ExitCode, usageError } from "../io";

export const command: Command = {
  options: { stdio: { kind: "flag" } },
  async run({ args, io }): Promise<ExitCode> {
    if (!args.flag("stdio") || args.paths.length > 0)
      throw usageError("Chỉ có dạng: vbhc lsp --stdio", "The only form is: vbhc lsp --stdio");
    await io.serve();
    return new Promise<never>(() => {}); // the server ends the process, by the protocol's “exit”
  },
};
