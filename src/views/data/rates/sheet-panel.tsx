import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RateSheet } from '../../../contract/rates/rate-sheet.ts';
import { MODES } from '../../../network/terminal.ts';
import { freeId } from '../../../state/rates/rate-books.ts';
import { CURRENCIES } from '../../../units/money.ts';
import { MappingTable } from './mapping-table.tsx';
import { PreviewTable } from './preview-table.tsx';
import { lineOf, RateIssues } from './rate-issues.tsx';
import { useRates, useRatesDesk, useSheet } from './use-rates.ts';

/** A sheet as it was read: what its columns are taken for, every row, and the way into a book. */
export function SheetPanel({ read }: { readonly read: RateSheet }): ReactNode {
  const { t } = useTranslation('rates');
  const { file, sheet, rates, rows, issues } = read;
  const count = (kind: RateSheet['rows'][number]['kind']): number =>
    rows.filter((row) => row.kind === kind).length;
  const refused = count('refused');
  const others = count('empty') + count('note') + count('header');
  const lines = new Set(rows.map(({ line }) => line));
  // Those of rows stand beside them.
  const ofSheet = issues.filter((issue) => !lines.has(lineOf(issue) ?? -1));
  return (
    <section className="rates__sheet" aria-label={file}>
      <h3 className="panel-title">{sheet === '' ? file : `${file} · ${sheet}`}</h3>
      <SheetChoices read={read} />
      <RateIssues issues={ofSheet} />
      <MappingTable read={read} />
      <p className="rates__sum">
        {t('summary', { count: rates.length, rows: rows.length })}
        {refused === 0 ? null : <b> · {t('refused', { count: refused })}</b>}
        {others === 0 ? null : <span className="mut"> · {t('others', { count: others })}</span>}
      </p>
      <TakeIn read={read} hasRefused={refused > 0} />
      <PreviewTable read={read} />
    </section>
  );
}

/** What is said of the whole sheet. */
function SheetChoices({ read }: { readonly read: RateSheet }): ReactNode {
  const { t } = useTranslation(['rates', 'words']);
  const choices = useSheet((state) => state.choices);
  const chooseMode = useSheet((state) => state.chooseMode);
  const chooseCurrency = useSheet((state) => state.chooseCurrency);
  const chooseSheet = useSheet((state) => state.chooseSheet);
  return (
    <div className="rates__choices">
      {read.sheets.length < 2 ? null : (
        <Choice
          label={t('sheet')}
          value={read.sheet}
          options={read.sheets.map((name) => [name, name])}
          onChoose={(name) => void chooseSheet(name)}
        />
      )}
      <Choice
        label={t('mode')}
        value={choices.mode ?? ''}
        options={[
          ['', t('asSheet')],
          ...MODES.map((mode) => [mode, t(`modes.${mode}`, { ns: 'words' })] as const),
        ]}
        onChoose={(mode) => void chooseMode(MODES.find((one) => one === mode) ?? null)}
      />
      <Choice
        label={t('currency')}
        value={choices.currency ?? ''}
        options={[['', t('asSheet')], ...CURRENCIES.map((code) => [code, code] as const)]}
        onChoose={(code) => void chooseCurrency(CURRENCIES.find((one) => one === code) ?? null)}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

export function Choice({ label, value, options, onChoose }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <div className="rates__choice">
      <label htmlFor={id}>{label}</label>
      <span className="input">
        <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
          {options.map(([own, text]) => (
            <option key={own} value={own}>
              {text}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

const NEW = '';

/** The book that the rates go into, and the button that takes them in: the good ones or none. */
function TakeIn({ read, hasRefused }: { readonly read: RateSheet; readonly hasRefused: boolean }): ReactNode {
  const { t } = useTranslation('rates');
  const { rates: books } = useRatesDesk();
  const present = useRates((state) => state.history.present);
  const takeIn = useRates((state) => state.takeIn);
  const remember = useRates((state) => state.remember);
  const leave = useSheet((state) => state.leave);
  const chosenMeanings = useSheet((state) => state.chosenMeanings);
  const [into, setInto] = useState(present.active ?? NEW);
  const [name, setName] = useState(read.file.replace(/\.\w+$/, ''));
  const nameId = useId();
  const { rates } = read;
  const take = async (): Promise<void> => {
    const id = into === NEW ? freeId(books.getState().history.present) : into;
    await remember(chosenMeanings());
    if (await takeIn({ id, name: name.trim() || read.file }, rates)) leave();
  };
  return (
    <div className="rates__choices">
      {present.books.length === 0 ? null : (
        <Choice
          label={t('book')}
          value={into}
          options={[[NEW, t('newBook')], ...present.books.map(({ id, name: own }) => [id, own] as const)]}
          onChoose={setInto}
        />
      )}
      {into === NEW ? (
        <div className="rates__choice">
          <label htmlFor={nameId}>{t('bookName')}</label>
          <span className="input">
            <input
              id={nameId}
              value={name}
              placeholder={t('bookNameHint')}
              onChange={({ target }) => setName(target.value)}
            />
          </span>
        </div>
      ) : null}
      {rates.length === 0 ? (
        <p className="mut">{t('nothing')}</p>
      ) : (
        <button type="button" className="button button--primary" onClick={() => void take()}>
          {t(hasRefused ? 'takeGood' : 'take', { count: rates.length })}
        </button>
      )}
      <button type="button" className="button" onClick={leave}>
        {t('cancel')}
      </button>
    </div>
  );
}
