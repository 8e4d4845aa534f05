/** Quyết định mới…: asks kind and authority, opens a new text and fills in the whole decision's snippet. */
import { type ExtensionContext, SnippetString, Uri, window, workspace } from "vscode";
import { say } from "../words";
import type { Command } from "./command";
import { type AuthorityKind, authorityOf, withAuthority } from "./decision-snippet";

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const AUTHORITIES = {
  "chuc-vu": { vi: "Chủ tịch Ủy ban nhân dân", en: "Chairperson of the People's Committee" },
  "tap-the": { vi: "Ủy ban nhân dân", en: "People's Committee" },
} as const;
const SIGNED = {
  "chuc-vu": { vi: "ký CHỦ TỊCH", en: "signed CHỦ TỊCH" },
  "tap-the": { vi: "ký TM. ỦY BAN NHÂN DÂN", en: "signed TM. ỦY BAN NHÂN DÂN" },
} as const;

async function readSnippets(context: ExtensionContext): Promise<[string, Snippet][]> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, "snippets", "vbhc.json"));
  return Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Snippet>);
}

/** The snippet's own authority first. */
async function askAuthority(own: AuthorityKind): Promise<AuthorityKind | null> {
  const order: AuthorityKind[] = own === "chuc-vu" ? ["chuc-vu", "tap-the"] : ["tap-the", "chuc-vu"];
  const picked = await window.showQuickPick(
    order.map((kind) => ({ label: say(AUTHORITIES[kind]), description: say(SIGNED[kind]), authority: kind })),
    { title: say({ vi: "Thẩm quyền ban hành", en: "Issuing authority" }) },
  );
  return picked?.authority ?? null;
}

export const newDecision: Command = {
  id: "vbhc.newDecision",
  async run(_session, context) {
    const decisions = (await readSnippets(context)).filter(([, { prefix }]) => prefix.startsWith("qd"));
    const picked = await window.showQuickPick(
      decisions.map(([label, snippet]) => ({ label, detail: snippet.description, description: snippet.prefix, snippet })),
      { title: say({ vi: "Quyết định mới", en: "New decision" }), matchOnDetail: true, matchOnDescription: true },
    );
    if (!picked) return;
    const own = authorityOf(picked.snippet.body);
    const authority = own ? await askAuthority(own) : null;
    if (own && !authority) return;
    const body = authority ? withAuthority(picked.snippet.body, authority) : picked.snippet.body;
    const editor = await window.showTextDocument(await workspace.openTextDocument({ language: "vbhc" }));
    await editor.insertSnippet(new SnippetString(body.join("\n")));
  },
};
