import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../policy-files.ts';

const TEXT = '渝府发〔2024〕10号';
const measures = [...policyLibrary().measures.values()];
const beside = measures.filter(({ article, clauseRef }) => article === null && !clauseRef.startsWith(TEXT));
const [validity] = measures.filter(({ id }) => id === 'z.validity');

describe('the days of measures beside the text', () => {
  it('are their own: none ends with the text', () => {
    expect(beside.filter(({ valid }) => valid.to === validity?.valid.to)).toEqual([]);
  });

  it('say what they rest on where they begin with the text, or come from other supports of the city', () => {
    const unfounded = beside.filter(
      ({ id, valid, validBasis }) =>
        validBasis === null && (/^s\d/.test(id) || valid.from === validity?.valid.from),
    );
    expect(unfounded.map(({ id }) => id)).toEqual([]);
  });

  it('are marked as assumed where no document at hand states them', () => {
    const assumed = beside.filter(({ validBasis }) => validBasis?.status === 'assumed');
    expect(assumed.map(({ id }) => id)).toEqual([
      'national.inspection_waiver',
      'national.rail_freight_deduction',
      's13.customs_credit',
      's15.green_power',
      's38.cold_store',
      's38.rural_nodes',
      's45.duty_free_equipment',
    ]);
  });

  it('are the text’s for every measure of the text', () => {
    expect(measures.filter(({ article, validBasis }) => article !== null && validBasis !== null)).toEqual([]);
  });
});
