/**
 * Set phrases with the right numbers in them: the next Điều, effect and responsibility, the proposal line, place and date,
 * Như Điều n, Lưu, and the signing forms of the authority (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.b).
 */
import { dateInWords } from "../knowledge/citing";
import { DOCUMENT_TYPES } from "../knowledge/document-types";
import type { Text } from "../model/finding";
import type { Article } from "../model/types";
import type { CalendarDate } from "../text/calendar";
import type { Office, Proposal, Spot } from "./completion-context";

const SHOWN = 70;

const phrase = (label: string, newText: string, detail = "", filter = label): Proposal => ({
  kind: "phrase",
  label,
  detail,
  newText,
  filter,
});
const snippet = (label: string, newText: string, detail: string): Proposal => ({ ...phrase(label, newText, detail), snippet: true });

/** Articles of the part of the draft that holds the spot, without the one being typed. */
function articlesAround({ draft, offset }: Spot): readonly Article[] {
  if (draft === null) return [];
  const own = draft.attachments.find(({ span }) => span.start <= offset && offset <= span.end)?.articles ?? draft.articles;
  return own.filter(({ node }) => offset < node.mark.start || offset > node.mark.end);
}

/** Numbers of articles that are referred to and are not there. */
function wantedNumbers({ draft }: Spot, articles: readonly Article[]): number[] {
  const there = new Set(articles.map(({ number }) => number));
  const labels = (draft?.references ?? [])
    .filter((reference) => reference.internal)
    .flatMap((reference) => reference.targets.flatMap((target) => [target, ...(target.owners ?? [])]))
    .filter((target) => target.node === null && target.status !== "outside")
    .flatMap((target) => /^Điều (?<number>\d+)$/u.exec(target.label)?.groups?.number ?? []);
  return [...new Set(labels.map(Number))].filter((number) => !there.has(number)).sort((a, b) => a - b);
}

/** After “Điều ” inside a sentence: articles that exist, then those referred to but not there. */
export function proposeArticles(spot: Spot): Proposal[] {
  const articles = articlesAround(spot);
  const known = articles.flatMap(({ number, suffix, node }): Proposal[] => {
    if (number === null) return [];
    const text = spot.draft?.source.quote(node.text) ?? "";
    return [article(`${number}${suffix}`, text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text, "")];
  });
  return [...known, ...wantedNumbers(spot, articles).map((number) => article(number, NOT_THERE, ""))];
}

const NOT_THERE: Text = { vi: "chưa có trong văn bản", en: "not there yet" };

const article = (number: number | string, detail: string | Text, close: string): Proposal => ({
  kind: "article",
  label: `Điều ${number}`,
  detail,
  newText: `${number}${close}`,
  filter: String(number),
});

/** After “Điều ” at the beginning of a line: the next number, with the standard sentences that are still missing. */
export function proposeArticleHeads(spot: Spot): Proposal[] {
  const articles = articlesAround(spot);
  const before = articles.filter(({ node }) => node.span.start < spot.offset);
  const next = Math.max(0, ...before.map(({ number }) => number ?? 0)) + 1;
  const numbers = [next, ...wantedNumbers(spot, articles).filter((number) => number !== next)];
  const heads = numbers.map((number) => article(number, "", spot.atLineEnd ? ". " : ""));
  return [...heads.slice(0, 1), ...(spot.atLineEnd ? standardArticles(spot, next) : []), ...heads.slice(1)];
}

const SELF: Partial<Record<string, string>> = { "quyet-dinh": "Quyết định", "nghi-quyet": "Nghị quyết" };

