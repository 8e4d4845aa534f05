/** Xem trang in: the printed pages beside the text. */
import { showPreview } from "../preview/panels";
import { activeDraft } from "./active";
import type { Command } from "./command";

export const preview: Command = {
  id: "vbhc.preview",
  async run(session, context) {
    const editor = activeDraft();
    if (editor) showPreview(session, context, editor.document);
  },
};
