import { expect, it } from 'vitest';
import { askFlows } from '../../src/cli/matrix/ask-flows.ts';
import { demandCheck } from '../../src/cli/matrix/demand-check.ts';
import { demandReport } from '../../src/cli/matrix/demand-report.ts';
import type { Session } from '../../src/contract/engine.ts';
import type { Enquiry } from '../../src/contract/enquiry.ts';
import { failure, success } from '../../src/units/issue.ts';
import { demandNetwork, flow } from '../builders/demand.ts';
import { sampleAnswer } from '../builders/sample-answer.ts';

const NO_SERVICE = {
  severity: 'error',
  code: 'E51',
  path: 'from',
  values: { load: 'box', from: 'CNCKG' },
} as const;

const flows = ['f1', 'f2', 'f3', 'f4'].map((id, index) => flow({ id, tonnesPerBox: index + 5 }));

it('asks one box of as many flows as wanted, evenly, and lists those without a route', async () => {
  const enquiries: Enquiry[] = [];
  const answer = sampleAnswer();
  const session: Pick<Session, 'compare'> = {
    compare: async (enquiry) => {
      enquiries.push(enquiry);
      return enquiry.grossTonnes === '5' ? failure([NO_SERVICE]) : success(answer);
    },
  };
  const asked = await askFlows(session, flows, 2, '2026-12-07T18:00', '2026-11-22T00:00');
  expect(
    enquiries.map(({ grossTonnes, boxes, valueCny, ready }) => [grossTonnes, boxes, valueCny, ready]),
  ).toEqual([
    ['5', '1', '3000000', '2026-12-07T18:00'],
    ['7', '1', '3000000', '2026-12-07T18:00'],
  ]);
  expect(asked).toEqual({
    asked: 2,
    routed: 1,
    without: [
      { id: 'f1', origin: 'CN500112', destination: 'DEDUI', equipment: '40HQ', issues: [NO_SERVICE] },
    ],
  });

  const reading = {
    file: 'a.csv',
    flows,
    corridors: new Map(),
    rows: 4,
    refused: 0,
    issues: [],
    isSample: false,
  };
  const tables = { margins: [], places: [], goods: [], profiles: new Map(), sources: new Map() };
  const report = demandReport(demandCheck(reading, true, tables, asked), demandNetwork(), 'en');
  expect(report).toContain('2 flows asked: 1 with a route, 1 without');
  expect(report).toMatch(/f1 +CN500112 +DEDUI +E51 No service takes/);
});
