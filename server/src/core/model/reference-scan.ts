/**
 * Finds the citing phrases of one stretch of flat text, left to right, without overlaps (a law named inside another
 * law's name aside). Knows words only: what the phrases point at is decided in reference-targets.ts.
 */
import { isDigit } from "../text/letters";
import { type Act, canonicalType, readAct, readSymbol } from "./reference-acts";
import { type Head, mayCite } from "./reference-heads";
import { typeOfSymbol } from "./reference-symbols";
import { readUnits, type UnitPath } from "./reference-units";

export interface Phrase {
  readonly start: number;
  readonly end: number;
  /** The document cited, or the one that the units belong to; null for units alone. */
  readonly act: Act | null;
  /** Empty for a document as a whole. */
  readonly paths: readonly UnitPath[];
  /** Inside the title of another cited document. */
  readonly nested: boolean;
  /** Units of something that is named but not read as a document: "Điều 9 của Thể lệ vô tuyến điện". */
  readonly foreign: boolean;
  /** "Quy chế" of "Điều 5 Quy chế ban hành kèm theo Quyết định này": the attached document between units and act. */
  readonly via: string | null;
}

/** First letters of the words for units. */
const UNIT_OPENS = /[Tt]i|[Đđ]i|[Kk]h|[Mm]|[Cc]hươ|[Pp]h[ầụ]|PH|[Bb]iể/uy;
/** Where the title of a cited document begins. */
const TITLE_OPENS =
  /,? *(?:[Vv]ề|việc|[Qq]uy +định|[Bb]an +hành|[Ss]ửa +đổi|[Bb]ổ +sung|[Hh]ướng +dẫn|[Tt]hực +hiện|[Tt]riển +khai|[Pp]hê +(?:duyệt|chuẩn)|[Tt]hông +qua|[Cc]ông +(?:bố|nhận)|[Đđ]iều +chỉnh|[Tt]hành +lập|[Gg]iao|[Kk]iện +toàn|[Cc]hấp +thuận|[Vv]\/v|“)/uy;
const TITLE_ENDS = /;|\.(?= |$)|”|, +(?=đồng +thời|trong +đó|phấn +đấu|góp +phần|tiếp +tục|bảo +đảm|đảm +bảo)/gu;
/** Directly before a citation that stands beside, not inside, the one before it. */
const BESIDE =
  /(?:^|[,;:]|\p{L}\)|(?<!\p{L})(?:và|cùng|hoặc|bởi|(?:bổ +sung|sửa +đổi)[^,;.]{0,40} (?:theo|tại)))\s*(?:(?:các|tại|với) +)*$/u;
const ONLY_AND = /^ *(?:,|và|hoặc|, *và)? *(?:các +)?$/u;
const FOREIGN = / +(?:của +|tại +)?\p{Lu}[\p{L}\d]/uy;
const LINKED = /(?: *,? *(?:(?:của|tại|thuộc|trong|được|ban +hành|kèm|theo) +){1,5}| *, *| +)(?=\p{L})/uy;
// "Điều 5 Quy chế … ban hành kèm theo Quyết định số …"
const BY_WAY_OF =
  /(?: +của)? +(?<via>Quy +chế|Quy +định|Kế +hoạch|Điều +lệ|Chương +trình(?: +hành +động)?|Đề +án|Phương +án|Hướng +dẫn)[^.;:“”()]{0,160}? +(?:được +)?(?:ban +hành +)?kèm +theo +(?=\p{Lu})/uy;
const SYMBOL_BEFORE =
  /(?:(?<type>QUYẾT +ĐỊNH|NGHỊ +(?:QUYẾT|ĐỊNH)|THÔNG +(?:TƯ|BÁO)|CHỈ +THỊ|CÔNG +(?:ĐIỆN|VĂN)|KẾ +HOẠCH|KẾT +LUẬN|TỜ +TRÌNH|LUẬT)(?: +\p{Lu}+){0,4} +|(?<![\p{L}\p{N}])(?<short>QĐ|NĐ|NQ|TT|CV|VB|KH|TTr|CT|TB|KL) +)?(?:(?<![\p{L}])(?:[Ss]ố|SỐ))? *:? *$/u;
