import { type ChangeEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useApp } from '../../contexts/store-context.tsx';
import { type FieldName, fieldId, useFieldState } from './field.tsx';
import { grouped, withoutGrouping } from './grouped-figure.ts';

type FigureName = Extract<
  FieldName,
  | 'boxes'
  | 'grossTonnes'
  | 'volumeM3'
  | 'valueCny'
  | 'dayCostCny'
  | 'latePenaltyCny'
  | 'shelfLifeDays'
  | 'batteryWh'
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
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  const { isInvalid, aria } = useFieldState(field);
  const shown = draft ?? grouped(value, isMoney);

  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const type = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const typed = draft === null ? withoutGrouping(shown, target.value) : null;
    if (typed !== null) caret.current = typed.caret;
    setDraft(typed?.text ?? target.value);
    edit({ [field]: typed?.text ?? target.value }, 'typing');
  };
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
        ref={input}
        value={shown}
        placeholder={automatic}
        onBlur={() => setDraft(null)}
        onChange={type}
        {...aria}
      />
      <span className="input__unit">{unit}</span>
    </span>
  );
}
