/**
 * Shapes of what users write: `vbhc.*` settings and the office profile `.vbhc.json`. zod/mini, because it is read at
 * start-up of nothing: only when a setting exists. The JSON schemas that VS Code contributes are made from the same shapes.
 */
import * as z from "zod/mini";
import { BODY_SIZES, type Bounds, GAP_BOUNDS, INDENTS, LINE_BOUNDS, MARGIN_BOUNDS } from "../knowledge/layout";
import { LEVELS } from "../model/finding";
import { fromIso } from "../text/calendar";
import type { Rule, SchemaKit } from "./rule";

export const STAGES = ["du-thao", "hoan-chinh", "da-ban-hanh"] as const;
export const SIGNING_FORMS = ["TM", "KT", "TL", "TUQ", "Q"] as const;

const text = () => z.string().check(z.trim(), z.minLength(1));
const descriptions = z.registry<{ description: string }>();
function described<T extends z.ZodMiniType>(schema: T, description: string): T {
  descriptions.add(schema, { description });
  return schema;
}

/** Level of a rule in a setting: a level, "off", or "on" for the rule's own level. */
const levelSetting = z.enum([...LEVELS, "on", "off"]);

/** `{ "level": "nen-sua", … options of the rule }`; options are looked at rule by rule. */
export const ruleSetting = z.union([levelSetting, z.looseObject({ level: z.optional(levelSetting) })]);

const signer = z.strictObject({
  name: described(text(), "Họ và tên (Name)"),
  title: described(text(), "Chức vụ, như “Phó Chủ tịch” (Title)"),
  form: z.optional(described(z.enum(SIGNING_FORMS), "Hình thức ký: TM, KT, TL, TUQ, Q (Signing form)")),
});

const day = () => z.string().check(z.refine((value: string) => fromIso(value) !== null, { error: "iso-day" }));

// "https://tra-cuu.vi-du.vn/tim?tu-khoa={so}"
const isLinkPattern = (value: string): boolean => /^https:\/\/[^\s{}]+\{so\}[^\s{}]*$/u.test(value);

const ownBody = z
  .strictObject({
    name: described(text(), "Tên đầy đủ (Full name)"),
    otherNames: z.optional(described(z.array(text()), "Cách gọi khác trong văn bản (Other names)")),
    abbreviations: z.optional(described(z.array(text()), "Chữ viết tắt, như “BQLDA” (Abbreviations)")),
    validFrom: z.optional(described(day(), "Ngày đầu tiên, như 2025-07-01 (First day)")),
    validTo: z.optional(described(day(), "Ngày cuối cùng (Last day)")),
    successor: z.optional(described(text(), "Cơ quan tiếp nhận nhiệm vụ (Who has its work now)")),
  })
  .check(
    z.refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, { error: "days-in-order", path: ["validTo"] }),
  );

const ownAct = z
  .strictObject({
    kind: described(text(), "Loại văn bản, như “Quyết định” (Kind)"),
    number: described(text(), "Số, ký hiệu, như 12/2020/QĐ-UBND (Number)"),
    date: described(day(), "Ngày ban hành, như 2020-03-05 (Day of issue)"),
    issuer: described(text(), "Cơ quan ban hành (Issuer)"),
    title: described(text(), "Tên gọi, như “về quản lý đê điều” (Title)"),
    validFrom: z.optional(described(day(), "Ngày có hiệu lực (First day of effect)")),
    validTo: z.optional(described(day(), "Ngày cuối cùng còn hiệu lực (Last day of effect)")),
    replacedBy: z.optional(described(text(), "Số, ký hiệu của văn bản thay thế (Number of the act that took its place)")),
  })
  .check(
    z.refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, { error: "days-in-order", path: ["validTo"] }),
  );

/** How laws are named in a căn cứ: by the day, by the number, or as the kind of document wants it. */
export const LAW_FORMS = ["ngay", "so"] as const;

const between = ([least, most]: Bounds, description: string) =>
  z.optional(described(z.number().check(z.gte(least), z.lte(most)), description));
const oneOf = (values: readonly number[], description: string) => z.optional(described(z.literal([...values]), description));

