/** The assertions of the suite: the worker host has no `node:assert`. */

const shown = (value: unknown): string => JSON.stringify(value, null, 1) ?? String(value);

class AssertionError extends Error {
  override readonly name = "AssertionError";
}

export function ok(value: unknown, message = "not true"): asserts value {
  if (!value) throw new AssertionError(message);
}

export function equal<T>(actual: T, expected: T, message = ""): void {
  if (!Object.is(actual, expected)) throw new AssertionError(`${message}\n  actual:   ${shown(actual)}\n  expected: ${shown(expected)}`);
}

/** Equal as JSON. */
export const deepEqual = (actual: unknown, expected: unknown, message = ""): void => equal(shown(actual), shown(expected), message);

export function match(text: string, pattern: RegExp, message = ""): void {
  if (!pattern.test(text)) throw new AssertionError(`${message}\n  ${pattern} does not match\n  ${text.slice(0, 600)}`);
}
