/** How wide the columns of the task table are, in a page of its own and in one beside the text. */
import type { ColumnId } from "../messages";

/** A column's share of the room; numbers are as wide as they need. `least`: CSS pixels, below their sum the table scrolls sideways. */
interface Width {
  readonly share: string;
  readonly least: number;
}
/** In a narrow page (half of a 1400 px window): up to the deadline nothing is out of sight, whichever columns there are. */
export const WIDTHS: Readonly<Record<"wide" | "narrow", Readonly<Record<ColumnId, Width>>>> = {
  wide: {
    ordinal: { share: "3.9em", least: 51 },
    section: { share: "4.6em", least: 60 },
    work: { share: "minmax(0, 6fr)", least: 190 },
    lead: { share: "minmax(0, 2.6fr)", least: 90 },
    support: { share: "minmax(0, 3fr)", least: 95 },
    direct: { share: "minmax(0, 2fr)", least: 80 },
    product: { share: "minmax(0, 2.4fr)", least: 80 },
    due: { share: "minmax(0, 2.4fr)", least: 85 },
    end: { share: "7.6em", least: 100 },
  },
  narrow: {
    ordinal: { share: "3.1em", least: 40 },
    section: { share: "3.2em", least: 42 },
    work: { share: "minmax(0, 5fr)", least: 116 },
    lead: { share: "minmax(0, 2.6fr)", least: 58 },
    support: { share: "minmax(0, 2.6fr)", least: 58 },
    direct: { share: "minmax(0, 2.4fr)", least: 54 },
    product: { share: "minmax(0, 2.4fr)", least: 54 },
    due: { share: "minmax(0, 2.7fr)", least: 60 },
    end: { share: "6.7em", least: 87 },
  },
};
