/** The view “Còn trống”: every place of the text that is still to be filled in. */
import { BLANKS, type BlanksParams, type BlanksResult } from "../../../server/src/lsp/protocol";
import type { Session } from "../session";
import { say } from "../words";
import type { Followed } from "./followed";
import { type Item, TextTree } from "./tree";

const NONE = { vi: "Không còn chỗ trống.", en: "Nothing is left blank." };

export class BlanksView extends TextTree<BlanksResult> {
  constructor(session: Session, followed: Followed) {
    super("vbhc.blanks", session, followed);
  }

  protected ask(uri: string): Promise<BlanksResult | null> {
    return this.session.request<BlanksResult | null>(BLANKS, { uri } satisfies BlanksParams);
  }

  protected roots({ blanks }: BlanksResult): readonly Item[] {
    return blanks.map(({ message, line, range }) => ({
      label: line,
      description: `${say({ vi: "dòng", en: "line" })} ${range.start.line + 1}`,
      tooltip: message,
      icon: "edit",
      range,
    }));
  }

  protected show(answer: BlanksResult | null): void {
    this.view.message = answer !== null && answer.blanks.length === 0 ? say(NONE) : undefined;
    this.view.description = answer === null || answer.blanks.length === 0 ? undefined : String(answer.blanks.length);
  }
}
