/** Letters are black. */
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { piecesOf } from "./pieces";
import { habit, layoutOf, PAGE_RULE, SOURCE, times } from "./report";

/** Black, or so near to it that print shows no difference. */
function isBlack(colour: string | null): boolean {
  if (colour === null || colour === "auto") return true;
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return parts.every((part) => !(part > DARK));
}
const DARK = 0x40;

export const blackLetters = defineRule({
  code: "trinh-bay/mau-chu",
  level: "nen-sua",
  title: { vi: "Chữ màu đen", en: "Black letters" },
  source: SOURCE.font,
  why: {
    vi: "Chữ trong văn bản màu đen; chữ màu thường là chỗ đánh dấu khi soạn còn sót lại.",
    en: "The letters of a document are black; coloured ones are mostly marks left over from drafting.",
  },
  ...PAGE_RULE,
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "page", bad: "Nội dung: màu FF0000", good: "Nội dung: màu 000000" },
    { at: "page", bad: "Căn cứ: màu 0070C0", good: "Căn cứ: màu 000000" },
  ],
  silent: [
    { at: "page", text: "Nội dung: màu auto", because: "màu tự động là màu đen" },
    { at: "page", text: "Nội dung: màu 0D0D0D", because: "gần như đen, in ra không khác" },
  ],
  check(draft, context) {
    const coloured = piecesOf(draft, layoutOf(context)).filter(({ face }) => face !== null && !isBlack(face.colour));
    const found = habit(
      coloured,
      (places) => ({
        vi: `Chữ có màu${times(places).vi}; nên để màu đen.`,
        en: `Coloured letters${times(places).en}; they should be black.`,
      }),
      { vi: "Chữ có màu.", en: "Coloured letters." },
    );
    if (found !== null) context.report(found);
  },
});
