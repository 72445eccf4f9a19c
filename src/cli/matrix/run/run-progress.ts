import { cliText } from '../../../i18n/cli-texts.ts';
import { formatQuantity } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import type { Surroundings } from '../../surroundings.ts';

const SECONDS_PER_MINUTE = 60;
const MS_PER_SECOND = 1000;
/** A line at each tenth, and one where so long nothing was said. */
const SILENCE_MS = 30_000;

type Watched = Pick<Surroundings, 'complain' | 'now'>;

/** Says how many of the shards of a run are done, how fast, and how long the rest will take at that rate. */
export function runProgress(
  total: number,
  alreadyDone: number,
  language: Language,
  surroundings: Watched,
): () => void {
  const say = progressLines('shards', alreadyDone, language, surroundings);
  let done = alreadyDone;
  return () => {
    done++;
    say(done, total);
  };
}

/** Says how much of something is done, how fast, and how long the rest will take at that rate. */
export function progressLines(
  what: 'shards' | 'flows',
  alreadyDone: number,
  language: Language,
  { complain, now }: Watched,
): (done: number, total: number) => void {
  const t = cliText(language);
  const start = Date.parse(now());
  let said = 0;
  let saidAt = start;
  return (done, total) => {
    const moment = Date.parse(now());
    const tenth = Math.floor((10 * done) / total);
    if (tenth === said && moment - saidAt < SILENCE_MS) return;
    said = tenth;
    saidAt = moment;
    const seconds = (moment - start) / MS_PER_SECOND;
    const rate = (done - alreadyDone) / seconds;
    complain(
      seconds > 0 && rate > 0
        ? `${t(`${what}.atRate`, { done, total, rate: formatQuantity(rate, 2), left: leftText((total - done) / rate) })}\n`
        : `${t(`${what}.done`, { done, total })}\n`,
    );
  };

  function leftText(seconds: number): string {
    return seconds < SECONDS_PER_MINUTE
      ? t('shards.seconds', { count: Math.ceil(seconds) })
      : t('shards.minutes', { count: Math.ceil(seconds / SECONDS_PER_MINUTE) });
  }
}
