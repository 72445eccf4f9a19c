import type { LaneGrades } from '../audit/lane-grades.ts';
import { cliText } from '../i18n/cli-texts.ts';
import { formatNumber, formatPercent } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { reportText } from '../i18n/report-texts.ts';
import type { NetworkCounts } from '../network/counts.ts';
import { GRADES } from '../network/provenance.ts';
import type { Issue, Severity } from '../units/issue.ts';
import { issueLine } from './issue-line.ts';
import { type Column, textTable } from './text-table.ts';

/** What is found in a folder; counts and lanes only of a network that loads. */
export interface NetworkCheck {
  readonly folder: string;
  readonly issues: readonly Issue[];
  readonly counts: NetworkCounts | null;
  readonly lanes: readonly LaneGrades[];
  /** Whether positions were held against land and water. */
  readonly isGroundChecked: boolean;
}

/** A slip in a column repeats in every row: the first of a kind say enough. */
const SHOWN_OF_A_KIND = 20;

/** One line for each issue, of each kind the first; how many more there are is said after them. */
export function cappedIssueLines(issues: readonly Issue[], language: Language): string {
  const counts = new Map<string, number>();
  const lines: string[] = [];
  for (const issue of issues) {
    const count = (counts.get(issue.code) ?? 0) + 1;
    counts.set(issue.code, count);
    if (count <= SHOWN_OF_A_KIND) lines.push(issueLine(issue, language));
  }
  for (const [code, all] of counts) {
    const count = all - SHOWN_OF_A_KIND;
    if (count > 0) lines.push(reportText(language)('more', { count, code }));
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** What a network holds and how well it is known, or that it was refused. */
export function networkReport(check: NetworkCheck, language: Language): string {
  const { folder, issues, counts, lanes, isGroundChecked } = check;
  const t = cliText(language);
  const of = (severity: Severity) => issues.filter((issue) => issue.severity === severity).length;
  const verdict = {
    folder,
    errors: t('errors', { count: of('error') }),
    warnings: t('warnings', { count: of('warning') }),
  };
  if (!counts) return `${t('refused', verdict)}\n`;
  const report = reportText(language);
  const sizes = {
    terminals: t('terminals', { count: counts.terminals }),
    links: t('links', { count: counts.links }),
    services: t('services', { count: counts.services }),
    departures: t('departures', { count: counts.departuresPerWeek }),
    tariffs: t('tariffs', { count: counts.tariffItems }),
    operations: t('operations', { count: counts.hubOperations }),
  };
  return [
    gradeLine(counts, language),
    courseLine(counts, language),
    '',
    report('lanesTitle'),
    laneTable(lanes, language),
    '',
    ...(isGroundChecked ? [] : [report('groundNotChecked')]),
    t('checked', { ...verdict, ...sizes }),
    '',
  ].join('\n');
}

function courseLine({ priceCourses: { follow, flat, unstated } }: NetworkCounts, language: Language): string {
  const { regulated, contract, diesel_changes, no_series } = flat;
  return reportText(language)('courses', {
    follow,
    regulated,
    contract,
    diesel_changes,
    no_series,
    unstated,
  });
}

function gradeLine({ figuresByGrade, figuresByStatus }: NetworkCounts, language: Language): string {
  const t = reportText(language);
  const all = GRADES.reduce((sum, grade) => sum + figuresByGrade[grade], figuresByStatus.unknown);
  const grades = GRADES.map((grade) => {
    const count = figuresByGrade[grade];
    return t('grade', { grade, count, share: formatPercent(count / all) });
  });
  const unknown = formatNumber(figuresByStatus.unknown);
  return t('figures', { grades: grades.join(language === 'zh' ? '，' : ', '), unknown });
}

function laneTable(lanes: readonly LaneGrades[], language: Language): string {
  const t = reportText(language);
  const columns: readonly Column[] = [
    { heading: t('lane'), alignment: 'left' },
    { heading: t('routes'), alignment: 'right' },
    ...GRADES.map((heading): Column => ({ heading, alignment: 'right' })),
  ];
  const rows = lanes.map(({ from, to, routes, shares }) => [
    `${from} – ${to}`,
    routes === 0 ? t('noLane') : String(routes),
    ...GRADES.map((grade) => (routes === 0 ? '' : formatPercent(shares[grade]))),
  ]);
  return textTable(columns, rows);
}
