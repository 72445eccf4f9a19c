import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/panel-texts.ts';
import type { KnownFact, Stated } from '../../contract/policy.ts';
import type { TaxSheet } from '../../contract/tax-sheet.ts';
import { formatYuan } from '../../i18n/format.ts';
import { type Fen, fen } from '../../units/money.ts';
import { ScrollBox } from '../charts/scroll-box.tsx';
import { useEngine } from '../contexts/engine-context.tsx';
import { useRouteQuestion } from '../contexts/use-route-question.ts';
import { useOutcome } from '../parts/use-outcome.ts';
import { FactField, type SetFact } from './cards/fact-field.tsx';
import { ParameterField, type SetParameter } from './cards/parameter-field.tsx';
import { IssueNotes } from './issue-notes.tsx';
import { TAX_NAMES, type TaxName } from './tax-names.ts';

interface TaxPanelProps {
  readonly itinerary: string;
  readonly known: readonly KnownFact[];
  readonly onSetFact: SetFact;
  readonly onSetParameter: SetParameter;
  readonly onWhy: (measure: string) => void;
}

/** Duty, consumption tax and VAT of an import, or the refund of an export: beside the invoice, before and after the measures. */
export function TaxPanel({ itinerary, ...actions }: TaxPanelProps): ReactNode {
  const engine = useEngine();
  const route = useRouteQuestion(itinerary);
  const { value: sheet, issues } = useOutcome(
    useMemo(() => route && (() => engine.taxes(route)), [engine, route]),
  );
  return (
    <>
      <IssueNotes issues={issues} />
      {sheet === null || route === null ? null : (
        <Sheet sheet={sheet} facts={route.situation.facts} {...actions} />
      )}
    </>
  );
}

interface SheetProps extends Pick<TaxPanelProps, 'known' | 'onSetFact' | 'onSetParameter' | 'onWhy'> {
  readonly sheet: TaxSheet;
  readonly facts: Readonly<Record<string, Stated>>;
}

function Sheet({ sheet, facts, known, onSetFact, onSetParameter, onWhy }: SheetProps): ReactNode {
  const { t } = useTranslation('policy');
  const { kind, isStated, lines, parameters } = sheet;
  const title = t(kind === 'import' ? 'tax.import_title' : 'tax.export_title');
  return (
    <section className="policy__part">
      <div className="policy__part-head">
        <h2 className="panel-title">{title}</h2>
        <button type="button" className="link" onClick={() => onWhy(sheet.measure)}>
          {t('why')}
        </button>
      </div>
      <p className="mut">
        {t(kind === 'import' ? 'tax.import_hint' : 'tax.export_hint', { day: sheet.day })}
      </p>
      {isStated ? null : (
        <p className="note" role="status">
          {t(kind === 'import' ? 'tax.state_duty' : 'tax.state_goods')}
        </p>
      )}
      <ScrollBox label={title} className="policy__scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('tax.line')}</th>
              <th scope="col" className="table__num">
                {t('tax.before')}
              </th>
              <th scope="col" className="table__num">
                {t('tax.after')}
              </th>
              <th scope="col" className="table__num">
                {t('tax.less')}
              </th>
            </tr>
          </thead>
          <tbody>
            <TaxRow name={t(kind === 'import' ? 'tax.dutiable_value' : 'tax.refund_basis')} {...sheet.base} />
            {lines.map(({ name, before, after }) => (
              <TaxRow
                key={name}
                name={isTaxName(name) ? t(`tax.${name}`) : name}
                note={name === 'import_vat' ? t(`tax.creditable.${creditability(sheet)}`) : null}
                isTotal={name === 'total_tax'}
                before={before}
                after={after}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {movesCreditableVatAlone(sheet) ? <p className="note">{t('tax.only_vat')}</p> : null}
      <div className="tax__stated">
        {sheet.facts.map((field) => {
          const told = known.find(({ fact }) => fact.name === field)?.fact.value;
          return (
            <FactField key={field} field={field} value={facts[field] ?? told ?? null} onSet={onSetFact} />
          );
        })}
        {parameters.map((parameter) => (
          <ParameterField key={parameter.path} parameter={parameter} onSet={onSetParameter} />
        ))}
      </div>
    </section>
  );
}

interface TaxRowProps {
  readonly name: string;
  readonly note?: string | null;
  readonly isTotal?: boolean;
  readonly before: Fen | null;
  readonly after: Fen | null;
}

function TaxRow({ name, note = null, isTotal = false, before, after }: TaxRowProps): ReactNode {
  const { t } = useTranslation('policy');
  const figure = (amount: Fen | null): string => (amount === null ? t('tax.open') : formatYuan(amount, 2));
  const less = before === null || after === null ? null : fen(before - after);
  return (
    <tr className={isTotal ? 'table__row--total' : undefined}>
      <th scope="row">
        {name}
        {note === null ? null : <span className="effects__note mut">{note}</span>}
      </th>
      <td className="table__num">{figure(before)}</td>
      <td className="table__num">{figure(after)}</td>
      <td className="table__num">{less === null || less === 0 ? '–' : formatYuan(less, 2)}</td>
    </tr>
  );
}

const isTaxName = (name: string): name is TaxName => TAX_NAMES.some((known) => known === name);

const creditability = ({ creditable }: TaxSheet): 'yes' | 'no' | 'open' =>
  creditable === null ? 'open' : creditable ? 'yes' : 'no';

/** Duty of nothing cannot be saved: what leaves the dutiable value then only moves VAT that comes back anyway. */
function movesCreditableVatAlone({ lines, creditable }: TaxSheet): boolean {
  const of = (name: string) => lines.find((line) => line.name === name);
  const [duty, vat] = [of('duty'), of('import_vat')];
  const isMoved = vat !== undefined && vat.before !== vat.after;
  return creditable !== false && isMoved && duty?.before === 0;
}
