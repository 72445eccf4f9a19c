import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stated } from '../../../contract/policy.ts';
import { sentenceCase } from '../../../i18n/sentence-case.ts';
import { FigureBox } from './figure-box.tsx';
import { useFactWords } from './use-fact-words.ts';

export type SetFact = (field: string, value: Stated | null) => void;

interface FactFieldProps {
  readonly field: string;
  readonly value: Stated | null;
  readonly onSet: SetFact;
}

/** A fact that a measure asks for, to be stated for this consignment; what cannot be stated here is only named. */
export function FactField({ field, value, onSet }: FactFieldProps): ReactNode {
  const { t } = useTranslation('policy');
  const { name, question, kind, valueName } = useFactWords()(field);
  if (kind === null || kind.kind === 'list') return <span className="badge badge--mut">{name}</span>;
  const label = question ?? name;
  const choices =
    kind.kind === 'flag'
      ? ([
          ['true', t('fact_yes')],
          ['false', t('fact_no')],
        ] as const)
      : kind.kind === 'text' && kind.values !== null
        ? kind.values.map((choice) => [choice, sentenceCase(valueName(choice))] as const)
        : null;
  return (
    <div className="fact">
      <span>{label}</span>
      {choices === null && kind.kind === 'number' ? (
        <FigureBox label={label} value={String(value ?? '')} onFigure={(figure) => onSet(field, figure)} />
      ) : choices === null ? (
        <FactBox field={field} value={value} label={label} onSet={onSet} />
      ) : (
        <span className="input">
          <select
            aria-label={label}
            value={value === null ? '' : String(value)}
            onChange={({ target }) =>
              onSet(
                field,
                target.value === '' ? null : kind.kind === 'flag' ? target.value === 'true' : target.value,
              )
            }
          >
            <option value="">{t('fact_unknown')}</option>
            {choices.map(([id, text]) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </select>
        </span>
      )}
    </div>
  );
}

interface FactBoxProps extends FactFieldProps {
  readonly label: string;
}

function FactBox({ field, value, label, onSet }: FactBoxProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (): void => {
    setTyped(null);
    if (typed !== null) onSet(field, typed.trim() === '' ? null : typed.trim());
  };
  return (
    <span className="input">
      <input
        aria-label={label}
        value={typed ?? String(value ?? '')}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </span>
  );
}
