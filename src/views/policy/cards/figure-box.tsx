import { type ReactNode, useId, useState } from 'react';
import { readNumber } from '../../../reading/number.ts';
import type { Issue } from '../../../units/issue.ts';
import { useIssueText } from '../../texts/use-issue-text.ts';

interface FigureBoxProps {
  readonly label: string;
  /** The figure in use, as text; empty for none. */
  readonly value: string;
  readonly unit?: string;
  readonly title?: string;
  readonly className?: string;
  /** Called with a figure that differs in its text from the one in use; null for an emptied box. */
  readonly onFigure: (figure: number | null) => void;
}

/** A box for one figure. What is typed and is none stays there, with the reason; the figure in use stays in use. */
export function FigureBox({
  label,
  value,
  unit,
  title,
  className = 'input',
  onFigure,
}: FigureBoxProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const [issue, setIssue] = useState<Issue | null>(null);
  const write = useIssueText();
  const id = useId();
  const take = (): void => {
    if (typed === null) return;
    const found = faultOf(typed);
    setIssue(found);
    if (found !== null) return;
    setTyped(null);
    if (typed.trim() === '') onFigure(null);
    else if (typed !== value) onFigure(figureOf(typed));
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
          value={typed ?? value}
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

function figureOf(typed: string): number | null {
  const reading = readNumber(typed);
  return reading.kind === 'value' ? reading.value.value : null;
}

/** An empty box is no fault: it takes the figure back. */
function faultOf(typed: string): Issue | null {
  const reading = readNumber(typed);
  if (reading.kind === 'value' || typed.trim() === '') return null;
  const common = { severity: 'error', path: '' } as const;
  if (reading.kind === 'unreadable') return { ...common, code: 'E31', values: { x: typed } };
  const [a, b] = reading.readings;
  return { ...common, code: 'E32', values: { x: typed, a, b } };
}
