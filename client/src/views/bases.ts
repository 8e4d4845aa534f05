/** The view “Căn cứ”: the legal bases with what was found in each. */
import { BASES, type BasesParams, type BasesResult } from "../../../server/src/lsp/protocol";
import type { Session } from "../session";
import { LEVEL_LONG, type Level, say } from "../words";
import type { Followed } from "./followed";
import { type Item, TextTree } from "./tree";

const NONE = { vi: "Văn bản này không có căn cứ.", en: "This text has no legal bases." };
const ICONS: Readonly<Record<Level, string>> = {
  "bat-buoc": "error",
  "can-xac-minh": "warning",
  "nen-sua": "info",
  "bien-tap": "lightbulb",
};

export class BasesView extends TextTree<BasesResult> {
  constructor(session: Session, followed: Followed) {
    super("vbhc.bases", session, followed);
  }

  protected ask(uri: string): Promise<BasesResult | null> {
    return this.session.request<BasesResult | null>(BASES, { uri } satisfies BasesParams);
  }

  protected roots({ bases }: BasesResult): readonly Item[] {
    return bases.map(({ text, range, findings }) => {
      const worst = findings[0];
      return {
        label: text,
        ...(worst !== undefined && { description: say(LEVEL_LONG[worst.level]) }),
        tooltip: [text, ...findings.map(({ level, message }) => `${say(LEVEL_LONG[level])}: ${message}`)].join("\n\n"),
        icon: worst === undefined ? "law" : ICONS[worst.level],
        range,
      };
    });
  }

  protected show(answer: BasesResult | null): void {
    this.view.message = answer !== null && answer.bases.length === 0 ? say(NONE) : undefined;
  }
}
