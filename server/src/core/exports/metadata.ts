/**
 * What an office system asks for when a text is registered, under the names of edXML (QCVN 102:2016/BTTTT), so that nobody
 * types it again. Only what the text itself says; what is blank is null.
 */
import type { LayoutChoices } from "../knowledge/layout";
import { parentLines } from "../model/issuer-lines";
import type { Draft, DraftFile, Signature } from "../model/types";
import { toIso } from "../text/calendar";
import type { Span } from "../text/span";
import { composeFile } from "./compose";
import { Inline } from "./inline";
import { paginate } from "./paginate";
import { textTypeOf } from "./text-type";

export interface Metadata {
  readonly version: 1;
  readonly documents: readonly DocumentMetadata[];
}

export interface DocumentMetadata {
  readonly From: { readonly OrganizationInCharge: string | null; readonly OrganName: string | null };
  /** Nơi nhận without "Như Điều n", "Như trên" and "Lưu". */
  readonly ToPlaces: readonly string[];
  readonly Code: { readonly CodeNumber: string | null; readonly CodeNotation: string | null };
  /** Day in ISO form. */
  readonly PromulgationInfo: { readonly Place: string | null; readonly PromulgationDate: string | null };
  readonly DocumentType: { readonly TypeName: string | null };
  readonly Subject: string | null;
  /** Competence: TM., KT., TL., TUQ., Q. with the body or head it is for. */
  readonly SignerInfo: { readonly Competence: string | null; readonly Position: string | null; readonly FullName: string | null };
  readonly OtherInfo: { readonly PageAmount: number; readonly Appendixes: readonly string[] };
}

// "Bộ Nội vụ (để b/c)"
const NOTE = / *\((?:để|thay)[^()]*\)$/u;

/** Metadata of every document of a file. Pages are counted as the printed page has them. */
export function exportMetadata(file: DraftFile, choices: LayoutChoices = {}): Metadata {
  const inline = new Inline(file);
  const documents = file.drafts.map((draft) => {
    const pages = paginate(composeFile({ ...file, drafts: [draft] }, choices)).length;
    return metadataOf(inline, draft, pages);
  });
  return { version: 1, documents };
}

function metadataOf(inline: Inline, draft: Draft, pages: number): DocumentMetadata {
  const text = (where: Span | null | undefined): string | null => {
    const read = where ? inline.text(where) : "";
    return read === "" ? null : read.replace(/ +/gu, " ");
  };
  const { number, placeAndDate, letterSubject } = draft.header;
  const notation =
    number === null || number.symbolText === "" ? null : `${number.year === null ? "" : `${number.year}/`}${number.symbolText}`;
  const kept = draft.recipients?.items.filter((item) => item.kind === "noi-nhan") ?? [];
  return {
    From: issuerOf(inline, draft),
    ToPlaces: kept.flatMap((item) => text(item.text)?.replace(NOTE, "") ?? []),
    Code: { CodeNumber: text(number?.digits), CodeNotation: notation },
    PromulgationInfo: { Place: text(placeAndDate?.place), PromulgationDate: draft.date === null ? null : toIso(draft.date) },
    DocumentType: { TypeName: textTypeOf(draft) },
    Subject: text(draft.title?.subject) ?? text(letterSubject)?.replace(/^V\/v:? /u, "") ?? null,
    SignerInfo: signerOf(draft.signature, text),
    OtherInfo: {
      PageAmount: pages,
      Appendixes: draft.attachments.map(({ title }) =>
        [text(title.kindName), text(title.subject)].filter((part) => part !== null).join(" - "),
      ),
    },
  };
}

function issuerOf(inline: Inline, { header: { issuer } }: Draft): DocumentMetadata["From"] {
  if (issuer === null) return { OrganizationInCharge: null, OrganName: null };
  const lines = issuer.lines.map((line) => inline.text(line));
  const parents = parentLines(lines);
  const join = (some: readonly string[]): string | null => (some.length === 0 ? null : some.join(" "));
  return { OrganizationInCharge: join(lines.slice(0, parents)), OrganName: join(lines.slice(parents)) };
}

/** "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH": the last line is the signer's own position. */
function signerOf(signature: Signature | null, text: (where: Span | null | undefined) => string | null): DocumentMetadata["SignerInfo"] {
  const lines = signature?.titles.map((title) => text(title.span) ?? "") ?? [];
  const own = signature?.titles.at(-1)?.form === null ? lines.pop() : undefined;
  return { Competence: lines.length === 0 ? null : lines.join(" "), Position: own ?? null, FullName: text(signature?.name) };
}
