import { describe, expect, it } from 'vitest';
import { readShardJob, type ShardJob } from '../../../../src/cli/matrix/queue/shard-job.ts';
import { openFlow } from '../../../builders/ways.ts';

const SITUATION = { scenario: 'none', facts: {}, parameters: {}, handOver: null };
const { flow, month, ready } = openFlow('f', 1).handed;
const { origin, destination, equipment, commodity, tonnesPerBox, valueCnyPerBox } = flow;
const JOB: ShardJob = {
  schema: 1,
  run: '0'.repeat(40),
  address: `subsets-${'0'.repeat(40)}`,
  fingerprint: { code: 'code', network: 'network', scenarios: 'scenarios' },
  question: { kind: 'subset_costs', scenario: SITUATION },
  boxes: [
    { goods: { origin, destination, equipment, commodity, tonnesPerBox, valueCnyPerBox }, month, ready },
  ],
};

describe('what lies on a queue', () => {
  it('asks for ways or for costs under sets of measures', () => {
    expect(readShardJob(JOB)).toEqual(JOB);
    const ways = { ...JOB, question: { kind: 'ways', baseline: SITUATION, scenario: SITUATION } };
    expect(readShardJob(ways)).toEqual(ways);
  });

  it.each([
    ['another question', { ...JOB, question: { kind: 'run', scenario: SITUATION } }],
    ['half a question', { ...JOB, question: { kind: 'ways', scenario: SITUATION } }],
    ['more than is asked', { ...JOB, code: 'process.exit()' }],
    ['no boxes', { ...JOB, boxes: [] }],
    ['more than any shard', { ...JOB, fingerprint: { ...JOB.fingerprint, code: 'x'.repeat(1_000_000) } }],
  ])('is no shard with %s', (_, payload) => {
    expect(readShardJob(payload)).toBeNull();
  });
});
