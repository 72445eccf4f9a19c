import { describe, expect, it } from 'vitest';
import type { SourceSheetRow } from '../../../src/contract/figures.ts';
import type { SourceId } from '../../../src/network/provenance.ts';
import { ALL_SOURCES, sourceRows } from '../../../src/views/data/source-rows.ts';

const source = (id: SourceId, title: { readonly zh: string; readonly en: string }): SourceSheetRow => ({
  id,
  kind: 'document',
  figures: 1,
  byStatus: { official: 1, contract: 0, published: 0, estimated: 0, assumed: 0, unknown: 0 },
  byGrade: { A: 1, B: 0, C: 0, D: 0 },
  validTo: null,
  url: null,
  date: '2026-11-20',
  texts: { title, issuer: { zh: '央行', en: 'Central Bank' }, note: null },
});

const SOURCES = [
  source('lpr-2026' as SourceId, { zh: '贷款市场报价利率', en: 'Loan prime rate (LPR)' }),
  source('hai-phong' as SourceId, { zh: '海防港费率', en: 'Tariff of Hải Phòng' }),
];

const found = (query: string): readonly string[] =>
  sourceRows(SOURCES, { ...ALL_SOURCES, query }).map(({ id }) => id);

describe('a search among sources', () => {
  it.each(['LPR', 'lpr', 'ＬＰＲ', '　prime  LOAN ', 'lpr-2026', '贷款'])(
    'finds by words in any order, width, case and signs: %s',
    (query) => {
      expect(found(query)).toEqual(['lpr-2026']);
    },
  );

  it('finds names without their accents, and nothing for what none has', () => {
    expect(found('hai phong')).toEqual(['hai-phong']);
    expect(found('duisburg')).toEqual([]);
    expect(found(' ')).toEqual(['hai-phong', 'lpr-2026']);
  });
});
