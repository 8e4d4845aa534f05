/** Changing a `vbhc.*` setting where it already stands, else in the text's folder, else for the user. */
import { ConfigurationTarget, type Uri, workspace } from "vscode";
import { say } from "../words";

/** Where a changed setting will hold for a text. */
export function settingTarget(uri: Uri, key: string): { readonly target: ConfigurationTarget; readonly words: string } {
  const folder = workspace.getWorkspaceFolder(uri);
  const held = workspace.getConfiguration("vbhc", uri).inspect(key);
  if (folder && (held?.workspaceFolderValue !== undefined || (workspace.workspaceFolders ?? []).length > 1))
    return {
      target: ConfigurationTarget.WorkspaceFolder,
      words: say({ vi: `Cho mọi văn bản trong thư mục “${folder.name}”`, en: `For all texts in the folder “${folder.name}”` }),
    };
  if (folder)
    return {
      target: ConfigurationTarget.Workspace,
      words: say({
        vi: `Cho mọi văn bản trong “${workspace.name ?? folder.name}”`,
        en: `For all texts in “${workspace.name ?? folder.name}”`,
      }),
    };
  return {
    target: ConfigurationTarget.Global,
    words: say({ vi: "Cho mọi văn bản (không mở thư mục nào)", en: "For all texts (no folder is open)" }),
  };
}

/** `undefined` takes the setting away again. */
export async function changeSetting(uri: Uri, key: string, value: unknown): Promise<void> {
  await workspace.getConfiguration("vbhc", uri).update(key, value, settingTarget(uri, key).target);
}
