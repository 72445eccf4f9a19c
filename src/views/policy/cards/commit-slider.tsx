import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';

interface CommitSliderProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number | 'any';
  readonly value: number;
  readonly valueText: (value: number) => string;
  /** Called with each value the thumb passes. */
  readonly onMove: (value: number) => void;
  /** Called once, when the thumb is let go or a key has moved it. */
  readonly onCommit: (value: number) => void;
}

/** A slider that tells of every value on the way, and apart from these of the one it was left at, so that a drag is one step. */
export function CommitSlider(props: CommitSliderProps): ReactNode {
  const { label, min, max, step, value, valueText, onMove, onCommit } = props;
  const [draft, setDraft] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const element = input.current;
    if (!element) return;
    // React hears every movement; only the page's own event says that the thumb was let go.
    const onChange = (): void => {
      setDraft(null);
      onCommit(element.valueAsNumber);
    };
    element.addEventListener('change', onChange);
    return () => element.removeEventListener('change', onChange);
  }, [onCommit]);
  const shown = draft ?? value;
  const part = max > min ? Math.min(1, Math.max(0, (shown - min) / (max - min))) : 0;
  const style: CSSProperties & { '--slider-part': string } = { '--slider-part': `${part * 100}%` };
  return (
    <input
      ref={input}
      className="slider"
      type="range"
      aria-label={label}
      aria-valuetext={valueText(shown)}
      min={min}
      max={max}
      step={step}
      value={shown}
      style={style}
      onChange={({ target }) => {
        setDraft(target.valueAsNumber);
        onMove(target.valueAsNumber);
      }}
    />
  );
}
