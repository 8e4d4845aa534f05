/** Pages of rules, offline: `vbhc-rule:/group/name.md`, the target of a diagnostic's code. */
import { type Disposable, EventEmitter, type Uri, workspace } from "vscode";
import { RULE_PAGE, RULE_SCHEME, type RulePageParams, type RulePageResult } from "../../server/src/lsp/protocol";
import type { Session } from "./session";
import { language, say } from "./words";

/** The rule of a page; what is no page gives a code that no rule has. */
export const ruleOf = (uri: Uri): string => uri.path.replace(/^\//u, "").replace(/\.md$/u, "");

export function registerRuleDocs(session: Session): Disposable {
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      const code = ruleOf(uri);
      const page = await session.request<RulePageResult>(RULE_PAGE, { code, language: language() } satisfies RulePageParams);
      return page ?? say({ vi: `Không có quy định mang mã “${code}”.`, en: `There is no rule “${code}”.` });
    },
  });
  const refresh = (): void => {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === RULE_SCHEME) changed.fire(uri);
  };
  const listeners = [
    provider,
    changed,
    session.onRestarted(refresh),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("vbhc.language") && refresh()),
  ];
  return { dispose: () => listeners.forEach((listener) => void listener.dispose()) };
}
