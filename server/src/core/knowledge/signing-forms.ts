/**
 * The five ways to sign: NĐ 30/2020/NĐ-CP, Điều 13 and Phụ lục I, Phần I, Mục II.7.b. The Party's forms (T/M, K/T, T/L)
 * are not among them.
 */
export interface SigningForm {
  readonly form: "TM" | "Q" | "KT" | "TL" | "TUQ";
  /** As written before the title: "TM.". */
  readonly written: string;
  readonly name: { readonly vi: string; readonly en: string };
  /** What stands after the form on its line. */
  readonly before: "body" | "head";
  /** A line with the signer's own position must follow. */
  readonly ownTitle: boolean;
  readonly source: string;
}

const SOURCE = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.b";

export const SIGNING_FORMS: readonly SigningForm[] = [
  {
    form: "TM",
    written: "TM.",
    name: { vi: "thay mặt tập thể", en: "on behalf of the body" },
    before: "body",
    ownTitle: true,
    source: `${SOURCE}; Điều 13.2`,
  },
  { form: "Q", written: "Q.", name: { vi: "quyền cấp trưởng", en: "acting head" }, before: "head", ownTitle: false, source: SOURCE },
  {
    form: "KT",
    written: "KT.",
    name: { vi: "ký thay", en: "deputy signing for the head" },
    before: "head",
    ownTitle: true,
    source: `${SOURCE}; Điều 13.1`,
  },
  {
    form: "TL",
    written: "TL.",
    name: { vi: "thừa lệnh", en: "by order of the head" },
    before: "head",
    ownTitle: true,
    source: `${SOURCE}; Điều 13.4`,
  },
  {
    form: "TUQ",
    written: "TUQ.",
    name: { vi: "thừa ủy quyền", en: "by delegation of the head" },
    before: "head",
    ownTitle: true,
    source: `${SOURCE}; Điều 13.3`,
  },
];

export const signingForm = (form: string): SigningForm | null => SIGNING_FORMS.find((f) => f.form === form) ?? null;
