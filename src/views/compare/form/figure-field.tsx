import { type ReactNode, useState } from 'react';
import { formatNumber, formatPrice } from '../../../i18n/format.ts';
import { useApp } from '../../contexts/store-context.tsx';
import { type FieldName, fieldId, useFieldState } from './field.tsx';

type FigureName = Extract<
  FieldName,
  'boxes' | 'grossTonnes' | 'volumeM3' | 'valueCny' | 'dayCostCny' | 'latePenaltyCny'
>;

interface FigureInputProps {
  readonly field: FigureName;
  readonly unit: string;
  readonly isMoney?: boolean;
  /** Value taken while nothing is entered; shown dashed. */
  readonly automatic?: string;
  readonly label?: string;
  readonly align?: 'left' | 'right';
}

/** A figure with separators and unit. While somebody types, the text is left exactly as it is typed. */
export function FigureInput(props: FigureInputProps): ReactNode {
  const { field, unit, isMoney = false, automatic, label, align = 'left' } = props;
  const value = useApp((state) => state.inputs[field]);
  const edit = useApp((state) => state.edit);
  const [draft, setDraft] = useState<string | null>(null);
  const { isInvalid, aria } = useFieldState(field);
  const isAutomatic = automatic !== undefined && value.trim() === '';
  const classes = [
    'input',
    align === 'right' ? 'input--figure' : '',
    isAutomatic ? 'input--auto' : '',
    isInvalid ? 'input--invalid' : '',
  ];
  return (
    <span className={classes.filter(Boolean).join(' ')}>
      <input
        id={fieldId(field)}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        aria-label={label}
        value={draft ?? grouped(value, isMoney)}
        placeholder={automatic}
        onBlur={() => setDraft(null)}
        onChange={(event) => {
          setDraft(event.target.value);
          edit({ [field]: plain(event.target.value) }, 'typing');
        }}
        {...aria}
      />
      <span className="input__unit">{unit}</span>
    </span>
  );
}

/** What was typed without the separators that stood in it before. */
const plain = (text: string): string => text.replace(/[¥,]/g, '');

/** Plain digits with separators; anything else exactly as typed. */
function grouped(text: string, isMoney: boolean): string {
  const match = /^\d+(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return text;
  const places = match[1]?.length ?? 0;
  return isMoney ? formatPrice(text, 'CNY', places) : formatNumber(text, places);
}
