const LN_2 = Math.LN2;

/** Of a mantissa from 0.75 to 1.5: powers past this one are below half a unit in the last place of any sum. */
const LAST_POWER = 21;

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
  for (let odd = 1; odd <= LAST_POWER; odd += 2) {
    sum += power / odd;
    power *= square;
  }
  return 2 * sum + exponent * LN_2;
}

/**
 * The series by its terms, each the one before times `rest / n`. Terms past the thirteenth are below half a unit in the
 * last place of any sum. A quotient by an even number is a half of another one to the bit, which saves half the
 * divisions: millions of draws wait for them.
 */
export function exp(x: number): number {
  const doublings = Math.round(x / LN_2);
  const rest = x - doublings * LN_2;
  const third = rest / 3;
  const fifth = rest / 5;
  const term2 = rest * (rest * 0.5);
  const term3 = term2 * third;
  const term4 = term3 * (rest * 0.25);
  const term5 = term4 * fifth;
  const term6 = term5 * (third * 0.5);
  const term7 = term6 * (rest / 7);
  const term8 = term7 * (rest * 0.125);
  const term9 = term8 * (rest / 9);
  const term10 = term9 * (fifth * 0.5);
  const term11 = term10 * (rest / 11);
  const term12 = term11 * (third * 0.25);
  const term13 = term12 * (rest / 13);
  const firstTerms = 1 + rest + term2 + term3 + term4 + term5 + term6;
  const sum = firstTerms + term7 + term8 + term9 + term10 + term11 + term12 + term13;
  return doublings >= 0 ? sum * powerOfTwo(doublings) : sum / powerOfTwo(-doublings);
}

const POWERS_OF_TWO = Float64Array.from({ length: 64 }, (_, exponent) => 2 ** exponent);

const powerOfTwo = (exponent: number): number => POWERS_OF_TWO[exponent] ?? 2 ** exponent;
