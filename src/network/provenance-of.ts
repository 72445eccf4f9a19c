import type { Provenance } from './provenance.ts';

/** The provenance of a table row, without its other cells. */
export const provenanceOf = ({ status, source, year }: Provenance): Provenance => ({ status, source, year });