/** What NĐ 30/2020/NĐ-CP, Phụ lục I leaves to an office. */
const layout = z.strictObject({
  marginTop: between(MARGIN_BOUNDS.top, "Lề trên, mm (Top margin)"),
  marginBottom: between(MARGIN_BOUNDS.bottom, "Lề dưới, mm (Bottom margin)"),
  marginLeft: between(MARGIN_BOUNDS.left, "Lề trái, mm (Left margin)"),
  marginRight: between(MARGIN_BOUNDS.right, "Lề phải, mm (Right margin)"),
  bodySize: oneOf(BODY_SIZES, "Cỡ chữ lời văn (Size of the body)"),
  indent: oneOf(INDENTS, "Lùi đầu dòng, mm (First-line indent)"),
  gap: between(GAP_BOUNDS, "Cách đoạn, pt (Space between paragraphs)"),
  lineSpacing: between(LINE_BOUNDS, "Giãn dòng (Line spacing)"),
});

/** What an office calls the columns of its tables of tasks: "6 rõ" is told in different words from place to place. */
const taskHeads = z.strictObject({
  task: z.optional(described(text(), "Rõ việc, như “Nhiệm vụ” (Task)")),
  lead: z.optional(described(text(), "Rõ người, rõ trách nhiệm, như “Cơ quan chủ trì” (Lead)")),
  support: z.optional(described(text(), "Người phối hợp, như “Cơ quan phối hợp” (Support)")),
  direct: z.optional(described(text(), "Rõ thẩm quyền, như “Chỉ đạo” (Direction)")),
  product: z.optional(described(text(), "Rõ sản phẩm, như “Sản phẩm” (Product)")),
  deadline: z.optional(described(text(), "Rõ thời gian, như “Thời hạn” (Deadline)")),
});

export const profileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  issuingBody: z.optional(described(text(), "Cơ quan ban hành (Issuing body)")),
  parentBody: z.optional(described(text(), "Cơ quan chủ quản trực tiếp (Parent body)")),
  place: z.optional(described(text(), "Địa danh ghi trước ngày ban hành (Place before the date)")),
  symbols: z.optional(described(z.array(text()), "Chữ viết tắt của cơ quan trong ký hiệu, như “UBND” (Suffixes of the symbol)")),
  signers: z.optional(described(z.array(signer), "Người có thẩm quyền ký (Signers)")),
  recipients: z.optional(described(z.array(text()), "Nơi nhận thường dùng (Standard recipients)")),
  bodies: z.optional(described(z.array(ownBody), "Cơ quan, đơn vị ngoài bảng dữ liệu (Bodies that the tables do not hold)")),
  acts: z.optional(described(z.array(ownAct), "Văn bản của địa phương, đơn vị ngoài bảng dữ liệu (Acts that the tables do not hold)")),
  proposers: z.optional(described(z.array(text()), "Người, cơ quan đề nghị thường dùng, như “Giám đốc Sở Nội vụ” (Who usually proposes)")),
  actLink: z.optional(
    described(
      z.string().check(z.refine((value: string) => isLinkPattern(value), { error: "link-pattern" })),
      "Địa chỉ tra cứu văn bản, có {so} ở chỗ số, ký hiệu (Where acts are looked up, with {so} for the number)",
    ),
  ),
  citeLawsBy: z.optional(described(z.enum(LAW_FORMS), "Căn cứ ghi luật theo ngày hay theo số (Laws by day or by number)")),
  stage: z.optional(described(z.enum(STAGES), "Tình trạng văn bản (Stage of the texts)")),
  excerpts: z.optional(described(z.array(text()), "Tệp chỉ là phần trích, theo mẫu đường dẫn (Files that are excerpts, by pattern)")),
  ignore: z.optional(described(z.array(text()), "Tệp, thư mục không rà soát, theo mẫu đường dẫn (Files not to check, by pattern)")),
  words: z.optional(described(z.array(text()), "Từ riêng của đơn vị, không rà soát chính tả (Words of your office)")),
  reviewUnit: z.optional(described(text(), "Đơn vị rà soát, ghi ở góc trên phiếu (Reviewing unit on review sheets)")),
  reviewTitle: z.optional(described(text(), "Tên phiếu rà soát, như “Phiếu thẩm tra” (Title of the review sheet)")),
  taskHeads: z.optional(described(taskHeads, "Tên cột của bảng phân công xuất ra (Heads of exported tables of tasks)")),
  layout: z.optional(described(layout, "Trình bày của tệp xuất, trang in (Layout of exported files and printed pages)")),
  rules: z.optional(described(z.record(z.string(), ruleSetting), "Mức và tùy chọn của từng mục rà soát (Levels and options of rules)")),
});
export type ProfileInput = z.infer<typeof profileSchema>;

