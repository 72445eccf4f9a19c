import type { DemandSheet } from '../../contract/demand/demand-sheet.ts';
import { GROUPINGS, type GroupSum } from '../../contract/demand/groups.ts';
import { type MatrixQuestion, type MatrixReport, WAY_CORRIDORS } from '../../contract/demand/matrix.ts';
import type { OutlaySum } from '../../contract/demand/outlay-sum.ts';
import type { PolicyPresets } from '../../contract/policy.ts';
import { type Fen, fen, inYuan } from '../../units/money.ts';
import { formatNumber, formatYuan } from '../format.ts';
import type { Language } from '../language.ts';
import { likelyNote } from './likely-text.ts';
import { matrixSentence, type RunNames } from './matrix-sentence.ts';
import { matrixText } from './matrix-texts.ts';
import type { MemoBlock, MemoTable } from './memo-blocks.ts';
import { memoText } from './memo-texts.ts';
import { NOT_MODELLED } from './not-modelled.ts';
import { signedAmount, signedNumber } from './signed-figure.ts';
import { uncarriedOf } from './uncarried.ts';

/** What a memo is of, with names in its language. */
export interface MemoSubject {
  readonly asked: MatrixQuestion;
  readonly report: MatrixReport;
  readonly table: Pick<DemandSheet, 'file' | 'isSample'>;
  readonly names: RunNames;
  /** What the scenario assumes. */
  readonly scenario: readonly string[];
  /** Name of a commodity, place or district. */
  readonly nameOf: (id: string) => string | undefined;
  readonly network: { readonly edition: string; readonly priceDate: string };
  readonly documents: PolicyPresets['documents'];
  readonly hashes: MemoHashes;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** What a run was made from, each by its hash, and all of it. */
export interface MemoHashes {
  readonly demand: string;
  readonly baseline: string;
  readonly scenario: string;
  readonly figures: string;
  readonly inputs: string;
}

const KG_PER_TONNE = 1000;
/** Of those that gain or lose most, so many of each kind. */
const NAMED = 3;

/** A run as a formal memo. It reckons nothing: each figure is one of the report. */
export function writeMemo(subject: MemoSubject, language: Language): readonly MemoBlock[] {
  const t = memoText(language);
  const { report, table, names, scenario, network, hashes, day } = subject;
  const { summary } = report;
  const { winners, losers, unchanged, uncarried } = summary;
  const missing = uncarriedOf(summary);
  const [first = ''] = names.months;
  const note = likelyNote(report.likely, language);
  return [
    { kind: 'title', text: t('title', { scenario: names.scenario }) },
    { kind: 'meta', text: t('meta', { day, edition: network.edition, inputs: hashes.inputs }) },
    ...(table.isSample ? [{ kind: 'mark', text: t('sampleMark') } as const] : []),
    { kind: 'heading', text: t('question') },
    {
      kind: 'text',
      text: t('questionText', {
        ...names,
        months: names.months.length === 1 ? first : `${first} – ${names.months.at(-1)}`,
        flows: summary.flows,
        teu: formatNumber(summary.teu),
        file: table.file,
      }),
    },
    { kind: 'heading', text: t('scenario') },
    { kind: 'text', text: scenario.join(language === 'zh' ? '' : ' ') },
    { kind: 'heading', text: t('result') },
    { kind: 'text', text: matrixSentence(summary, report.likely, names, language) },
    {
      kind: 'text',
      text: [
        ...(note === null ? [] : [note]),
        t('verdicts', { winners, losers, unchanged }),
        ...rangeText(report, language),
        t('net', { net: formatYuan(report.welfare.net, 2) }),
        ...(uncarried === 0 ? [] : [t(missing.key, missing.values)]),
      ].join(language === 'zh' ? '' : ' '),
    },
    { kind: 'map', text: t('map') },
    corridorTable(report, language),
    payerTable(report, language),
    ...(report.months.length > 1 ? [monthTable(report, language)] : []),
    { kind: 'text', text: t('groups') },
    { kind: 'list', items: groupLines(subject, language) },
    ...foot(subject, language),
  ];
}

/** The least and the most that the headline is with the parameters of the choice, where that is reckoned. */
function rangeText({ ranges, summary }: MatrixReport, language: Language): readonly string[] {
  if (ranges === null) return [];
  const ends = ranges.flatMap(({ input, ends: both }) => (input.kind === 'choice' ? both : []));
  const span = (own: number, of: (delta: (typeof ends)[number]) => number): readonly [number, number] => {
    const values = [own, ...ends.map(of)];
    return [Math.min(...values), Math.max(...values)];
  };
  const bill = span(summary.invoice.after - summary.invoice.before, ({ invoice }) => 0 + invoice);
  const shifted = span(summary.teuShifted, ({ teuShifted }) => teuShifted);
  const to = language === 'zh' ? ' 至 ' : ' to ';
  return [
    memoText(language)('ranged', {
      bill: bill.map((value) => signedAmount(fen(value), language)).join(to),
      shifted: shifted.map((value) => formatNumber(value)).join(to),
    }),
  ];
}

function corridorTable({ summary: { corridors } }: MatrixReport, language: Language): MemoTable {
  const t = memoText(language);
  const sum = (side: 'from' | 'to', corridor: string): number =>
    corridors.filter((shift) => shift[side] === corridor).reduce((total, { teu }) => total + teu, 0);
  const rows = WAY_CORRIDORS.map((corridor) => ({
    corridor,
    before: sum('from', corridor),
    after: sum('to', corridor),
  })).filter(({ before, after }) => before > 0 || after > 0);
  const whole = (side: 'before' | 'after'): number => rows.reduce((total, row) => total + row[side], 0);
  const cells = (before: number, after: number): readonly string[] => [
    formatNumber(before),
    formatNumber(after),
    signedNumber(after - before),
  ];
  return {
    kind: 'table',
    caption: t('corridors'),
    head: [t('corridor'), t('before'), t('after'), t('change')],
    rows: [
      ...rows.map(({ corridor, before, after }) => [
        matrixText(language)(`corridors.${corridor}`),
        ...cells(before, after),
      ]),
      [t('total'), ...cells(whole('before'), whole('after'))],
    ],
    hasTotal: true,
  };
}

function payerTable({ payers, outlay }: MatrixReport, language: Language): MemoTable {
  const t = memoText(language);
  const money = (amount: Fen | null): string => (amount === null ? '–' : formatYuan(amount, 2));
  const cells = (sum: OutlaySum): readonly string[] =>
    [sum.outlay, sum.deadweight, sum.perTeuShifted, sum.perTonneAvoided].map(money);
  return {
    kind: 'table',
    caption: t('payers'),
    head: [t('payer'), t('outlay'), t('deadweight'), t('perTeu'), t('perTonne')],
    rows: [
      ...payers.map((sum) => [matrixText(language)(`payers.${sum.payer}`), ...cells(sum)]),
      [t('total'), ...cells(outlay)],
    ],
    hasTotal: true,
  };
}

function monthTable({ months, summary }: MatrixReport, language: Language): MemoTable {
  const t = memoText(language);
  const cells = ({
    invoice,
    teuShifted,
    outlay,
    co2eKg,
  }: Pick<MatrixReport['summary'], 'invoice' | 'teuShifted' | 'outlay' | 'co2eKg'>): readonly string[] => [
    formatYuan(fen(invoice.after - invoice.before), 2),
    formatNumber(teuShifted),
    formatYuan(outlay, 2),
    signedNumber((co2eKg.after - co2eKg.before) / KG_PER_TONNE, 1),
  ];
  return {
    kind: 'table',
    caption: t('months'),
    head: [t('month'), t('bills'), t('shifted'), t('outlay'), t('co2e')],
    rows: [...months.map((sum) => [sum.month, ...cells(sum)]), [t('total'), ...cells(summary)]],
    hasTotal: true,
  };
}

function groupLines({ report: { groups }, nameOf }: MemoSubject, language: Language): readonly string[] {
  const t = memoText(language);
  const perTeu = ({ choiceCost, teu }: GroupSum): string =>
    signedNumber(inYuan(fen(choiceCost.after - choiceCost.before)) / teu, 2);
  const named = (of: readonly GroupSum[]): string =>
    of
      .map((group) => `${group.key === null ? '?' : (nameOf(group.key) ?? group.key)} ${perTeu(group)}`)
      .join(language === 'zh' ? '、' : ', ');
  const [colon, between] = language === 'zh' ? ['：', '；'] : [': ', '; '];
  return GROUPINGS.map((grouping) => {
    // Those that lose most a TEU come first.
    const all = groups[grouping];
    const losing = all.filter(({ verdict }) => verdict === 'loser').slice(0, NAMED);
    const gaining = all
      .filter(({ verdict }) => verdict === 'winner')
      .slice(-NAMED)
      .toReversed();
    const parts = [
      losing.length === 0 ? t('noneLose') : t('lose', { names: named(losing) }),
      gaining.length === 0 ? t('noneGain') : t('gain', { names: named(gaining) }),
    ];
    return `${t(`groupOf.${grouping}`)}${colon}${parts.join(between)}`;
  });
}

function foot(
  { asked, table, network, documents, hashes }: MemoSubject,
  language: Language,
): readonly MemoBlock[] {
  const t = memoText(language);
  const [between, colon] = language === 'zh' ? ['；', '：'] : ['; ', ': '];
  const sources = [
    t('network', { ...network }),
    t('demand', { file: table.file }),
    t(`choice.${asked.choice}`),
    ...documents.map(({ issuer, number, published }) =>
      t('document', { issuer: issuer[language], number, day: published }),
    ),
  ];
  const unmodelled = NOT_MODELLED.map((id) => matrixText(language)(`page.notModelled.${id}`));
  return [
    { kind: 'fine', text: `${t('notModelled')}${colon}${unmodelled.join(between)}` },
    { kind: 'fine', text: `${t('sources')}${colon}${sources.join(between)}` },
    { kind: 'fine', text: matrixText(language)('payersAssumed') },
    { kind: 'fine', text: `${t('hashes', { ...hashes })} ${t('notOffer')}` },
  ];
}
