/**
 * Faults that a practitioner found by reading the real documents beside the clone (../shared): each is found in its line,
 * at its level, at the document's own date. Skipped where the folder is missing.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import type { Level } from "../../server/src/core/model/finding";
import { type Checked, check } from "./check";

const SHARED = path.join(process.cwd(), "../shared");
const missing = !existsSync(path.join(SHARED, "corpus/index.csv")) && "no ../shared";

/** "file:line", rule, level, what it is about. The line is the finding's own or that of a related place. */
type Fault = readonly [place: string, rule: string, level: Level, about: string];

const FAULTS: readonly Fault[] = [
  ["024:15", "can-cu/sai-ngay", "bat-buoc", "law of the Government with the date of another law"],
  ["090:11", "can-cu/sai-ngay", "bat-buoc", "16/6/2015 for 19/6/2015"],
  ["090:12", "can-cu/sai-ngay", "can-xac-minh", "29/11/2015 for 29/11/2005"],
  ["092:5", "can-cu/sai-ngay", "can-xac-minh", "21/11/2017 for 21/11/2007"],
  ["120:26", "can-cu/sau-ngay-ky", "bat-buoc", "proposal dated after the signing"],
  ["116:34", "vien-dan/hai-so", "can-xac-minh", "one resolution with two numbers"],
  ["055:19", "can-cu/nham-nam", "can-xac-minh", "letter dated a year too early"],
  ["112:15", "ten-loai/thong-nhat", "can-xac-minh", "flag in the subject, certificate in Điều 1"],
  ["112:8", "ten-loai/thong-nhat", "can-xac-minh", "the same, the subject's side"],
  ["112:13", "co-quan/ky-hieu", "can-xac-minh", "symbol of another body"],
  ["129:27", "ten-loai/thong-nhat", "nen-sua", "ban hành mới / mới ban hành"],
  ["021:55", "phu-luc/kem-theo-dien-do", "nen-sua", "line “(Kèm theo …)” half filled"],
  ["003:266", "bo-cuc/dieu-lien-tuc", "can-xac-minh", "Điều 3 first"],
  ["003:128", "bo-cuc/diem-chu-cai", "bat-buoc", "point f)"],
  ["000:101", "bo-cuc/muc-khac-kieu", "can-xac-minh", "“I.” for “1.”"],
  ["000:296", "bo-cuc/muc-lien-tuc", "can-xac-minh", "two headings III."],
  ["000:165", "bo-cuc/diem-thu-tu", "can-xac-minh", "e) after d)"],
  ["002:60", "vien-dan/khong-co", "can-xac-minh", "annexes that are not in the file"],
  ["001:78", "vien-dan/khong-co", "can-xac-minh", "Biểu kèm theo that is not in the file"],
  ["021:29", "noi-nhan/thieu-nhu-dieu", "nen-sua", "no “Như Điều n”"],
  ["021:29", "phan-cong/thieu-noi-nhan", "can-xac-minh", "tasked company among no recipients"],
  ["021:810", "phan-cong/thieu-noi-nhan", "can-xac-minh", "where it is tasked"],
  ["004:43", "bo-cuc/hieu-luc-ngoai-dieu", "nen-sua", "effect outside an article"],
  ["124:36", "bo-cuc/hieu-luc-ngoai-dieu", "nen-sua", "effect outside an article"],
  ["124:35", "bo-cuc/cau-thi-hanh", "nen-sua", "“căn cứ Quyết định thi hành”"],
  ["003:83", "phan-cong/nhieu-chu-tri", "nen-sua", "three leads"],
  ["003:125", "phan-cong/nhieu-chu-tri", "nen-sua", "three leads"],
  ["003:252", "phan-cong/nhieu-chu-tri", "nen-sua", "five leads"],
  ["003:252", "phan-cong/de-nghi", "can-xac-minh", "court and procuracy tasked"],
  ["021:220", "thoi-han/qua-sat", "can-xac-minh", "deadline a day after signing"],
  ["021:244", "thoi-han/qua-sat", "can-xac-minh", "the same"],
  ["022:28", "vien-dan/ten-goi", "nen-sua", "one name in many ways"],
  ["022:84", "vien-dan/ten-goi", "nen-sua", "one name in many ways"],
  ["022:27", "chinh-ta/ngoac-kep", "nen-sua", "quotation mark not closed"],
  ["021:699", "chinh-ta/lap-tu", "nen-sua", "phân luồng phân luồng"],
  ["039:7779", "chinh-ta/lap-tu", "nen-sua", "để để"],
  ["039:7801", "chinh-ta/lap-tu", "nen-sua", "các các"],
  ["039:7961", "chinh-ta/lap-tu", "nen-sua", "trong trong"],
  ["039:8165", "chinh-ta/lap-tu", "nen-sua", "phải phải"],
  ["069:460", "chinh-ta/lap-tu", "nen-sua", "khu khu"],
  ["002:172", "chinh-ta/lap-tu", "nen-sua", "pháp pháp"],
  ["021:696", "chinh-ta/nham-tu", "nen-sua", "phối với"],
  ["021:821", "chinh-ta/nham-tu", "nen-sua", "tuẩn thủ"],
  ["031:76", "chinh-ta/nham-tu", "nen-sua", "sản suất"],
  ["031:232", "chinh-ta/am-tiet", "nen-sua", "thưc tế"],
  ["000:111", "chinh-ta/cuoc-chu-dinh", "can-xac-minh", "20501"],
  ["000:270", "chinh-ta/cuoc-chu-dinh", "can-xac-minh", "Ngãi2"],
  ["000:290", "chinh-ta/cuoc-chu-dinh", "can-xac-minh", "Ngãi3"],
  ["021:586", "chinh-ta/cuoc-chu-dinh", "can-xac-minh", "Khánh3"],
  ["002:60", "thoi-han/dinh-ky", "nen-sua", "periodic report without its period"],
  ["022:400", "co-quan/ten-tinh", "nen-sua", "Đăk Lăk"],
  ["022:427", "co-quan/ten-tinh", "nen-sua", "Đăk Lăk"],
  ["021:375", "bo-cuc/diem-dang", "nen-sua", "a. for a)"],
  ["021:410", "bo-cuc/diem-dang", "nen-sua", "b. for b)"],
  ["021:481", "bo-cuc/muc-dang", "nen-sua", "2.2.1 without a dot"],
  ["004:284", "bo-cuc/muc-dang", "nen-sua", "4.2 without a dot"],
  ["022:434", "bo-cuc/dau-ket-thuc", "nen-sua", "blank before ./."],
  ["021:717", "vien-dan/thieu-so", "nen-sua", "Quyết định 41/2017/QĐ-UBND"],
  ["000:59", "vien-dan/thieu-so", "nen-sua", "Quyết định 1537/QĐ-UBND"],
  ["022:194", "vien-dan/ky-hieu-trang", "nen-sua", "5969/QĐUBND"],
];

