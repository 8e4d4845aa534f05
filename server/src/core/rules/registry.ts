/** The only list of rules, in the order of the parts of a document. */
import type { Rule } from "./rule";

// biome-ignore lint/suspicious/noExplicitAny: rules differ in the type of their options; each keeps its own inside.
export const RULES: readonly Rule<any>[] = [];
