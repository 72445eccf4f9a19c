import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadIssuedDocuments } from '../../../src/policy/library/load-issued-documents.ts';
import { policyLibrary } from '../policy-files.ts';

const DOCUMENT = {
  number: '虚构〔2027〕1号',
  title: { zh: '虚构文件', en: 'An invented text' },
  issuer: { zh: '某市', en: 'A city' },
  published: '2026-12-15',
  address: null,
};
const load = (...documents: readonly object[]) =>
  loadIssuedDocuments(new Map([['documents/issued.yaml', stringify({ schema: 1, documents })]]));

describe('the documents that measures name', () => {
  it('are read with their issuer, their day and the address of the issuing body, or none', () => {
    const address = 'https://www.example.gov.cn/1.html';
    const read = load(DOCUMENT, { ...DOCUMENT, number: '虚构〔2027〕2号', address });
    expect(read.ok && read.value).toEqual([DOCUMENT, { ...DOCUMENT, number: '虚构〔2027〕2号', address }]);
  });

  it.each([
    ['a day that is none', { published: '2026-13-01' }],
    ['an address that is none', { address: 'the city hall' }],
    ['an address to run', { address: 'javascript:alert(1)' }],
    ['no issuer', { issuer: undefined }],
  ])('are refused with %s', (_, own) => {
    expect(load({ ...DOCUMENT, ...own }).ok).toBe(false);
  });

  it('are refused where one stands twice', () => {
    expect(load(DOCUMENT, DOCUMENT).issues).toMatchObject([{ code: 'M06' }]);
  });

  it('are each named by a measure, and the text is among them', () => {
    const { documents, measures } = policyLibrary();
    const clauses = [...measures.values()].map(({ clauseRef }) => clauseRef);
    for (const { number } of documents) expect(clauses.filter((one) => one.includes(number))).not.toEqual([]);
    expect(documents.map(({ number }) => number)).toContain('渝府发〔2024〕10号');
  });
});
