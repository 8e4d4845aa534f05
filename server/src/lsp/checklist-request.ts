/** The request behind the view “Danh mục kiểm tra”. */
import { BY_WORDS, checklist, countStates } from "../core/rules/checklist";
import { CHECKLIST, type ChecklistParams, type ChecklistResult } from "./protocol";
import type { Services } from "./requests";
import { safely } from "./safely";

/** Registers it. */
export function answerChecklistRequest(services: Services): void {
  const { connection } = services;
  connection.onRequest(
    CHECKLIST,
    safely<ChecklistParams, ChecklistResult | null>(connection, CHECKLIST, null, ({ uri }) => answer(services, uri)),
  );
}

async function answer({ documents, settings }: Services, uri: string): Promise<ChecklistResult | null> {
  const inForce = await settings.of(uri);
  const checked = documents.check(uri, inForce);
  const file = documents.file(uri);
  if (checked === null || file === null) return null;
  const { language } = inForce;
  const { drafts, findings } = checked.result;
  return {
    version: checked.version,
    documents: drafts.map((draft) => {
      const entries = checklist(draft, findings);
      return {
        kind: draft.draft.kind,
        counts: countStates(entries),
        items: entries.map(({ part, item, state, findings: own, unasked }) => ({
          part: `${part.letter}. ${part.title[language]}`,
          number: item.number,
          text: item.text[language],
          by: BY_WORDS[item.by][language],
          state,
          source: item.source ?? "",
          findings: own.map(({ level, message, span }) => ({ level, message: message[language], range: file.source.range(span) })),
          notEvaluated: unasked,
        })),
      };
    }),
  };
}
