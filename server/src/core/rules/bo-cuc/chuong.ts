/** Phần, Chương, Mục as the rules on them see them: those with a number, in order of the text. */
import type { Draft } from "../../model/types";
import type { Node } from "../../syntax/nodes";
import { nodesOfKind } from "../structure";

/** A heading with the word and the numeral as written. */
export interface Heading {
  readonly node: Node;
  readonly word: string;
  readonly numeral: string;
}

// "Chương II", "CHƯƠNG 2", "Mục I", "Tiểu mục 1"; "*" and other marks are none
const LABEL = /^(?<word>Phần|PHẦN|Chương|CHƯƠNG|Tiểu +mục|TIỂU +MỤC|Mục|MỤC) +(?:thứ +)?(?<numeral>[IVXLC]+|[0-9]+)$/u;

const HEADINGS: readonly Node["kind"][] = ["part", "chapter", "section"];

export function headings(draft: Draft): readonly Heading[] {
  const found: Heading[] = [];
  const nodes = HEADINGS.flatMap((kind) => nodesOfKind(draft, kind)).sort((a, b) => a.mark.start - b.mark.start);
  for (const node of nodes) {
    const groups = LABEL.exec(
      draft.source
        .slice(node.mark)
        .replace(/[ .:]+$/u, "")
        .trim(),
    )?.groups;
    if (groups?.word !== undefined && groups.numeral !== undefined) found.push({ node, word: groups.word, numeral: groups.numeral });
  }
  return found;
}

/** True for Mục and Tiểu mục, which count in Arabic numerals. */
export const isSection = ({ word }: Heading): boolean => /mục/iu.test(word);
