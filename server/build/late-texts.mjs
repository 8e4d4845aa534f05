/**
 * The examples and reasons of rules become getters. They are half of the rules' code and only their pages
 * show them; as getters they are compiled when first read, and are left out of the CLI's compiled copy.
 */
/** A property of a rule as Biome writes it: on one line, or closed by a bracket under its name. */
const LATE = /^ {2}(?<name>examples|silent|why): (?<value>[[{](?:.*[\]}]|[\s\S]*?^ {2}[\]}])),$/gmu;

/** The same module with late texts. */
export const withLateTexts = (source) => source.replace(LATE, "  get $<name>() {\n    return $<value>;\n  },");
