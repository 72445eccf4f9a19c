import type { ReactNode } from 'react';
import { type FieldName, fieldId, useFieldState } from './field.tsx';

interface SelectInputProps {
  readonly field: FieldName;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly unit?: string;
  readonly onChoose: (value: string) => void;
}

/** A choice from a short list. A value that is not in the list stays, as an option of its own. */
export function SelectInput({ field, value, options, unit, onChoose }: SelectInputProps): ReactNode {
  const { isInvalid, aria } = useFieldState(field);
  const isListed = options.some((option) => option.value === value);
  return (
    <span className={isInvalid ? 'input input--invalid' : 'input'}>
      <select id={fieldId(field)} value={value} onChange={(event) => onChoose(event.target.value)} {...aria}>
        {isListed ? null : <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {unit === undefined ? null : <span className="input__unit">{unit}</span>}
    </span>
  );
}
