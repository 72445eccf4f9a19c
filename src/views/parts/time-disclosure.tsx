import { type ReactNode, useState } from 'react';
import { TimeList, type TimeListProps } from './time-list.tsx';

/** A list of times behind its title. */
export function TimeDisclosure(props: TimeListProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="time-disclosure">
      <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {props.caption}
      </button>
      {isOpen ? <TimeList {...props} /> : null}
    </div>
  );
}
