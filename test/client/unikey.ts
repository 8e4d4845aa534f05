/**
 * What UniKey/EVKey make of typed keys, Telex and VNI: a small copy of their composition (marks anywhere in the word, a repeated
 * key takes its mark back, tone on the vowel of the old style). The most eager setting is taken: no spell check holds a mark back.
 * They send real Backspaces: each key becomes n deletions and a text to insert.
 */

export type Method = "telex" | "vni";

/** One key: delete `deleteLeft` characters to the left, then insert `insert`. */
export interface TypingEvent {
  readonly deleteLeft: number;
  readonly insert: string;
}

interface Letter {
  /** As typed, without marks. */
  readonly key: string;
  /** Combining mark, "-" for the stroke of đ, "" for none. */
  mark: string;
}

interface Word {
  letters: Letter[];
  tone: string;
  /** A mark was taken back: the rest of the word is literal. */
  literal: boolean;
}

const CIRCUMFLEX = "\u0302";
const BREVE = "\u0306";
const HORN = "\u031b";
const STROKE = "-";
const TONES: Readonly<Record<Method, Readonly<Record<string, string>>>> = {
  telex: { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323", z: "" },
  vni: { 1: "\u0301", 2: "\u0300", 3: "\u0309", 4: "\u0303", 5: "\u0323", 0: "" },
};
const VOWELS = "aeiouy";
const isVowel = (letter: Letter | undefined): boolean => letter !== undefined && VOWELS.includes(letter.key.toLowerCase());
const isKey = (letter: Letter | undefined, keys: string): boolean => letter !== undefined && keys.includes(letter.key.toLowerCase());

/** Index of the letter that carries the tone; -1 without a vowel. */
function tonePlace(letters: readonly Letter[]): number {
  let start = 0;
  if (isKey(letters[0], "q") && isKey(letters[1], "u") && isVowel(letters[2])) start = 2;
  else if (isKey(letters[0], "g") && isKey(letters[1], "i") && isVowel(letters[2])) start = 2;
  const first = letters.findIndex((letter, i) => i >= start && isVowel(letter));
  if (first < 0) return -1;
  let end = first;
  while (isVowel(letters[end])) end++;
  for (let i = end - 1; i >= first; i--) if (letters[i]?.mark) return i;
  const count = end - first;
  if (count === 1) return first;
  if (end < letters.length) return end - 1;
  return count === 3 ? first + 1 : first;
}

function render(word: Word): string {
  const place = word.tone ? tonePlace(word.letters) : -1;
  return word.letters
    .map(({ key, mark }, i) =>
      mark === STROKE ? (key === "d" ? "đ" : "Đ") : (key + mark + (i === place ? word.tone : "")).normalize("NFC"),
    )
    .join("");
}

/** Puts a mark on the last letter of `keys`; the same mark again is taken back and the key stands as typed. */
function mark(word: Word, keys: string, with_: string, key: string): boolean {
  for (let i = word.letters.length - 1; i >= 0; i--) {
    const letter = word.letters[i];
    if (!letter || !isKey(letter, keys)) continue;
    if (letter.mark === with_) {
      letter.mark = "";
      word.letters.push({ key, mark: "" });
      word.literal = true;
    } else letter.mark = with_;
    return true;
  }
  return false;
}

/** Horn and breve with one key (Telex w): "uo" takes both horns. */
function hook(word: Word, key: string): boolean {
  for (let i = word.letters.length - 1; i >= 0; i--) {
    const letter = word.letters[i];
    if (!letter || !isKey(letter, "aou")) continue;
    if (
      isKey(letter, "a") &&
      isKey(word.letters[i - 1], "u") &&
      !letter.mark &&
      i === word.letters.length - 1 &&
      !isKey(word.letters[i - 2], "q")
    )
      return mark(word, "u", HORN, key);
    const before = word.letters[i - 1];
    if (isKey(letter, "o") && before && isKey(before, "u") && !before.mark && !letter.mark && i < word.letters.length - 1)
      before.mark = HORN;
    return mark(word, letter.key.toLowerCase(), isKey(letter, "a") ? BREVE : HORN, key);
  }
  return false;
}

/** The stroke of đ: on a d just typed, or on the d that begins the word ("HĐND" keeps its last D). */
function stroke(word: Word, key: string): boolean {
  const last = word.letters.at(-1);
  if (last && isKey(last, "d") && !last.mark && !isVowel(word.letters.at(-2))) {
    last.mark = STROKE;
    return true;
  }
  const [first, second] = word.letters;
  if (!isKey(first, "d") || (second && !isVowel(second))) return false;
  if (first?.mark === STROKE) {
    first.mark = "";
    word.letters.push({ key, mark: "" });
    word.literal = true;
  } else if (first) first.mark = STROKE;
  return true;
}

/** A letter after "uơ" makes it "ươ". */
function append(word: Word, key: string): void {
  const [q, u, o] = word.letters.slice(-3).length === 3 ? word.letters.slice(-3) : [undefined, ...word.letters.slice(-2)];
  if (u && o && isKey(u, "u") && !u.mark && isKey(o, "o") && o.mark === HORN && !isKey(q, "q")) u.mark = HORN;
  word.letters.push({ key, mark: "" });
}

function press(word: Word, key: string, method: Method): void {
  const low = key.toLowerCase();
  if (word.literal) {
    word.letters.push({ key, mark: "" });
    return;
  }
  const tone = TONES[method][low];
  if (tone !== undefined && tonePlace(word.letters) >= 0) {
    if (word.tone === tone) {
      word.literal = tone !== "";
      word.tone = "";
      word.letters.push({ key, mark: "" });
    } else word.tone = tone;
    return;
  }
  const marked =
    method === "telex"
      ? ("aeo".includes(low) && mark(word, low, CIRCUMFLEX, key)) || (low === "d" && stroke(word, key)) || (low === "w" && hook(word, key))
      : (low === "6" && mark(word, "aeo", CIRCUMFLEX, key)) ||
        (low === "7" && mark(word, "ou", HORN, key)) ||
        (low === "8" && mark(word, "a", BREVE, key)) ||
        (low === "9" && stroke(word, key));
  if (marked) return;
  if (method === "telex" && low === "w") word.letters.push({ key: key === "w" ? "u" : "U", mark: HORN });
  else append(word, key);
}

/** The editing events of typing `keys` one by one. */
export function typingEvents(keys: string, method: Method): TypingEvent[] {
  const events: TypingEvent[] = [];
  let word: Word = { letters: [], tone: "", literal: false };
  for (const key of keys) {
    if (!/[\p{L}\d]/u.test(key)) {
      word = { letters: [], tone: "", literal: false };
      events.push({ deleteLeft: 0, insert: key });
      continue;
    }
    const before = render(word);
    press(word, key, method);
    const after = render(word);
    let same = 0;
    while (same < before.length && before[same] === after[same]) same++;
    events.push({ deleteLeft: before.length - same, insert: after.slice(same) });
  }
  return events;
}

/** The text that `keys` leave behind. */
export function typed(keys: string, method: Method): string {
  let text = "";
  for (const { deleteLeft, insert } of typingEvents(keys, method)) text = text.slice(0, text.length - deleteLeft) + insert;
  return text;
}

const MARK_KEYS: Readonly<Record<Method, Readonly<Record<string, string>>>> = {
  telex: { [BREVE]: "w", [HORN]: "w" },
  vni: { [CIRCUMFLEX]: "6", [HORN]: "7", [BREVE]: "8" },
};

/** The keys that a typist presses for a text: mark after its letter, tone at the end of the word. */
export function keysFor(text: string, method: Method): string {
  return text.normalize("NFC").replace(/\p{L}+/gu, (word) => {
    let keys = "";
    let tone = "";
    for (const letter of word) {
      if (letter === "đ" || letter === "Đ") {
        const d = letter === "đ" ? "d" : "D";
        keys += d + (method === "telex" ? d : "9");
        continue;
      }
      for (const part of letter.normalize("NFD")) {
        const toneKey = Object.entries(TONES[method]).find(([, mark]) => mark === part)?.[0];
        if (toneKey) tone = toneKey;
        else if (part === CIRCUMFLEX && method === "telex") keys += keys.at(-1);
        else keys += MARK_KEYS[method][part] ?? part;
      }
    }
    return keys + tone;
  });
}
