import type { EventChanges } from '../../contract/event-sheet.ts';

/** What is supposed of events, and what takes another supposition. */
export interface EventsProps {
  readonly changes: EventChanges;
  readonly onChange: (changes: EventChanges) => void;
}
