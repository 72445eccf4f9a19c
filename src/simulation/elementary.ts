const LN_2 = Math.LN2;

/**
 * Natural logarithm and exponential from IEEE additions, multiplications and divisions alone. `Math.log` and
 * `Math.exp` may differ in the last bit between machines, and simulated results are compared byte for byte.
 */
export function ln(x: number): number {
  let mantissa = x;
  let exponent = 0;
  while (mantissa > 1.5) {
    mantissa *= 0.5;
    exponent++;
  }
  while (mantissa < 0.75) {
    mantissa *= 2;
    exponent--;
  }
  const z = (mantissa - 1) / (mantissa + 1);
  const square = z * z;
  let power = z;
  let sum = 0;
  for (let odd = 1; odd < 40; odd += 2) {
    sum += power / odd;
    power *= square;
  }
  return 2 * sum + exponent * LN_2;
}

/** Terms past this one are below half a unit in the last place of any sum. */
const LAST_TERM = 15;

export function exp(x: number): number {
  const doublings = Math.round(x / LN_2);
  const rest = x - doublings * LN_2;
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= LAST_TERM; n++) {
    term *= rest / n;
    sum += term;
  }
  return doublings >= 0 ? sum * powerOfTwo(doublings) : sum / powerOfTwo(-doublings);
}

const POWERS_OF_TWO = Float64Array.from({ length: 64 }, (_, exponent) => 2 ** exponent);

const powerOfTwo = (exponent: number): number => POWERS_OF_TWO[exponent] ?? 2 ** exponent;
