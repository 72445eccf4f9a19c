import { type ReactNode, useId, useState } from 'react';
import type { Issue } from '../../../units/issue.ts';
import { usePolicyIssueText } from '../use-policy-issue-text.ts';
import { type FigureForm, readTypedFigure, shownFigure } from './typed-figure.ts';

interface FigureBoxProps {
  readonly label: string;
  /** The figure in use, as text; empty for none. */
  readonly value: string;
  readonly form?: FigureForm;
  readonly unit?: string;
  readonly title?: string;
  readonly className?: string;
  /** Called with a figure that differs in its text from the one in use; null for an emptied box. */
  readonly onFigure: (figure: number | null) => void;
}

const ANY: FigureForm = { isShare: false, limits: [-Infinity, Infinity] };

/** A box for one figure. What is typed and is none stays there, with the reason; the figure in use stays in use. */
export function FigureBox(props: FigureBoxProps): ReactNode {
  const { label, value, form = ANY, unit, title, className = 'input', onFigure } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [issue, setIssue] = useState<Issue | null>(null);
  const write = usePolicyIssueText();
  const id = useId();
  const shown = shownFigure(value, form);
  const take = (): void => {
    if (typed === null) return;
    const taken = readTypedFigure(typed, form);
    setIssue(taken.kind === 'fault' ? taken.issue : null);
    if (taken.kind === 'fault') return;
    setTyped(null);
    if (typed !== shown) onFigure(taken.figure);
  };
  return (
    <>
      <span className={issue === null ? className : `${className} input--invalid`}>
        <input
          type="text"
          inputMode="decimal"
          aria-label={label}
          aria-invalid={issue !== null || undefined}
          aria-describedby={issue === null ? undefined : id}
          title={title}
          value={typed ?? shown}
          placeholder="–"
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
          }}
        />
        {unit === undefined ? null : <span className="input__unit">{unit}</span>}
      </span>
      {issue === null ? null : (
        <p className="field__message" id={id} role="alert">
          {write(issue)}
        </p>
      )}
    </>
  );
}
