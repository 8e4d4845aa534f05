/**
 * Links of a text: to the file of the workspace that a cited document is, to the file of an annex beside it, to the address
 * at which the office looks acts up. Nothing is fetched: a link is followed by the user.
 */
import type { DocumentLink } from "vscode-languageserver";
import { meantBy } from "../core/features/cited-documents";
import { isAnnexFile, type Link, linksOf } from "../core/features/document-links";
import type { Language, Text } from "../core/model/finding";
import { parentFolder } from "./profile";
import type { Services } from "./requests";
import { safely, stopIfCancelled } from "./safely";
import type { FileSummary } from "./workspace-files";

const TIPS = {
  document: { vi: "Mở văn bản trong thư mục làm việc", en: "Open the document in the workspace" },
  annex: { vi: "Mở tệp kèm theo", en: "Open the attached file" },
  act: { vi: "Tra cứu văn bản", en: "Look the act up" },
} satisfies Record<string, Text>;

/** Registers the request. */
export function answerDocumentLinks(services: Services): void {
  const { connection, documents, settings, files } = services;
  connection.onDocumentLinks(
    safely(connection, "documentLink", null, async ({ textDocument: { uri } }, token) => {
      const file = documents.file(uri);
      if (file === null) return null;
      const links = linksOf(file);
      if (links.length === 0) return [];
      const { language, actLink } = await settings.of(uri);
      const known = (await files.recent(() => stopIfCancelled(token))).flatMap((one) => one.documents);
      const folder = parentFolder(uri);
      const beside = folder !== null && links.some(({ kind }) => kind === "annex") ? await files.beside(folder) : [];
      return links.flatMap((link) => {
        const found = target(link, { uri, known, beside, actLink });
        return found === null ? [] : [toLink(file.source.range(link.span), found, language)];
      });
    }),
  );
}

interface Around {
  readonly uri: string;
  readonly known: readonly FileSummary["documents"][number][];
  readonly beside: readonly string[];
  readonly actLink: string | null;
}

interface Target {
  readonly uri: string;
  readonly tip: Text;
}

function target(link: Link, { uri, known, beside, actLink }: Around): Target | null {
  if (link.kind === "annex") {
    const files = beside.filter((one) => one !== uri && isAnnexFile(nameOf(one), link));
    const [only] = files;
    return only === undefined || files.length > 1 ? null : { uri: only, tip: TIPS.annex };
  }
  const found = meantBy(link.cited, known).filter((one) => one.uri !== uri);
  if (found[0] !== undefined && found.length === 1) return { uri: found[0].uri, tip: TIPS.document };
  return actLink === null ? null : { uri: actLink.replace("{so}", encodeURIComponent(link.number.replace(/\s/gu, ""))), tip: TIPS.act };
}

const toLink = (range: DocumentLink["range"], { uri, tip }: Target, language: Language): DocumentLink => ({
  range,
  target: uri,
  tooltip: tip[language],
});

/** The last part of a URI, decoded. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
