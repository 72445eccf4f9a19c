import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../contract/answer-schema.ts';
import type { Catalogue } from '../../../contract/catalogue.ts';
import { formatQuantity } from '../../../i18n/format.ts';
import { chooseCommodity } from '../../../state/enquiry/choose-commodity.ts';
import { chooseEquipment } from '../../../state/enquiry/choose-equipment.ts';
import { loadOf } from '../../../state/enquiry/load-of.ts';
import { useApp, useAppStore } from '../../contexts/store-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { Field, fieldId } from './field.tsx';
import { FigureInput } from './figure-field.tsx';
import { SelectInput } from './select-input.tsx';

/** What is carried and in what: goods, boxes, mass, value, danger. */
export function CargoFields({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const { t } = useTranslation(['form', 'fields', 'words']);
  const name = (field: 'valueCny') => t(field, { ns: 'fields' });
  return (
    <>
      <CommodityField catalogue={catalogue} />
      <EquipmentField catalogue={catalogue} />
      <GrossField catalogue={catalogue} />
      <Field label={name('valueCny')} controlId={fieldId('valueCny')} fields={['valueCny']}>
        <FigureInput field="valueCny" isMoney unit={t('units.valueCny')} />
      </Field>
      <InsuredField />
      <DangerousGoodsField catalogue={catalogue} />
      <BatteryField catalogue={catalogue} />
      <ShelfLifeField catalogue={catalogue} />
    </>
  );
}

/** What the goods travel in, and how many; a part load has a volume instead of a number. */
function EquipmentField({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const { t } = useTranslation(['form', 'fields']);
  const store = useAppStore();
  const equipment = useApp((state) => state.inputs.equipment);
  const load = loadOf(equipment);
  const choose = (code: string): void => {
    const { inputs, edit } = store.getState();
    edit(chooseEquipment(inputs, code, catalogue), 'choice');
  };
  return (
    <Field
      label={t('equipment', { ns: 'fields' })}
      controlId={fieldId('equipment')}
      fields={['equipment', 'boxes', 'volumeM3']}
    >
      <span className={load === 'box' ? 'field__row' : 'field__row field__row--named'}>
        <SelectInput
          field="equipment"
          value={equipment}
          options={catalogue.equipment.map((item) => ({
            value: item.code,
            label: item.load === 'box' ? item.code : t(`equipment.${item.load}`),
            group: t(item.load === 'box' ? 'equipment.boxes' : 'equipment.others'),
          }))}
          onChoose={choose}
        />
        {load === 'lcl' ? (
          <>
            <span className="mut">{t('volumeM3', { ns: 'fields' })}</span>
            <FigureInput
              field="volumeM3"
              automatic={t('auto')}
              unit={t('units.volumeM3')}
              label={t('volumeM3', { ns: 'fields' })}
              align="right"
            />
          </>
        ) : (
          <>
            <span className="mut">{t('times')}</span>
            <FigureInput
              field="boxes"
              unit={t(`units.count.${load}`)}
              label={t('boxes', { ns: 'fields' })}
              align="right"
            />
          </>
        )}
      </span>
    </Field>
  );
}

function CommodityField({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const { t } = useTranslation(['form', 'fields']);
  const language = useLanguage();
  const store = useAppStore();
  const commodity = useApp((state) => state.inputs.commodity);
  const chosen = catalogue.commodities.find(({ id }) => id === commodity);
  const choose = (id: string): void => {
    const { inputs, edit } = store.getState();
    edit(chooseCommodity(inputs, id, catalogue), 'choice');
  };
  return (
    <Field label={t('commodity', { ns: 'fields' })} controlId={fieldId('commodity')} fields={['commodity']}>
      <SelectInput
        field="commodity"
        value={commodity}
        options={catalogue.commodities.map(({ id, names }) => ({ value: id, label: names[language] }))}
        {...(chosen && /\d/.test(chosen.hs) ? { unit: t('hs', { code: chosen.hs }) } : {})}
        onChoose={choose}
      />
    </Field>
  );
}

/** What the catalogue's usual masses are of. */
const USUAL_OF = '40HQ';

function GrossField({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const { t } = useTranslation(['form', 'fields']);
  const inputs = useApp((state) => state.inputs);
  const answer = useApp((state) => state.answer);
  const query = answer?.query;
  const isAnswered = query?.commodity === inputs.commodity && query.equipment === inputs.equipment;
  const load = loadOf(inputs.equipment);
  const usual =
    inputs.equipment === USUAL_OF
      ? catalogue.commodities.find(({ id }) => id === inputs.commodity)?.usualGross40Tonnes
      : undefined;
  const isEmpty = inputs.grossTonnes.trim() === '';
  const automatic = isAnswered && isEmpty ? query.grossTonnes : usual;
  return (
    <Field
      label={t('grossTonnes', { ns: 'fields' })}
      controlId={fieldId('grossTonnes')}
      fields={['grossTonnes']}
    >
      <FigureInput
        field="grossTonnes"
        automatic={automatic === undefined ? t('auto') : formatQuantity(automatic, 2)}
        unit={t(isEmpty ? `units.grossAuto.${load}` : `units.gross.${load}`)}
      />
      {load === 'box' && isAnswered ? <NetNote query={query} /> : null}
    </Field>
  );
}

/** The gross mass holds the box, which goods by air leave behind. */
function NetNote({ query }: { readonly query: Answer['query'] }): ReactNode {
  const { t } = useTranslation('form');
  const net = query.cargoTonnes / query.boxes;
  return (
    <span className="mut">
      {t('netNote', { tare: formatQuantity(query.grossTonnes - net, 2), net: formatQuantity(net, 2) })}
    </span>
  );
}

/** Whether the goods are dangerous, and of what class: one that is not known yet is a choice of its own. */
function DangerousGoodsField({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const { t } = useTranslation(['form', 'fields']);
  const language = useLanguage();
  const danger = useApp((state) => state.inputs.dangerousGoods);
  const edit = useApp((state) => state.edit);
  const options = [
    { value: '', label: t('dangerousNo') },
    { value: 'yes', label: t('dangerousYes') },
    ...catalogue.dangerClasses.map(({ id, names }) => ({ value: id, label: `${id} ${names[language]}` })),
  ];
  return (
    <Field
      label={t('dangerousGoods', { ns: 'fields' })}
      controlId={fieldId('dangerousGoods')}
      fields={['dangerousGoods']}
    >
      <SelectInput
        field="dangerousGoods"
        value={danger}
        options={options}
        onChoose={(dangerousGoods) => edit({ dangerousGoods }, 'choice')}
      />
    </Field>
  );
}

/** Asked of goods that may hold lithium batteries; those that drive a vehicle are class 9 whatever they hold. */
function BatteryField({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const { t } = useTranslation(['form', 'fields']);
  const { commodity, batteryWh } = useApp((state) => state.inputs);
  const goods = catalogue.commodities.find(({ id }) => id === commodity);
  if (batteryWh === '' && !(goods?.mayHoldLithium && !goods.isCar)) return null;
  return (
    <Field label={t('batteryWh', { ns: 'fields' })} controlId={fieldId('batteryWh')} fields={['batteryWh']}>
      <FigureInput field="batteryWh" unit={t('units.batteryWh')} />
    </Field>
  );
}

/** Asked of goods that spoil. */
function ShelfLifeField({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const { t } = useTranslation(['form', 'fields']);
  const { commodity, shelfLifeDays } = useApp((state) => state.inputs);
  const usual = catalogue.commodities.find(({ id }) => id === commodity)?.shelfLifeDays ?? null;
  if (usual === null && shelfLifeDays === '') return null;
  return (
    <Field
      label={t('shelfLifeDays', { ns: 'fields' })}
      controlId={fieldId('shelfLifeDays')}
      fields={['shelfLifeDays']}
    >
      <FigureInput
        field="shelfLifeDays"
        automatic={usual === null ? t('auto') : formatQuantity(usual)}
        unit={t('units.shelfLifeDays')}
      />
    </Field>
  );
}

function InsuredField(): ReactNode {
  const { t } = useTranslation(['form', 'fields']);
  const insured = useApp((state) => state.inputs.insured);
  const edit = useApp((state) => state.edit);
  return (
    <Field label={t('insured', { ns: 'fields' })} controlId={fieldId('insured')} fields={['insured']}>
      <SelectInput
        field="insured"
        value={insured}
        options={[
          { value: '', label: t('dangerousNo') },
          { value: 'yes', label: t('insuredYes') },
        ]}
        onChoose={(chosen) => edit({ insured: chosen }, 'choice')}
      />
    </Field>
  );
}
