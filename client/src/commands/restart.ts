/** Khởi động lại: a new server for the same window. */
import { window } from "vscode";
import { say } from "../words";
import type { Command } from "./command";

export const restart: Command = {
  id: "vbhc.restart",
  async run(session) {
    await session.restart();
    window.setStatusBarMessage(say({ vi: "VBHC: đã khởi động lại.", en: "VBHC: restarted." }), 4000);
  },
};
