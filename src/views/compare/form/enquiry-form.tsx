import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../contract/catalogue.ts';
import { placeIndex } from '../../../state/enquiry/place-search.ts';
import { useApp, useAppStore } from '../../contexts/store-context.tsx';
import { laterPart } from '../../parts/later-part.tsx';
import { Icon } from '../../shell/icon.tsx';
import { AvoidField } from './avoid-field.tsx';
import { CargoFields } from './cargo-fields.tsx';
import { EventsField } from './events-field.tsx';
import { Field, type FieldName, fieldId } from './field.tsx';
import { LineEntry } from './line-entry.tsx';
import { PlaceField } from './place-field.tsx';
import { placeSuggestions } from './place-options.ts';
import { SearchProgress } from './search-progress.tsx';
import { SelectInput } from './select-input.tsx';
import { TimeFields } from './time-fields.tsx';
import '../../style/form.css';

const ListDialog = laterPart(async () => (await import('../../desk/list-dialog.tsx')).ListDialog);
const ListSign = laterPart(async () => (await import('../../desk/list-sign.tsx')).ListSign);

const LEG_CHOICES = ['1', '2', '3', '4', '5', '6'];

interface EnquiryFormProps {
  /** Called when the button asks for a search. */
  readonly onSearch?: () => void;
}

/** Everything an enquiry may say. Each change is searched; the button searches again, unless it is being searched. */
export function EnquiryForm({ onSearch }: EnquiryFormProps): ReactNode {
  const { t } = useTranslation('form');
  const catalogue = useApp((state) => state.catalogue);
  const submit = useApp((state) => state.submit);
  const startOver = useApp((state) => state.startOver);
  const [isListing, setListing] = useState(false);
  return (
    <form
      className="form"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
        onSearch?.();
      }}
    >
      <div className="form__head">
        <h2 className="panel-title">{t('title')}</h2>
        <button type="button" className="link" onClick={() => setListing(true)}>
          {t('list')}
          {catalogue === null ? null : <ListSign />}
        </button>
        <button type="button" className="link" onClick={startOver}>
          {t('startOver')}
        </button>
      </div>
      {isListing ? <ListDialog onClose={() => setListing(false)} /> : null}
      <LineEntry />
      {catalogue === null ? <FieldsToCome /> : <Fields catalogue={catalogue} />}
      <SearchProgress />
    </form>
  );
}

function Fields({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const index = useMemo(() => placeIndex(placeSuggestions(catalogue.places)), [catalogue]);
  return (
    <>
      <div className="form__group ends">
        <PlaceField field="from" index={index} />
        <SwapButton />
        <PlaceField field="to" index={index} />
      </div>
      <div className="form__group form__group--tall">
        <CargoFields catalogue={catalogue} />
      </div>
      <div className="form__group form__group--tall">
        <TimeFields />
      </div>
      <div className="form__group">
        <LegsField />
        <AvoidField />
        <EventsField />
      </div>
    </>
  );
}

const GROUPS: readonly (readonly FieldName[])[] = [
  ['from', 'to'],
  ['commodity', 'equipment', 'grossTonnes', 'valueCny', 'insured', 'dangerousGoods'],
  ['ready', 'deadline', 'dayCostCny', 'latePenaltyCny'],
  ['maxLegs', 'avoid', 'ownEvents'],
];

/** The form's own shape, until it is known what it has to offer. */
function FieldsToCome(): ReactNode {
  const { t } = useTranslation(['form', 'fields']);
  return (
    <>
      <p className="visually-hidden">{t('loadingCatalogue')}</p>
      {GROUPS.map((fields) => (
        <div key={fields.join()} className="form__group" aria-hidden="true">
          {fields.map((field) => (
            <div key={field} className="field">
              <span className="field__label">{t(field, { ns: 'fields' })}</span>
              <span className="input" />
            </div>
          ))}
        </div>
      ))}
    </>
  );
}

function SwapButton(): ReactNode {
  const { t } = useTranslation('form');
  const store = useAppStore();
  const swap = (): void => {
    const { inputs, edit } = store.getState();
    edit({ from: inputs.to, to: inputs.from }, 'choice');
  };
  return (
    <button type="button" className="ends__swap" aria-label={t('swap')} title={t('swap')} onClick={swap}>
      <Icon name="swap" />
    </button>
  );
}

function LegsField(): ReactNode {
  const { t } = useTranslation(['form', 'fields']);
  const maxLegs = useApp((state) => state.inputs.maxLegs);
  const edit = useApp((state) => state.edit);
  return (
    <Field label={t('maxLegs', { ns: 'fields' })} controlId={fieldId('maxLegs')} fields={['maxLegs']}>
      <SelectInput
        field="maxLegs"
        value={maxLegs}
        options={LEG_CHOICES.map((value) => ({
          value,
          label: t('legs', { count: Number(value), transfers: Number(value) - 1 }),
        }))}
        onChoose={(value) => edit({ maxLegs: value }, 'choice')}
      />
    </Field>
  );
}
