/** A table from whole numbers to small ones that is asked very often: two arrays, no objects. Filled once, never emptied. */

/** A hash that spreads neighbouring numbers: 2^32 divided by the golden ratio. */
const SPREAD = 0x9e37_79b1;

export class NumberTable {
  private readonly keys: Int32Array;
  private readonly values: Uint8Array;
  private readonly shift: number;

  /** `room`: more than the numbers that are put in; quick where it is twice as many. */
  constructor(room: number) {
    const bits = 32 - Math.clz32(room);
    this.keys = new Int32Array(1 << bits);
    this.values = new Uint8Array(1 << bits);
    this.shift = 32 - bits;
  }

  /** What stands for a number from 1 to 2^31 - 1; 0: nothing. */
  get(key: number): number {
    const { keys } = this;
    const last = keys.length - 1;
    let at = Math.imul(key, SPREAD) >>> this.shift;
    for (;;) {
      const found = keys[at] as number;
      if (found === key) return this.values[at] as number;
      if (found === 0) return 0;
      at = (at + 1) & last;
    }
  }

  /** `value`: 1 to 255. */
  set(key: number, value: number): void {
    const { keys } = this;
    let at = Math.imul(key, SPREAD) >>> this.shift;
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & (keys.length - 1);
    keys[at] = key;
    this.values[at] = value;
  }
}
