import { useEffect, useState } from 'react';
import type { LineReading } from '../../contract/enquiries/enquiry-line.ts';
import { beijingDate } from '../../units/instant.ts';
import { useSurroundings } from '../contexts/engine-context.tsx';

const TYPING_PAUSE_MS = 120;

/** What was read, of what text; null until the first reading. */
export interface ReadText {
  readonly text: string;
  /** Null where it could not be read. */
  readonly reading: LineReading | null;
}

/** The newest reading of a text that is being typed, against today in Beijing. */
export function useLineReading(text: string): ReadText | null {
  const { engine, now, later } = useSurroundings();
  const [read, setRead] = useState<ReadText | null>(null);
  useEffect(() => {
    let isWanted = true;
    const callOff = later(TYPING_PAUSE_MS, () => {
      void engine.enquiryLine({ text, today: beijingDate(now()) }).then((result) => {
        if (isWanted) setRead({ text, reading: result.ok ? result.value : null });
      });
    });
    return () => {
      isWanted = false;
      callOff();
    };
  }, [engine, now, later, text]);
  return read;
}