const BEFORE_AT =
  /(?:đề +nghị|ý +kiến|báo +cáo|tham +mưu|thẩm +định|đề +xuất|trình) +của +(?<by>\p{Lu}[^;.:()“”]{2,110}?),? +(?:tại(?: +các)? +|\()$/u;

/** The heads of phrases in a text that was cut from another one, and where it was cut: their offsets are those of the whole. */
export interface Cut {
  readonly heads: readonly Head[];
  readonly at: number;
}

/** All phrases of a text. `inBasis`: the text is a căn cứ. */
export const scanPhrases = (text: string, inBasis: boolean, cut: Cut): Phrase[] => new Scanner(text, inBasis).run(cut);

class Scanner {
  private readonly found: Phrase[] = [];
  private titleEnd = -1;

  constructor(
    private readonly text: string,
    private readonly inBasis: boolean,
  ) {}

  run({ heads, at: base }: Cut): Phrase[] {
    let next = 0;
    for (const head of heads) {
      const at = head.start - base;
      if (at < next) continue;
      const end = mayCite(this.text, head, base) ? this.readAt(at) : null;
      next = end ?? head.end - base - (isDigit(this.text.charCodeAt(at)) ? 1 : 0);
    }
    return this.withIssuers();
  }

  /** Reads what begins at `at`; returns where to go on, null when nothing is cited. */
  private readAt(at: number): number | null {
    if (isDigit(this.text.charCodeAt(at))) return this.symbol(at);
    UNIT_OPENS.lastIndex = at;
    const units = UNIT_OPENS.test(this.text) ? this.units(at) : null;
    if (units !== null) return units;
    const act = readAct(this.text, at, this.inBasis);
    return act ? this.add(at, act.end, act, []) : null;
  }

  private symbol(at: number): number | null {
    const before = this.text.charAt(at - 1);
    if (before !== "" && /[/.,-]/.test(before)) return null;
    const from = Math.max(this.found.at(-1)?.end ?? 0, at - 60);
    const m = SYMBOL_BEFORE.exec(this.text.slice(from, at));
    const written = m?.groups?.type ?? "";
    const type = written || (m?.groups?.short ? (typeOfSymbol(`1/${m.groups.short}-X`) ?? "Văn bản") : "");
    const act = readSymbol(this.text, at - (m?.[0].trimStart().length ?? 0), at, type && canonicalType(type));
    if (!act) return null;
    const named = act.type === "" ? { ...act, type: this.found.at(-1)?.act?.type ?? "Văn bản" } : act;
    return this.add(named.start, named.end, named, []);
  }

  private units(at: number): number | null {
    const units = readUnits(this.text, at);
    if (!units || units.start < (this.found.at(-1)?.end ?? 0)) return null;
    const { act, via } = this.actAfter(units.end);
    const first = units.paths[0];
    if (!act && first && !this.stands(first, at)) return null;
    return this.add(units.start, act?.end ?? units.end, act, units.paths, via);
  }

  /** "Điều này", "phần này" alone open a sentence more often than they name a unit. */
  private stands(path: UnitPath, at: number): boolean {
    if (path[0]?.label !== "này" || path.length > 1) return true;
    return /(?:tại|của|theo|trong|ở) +$/u.test(this.text.slice(Math.max(0, at - 6), at));
  }

  private actAfter(end: number): { act: Act | null; via: string | null } {
    LINKED.lastIndex = end;
    const linked = LINKED.exec(this.text);
    const direct = linked ? readAct(this.text, end + linked[0].length, this.inBasis) : null;
    if (direct && !(linked?.[0].includes(",") && direct.form === "body")) return { act: direct, via: null };
    BY_WAY_OF.lastIndex = end;
    const by = BY_WAY_OF.exec(this.text);
    const act = by ? readAct(this.text, end + by[0].length, this.inBasis) : null;
    return { act, via: act ? canonicalType(by?.groups?.via ?? "") : null };
  }

  private add(start: number, end: number, act: Act | null, paths: readonly UnitPath[], via: string | null = null): number {
    const external = act !== null && act.form !== "this";
    const nested = external && this.isNested(start, act);
    FOREIGN.lastIndex = end;
    const foreign = act === null && FOREIGN.test(this.text);
    this.found.push({ start, end, act: act && this.withBefore(act, start), paths, nested, foreign, via });
    for (const inner of act?.inner ?? []) {
      this.found.push({ start: inner.start, end: inner.end, act: inner, paths: [], nested: true, foreign: false, via: null });
    }
    if (external && !nested) this.titleEnd = this.titleAfter(end);
    return end;
  }

  private titleAfter(end: number): number {
    TITLE_OPENS.lastIndex = end;
    if (!TITLE_OPENS.test(this.text)) return -1;
    TITLE_ENDS.lastIndex = end;
    return TITLE_ENDS.exec(this.text)?.index ?? this.text.length;
  }

  private isNested(start: number, act: Act): boolean {
    if (start >= this.titleEnd) return false;
    const last = this.found.at(-1);
    if (last?.nested && act.form === "name" && !act.date && ONLY_AND.test(this.text.slice(last.end, start))) return true;
    return !BESIDE.test(this.text.slice(Math.max(last?.end ?? 0, start - 60), start));
  }

  /** "đề nghị của Sở A tại Công văn số 1": the sender stands before. */
  private withBefore(act: Act, start: number): Act {
    if (act.form !== "number" || act.issuer !== null) return act;
    const by = BEFORE_AT.exec(this.text.slice(Math.max(0, start - 150), start))?.groups?.by;
    return by === undefined ? act : { ...act, issuer: by.replace(/ +/g, " ") };
  }

  /** "Nghị quyết số 93/NQ-CP, Nghị quyết số 108/NQ-CP của Chính phủ": one issuer for both. */
  private withIssuers(): Phrase[] {
    const { found } = this;
    for (let i = found.length - 2; i >= 0; i--) {
      const [own, next] = [found[i], found[i + 1]];
      if (own?.act?.form !== "number" || own.act.issuer !== null || !next?.act?.issuer || next.act.form !== "number") continue;
      if (!ONLY_AND.test(this.text.slice(own.end, next.start)) || !sameIssuer(own.act, next.act)) continue;
      found[i] = { ...own, act: { ...own.act, issuer: next.act.issuer } };
    }
    return found;
  }
}

/** The Party's bodies share the end of their symbols, so there the kind must be the same too. */
const sameIssuer = (a: Act, b: Act): boolean => {
  const end = tail(a.number);
  return end === tail(b.number) && (a.type === b.type || (end !== "TW" && end !== "TU"));
};

/** What issues: the end of the symbol, "CP" of 93/NQ-CP; "" without symbol. */
const tail = (number: string | null): string => /[-–/]\s*([A-ZĐ][\p{L}\d]*)$/u.exec(number ?? "")?.[1] ?? "";
