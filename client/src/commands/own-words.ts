/** The office profile with one more word; no vscode, so that it can be tested alone. */

/** The profile with the word among `words`; null when it is there already. Throws when the text is no JSON object. */
export function withWord(json: string, word: string): string | null {
  const profile: unknown = json.trim() === "" ? {} : JSON.parse(json);
  if (typeof profile !== "object" || profile === null || Array.isArray(profile)) throw new Error(".vbhc.json: JSON");
  const known: unknown = "words" in profile ? profile.words : [];
  const words: unknown[] = Array.isArray(known) ? known : [];
  if (words.includes(word)) return null;
  return `${JSON.stringify({ ...profile, words: [...words, word] }, null, 2)}\n`;
}
