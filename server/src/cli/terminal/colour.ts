/** Terminal colours by meaning; plain text when colour is off. */
import type { Level } from "../../core/model/finding";

export interface Paint {
  readonly level: (level: Level, text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly added: (text: string) => string;
  readonly removed: (text: string) => string;
}

const LEVEL_CODES: Readonly<Record<Level, string>> = { "bat-buoc": "1;31", "can-xac-minh": "1;33", "nen-sua": "1;36", "bien-tap": "1;35" };

export function paint(colour: boolean): Paint {
  const with_ = (code: string) => (text: string) => (colour && text !== "" ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    level: (level, text) => with_(LEVEL_CODES[level])(text),
    bold: with_("1"),
    dim: with_("2"),
    accent: with_("36"),
    added: with_("32"),
    removed: with_("31"),
  };
}
