import { describe, expect, it } from 'vitest';
import { isMisuse, readCommandLine } from '../../src/cli/command-line.ts';

const OPTIONS = { from: 'text', avoid: 'list', all: 'flag' } as const;

function read(...args: string[]) {
  const line = readCommandLine(args, OPTIONS);
  if (isMisuse(line)) throw new Error(line.message);
  return line;
}

describe('a command line', () => {
  it('gives texts, lists and flags, and the words between them', () => {
    const line = read('here', '--from', '重庆', '--avoid', 'RUKAL, air', '--avoid=MNZMU', '--all');
    expect(line.words).toEqual(['here']);
    expect(line.text('from')).toBe('重庆');
    expect(line.list('avoid')).toEqual(['RUKAL', 'air', 'MNZMU']);
    expect(line.flag('all')).toBe(true);
  });

  it('tells what was left out', () => {
    const line = read();
    expect(line.text('from')).toBeUndefined();
    expect(line.list('avoid')).toEqual([]);
    expect(line.flag('all')).toBe(false);
  });

  it('takes a negative number as a value', () => {
    expect(read('--from', '-5').text('from')).toBe('-5');
  });

  it.each([
    [['--form', 'x'], { message: 'unknownOption', values: { x: 'form' }, meant: '--from' }],
    [['--constructor'], { message: 'unknownOption', values: { x: 'constructor' }, meant: null }],
    [['--from'], { message: 'missingValue', values: { x: 'from' }, meant: null }],
    [['--from', '--all'], { message: 'missingValue', values: { x: 'from' }, meant: null }],
    [['--all=no'], { message: 'needlessValue', values: { x: 'all', value: 'no' }, meant: null }],
    [['--from', 'a', '--from=b'], { message: 'givenTwice', values: { x: 'from' }, meant: null }],
  ])('refuses %j', (args, misuse) => {
    expect(readCommandLine(args, OPTIONS)).toEqual(misuse);
  });
});