const index = missing ? "" : readFileSync(path.join(SHARED, "corpus/index.csv"), "utf8");
const isCut = (file: string): boolean => index.split("\n").some((row) => row.startsWith(`${file},`) && /,"?cut/u.test(row));
const files: ReadonlyMap<string, string> = new Map(
  missing
    ? []
    : ["seeds", "corpus"].flatMap((folder) =>
        readdirSync(path.join(SHARED, folder))
          .filter((name) => name.endsWith(".txt"))
          .map((name) => [name.slice(0, 3), path.join(SHARED, folder, name)] as const),
      ),
);

const known = new Map<string, Checked>();
function checked(id: string): Checked {
  const before = known.get(id);
  if (before !== undefined) return before;
  const file = files.get(id) ?? "";
  const now = check(readFileSync(file, "utf8"), { excerpt: isCut(path.basename(file)) });
  known.set(id, now);
  return now;
}

describe("faults of real documents", { skip: missing }, () => {
  for (const [place, rule, level, about] of FAULTS) {
    it(`${place} ${rule}: ${about}`, () => {
      const [id = "", line = ""] = place.split(":");
      const { source, findings } = checked(id);
      const lines = findings
        .filter((f) => f.rule === rule && f.level === level)
        .flatMap((f) => [f.span, ...f.related.map((r) => r.span)])
        .flatMap(({ start, end }) => [source.position(start).line + 1, source.position(end).line + 1]);
      assert.ok(lines.includes(Number(line)), `${rule} at ${level}: lines ${lines.join(", ") || "none"}`);
    });
  }
});
