import type { Assignment, Deadline, Draft, Vague } from "./types";

/** Tasks, deadlines and vague urgency of a draft, attachments included, in order of the text. */
export function readAssignments(_draft: Draft): {
  assignments: readonly Assignment[];
  deadlines: readonly Deadline[];
  vague: readonly Vague[];
} {
  return { assignments: [], deadlines: [], vague: [] };
}
