import type { ReactNode } from 'react';
import { type FieldName, fieldId, useFieldState } from './field.tsx';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

interface SelectInputProps {
  readonly field: FieldName;
  readonly value: string;
  /** Options of one group stand together. */
  readonly options: readonly Option[];
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
        {[...new Set(options.map(({ group }) => group))].map((group) => {
          const own = options.filter((option) => option.group === group).map(optionElement);
          return group === undefined ? (
            own
          ) : (
            <optgroup key={group} label={group}>
              {own}
            </optgroup>
          );
        })}
      </select>
      {unit === undefined ? null : <span className="input__unit">{unit}</span>}
    </span>
  );
}

const optionElement = ({ value, label }: Option): ReactNode => (
  <option key={value} value={value}>
    {label}
  </option>
);
