import type { ReactNode } from 'react';

interface LabelledRowProps {
  readonly label: string;
  readonly id: string;
  readonly children: ReactNode;
}

export function LabelledRow({ label, id, children }: LabelledRowProps): ReactNode {
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <div className="field__control events__control">{children}</div>
    </div>
  );
}

/** A control has a label beside it, which names it by its id, or one of its own. */
type Named =
  | { readonly id: string; readonly label?: never }
  | { readonly label: string; readonly id?: never };

type TextBoxProps = Named & {
  readonly value: string;
  readonly hint: string;
  readonly isInvalid: boolean;
  readonly onValue: (value: string) => void;
};

export function TextBox({ id, label, value, hint, isInvalid, onValue }: TextBoxProps): ReactNode {
  return (
    <span className="input">
      <input
        id={id}
        aria-label={label}
        type="text"
        maxLength={60}
        placeholder={hint}
        aria-invalid={isInvalid || undefined}
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
    </span>
  );
}

type ChoiceProps<Value extends string> = Named & {
  readonly value: Value;
  readonly options: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onValue: (value: Value) => void;
};

export function Choice<Value extends string>({
  id,
  label,
  value,
  options,
  nameOf,
  onValue,
}: ChoiceProps<Value>): ReactNode {
  return (
    <span className="input events__choice">
      <select
        id={id}
        aria-label={label}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option === target.value);
          if (chosen !== undefined) onValue(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </span>
  );
}
