import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BasemapFault } from '../../state/data/basemap-draft.ts';
import type { Issue } from '../../units/issue.ts';

/** Every fault has some of these. */
const NO_VALUES = { address: '', token: '', value: '', most: 0 };

interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid'?: true;
}

interface BasemapFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly issues: readonly Issue[];
  readonly children: (props: ControlProps) => ReactNode;
}

/** A control with its name, what it is for, and what is wrong with what stands in it. */
export function BasemapField({ id, label, hint, issues, children }: BasemapFieldProps): ReactNode {
  const { t } = useTranslation('data');
  const isInvalid = issues.length > 0;
  return (
    <div className="basemap__field">
      <label htmlFor={id}>{label}</label>
      <span className={isInvalid ? 'input input--invalid' : 'input'}>
        {children({
          id,
          'aria-describedby': isInvalid ? `${id}-hint ${id}-issues` : `${id}-hint`,
          ...(isInvalid ? { 'aria-invalid': true } : {}),
        })}
      </span>
      <p id={`${id}-hint`} className="basemap__hint">
        {hint}
      </p>
      {isInvalid ? (
        <div id={`${id}-issues`} role="alert">
          {issues.map(({ code, values }) => (
            <p key={`${code} ${values.address ?? ''}`} className="error">
              {t(`basemap.faults.${code as BasemapFault}`, { ...NO_VALUES, ...values })}
            </p>
          ))}
        </div>
      ) : null}
    </div>
  );
}
