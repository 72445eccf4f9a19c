import type { OpenBox } from '../contract/demand/matrix.ts';
import type { RunCertificate } from '../contract/demand/run-certificate.ts';

/** Sums up what of a run had to be searched again. */
export class CertificateSums {
  readonly #lines = new Set<string>();
  #searchedAgain = 0;

  /** A flow in a month that is carried by the ways of a box. */
  add({ again }: Pick<OpenBox, 'again'>): void {
    if (again.length > 0) this.#searchedAgain++;
    for (const line of again) this.#lines.add(line);
  }

  certificate(): RunCertificate {
    return {
      covered: this.#searchedAgain === 0,
      lines: [...this.#lines].sort(),
      searchedAgain: this.#searchedAgain,
    };
  }
}
