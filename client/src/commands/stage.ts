/** Đổi tình trạng văn bản…: dự thảo, hoàn chỉnh, đã ban hành, or by what stands in the text. */
import { window } from "vscode";
import { STAGE_NAMES, say } from "../words";
import { activeDraft } from "./active";
import type { Command } from "./command";
import { changeSetting, settingTarget } from "./setting";

const CHOICES = [
  {
    value: undefined,
    name: { vi: "Theo văn bản", en: "By the text" },
    note: { vi: "dự thảo khi còn trống số hoặc ngày", en: "draft while number or date is blank" },
  },
  { value: "du-thao", name: STAGE_NAMES["du-thao"], note: { vi: "chỗ trống là bình thường", en: "blanks are normal" } },
  { value: "hoan-chinh", name: STAGE_NAMES["hoan-chinh"], note: { vi: "chỗ trống phải điền", en: "blanks have to be filled" } },
  {
    value: "da-ban-hanh",
    name: STAGE_NAMES["da-ban-hanh"],
    note: { vi: "chỉ rà soát, không đánh số lại", en: "audit only, no renumbering" },
  },
] as const;

export const stage: Command = {
  id: "vbhc.setStage",
  async run() {
    const editor = activeDraft();
    if (!editor) return;
    const { uri } = editor.document;
    const picked = await window.showQuickPick(
      CHOICES.map(({ value, name, note }) => ({ label: say(name), description: say(note), value })),
      { title: say({ vi: "Tình trạng văn bản", en: "Stage of the text" }), placeHolder: settingTarget(uri, "stage").words },
    );
    if (picked) await changeSetting(uri, "stage", picked.value);
  },
};
