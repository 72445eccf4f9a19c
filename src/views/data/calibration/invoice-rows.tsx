import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CalibrationReport,
  InvoicedRoute,
  InvoiceReportRow,
} from '../../../contract/calibration/calibration-report.ts';
import { formatMoney } from '../../../i18n/format.ts';
import type { Issue } from '../../../units/issue.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { lineOf } from '../rates/rate-issues.tsx';
import { RowIssues } from '../rates/row-issues.tsx';
import { useInvoices } from './use-invoices.ts';

/** Rows shown at first. */
const FIRST = 30;

/** Every row with what it is held against, what is wrong with it, and the routes to choose among where several fit. */
export function InvoiceRows({ report }: { readonly report: CalibrationReport }): ReactNode {
  const { t } = useTranslation('calibration');
  const [showsAll, setShowsAll] = useState(false);
  const { rows } = report;
  const byRow = useMemo(() => {
    const found = new Map<number, Issue[]>();
    for (const issue of report.issues) {
      const row = lineOf(issue);
      if (row !== null) found.set(row, [...(found.get(row) ?? []), issue]);
    }
    return found;
  }, [report]);
  if (rows.length === 0) return null;
  // What waits for an answer first.
  const inOrder = [
    ...rows.filter(({ kind }) => kind === 'asked'),
    ...rows.filter(({ kind }) => kind !== 'asked'),
  ];
  return (
    <section className="rates__preview">
      <h4 className="panel-title">{t('rows')}</h4>
      <ScrollBox label={t('rows')} className="data__scroll">
        <table className="table rates__rows calibration__rows">
          <thead>
            <tr>
              <th scope="col" className="table__num">
                {t('row')}
              </th>
              <th scope="col">{t('outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {(showsAll ? inOrder : inOrder.slice(0, FIRST)).map((row) => (
              <ReportRow key={row.row} row={row} issues={byRow.get(row.row) ?? []} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {showsAll || rows.length <= FIRST ? null : (
        <button type="button" className="button button--small" onClick={() => setShowsAll(true)}>
          {t('all', { count: rows.length })}
        </button>
      )}
    </section>
  );
}

interface ReportRowProps {
  readonly row: InvoiceReportRow;
  readonly issues: readonly Issue[];
}

function ReportRow({ row, issues }: ReportRowProps): ReactNode {
  const { t } = useTranslation('calibration');
  const [route] = row.routes;
  // That a note is a note its kind says already.
  const said = issues.filter(({ code }) => code !== 'K24');
  return (
    <tr data-kind={row.kind}>
      <th scope="row" className="table__num">
        {row.row}
      </th>
      <td>
        <span className="rates__kind" data-kind={row.kind}>
          {t(`kinds.${row.kind}`)}
        </span>{' '}
        <span className="mut">{row.text}</span>
        {row.kind === 'asked' ? <RouteChoice row={row} /> : null}
        {row.kind !== 'asked' && route !== undefined ? <MatchedRoute route={route} /> : null}
        <RowIssues issues={said} />
      </td>
    </tr>
  );
}

function MatchedRoute({ route }: { readonly route: InvoicedRoute }): ReactNode {
  const language = useLanguage();
  return (
    <div>
      {route.names[language]} <span className="mut">({route.services[language]})</span> ·{' '}
      {formatMoney(route.modelled, 2)}
    </div>
  );
}

/** Which of the routes that fit it was: nobody but the person knows. */
function RouteChoice({ row: { row, routes } }: { readonly row: InvoiceReportRow }): ReactNode {
  const { t } = useTranslation('calibration');
  const language = useLanguage();
  const chooseRoute = useInvoices((state) => state.chooseRoute);
  const chosen = useInvoices((state) => state.routes[row]);
  return (
    <div>
      <span className="input calibration__route">
        <select
          aria-label={t('whichRoute', { row })}
          value={chosen ?? ''}
          onChange={({ target }) => chooseRoute(row, target.value)}
        >
          <option value="" disabled>
            {t('notSaid')}
          </option>
          {routes.map(({ key, names, services, modelled }) => (
            <option key={key} value={key}>
              {t('routeOption', {
                name: names[language],
                services: services[language],
                amount: formatMoney(modelled, 2),
              })}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
