import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/desk/line-texts.ts';
import type { LineField, LinePart, LineReading } from '../../contract/enquiries/enquiry-line.ts';
import { isLineApplied } from '../../state/enquiry/app-state.ts';
import { fillFromLine } from '../../state/enquiry/fill-from-line.ts';
import { useSurroundings } from '../contexts/engine-context.tsx';
import { useApp, useAppStore } from '../contexts/store-context.tsx';
import { useLineReading } from './use-line-reading.ts';
import './desk.css';

interface PastedEnquiryProps {
  /** How often the form was asked to be filled so far. */
  readonly asked: number;
  readonly onAsk: () => void;
}

/** What stands above the form, piece by piece as it was understood; on demand it fills the form in one step. */
export function PastedEnquiry({ asked, onAsk }: PastedEnquiryProps): ReactNode {
  const { t } = useTranslation('line');
  const text = useApp((state) => state.line.text);
  const setLine = useApp((state) => state.setLine);
  const read = useLineReading(text);
  const isApplied = useApp(isLineApplied);
  const filled = useFilling(asked, read?.text === text ? read.reading : null, text);
  if (read === null) return <p className="pasted__state" aria-busy="true" />;
  const { reading } = read;
  if (reading === null) return <p className="note note--error">{t('failed')}</p>;
  const state = !saysAnything(reading)
    ? t('nothing')
    : filled === null || !isApplied
      ? t('hint')
      : t(filled === text ? 'filled' : 'stale');
  return (
    <section className="pasted" aria-label={t('title')}>
      <p className="pasted__text">
        {reading.parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name than their place
          <Piece key={index} part={part} />
        ))}
      </p>
      <UnreadPieces reading={reading} />
      <Missing missing={reading.missing} />
      <p className="pasted__state" role="status">
        {state}
      </p>
      <p className="pasted__actions">
        <button type="button" className="button button--small" onClick={onAsk}>
          {t('fill')}
        </button>{' '}
        <button type="button" className="link" onClick={() => setLine('')}>
          {t('clear')}
        </button>
      </p>
    </section>
  );
}

/** Fills the form once for each time it was asked for, with the reading of the text as it stands; of which text, last. */
function useFilling(asked: number, reading: LineReading | null, text: string): string | null {
  const store = useAppStore();
  const { now } = useSurroundings();
  const done = useRef(0);
  const [filled, setFilled] = useState<string | null>(null);
  const fill = useCallback(
    (line: LineReading) => {
      const { inputs, guesses } = fillFromLine(line, now());
      store.getState().open(inputs, guesses);
    },
    [store, now],
  );
  useEffect(() => {
    if (reading === null || done.current >= asked) return;
    done.current = asked;
    if (!saysAnything(reading)) return;
    fill(reading);
    setFilled(text);
  }, [asked, reading, text, fill]);
  return filled;
}

/** A text of which no piece is a field leaves the form as it is. */
const saysAnything = ({ parts }: LineReading): boolean => parts.some(({ kind }) => kind === 'read');

function Piece({ part }: { readonly part: LinePart }): ReactNode {
  const { t } = useTranslation(['line', 'fields']);
  switch (part.kind) {
    case 'words':
      return part.text;
    case 'unread':
      return (
        <span className="pasted__unread" title={t(`unread.${part.reason}`, { ns: 'line' })}>
          {part.text}
        </span>
      );
    case 'read': {
      const isGuess = part.settings.some(({ guess }) => guess !== null);
      const names = part.settings.map(({ field }) => t(field, { ns: 'fields' }));
      return (
        <span className="pasted__read" data-guess={isGuess} title={names.join(' · ')}>
          {part.text}
        </span>
      );
    }
  }
}

function UnreadPieces({ reading }: { readonly reading: LineReading }): ReactNode {
  const { t } = useTranslation('line');
  const pieces = reading.parts.filter((part) => part.kind === 'unread');
  if (pieces.length === 0) return null;
  return (
    <div className="pasted__notes">
      {t('notRead')}
      <ul>
        {pieces.map(({ text, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same piece may stand in a line twice
          <li key={index}>
            <b>{t('from', { text: text.trim() })}</b> {t(`unread.${reason}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What an answer needs and the line does not say: each a way to its field. */
function Missing({ missing }: { readonly missing: readonly LineField[] }): ReactNode {
  const { t } = useTranslation(['line', 'fields']);
  if (missing.length === 0) return null;
  return (
    <p className="pasted__missing">
      {t('missing', { ns: 'line' })}{' '}
      {missing.map((field) => (
        <button
          key={field}
          type="button"
          className="button button--small"
          onClick={() => document.getElementById(`field-${field}`)?.focus()}
        >
          {t(field, { ns: 'fields' })}
        </button>
      ))}
    </p>
  );
}