function standardArticles({ draft, offset }: Spot, n: number): Proposal[] {
  const self = SELF[draft?.kind ?? ""];
  if (draft === null || self === undefined || draft.attachments.some(({ span }) => span.start <= offset)) return [];
  const says = (words: RegExp): boolean => draft.articles.some(({ node }) => words.test(draft.source.slice(node.span)));
  const numbered = (label: string, text: string, prefix: string): Proposal => ({
    ...snippet(`Điều ${n}. ${label}`, `${n}. ${text}`, prefix),
    filter: `${n} ${label} ${prefix}`,
  });
  const found: Proposal[] = [];
  if (!says(/có +hiệu +lực/u)) {
    found.push(
      numbered("Hiệu lực thi hành", `${self} này có hiệu lực thi hành kể từ ngày \${1:ký}.`, "dkhl"),
      numbered(
        "Hiệu lực và thay thế",
        `${self} này có hiệu lực thi hành kể từ ngày \${1:ký} và thay thế ${self} số \${2:…} ngày \${3:…} tháng \${4:…} năm \${5:…} của \${6:…} \${7:về việc …}.`,
        "dktt",
      ),
    );
  }
  if (!says(/chịu +trách +nhiệm +thi +hành/u)) {
    const text = `Chánh Văn phòng \${1:Ủy ban nhân dân tỉnh}, \${2:Thủ trưởng các sở, ban, ngành} và các cơ quan, đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành ${self} này./.`;
    found.push(numbered("Trách nhiệm thi hành", text, "dkth"));
  }
  return found;
}

/** “Như Điều n;” with the article of execution, and “Lưu: VT, …”, as far as they are missing. */
export function proposeRecipientLines({ draft, offset, atLineEnd }: Spot): Proposal[] {
  if (draft === null) return [];
  const items = (draft.recipients?.items ?? []).filter(({ span }) => !(span.start <= offset && offset <= span.end));
  const found: Proposal[] = [];
  const executing = draft.articles.findLast(({ node }) =>
    /trách +nhiệm +thi +hành|thi +hành +(?:Quyết|Nghị)/u.test(draft.source.slice(node.span)),
  );
  const number = (executing ?? draft.articles.at(-1))?.number ?? null;
  if (number !== null && !items.some(({ kind }) => kind === "nhu-dieu"))
    found.push(phrase(`Như Điều ${number}`, `Như Điều ${number}${atLineEnd ? ";" : ""}`));
  if (atLineEnd && !items.some(({ kind }) => kind === "luu")) found.push(snippet("Lưu: VT, …", `Lưu: VT, \${1:…}.`, ""));
  return found;
}

/** A new line of the preamble. */
export function proposePreamble(
  { draft, atLineEnd }: Spot,
  asOf: CalendarDate,
  { proposers, symbolOf }: { readonly proposers: readonly string[]; readonly symbolOf: (name: string) => string | null },
): Proposal[] {
  if (draft === null || !atLineEnd) return [];
  const found: Proposal[] = [phrase("Căn cứ", "Căn cứ ", "ccl, ccnd")];
  if (!draft.legalBases.some(({ kind }) => kind === "de-nghi")) {
    for (const who of proposers) {
      const text = `Theo đề nghị của ${who} tại Tờ trình số \${1:…}/TTr-${symbolOf(who) ?? `\${4:…}`} ngày \${2:…} tháng \${3:…} năm ${asOf.year}.`;
      found.push(snippet(`Theo đề nghị của ${who}`, text, "ccdn"));
    }
    const text = `Theo đề nghị của \${1:Giám đốc Sở …} tại Tờ trình số \${2:…}/TTr-\${3:…} ngày \${4:…} tháng \${5:…} năm ${asOf.year}.`;
    found.push(snippet("Theo đề nghị của …", text, "ccdn"));
  }
  const word = draft.kind === "nghi-quyet" ? "QUYẾT NGHỊ:" : "QUYẾT ĐỊNH:";
  if (draft.decisionWord === null && (draft.kind === "quyet-dinh" || draft.kind === "nghi-quyet")) found.push(phrase(word, word));
  return found;
}

