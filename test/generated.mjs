/** Scripts that write generated files; each with `--check` fails when its files are out of step. */
export const GENERATORS = [["syntaxes/build.mjs"]];
