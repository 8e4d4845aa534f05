/** Sao chép bảng góp ý: the comments on the text in a table that can be changed before it is copied. */
import { CommentsPanel } from "../comments/panel";
import { activeDraft } from "./active";
import type { Command } from "./command";

export const copyComments: Command = {
  id: "vbhc.copyComments",
  async run(session, context) {
    const editor = activeDraft();
    if (editor) context.subscriptions.push(new CommentsPanel(session, context, editor.document));
  },
};