/** After “Theo đề nghị của ”: who usually proposes, then heads of the bodies that may. */
export function proposeProposers(bodies: readonly Proposal[], usual: readonly string[]): Proposal[] {
  const heads = bodies.flatMap((one) => {
    const head = /^Sở /u.test(one.label) ? "Giám đốc " : /^(?:Văn phòng|Thanh tra) /u.test(one.label) ? "Chánh " : null;
    return head === null ? [] : [{ ...one, label: head + one.label, newText: head + one.newText, filter: head + one.filter }];
  });
  const own = usual.map((who): Proposal => ({ ...phrase(who, who), kind: "body" }));
  return [...own, ...heads.filter(({ label }) => !usual.includes(label))];
}

/** "Lam Sơn, ngày      tháng 11 năm 2026": the place of the office, else from the name of the issuing body. */
export function proposePlace({ draft }: Spot, asOf: CalendarDate, usual: string | null): Proposal[] {
  const name = /(?:^|[^a-zA-ZÀ-ỹ])(?:TỈNH|XÃ|PHƯỜNG) (?<name>\p{Lu}[\p{Lu} -]*)$/u.exec(draft?.header.issuer?.text.trim() ?? "")?.groups
    ?.name;
  const place = usual ?? name?.toLowerCase().replace(/(?<![a-zA-ZÀ-ỹ])[a-zA-ZÀ-ỹ]/gu, (letter) => letter.toUpperCase());
  if (place === undefined) return [];
  const text = `${place}, ${dateInWords(asOf).replace(/^ngày \d+/u, "ngày     ")}`;
  return [phrase(text, text)];
}

/** Names of documents, that of the symbol first. */
export function proposeTitles({ draft }: Spot): Proposal[] {
  const own = draft?.kind ?? null;
  const sorted = [...DOCUMENT_TYPES].sort((a, b) => Number(b.kind === own && own !== null) - Number(a.kind === own && own !== null));
  return sorted.map(({ title }) => phrase(title, title));
}

/** Signing forms that fit the authority of the draft; those of the signers of the office first, with their names. */
export function proposeSignatures(spot: Spot, signers: Office["signers"]): Proposal[] {
  const general = signingForms(spot);
  const named = signers.flatMap(({ name, title, form }) => {
    const capitals = title.toUpperCase();
    const fitting = general.find(
      ({ newText }) => newText.split("\n").at(-1) === capitals && (form === undefined || newText.startsWith(`${form}.`)),
    );
    return fitting === undefined ? [] : [forms(...fitting.newText.split("\n"), name)];
  });
  return [...named, ...general];
}

function signingForms({ draft, atLineEnd }: Spot): Proposal[] {
  const authority = draft?.authority ?? null;
  if (authority === null || !atLineEnd) return [];
  const text = authority.text.replace(/ +/gu, " ").trim();
  if (authority.kind === "tap-the") {
    const head = headOf(text);
    if (head === null) return [];
    const body = headOf(text) === null ? text : text.replace(/ (?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU) .*$/u, "");
    return [forms(`TM. ${body}`, head), forms(`TM. ${body}`, `KT. ${head}`, `PHÓ ${head}`)];
  }
  const head =
    /^(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|CHÁNH VĂN PHÒNG|THỦ TƯỚNG)(?= |$)/u.exec(
      text,
    )?.[0];
  if (head === undefined) return [];
  const deputy = head === "BỘ TRƯỞNG" ? "THỨ TRƯỞNG" : `PHÓ ${head}`;
  return [forms(head), forms(`KT. ${head}`, deputy), open(`TL. ${head}`), open(`TUQ. ${head}`)];
}

const headOf = (body: string): string | null => (/^(?:ỦY BAN|HỘI ĐỒNG) NHÂN DÂN/u.test(body) ? "CHỦ TỊCH" : null);
const forms = (...lines: readonly string[]): Proposal => phrase(lines.join(" / "), lines.join("\n"));
const open = (form: string): Proposal => snippet(form, `${form}\n\${1:CHỨC VỤ NGƯỜI KÝ}`, "");
