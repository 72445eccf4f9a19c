import { describe, expect, it } from 'vitest';
import { articleName } from '../../../src/i18n/format.ts';
import { isOfText, readClause, TEXT } from '../../../src/views/policy/clause.ts';
import { partOfText } from '../../../src/views/policy/policy-place.ts';
import { policyLibrary } from '../../policy/policy-files.ts';

describe('where a measure stands', () => {
  it('is a document, a place in it and a term of its own', () => {
    expect(readClause('渝府发〔2024〕10号 第十四条（“公转铁”“公转水”）')).toEqual({
      document: '渝府发〔2024〕10号',
      place: '第十四条',
      term: '“公转铁”“公转水”',
    });
  });

  it('is said in full by every measure of an article: its number, and the term it reads', () => {
    for (const { id, article, clauseRef } of policyLibrary().measures.values()) {
      if (article === null) continue;
      const { place, term } = readClause(clauseRef);
      expect({ id, place }).toEqual({ id, place: articleName(article, 'zh') });
      expect(isOfText(clauseRef)).toBe(true);
      expect(term).not.toBeNull();
    }
  });

  it('may be a whole document', () => {
    expect(readClause('国发〔2015〕16号；2016年起全国施行')).toMatchObject({ place: null, term: null });
  });

  it('is an article or the close of this text, and no part of it for another document', () => {
    expect(partOfText({ article: 14, clause: `${TEXT} 第十四条（车辆通行费）` })).toBe(14);
    expect(partOfText({ article: null, clause: `${TEXT} 末段（有效期）` })).toBe('closing');
    expect(partOfText({ article: 1, clause: '渝府办发〔2030〕1号 第一条（班列）' })).toBeNull();
  });
});
