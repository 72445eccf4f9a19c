import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerCharge } from '../../contract/answer-schema.ts';
import type { LastHandOver } from '../../contract/hand-over.ts';
import type { ReliefDeadline } from '../../contract/policy.ts';
import { formatYuan } from '../../i18n/format.ts';
import { ScrollBox } from '../charts/scroll-box.tsx';
import { stretchName } from '../parts/place-name.ts';
import { useLanguage } from '../texts/use-language.ts';
import { shareInTime, shareText } from './share-in-time.ts';

/** The safest first: where the table scrolls, it is the one in sight. */
const QUANTILES = ['p95', 'p80', 'p50'] as const;

interface SafeDayTableProps {
  readonly deadlines: readonly ReliefDeadline[];
  /** Null while they are worked out. */
  readonly handOvers: readonly LastHandOver[] | null;
  readonly charges: readonly AnswerCharge[];
  readonly terminals: Answer['terminals'];
  readonly day: string;
  /** Day on which the goods are ready. */
  readonly ready: string;
  /** Charge whose odds are drawn. */
  readonly pictured: number | null;
  readonly onPicture: (charge: number) => void;
}

/** A row for each relief that ends: what it is worth, until when its charge must fall, and how late that lets goods be. */
export function SafeDayTable(props: SafeDayTableProps): ReactNode {
  const { deadlines, handOvers, charges, terminals, day, ready, pictured, onPicture } = props;
  const { t } = useTranslation(['policy', 'results']);
  const language = useLanguage();
  const lineOf = ({ charge, line }: ReliefDeadline): string => {
    const known = charges[charge];
    if (!known) return line;
    const where = stretchName(terminals, known.place, known.toPlace, language);
    return `${t(`charges.${known.code}`, { ns: 'results' })} · ${where}`;
  };
  return (
    <ScrollBox label={t('safe_title')} className="policy__scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('safe_relief')}</th>
            {QUANTILES.map((quantile) => (
              <th key={quantile} scope="col">
                {t(`safe_${quantile}`)}
              </th>
            ))}
            <th scope="col" className="table__num">
              {t('safe_on_day', { day })}
            </th>
            <th scope="col">{t('safe_last_day')}</th>
            <th scope="col" className="table__num">
              {t('safe_worth')}
            </th>
          </tr>
        </thead>
        <tbody>
          {deadlines.map((deadline, index) => {
            const handOver = handOvers?.[index] ?? null;
            return (
              <tr
                key={`${deadline.measure} ${deadline.charge}`}
                className={deadline.charge === pictured ? 'table__row--sel' : undefined}
              >
                <th scope="row">
                  <button
                    type="button"
                    className="link safe__relief"
                    aria-pressed={deadline.charge === pictured}
                    onClick={() => onPicture(deadline.charge)}
                  >
                    {deadline.title[language]}
                  </button>
                  <span className="effects__note">{lineOf(deadline)}</span>
                </th>
                {QUANTILES.map((quantile) => (
                  <td key={quantile} className="nowrap">
                    {handOver === null ? '…' : <SafeDay day={handOver[quantile]} ready={ready} />}
                  </td>
                ))}
                <td className="table__num">
                  {handOver === null ? '…' : shareText(shareInTime(handOver, day))}
                </td>
                <td className="nowrap">{deadline.lastDay}</td>
                <td className="table__num">{formatYuan(deadline.amount, 2)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** A day that is past before the goods are ready is no day to hand them over on. */
function SafeDay({ day, ready }: { readonly day: string | null; readonly ready: string }): ReactNode {
  const { t } = useTranslation('policy');
  if (day === null) return t('safe_no_day');
  return day < ready ? (
    <>
      <s>{day}</s>
      <span className="effects__note warn">{t('safe_too_late')}</span>
    </>
  ) : (
    day
  );
}
