import { isMisuse, readCommandLine } from '../../../src/cli/command-line.ts';
import { COMPARE_OPTIONS, enquiryFrom } from '../../../src/cli/compare-options.ts';
import { accepted, differs, type Reader } from '../reader.ts';

const NOW = '2026-11-29T12:00:00.000Z';
const LINES = [
  [
    '--from',
    'CNCKG-TJC',
    '--to',
    'SGSIN',
    '--equipment',
    '40HQ',
    '--boxes',
    '2',
    '--gross-t',
    '9.5',
    '--ready',
    '2026-12-07T18:00',
  ],
  [
    '--from=重庆',
    '--to=DEDUI',
    '--value-cny=6000000',
    '--commodity=laptops',
    '--avoid',
    'rail,RU',
    '--avoid=海运',
    '--dangerous-goods',
  ],
  [
    '--all',
    '--format',
    'json',
    '--lang',
    'zh',
    '--scenario',
    'none',
    '--day-cost-cny',
    '1500,5',
    '--',
    'surplus',
  ],
];

/** The arguments after `compare`, one to a line. */
export const commandLines = (): Reader => ({
  name: 'command line',
  weight: 8,
  samples: LINES.map((args) => args.join('\n')),
  words: [
    '\n--all\n',
    '\n--',
    '\n--avoid\n',
    '=',
    '--all=false',
    '\n-x\n',
    '--no-all',
    '--constructor',
    '\n--from\n',
    '--boxes=3',
  ],
  read(input) {
    const args = input.split('\n');
    const line = readCommandLine(args, COMPARE_OPTIONS);
    if (isMisuse(line)) return 'refused';
    const given = Object.keys(COMPARE_OPTIONS).flatMap((option) => {
      if (COMPARE_OPTIONS[option] === 'flag') return line.flag(option) ? [`--${option}`] : [];
      if (COMPARE_OPTIONS[option] === 'list') return line.list(option).map((item) => `--${option}=${item}`);
      const text = line.text(option);
      return text === undefined ? [] : [`--${option}=${text}`];
    });
    const again = readCommandLine([...given, '--', ...line.words], COMPARE_OPTIONS);
    if (isMisuse(again)) return { silent: `not read back: ${again.message} ${JSON.stringify(again.values)}` };
    const dropped = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length).find((arg) => {
      const [name = '', ...value] = arg.replace(/^--/, '').split('=');
      return arg.startsWith('--') && COMPARE_OPTIONS[name] === 'flag' && value.length > 0;
    });
    const repeated = Object.keys(COMPARE_OPTIONS).find(
      (option) => COMPARE_OPTIONS[option] === 'text' && isGivenTwice(args, option),
    );
    return accepted(
      differs(
        'read back',
        [enquiryFrom(line, NOW, line.repeated('event')), line.words],
        [enquiryFrom(again, NOW, again.repeated('event')), again.words],
      ),
      dropped === undefined ? null : `a value is dropped: ${dropped}`,
      repeated === undefined ? null : `only the last --${repeated} counts`,
    );
  },
});

/** Given with values that differ, so that one of them is lost. */
function isGivenTwice(args: readonly string[], option: string): boolean {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const values: string[] = [];
  for (let at = 0; at < end; at++) {
    const arg = args[at] ?? '';
    if (arg === `--${option}`) values.push(args[++at] ?? '');
    else if (arg.startsWith(`--${option}=`)) values.push(arg.slice(option.length + 3));
    else if (arg.startsWith('--') && !arg.includes('=') && COMPARE_OPTIONS[arg.slice(2)] !== 'flag') at++;
  }
  return new Set(values).size > 1;
}
