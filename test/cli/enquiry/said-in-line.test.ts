import { describe, expect, it } from 'vitest';
import { BLANK_ENQUIRY, type Enquiry } from '../../../src/contract/enquiry.ts';
import { readLineOn } from '../../../src/enquiry/line/read-line.ts';
import { success } from '../../../src/units/issue.ts';
import { openChongqing } from '../../builders/chongqing.ts';
import { refusingSession } from '../../builders/refusing-session.ts';
import { sampleAnswer } from '../../builders/sample-answer.ts';
import { openFewMeasures } from '../few-measures.ts';
import { runRecorded } from '../run-recorded.ts';

const { network } = await openChongqing();
const LINE = '2x40HQ 笔记本 600万 西永到杜伊斯堡 周一好货 20天内 要快';

async function compare(...args: string[]) {
  const asked: Enquiry[] = [];
  const measures = openFewMeasures();
  const run = await runRecorded(['compare', ...args], {
    networkFolder: new URL('../../../networks/chongqing', import.meta.url).pathname,
    scenariosFolder: measures.folder,
    openSession: async () =>
      success(
        refusingSession({
          enquiryLine: (line) => readLineOn(network, line),
          async compare(enquiry) {
            asked.push(enquiry);
            return success(sampleAnswer());
          },
        }),
      ),
  });
  measures.remove();
  return { ...run, asked: asked[0] ?? BLANK_ENQUIRY };
}

describe('--enquiry', () => {
  it('fills what the line says, counted from the day of --as-of, and says what it guessed and left', async () => {
    const { exit, asked, complained } = await compare('--enquiry', LINE, '--as-of', '2026-11-30T09:00');
    expect(exit).toBe(0);
    expect(asked).toMatchObject({
      from: 'CNCKG-TJC',
      to: 'DEDUI',
      equipment: '40HQ',
      boxes: '2',
      commodity: 'laptops',
      valueCny: '6000000',
      ready: '2026-12-07T18:00',
      deadline: '2026-12-27T18:00',
    });
    expect(complained).toContain('6000000 (guessed, no currency is said, taken as CNY)');
    expect(complained).toContain('Not used "要快": not understood');
  });

  it('gives way to options of their own', async () => {
    const { asked } = await compare(
      '--enquiry',
      LINE,
      '--boxes',
      '5',
      '--to',
      'DEHAM',
      '--as-of',
      '2026-11-30',
    );
    expect(asked).toMatchObject({ to: 'DEHAM', boxes: '5', from: 'CNCKG-TJC' });
  });

  it('is refused on a day that is none', async () => {
    const { exit, complained } = await compare('--enquiry', LINE, '--as-of', 'someday');
    expect(exit).toBe(1);
    expect(complained).toContain('E22');
  });
});
