import { type AnsweredRow, type BatchWords, bestOf } from '../../batch/answered-list.ts';
import { LIST_STANDINGS } from '../../contract/enquiries/enquiry-list.ts';
import { listText } from '../../i18n/desk/list-texts.ts';
import { formatCo2e, formatDuration, formatYuan } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { type Column, textTable } from '../text-table.ts';

/** The answers of a list for a terminal: three lines for each enquiry, its best routes; then what is to be said of it. */
export function listTable(rows: readonly AnsweredRow[], words: BatchWords, language: Language): string {
  const t = listText(language);
  const columns: readonly Column[] = [
    { heading: t('columns.line'), alignment: 'right' },
    { heading: t('columns.ends'), alignment: 'left' },
    { heading: t('by'), alignment: 'left' },
    { heading: t('columns.route'), alignment: 'left' },
    { heading: t('columns.invoice'), alignment: 'right' },
    { heading: t('columns.economic'), alignment: 'right' },
    { heading: t('columns.p50'), alignment: 'right' },
    { heading: t('columns.p90'), alignment: 'right' },
    { heading: t('columns.co2e'), alignment: 'right' },
    { heading: t('columns.grade'), alignment: 'left' },
  ];
  const lines = rows.flatMap((row) => routeLines(row, words, language));
  const notes = rows.flatMap((row) =>
    words.notesOf(row).map((note) => `${t('rows', { line: row.listed.line })}: ${note}`),
  );
  const table = lines.length === 0 ? '' : `${textTable(columns, lines)}\n`;
  return notes.length === 0 ? table : `${table}\n${notes.join('\n')}\n`;
}

function routeLines(row: AnsweredRow, words: BatchWords, language: Language): string[][] {
  const { enquiry, line } = row.listed;
  return LIST_STANDINGS.flatMap((standing) => {
    const route = bestOf(row, standing);
    if (route === null) return [];
    const atLeast = route.complete ? '' : '≥';
    return [
      [
        String(line),
        `${enquiry.from} ${enquiry.to}`,
        words.standings[standing],
        `${route.letter} ${route.names[language]}`,
        `${atLeast}${formatYuan(route.invoiceTotal)}`,
        `${atLeast}${formatYuan(route.economicTotal)}`,
        formatDuration(route.p50Minutes, language),
        formatDuration(route.p90Minutes, language),
        formatCo2e(route.co2eKg),
        route.grade ?? '',
      ],
    ];
  });
}
