import type { ReactNode } from 'react';

interface SegmentChoice<Id> {
  readonly id: Id;
  readonly label: string;
  /** What the label stands for, where it is cut short. */
  readonly title?: string;
}

interface SegmentProps<Id> {
  readonly choices: readonly SegmentChoice<Id>[];
  readonly chosen: Id | null;
  readonly onChoose: (id: Id) => void;
  /** Of the group; left out where what stands around it names it. */
  readonly name?: string;
  readonly className?: string;
}

/** Joined buttons of which one is chosen. */
export function Segment<Id extends string | number>(props: SegmentProps<Id>): ReactNode {
  const { choices, chosen, onChoose, name, className } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would break the row and frame the buttons twice
    <div className={className ? `segment ${className}` : 'segment'} role="group" aria-label={name}>
      {choices.map(({ id, label, title }) => (
        <button
          key={id}
          type="button"
          className="segment__item"
          aria-pressed={id === chosen}
          title={title}
          onClick={() => onChoose(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
