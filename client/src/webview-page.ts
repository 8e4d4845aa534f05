/** What the pages of all webviews share: their frame, where their scripts lie, and a nonce that lets nothing else run. */
import { type ExtensionContext, Uri, type Webview } from "vscode";
import { language } from "./words";

const NONCE_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A new word that nobody can guess. */
function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => NONCE_LETTERS.charAt(byte % NONCE_LETTERS.length)).join("");
}

/** Where a page's script and style may come from. */
export const scriptFolder = ({ extensionUri }: ExtensionContext): Uri => Uri.joinPath(extensionUri, "dist");

export interface PageParts {
  readonly title: string;
  /** File name of its script in `scriptFolder`. */
  readonly script: string;
  readonly style: string;
  /** Attributes of the body, as HTML. */
  readonly attributes?: string;
  readonly body: string;
}

/** A page whose own script and style are allowed by nonce, and nothing else. */
export function webviewPage(context: ExtensionContext, webview: Webview, parts: PageParts): string {
  const nonce = newNonce();
  const script = webview.asWebviewUri(Uri.joinPath(scriptFolder(context), parts.script));
  return `<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${parts.title}</title>
<style nonce="${nonce}">${parts.style}</style>
</head>
<body${parts.attributes === undefined ? "" : ` ${parts.attributes}`}>
${parts.body}
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
