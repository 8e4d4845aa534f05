/** What the pages of all webviews share: where their scripts lie, and a nonce that lets nothing else run. */
import { type ExtensionContext, Uri } from "vscode";

const NONCE_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A new word that nobody can guess. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => NONCE_LETTERS.charAt(byte % NONCE_LETTERS.length)).join("");
}

/** Where a page's script and style may come from. */
export const scriptFolder = ({ extensionUri }: ExtensionContext): Uri => Uri.joinPath(extensionUri, "dist");
