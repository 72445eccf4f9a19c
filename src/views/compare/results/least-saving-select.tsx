import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../contexts/store-context.tsx';
import { fieldId } from '../form/field.tsx';

const USUAL = '5';
const CHOICES = ['0', '2', USUAL, '10', '20'];

/** How much a route has to save to be listed whatever it takes: at nothing, only what another beats is folded away. */
export function LeastSavingSelect(): ReactNode {
  const { t } = useTranslation('results');
  const typed = useApp((state) => state.inputs.leastSaving);
  const edit = useApp((state) => state.edit);
  const value = typed.trim() === '' ? USUAL : typed;
  const choices = CHOICES.includes(value) ? CHOICES : [...CHOICES, value];
  return (
    <label className="list-foot__saving">
      {t('list.least_saving')}{' '}
      <select
        id={fieldId('leastSaving')}
        value={value}
        onChange={(event) =>
          edit({ leastSaving: event.target.value === USUAL ? '' : event.target.value }, 'choice')
        }
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {`${choice} %`}
          </option>
        ))}
      </select>
    </label>
  );
}
