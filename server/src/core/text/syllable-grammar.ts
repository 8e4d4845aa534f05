/**
 * Which syllables Vietnamese has: initials, rimes (glide, nucleus, coda), which rime may follow which initial, and which of
 * its letters may bear the tone. Read by the automaton of `syllable.ts`.
 */

/** Letters of the alphabet without tone. */
export const LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
export const VOWELS = "aăâeêioôơuưy";

export const INITIALS = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ");

/** Rimes as written, without tone. */
const RIMES = (
  "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
  "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu êc " +
  "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu ych ynh yt " +
  "o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oeng " +
  "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
  "u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uênh uên uơ uy uya uych uynh uyt uyu uyên uyêt " +
  "ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu"
).split(" ");

/** Rimes after qu; quốc is qu + ôc. */
const AFTER_QU = new Set(
  "a ac ach ai am an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eo et ê ên êch êt i it y ych ynh yt yên yêt ô ôc ơ".split(
    " ",
  ),
);
const LIPS = new Set(["b", "m", "p", "ph", "v"]);
const GLIDE = /^(?:o[aăe]|u[âêơy])/u;
/** Words of foreign origin that break the rule about lips and glides. */
const LIPS_BUT = new Set(["buyt", "phuy", "voan", "voi"]);

function mayFollow(initial: string, rime: string): boolean {
  const first = rime.charAt(0);
  const front = "eêiy".includes(first);
  if (rime === "êc") return initial === "gi";
  if (initial === "qu") return AFTER_QU.has(rime);
  if (initial === "") return !/^iê/u.test(rime) && !/^y[cnt]/u.test(rime);
  if (/^y./u.test(rime)) return false;
  if (initial === "k") return front;
  if (initial === "c" || initial === "ng") return !front;
  if (initial === "g") return !front || rime === "i" || rime === "in";
  if (initial === "gh" || initial === "ngh") return front && first !== "y";
  if (initial === "gi") return !"iy".includes(first) && (first !== "ê" || /^ê(?:ng|t|c|m)$/u.test(rime));
  return !LIPS.has(initial) || !GLIDE.test(rime) || LIPS_BUT.has(initial + rime);
}

/** Letters of a rime that may bear the tone, as bits of their places: both places for oa, oe, uy. */
export function tonePlaces(rime: string): number {
  const letters = [...rime];
  const vowels = letters.filter((letter) => VOWELS.includes(letter)).length;
  if (vowels < letters.length) return 1 << (vowels - 1);
  if (rime === "oa" || rime === "oe" || rime === "uy") return 3;
  const marked = letters.findLastIndex((letter) => "ăâêôơ".includes(letter));
  if (marked >= 0) return 1 << marked;
  return letters.length === 3 ? 2 : 1;
}

export const isStopped = (rime: string): boolean => /(?:c|ch|p|t)$/u.test(rime);

/** One syllable without its tone. */
export interface Base {
  readonly initial: string;
  readonly rime: string;
}

/** All syllables without tone, in the order of their numbers. */
export function allBases(): Base[] {
  const bases: Base[] = [];
  for (const initial of INITIALS) for (const rime of RIMES) if (mayFollow(initial, rime)) bases.push({ initial, rime });
  return bases;
}
