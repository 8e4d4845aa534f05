/** A constant that is dear to make and not always needed: made at the first call, the same ever after. */
export function lazy<T>(make: () => T): () => T {
  const made: T[] = [];
  return () => {
    if (made.length === 0) made.push(make());
    return made[0] as T;
  };
}
