/** Tính hiệu lực đến ngày…: the day at which căn cứ and bodies are looked up; blank takes the text's own date. */
import { window, workspace } from "vscode";
import { say } from "../words";
import { activeDraft } from "./active";
import type { Command } from "./command";
import { changeSetting, settingTarget } from "./setting";

const DATE = /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/u;

/** "1/3/2025" as "2025-03-01"; null when there is no such day. */
export function isoDate(text: string): string | null {
  const found = DATE.exec(text.trim())?.groups;
  if (!found) return null;
  const [year, month, day] = [found.year, found.month, found.day].map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

export const asOf: Command = {
  id: "vbhc.setAsOf",
  async run() {
    const editor = activeDraft();
    if (!editor) return;
    const { uri } = editor.document;
    const current = workspace.getConfiguration("vbhc", uri).get<string | null>("asOf");
    const typed = await window.showInputBox({
      title: say({ vi: "Tính hiệu lực đến ngày", en: "Validity as of" }),
      prompt: `${settingTarget(uri, "asOf").words}. ${say({ vi: "Để trống: theo ngày của văn bản.", en: "Blank: the text's own date." })}`,
      placeHolder: "01/7/2025",
      value: current ? current.split("-").reverse().join("/") : "",
      validateInput: (text) =>
        text.trim() === "" || isoDate(text)
          ? undefined
          : say({ vi: "Ghi ngày/tháng/năm, ví dụ 01/7/2025.", en: "Write day/month/year, as 01/7/2025." }),
    });
    if (typed !== undefined) await changeSetting(uri, "asOf", isoDate(typed) ?? undefined);
  },
};
