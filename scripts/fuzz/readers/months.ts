import { isMisuse, readCommandLine } from '../../../src/cli/command-line.ts';
import { RUN_OPTIONS, readMonths } from '../../../src/cli/matrix/run/read-run-options.ts';
import { momentOf } from '../../../src/matrix/handed-over.ts';
import { readMoment } from '../../../src/reading/moment.ts';
import { accepted, differs, type Reader } from '../reader.ts';

/** The months of a matrix run, an argument to a line. */
export const months = (): Reader => {
  const read = (args: readonly string[]) => {
    const line = readCommandLine(args, RUN_OPTIONS);
    return isMisuse(line) ? line : readMonths(line, 'matrix run');
  };
  return {
    name: 'month',
    weight: 4,
    samples: ['--month\n2027-01', '--year\n2026', '--month=2026-12', '--year=2099', '--month\n2024-02'],
    words: [
      '--month',
      '--year',
      '=',
      '\n',
      '-13',
      '-00',
      '0000',
      '9999-12',
      '2026/12',
      '2026-1',
      '２０２６',
      '12',
    ],
    read(input) {
      const found = read(input.split('\n'));
      if (isMisuse(found)) return 'refused';
      const [first = ''] = found;
      const again = read(found.length === 1 ? ['--month', first] : ['--year', first.slice(0, 4)]);
      const moments = found.map(momentOf);
      return accepted(
        differs('read back', found, again),
        moments.every(
          (moment, index) => moment.startsWith(found[index] ?? '-') && readMoment(moment).kind === 'value',
        )
          ? null
          : `no moments: ${moments.join(' ')}`,
      );
    },
  };
};
