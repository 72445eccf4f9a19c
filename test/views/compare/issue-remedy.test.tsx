import { expect, it } from 'vitest';
import { IssueRemedy } from '../../../src/views/compare/issue-remedy.tsx';
import { startI18n } from '../../../src/views/texts/start-i18n.ts';
import { markupReader } from '../static-markup.tsx';

startI18n('en');

it('that a measure has ended can be supposed otherwise on the spot', () => {
  const ended = {
    severity: 'notice',
    code: 'E12',
    path: 'ready',
    values: { m: 'a14.container_toll' },
  } as const;
  expect(markupReader()(<IssueRemedy issue={ended} />)).toMatch(/<button[^>]*>Assume that it goes on</);
});