const isoDay = z.string().check(z.refine((value: string) => value === "" || fromIso(value) !== null, { error: "iso-day" }));

export const settingsSchema = z.object({
  language: z.optional(z.enum(["vi", "en"])),
  stage: z.optional(z.enum(["auto", ...STAGES])),
  asOf: z.optional(z.nullable(isoDay)),
  excerpt: z.optional(z.boolean()),
  citeLawsBy: z.optional(z.enum(["auto", ...LAW_FORMS])),
  showLevels: z.optional(z.array(z.enum(LEVELS))),
  rules: z.optional(z.record(z.string(), z.unknown())),
});

const kit: SchemaKit = {
  object: z.object,
  int: z.int,
  boolean: z.boolean,
  string: z.string,
  array: z.array,
  enum: z.enum,
  gte: z.gte,
  lte: z.lte,
};

/** Checks one setting of `vbhc.rules`, a rule's options included. */
export function optionsSchema(rule: Rule): z.ZodMiniType | null {
  return rule.options === undefined ? null : rule.options.schema(kit);
}

type JsonSchema = Record<string, unknown>;

const LEVEL_REF = { $ref: "#/definitions/level" };
const RULE_REF = { $ref: "#/definitions/rule" };
const DEFINITIONS: JsonSchema = {
  level: { enum: [...LEVELS, "on", "off"] },
  rule: { anyOf: [LEVEL_REF, { type: "object", properties: { level: LEVEL_REF }, additionalProperties: false }] },
};

/** JSON schema of `.vbhc.json`: completion and validation in any editor, through `jsonValidation`. */
export function profileJsonSchema(rules: readonly Rule[]): JsonSchema {
  const schema = z.toJSONSchema(profileSchema, { target: "draft-7", io: "input", metadata: descriptions }) as JsonSchema & {
    properties: Record<string, JsonSchema>;
  };
  schema.properties.rules = { ...rulesJsonSchema(rules), definitions: undefined, description: schema.properties.rules?.description };
  return { ...schema, title: "Thông tin đơn vị (vbhc)", definitions: DEFINITIONS };
}

/** What `vbhc.rules` may name, for completion in the editor's settings: every group as a wildcard, then every code. */
export function ruleNames(rules: readonly Rule[]): { readonly enum: readonly string[]; readonly enumDescriptions: readonly string[] } {
  const groups = [...new Set(rules.map((rule) => rule.code.slice(0, rule.code.indexOf("/"))))];
  return {
    enum: ["*", ...groups.map((group) => `${group}/*`), ...rules.map((rule) => rule.code)],
    enumDescriptions: [
      "Mọi mục rà soát (All rules)",
      ...groups.map((group) => `Cả nhóm ${group} (The whole group)`),
      ...rules.map((rule) => `${rule.title.vi} (${rule.title.en})`),
    ],
  };
}

/** JSON schema of the setting `vbhc.rules`: every code with its title, every group as a wildcard. */
export function rulesJsonSchema(rules: readonly Rule[]): JsonSchema {
  const properties: Record<string, JsonSchema> = { "*": RULE_REF };
  for (const group of new Set(rules.map((rule) => rule.code.slice(0, rule.code.indexOf("/"))))) properties[`${group}/*`] = RULE_REF;
  for (const rule of rules) {
    properties[rule.code] = { description: `${rule.title.vi} (${rule.title.en})`, ...oneRule(rule) };
  }
  return { type: "object", properties, additionalProperties: false, definitions: DEFINITIONS };
}

function oneRule(rule: Rule): JsonSchema {
  const schema = optionsSchema(rule);
  if (schema === null) return { allOf: [RULE_REF] };
  const options = z.toJSONSchema(schema, { target: "draft-7", io: "input" }).properties ?? {};
  return { anyOf: [LEVEL_REF, { type: "object", properties: { level: LEVEL_REF, ...options }, additionalProperties: false }] };
}
