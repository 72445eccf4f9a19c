import { useEffect, useState } from 'react';
import { createQuoteDesk, type QuoteDesk } from '../../state/quotes/quote-desk.ts';
import { indexedDbShelf } from '../../state/quotes/quote-shelf.ts';
import { webDigest } from '../../state/quotes/web-digest.ts';
import { beijingDate } from '../../units/instant.ts';
import { useSurroundings } from '../contexts/engine-context.tsx';
import { useLanguage } from '../texts/use-language.ts';

/** The quotes of this device, read anew each time the dialog opens. */
export function useQuoteDesk(): QuoteDesk {
  const { engine, now } = useSurroundings();
  const language = useLanguage();
  const [desk] = useState(() =>
    createQuoteDesk({
      engine,
      shelf: indexedDbShelf(),
      digest: webDigest,
      language,
      today: () => beijingDate(now()),
    }),
  );
  useEffect(() => {
    void desk.getState().load();
  }, [desk]);
  return desk;
}
