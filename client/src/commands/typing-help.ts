/**
 * Không gõ được tiếng Việt?: what to look at, and one offer. VS Code's EditContext input is known to lose letters with keyboards
 * that send Backspaces; it is switched off only when the user asks.
 */
import { ConfigurationTarget, commands, window, workspace } from "vscode";
import { language, say } from "../words";
import type { Command } from "./command";

/** The setting's name changed between versions of VS Code. */
const NAMES = ["editContext", "experimentalEditContextEnabled"] as const;

const LOOK_AT = {
  vi: [
    "1. Bảng mã của bộ gõ (UniKey, EVKey) phải là Unicode dựng sẵn.",
    "2. Nếu mất chữ hoặc lặp chữ: trong bộ gõ, bật mục sửa lỗi cho trình duyệt nếu có, tắt gõ tắt.",
  ],
  en: [
    "1. The keyboard (UniKey, EVKey) must write composed Unicode.",
    "2. Letters lost or doubled: switch on its fix for browsers, if it has one, and switch off its abbreviations.",
  ],
};
const EDIT_CONTEXT = {
  vi: "3. Nếu vẫn mất chữ: tắt cách nhập EditContext của VS Code (nút bên dưới), rồi mở lại cửa sổ.",
  en: "3. Still lost: switch off VS Code's EditContext input (button below), then reload the window.",
};
const LAST = {
  vi: "Phần mở rộng này không chặn phím nào, không sửa chữ trong khi gõ.",
  en: "This extension binds no key and changes nothing while you type.",
};

export const typingHelp: Command = {
  id: "vbhc.typingHelp",
  async run() {
    const editor = workspace.getConfiguration("editor");
    const name = NAMES.find((key) => editor.inspect(key)?.defaultValue !== undefined);
    const off = say({ vi: "Tắt EditContext", en: "Switch EditContext off" });
    const buttons = name && editor.get(name) === true ? [off] : [];
    const lines = [...LOOK_AT[language()], ...(buttons.length > 0 ? [say(EDIT_CONTEXT)] : []), say(LAST)];
    const title = say({ vi: "Không gõ được tiếng Việt?", en: "Typing Vietnamese does not work?" });
    const picked = await window.showInformationMessage(title, { modal: true, detail: lines.join("\n") }, ...buttons);
    if (!name || picked !== off) return;
    await editor.update(name, false, ConfigurationTarget.Global);
    const reload = say({ vi: "Mở lại cửa sổ", en: "Reload window" });
    const next = await window.showInformationMessage(say({ vi: "Đã tắt EditContext.", en: "EditContext is off." }), reload);
    if (next === reload) await commands.executeCommand("workbench.action.reloadWindow");
  },
};
