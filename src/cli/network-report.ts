import type { LaneGrades } from '../audit/lane-grades.ts';
import { CLI_MESSAGES } from '../i18n/cli-messages.ts';
import { formatNumber, formatPercent } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { NETWORK_REPORT_MESSAGES } from '../i18n/network-report-messages.ts';
import type { NetworkCounts } from '../network/counts.ts';
import { GRADES } from '../network/provenance.ts';
import type { Issue, Severity } from '../units/issue.ts';
import { fill } from './fill.ts';
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
  for (const [code, count] of counts) {
    const n = formatNumber(count - SHOWN_OF_A_KIND);
    if (count > SHOWN_OF_A_KIND) lines.push(fill(NETWORK_REPORT_MESSAGES[language].more, { n, code }));
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** What a network holds and how well it is known, or that it was refused. */
export function networkReport(check: NetworkCheck, language: Language): string {
  const { folder, issues, counts, lanes, isGroundChecked } = check;
  const words = CLI_MESSAGES[language];
  const count = (severity: Severity) =>
    formatNumber(issues.filter((issue) => issue.severity === severity).length);
  const found = { folder, errors: count('error'), warnings: count('warning') };
  if (!counts) return `${fill(words.refused, found)}\n`;
  const own = NETWORK_REPORT_MESSAGES[language];
  const sizes = {
    terminals: formatNumber(counts.terminals),
    links: formatNumber(counts.links),
    services: formatNumber(counts.services),
    departures: formatNumber(counts.departuresPerWeek),
    tariffs: formatNumber(counts.tariffItems),
    operations: formatNumber(counts.hubOperations),
  };
  return [
    gradeLine(counts, language),
    '',
    own.lanesTitle,
    laneTable(lanes, language),
    '',
    ...(isGroundChecked ? [] : [own.groundNotChecked]),
    fill(words.checked, { ...found, ...sizes }),
    '',
  ].join('\n');
}

function gradeLine({ figuresByGrade, figuresByStatus }: NetworkCounts, language: Language): string {
  const words = NETWORK_REPORT_MESSAGES[language];
  const all = GRADES.reduce((sum, grade) => sum + figuresByGrade[grade], figuresByStatus.unknown);
  const grades = GRADES.map((grade) => {
    const count = figuresByGrade[grade];
    return fill(words.grade, { grade, count: formatNumber(count), share: formatPercent(count / all) });
  });
  const unknown = formatNumber(figuresByStatus.unknown);
  return fill(words.figures, { grades: grades.join(language === 'zh' ? '，' : ', '), unknown });
}

function laneTable(lanes: readonly LaneGrades[], language: Language): string {
  const words = NETWORK_REPORT_MESSAGES[language];
  const columns: readonly Column[] = [
    { heading: words.lane, alignment: 'left' },
    { heading: words.routes, alignment: 'right' },
    ...GRADES.map((heading): Column => ({ heading, alignment: 'right' })),
  ];
  const rows = lanes.map(({ from, to, routes, shares }) => [
    `${from} – ${to}`,
    routes === 0 ? words.noLane : String(routes),
    ...GRADES.map((grade) => (routes === 0 ? '' : formatPercent(shares[grade]))),
  ]);
  return textTable(columns, rows);
}
