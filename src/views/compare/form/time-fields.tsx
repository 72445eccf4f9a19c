import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MINUTES_PER_DAY } from '../../../units/duration.ts';
import { parseInstant } from '../../../units/instant.ts';
import { useApp } from '../../contexts/store-context.tsx';
import { DayCostField } from './day-cost-field.tsx';
import { Field, fieldId } from './field.tsx';
import { FigureInput } from './figure-field.tsx';
import { TimeInput } from './time-input.tsx';

/** When the goods are ready, when they are due, and what time costs. */
export function TimeFields(): ReactNode {
  const { t } = useTranslation(['form', 'fields']);
  const days = useApp(({ inputs }) => daysBetween(inputs.ready, inputs.deadline));
  return (
    <>
      <Field label={t('ready', { ns: 'fields' })} controlId={fieldId('ready')} fields={['ready']}>
        <TimeInput field="ready" placeholder={t('readyHint')} />
      </Field>
      <Field label={t('deadline', { ns: 'fields' })} controlId={fieldId('deadline')} fields={['deadline']}>
        <TimeInput
          field="deadline"
          placeholder={t('deadlineHint')}
          {...(days === null ? {} : { note: t('afterDays', { count: days }) })}
        />
      </Field>
      <DayCostField />
      <Field
        label={t('latePenaltyCny', { ns: 'fields' })}
        controlId={fieldId('latePenaltyCny')}
        fields={['latePenaltyCny']}
      >
        <FigureInput field="latePenaltyCny" isMoney unit={t('units.latePenaltyCny')} />
      </Field>
    </>
  );
}

/** Whole days; null while either end is no time. */
function daysBetween(from: string, to: string): number | null {
  const start = parseInstant(from);
  const end = parseInstant(to);
  return start === null || end === null ? null : Math.round((end - start) / MINUTES_PER_DAY);
}
