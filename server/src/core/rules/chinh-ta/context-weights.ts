/**
 * How likely syllables are between their neighbours, by how often pairs of syllables are met in public documents. Weights are
 * natural logarithms; syllables go by their places in the counts.
 */
import { type Candidates, type SyllablePairs, timesOf } from "../../knowledge/syllable-pairs";

/** A slip's cost on the scale of the weights. */
const COST = 1.5;
/** Weight of a torn piece that is no word. */
const PIECE = -7;
/** Of a pair, what is left when it was counted; pairs over a comma are freer. */
const DISCOUNT = 0.6;
const OVER_COMMA = 12;
/** Pairs of this class were met; one that is met at all is usual, and a word with a usual neighbour is right. */
export const MET = 1;

/** Neighbours that speak for a word: their places in the counts, 0 for one that is not known there. */
export interface Neighbours {
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
  readonly before: number;
  readonly after: number;
  readonly commaBefore: boolean;
  readonly commaAfter: boolean;
}

export interface Candidate {
  /** Place in the counts. */
  readonly place: number;
  readonly weight: number;
}

export class ContextWeights {
  constructor(private readonly pairs: SyllablePairs) {}

  /** The likeliest candidate that is known beside a neighbour: a pair of the class `least`. */
  best({ places, costs }: Candidates, around: Neighbours, least: number): Candidate | null {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < places.length; k++) {
      const place = places[k] as number;
      if (!this.isKnown(place, around, least)) continue;
      const weight = this.weigh(place, around) - COST * (costs[k] as number);
      if (weight <= most) continue;
      best = place;
      most = weight;
    }
    return best === 0 ? null : { place: best, weight: most };
  }

  isKnown(place: number, { before, after }: Neighbours, least = MET): boolean {
    const { pairs } = this;
    if (!pairs.isMet(before, place) && !pairs.isMet(place, after)) return false;
    return least === MET || pairs.classOf(before, place) >= least || pairs.classOf(place, after) >= least;
  }

  /** How likely a syllable is between its neighbours, as a logarithm. */
  weigh(place: number, { hasBefore, hasAfter, before, after, commaBefore, commaAfter }: Neighbours): number {
    const total = Math.log(this.pairs.total(place));
    return (hasBefore ? this.pair(before, place, commaBefore) : total) + (hasAfter ? this.pair(place, after, commaAfter) - total : 0);
  }

  /** How likely two pieces are, each a word of its own (0: none). */
  weighApart(first: number, second: number, around: Neighbours): number {
    const { pairs } = this;
    const [head, tail] = [pairs.placeOf(first), pairs.placeOf(second)];
    const one = first === 0 ? 0 : Math.log(pairs.total(head));
    const two = second === 0 ? 0 : Math.log(pairs.total(tail));
    const left = !around.hasBefore ? one : first === 0 ? PIECE : this.pair(around.before, head, around.commaBefore);
    const middle = first === 0 || second === 0 ? PIECE : Math.log(pairs.chance(head, tail));
    const right = !around.hasAfter ? two : second === 0 ? PIECE : this.pair(tail, around.after, around.commaAfter);
    return left + middle + right - one - two;
  }

  /** `first`, `second`: places in the counts. */
  private pair(first: number, second: number, comma: boolean): number {
    const known = this.pairs.classOf(first, second);
    return Math.log(known === 0 ? this.pairs.chance(first, second) * (comma ? OVER_COMMA : 1) : timesOf(known) - DISCOUNT);
  }
}
