import { type ReactNode, useState } from 'react';
import { TimeList, type TimeListProps } from './time-list.tsx';
import { useBroughtIntoSight } from './use-brought-into-sight.ts';

/** A list of times behind its title. */
export function TimeDisclosure(props: TimeListProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const ref = useBroughtIntoSight<HTMLDivElement>(isOpen);
  return (
    <div ref={ref} className="time-disclosure">
      <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {props.caption}
      </button>
      {isOpen ? <TimeList {...props} /> : null}
    </div>
  );
}
