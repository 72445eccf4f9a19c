import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../contract/answer-schema.ts';
import type { Stated, TaxSheet } from '../../contract/policy.ts';
import { formatNumber } from '../../i18n/format.ts';
import { situationOf } from '../../state/policy/policy-store.ts';
import { ScrollBox } from '../charts/scroll-box.tsx';
import { usePolicy, usePolicyApi } from '../contexts/policy-context.tsx';
import { FactField, type SetFact } from './fact-field.tsx';
import { IssueNotes } from './issue-notes.tsx';
import { ParameterField, type SetParameter } from './parameter-field.tsx';
import { TAX_NAMES, type TaxName } from './tax-names.ts';
import { useAsked } from './use-asked.ts';

/** What decides the taxes beside the rates themselves. */
const FACTS = {
  import: ['goods', 'domestic_mode', 'split_shown', 'vat_creditable'],
  export: ['goods', 'exporter'],
} as const satisfies Record<TaxSheet['kind'], readonly string[]>;

interface TaxPanelProps {
  /** As billed: what the engine of the measures was told of. */
  readonly considered: Answer;
  readonly itinerary: string;
  readonly onSetFact: SetFact;
  readonly onSetParameter: SetParameter;
  readonly onWhy: (measure: string) => void;
}

/** Duty, consumption tax and VAT of an import, or the refund of an export: beside the invoice, before and after the measures. */
export function TaxPanel({ considered, itinerary, ...actions }: TaxPanelProps): ReactNode {
  const api = usePolicyApi();
  const situation = usePolicy(situationOf);
  const ask = useCallback(() => {
    // The engine speaks of the answer it was last told: another one makes the question new.
    void considered;
    return api.taxes(situation, itinerary);
  }, [api, situation, itinerary, considered]);
  const { value: sheet, issues } = useAsked(ask);
  return (
    <>
      <IssueNotes issues={issues} />
      {sheet === null ? null : <Sheet sheet={sheet} facts={situation.facts} {...actions} />}
    </>
  );
}

interface SheetProps extends Pick<TaxPanelProps, 'onSetFact' | 'onSetParameter' | 'onWhy'> {
  readonly sheet: TaxSheet;
  readonly facts: Readonly<Record<string, Stated>>;
}

function Sheet({ sheet, facts, onSetFact, onSetParameter, onWhy }: SheetProps): ReactNode {
  const { t } = useTranslation('policy');
  const { kind, isStated, lines, parameters } = sheet;
  const title = t(kind === 'import' ? 'tax.import_title' : 'tax.export_title');
  return (
    <section className="policy__part">
      <div className="policy__part-head">
        <h2 className="panel-title">{title}</h2>
        <button
          type="button"
          className="link"
          onClick={() => onWhy(kind === 'import' ? 'tax.import' : 'tax.export_refund_rate')}
        >
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
        {FACTS[kind].map((field) => (
          <FactField key={field} field={field} value={facts[field] ?? null} onSet={onSetFact} />
        ))}
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
  readonly before: string | null;
  readonly after: string | null;
}

function TaxRow({ name, note = null, isTotal = false, before, after }: TaxRowProps): ReactNode {
  const { t } = useTranslation('policy');
  const figure = (amount: string | null): string =>
    amount === null ? t('tax.open') : formatNumber(amount, 2);
  const less = before === null || after === null ? null : Number(before) - Number(after);
  return (
    <tr className={isTotal ? 'table__row--total' : undefined}>
      <th scope="row">
        {name}
        {note === null ? null : <span className="effects__note mut">{note}</span>}
      </th>
      <td className="table__num">{figure(before)}</td>
      <td className="table__num">{figure(after)}</td>
      <td className="table__num">{less === null || less === 0 ? '–' : formatNumber(less, 2)}</td>
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
  return creditable !== false && isMoved && duty?.before === '0.00';
}
