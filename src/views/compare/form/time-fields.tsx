import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readMoment } from '../../../reading/moment.ts';
import { valueIn } from '../../../reading/reading.ts';
import { daysBetween } from '../../../units/calendar-day.ts';
import { beijingDate } from '../../../units/instant.ts';
import { useApp } from '../../contexts/store-context.tsx';
import { DayCostField } from './day-cost-field.tsx';
import { Field, fieldId } from './field.tsx';
import { FigureInput } from './figure-field.tsx';
import { TimeInput } from './time-input.tsx';

/** When the goods are ready, when they are due, and what time costs. */
export function TimeFields(): ReactNode {
  const { t } = useTranslation(['form', 'fields']);
  const days = useApp(({ inputs }) => daysTo(inputs.ready, inputs.deadline));
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

/** Days from the one to the other; null while either end is no time. */
function daysTo(ready: string, deadline: string): number | null {
  const [start, end] = [valueIn(readMoment(ready)), valueIn(readMoment(deadline))];
  return start === null || end === null ? null : daysBetween(beijingDate(start), beijingDate(end));
}
