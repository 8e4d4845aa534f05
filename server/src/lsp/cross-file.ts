/** From a cited document to the file of the workspace that it is, and from a document to the files that cite it. */
import type { DefinitionLink, Location, TextDocumentPositionParams } from "vscode-languageserver";
import { citedBy, documentOf, documentsOf, type KnownDocument, meantBy, unitIn } from "../core/features/cited-documents";
import { ownNumberAt, referenceAt } from "../core/features/references";
import type { DraftFile, ReferenceTarget } from "../core/model/types";
import type { Services } from "./requests";

interface Wanted {
  readonly file: DraftFile;
  readonly cited: KnownDocument;
  /** The words that were pointed at. */
  readonly origin: { readonly start: number; readonly end: number };
  /** The unit asked for; null for the document as a whole. */
  readonly target: ReferenceTarget | null;
}

function wantedAt({ documents }: Services, { textDocument: { uri }, position }: TextDocumentPositionParams): Wanted | null {
  const file = documents.file(uri);
  if (file === null) return null;
  const at = referenceAt(file, file.source.offsetAt(position));
  const cited = at === null ? null : citedBy(at.reference);
  if (at === null || cited === null) return null;
  const unit = at.target !== null && at.target.label !== at.reference.number ? at.target : null;
  return { file, cited, origin: unit?.span ?? at.reference.span, target: unit };
}

/** The files that a cited document may be: one, or none, or several copies. Null when nothing is cited by number. */
export async function definitionElsewhere(
  services: Services,
  params: TextDocumentPositionParams,
): Promise<DefinitionLink[] | Location[] | null> {
  const wanted = wantedAt(services, params);
  if (wanted === null) return null;
  const all = await services.files.all();
  const found = meantBy(
    wanted.cited,
    all.flatMap(({ documents }) => documents),
  );
  const links: DefinitionLink[] = [];
  for (const { uri } of found) {
    const file = await services.files.file(uri);
    const own = file === null ? undefined : documentsOf(file).find(({ known }) => meantBy(wanted.cited, [known]).length > 0);
    if (file === null || own === undefined) continue;
    const place = unitIn(own.draft, wanted.target);
    links.push({
      originSelectionRange: wanted.file.source.range(wanted.origin),
      targetUri: uri,
      targetRange: file.source.range(place.target),
      targetSelectionRange: file.source.range(place.selection),
    });
  }
  if (links.length === 0) return null;
  if (services.client.locationLinks) return links;
  return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

/** Places in other files that cite the document under the cursor, or the text's own number. */
export async function usesElsewhere(services: Services, params: TextDocumentPositionParams): Promise<Location[]> {
  const cited = wantedAt(services, params)?.cited ?? ownDocument(services, params);
  if (cited === null) return [];
  const { uri } = params.textDocument;
  const all = await services.files.all();
  // One that cites without a date means it only where no other document bears the number.
  const bearers = all.flatMap(({ documents }) => documents).filter(({ key }) => key === cited.key);
  const sole = new Set(bearers.map(({ date }) => date ?? "")).size <= 1;
  return all
    .filter((one) => one.uri !== uri)
    .flatMap(({ citing }) =>
      citing.filter(({ key, date }) => key === cited.key && (date === cited.date || (sole && (date === null || cited.date === null)))),
    )
    .map(({ location }) => location);
}

function ownDocument({ documents }: Services, { textDocument: { uri }, position }: TextDocumentPositionParams): KnownDocument | null {
  const file = documents.file(uri);
  const draft = file === null ? null : ownNumberAt(file, file.source.offsetAt(position));
  return draft === null ? null : documentOf(draft);
}
