import { describe, expect, it } from 'vitest';
import { lapsedShard } from '../../../../src/cli/matrix/queue/lease-lapse.ts';

describe('a complaint of the queue', () => {
  it.each([
    'could not renew lock for job b4e6eb67',
    'Missing lock for job b4e6eb67. moveToFinished',
    'Lock mismatch for job b4e6eb67. Cmd moveToFinished from active',
  ])('names the shard that another host does now: %s', (complaint) => {
    expect(lapsedShard(complaint)).toBe('b4e6eb67');
  });

  it('names none where it is about something else', () => {
    expect(lapsedShard('the payload is no shard')).toBeNull();
  });
});
