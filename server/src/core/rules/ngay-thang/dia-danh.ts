/** Địa danh: never abbreviated; a place named after a person, a number or an event has its full name (Thành phố Hồ Chí Minh). */
import type { Draft } from "../../model/types";
import { ND30, plain, quoted, replace, STATE } from "../parts";
import { defineRule } from "../rule";

// "TP. Hồ Chí Minh", "TP.HCM", "TPHCM", "Tp Hồ Chí Minh", "HCM"
const HO_CHI_MINH = /^(?:(?:TP|Tp|T\.P)[. ]*)?(?:HCM|Hồ Chí Minh)$/u;
// "TP. Đà Nẵng", "Tp Hải Phòng", "Q. 1", "P. Điện Biên"
const ABBREVIATED = /^(?:TP|Tp|T\.P|Q|P|H|TX|Tx|TT|Tt|X)(?:\. ?| )(?=[\p{Lu}\d])/u;
const FULL_NAME = "Thành phố Hồ Chí Minh";

export const placeNameInFull = defineRule({
  code: "ngay-thang/dia-danh",
  level: "nen-sua",
  title: { vi: "Địa danh ghi tên chính thức, không viết tắt", en: "The place has its official name, not abbreviated" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.a",
  why: {
    vi: "Địa danh là tên chính thức của đơn vị hành chính; đơn vị mang tên người, chữ số, sự kiện lịch sử ghi đầy đủ tên gọi.",
    en: "The place is the official name of the unit; units named after a person, a number or an event are named in full.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "place-date",
      bad: "TP. Hồ Chí Minh, ngày 08 tháng 10 năm 2026",
      good: "Thành phố Hồ Chí Minh, ngày 08 tháng 10 năm 2026",
    },
    { at: "place-date", bad: "TP.HCM, ngày 08 tháng 10 năm 2026", good: "Thành phố Hồ Chí Minh, ngày 08 tháng 10 năm 2026" },
  ],
  silent: [
    { at: "place-date", text: "Lam Sơn, ngày 08 tháng 10 năm 2026", because: "tên đầy đủ" },
    { at: "place-date", text: "Phường Điện Biên Phủ, ngày 08 tháng 10 năm 2026", because: "tên theo sự kiện ghi đầy đủ" },
  ],
  check(draft: Draft, { report }) {
    const place = draft.header.placeAndDate?.place;
    if (place === undefined) return;
    const name = plain(draft.source, place);
    const city = HO_CHI_MINH.test(name);
    if (!city && !ABBREVIATED.test(name)) return;
    report({
      span: place,
      message: city
        ? {
            vi: `Địa danh ghi ${quoted(draft.source, place)}, nên ghi đầy đủ “${FULL_NAME}”.`,
            en: `The place should be written in full: “${FULL_NAME}”.`,
          }
        : {
            vi: `Địa danh ${quoted(draft.source, place)} không nên viết tắt.`,
            en: `The place ${quoted(draft.source, place)} should not be abbreviated.`,
          },
      fixes: city ? [replace(place, FULL_NAME, "safe")] : [],
    });
  },
});
