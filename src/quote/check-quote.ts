import type { Answer } from '../contract/answer-schema.ts';
import { BLANK_ENQUIRY } from '../contract/enquiry.ts';
import type { BeijingDate } from '../units/instant.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import {
  type Alteration,
  alterationsIn,
  alterationsInCopy,
  alterationsShown,
  pricesInCopy,
  pricesOf,
} from './altered-amounts.ts';
import { changesSince, type QuoteChanges } from './changes-since.ts';
import { quoteIssue } from './quote-issue.ts';
import type { Quote } from './quote-schema.ts';
import type { QuoteFile } from './read-quote-file.ts';
import type { Digest, SealedQuote } from './seal.ts';

/** What a quote's file says of itself, and what became of it. */
export interface QuoteReport {
  readonly number: string;
  readonly issued: string;
  readonly validUntil: string | null;
  readonly isExpired: boolean;
  /** All that was changed since the quote was made. */
  readonly alterations: readonly Alteration[];
  /** The quote with its costs, and how they stand now; null of a customer's copy alone. */
  readonly reckoned: {
    readonly quote: Quote;
    readonly changes: QuoteChanges;
    /** The ready time it was reckoned for, where that is not the quote's own. */
    readonly ready: string | null;
  } | null;
}

export interface QuoteCheck {
  readonly file: QuoteFile;
  /** The office's record of the same quote, where the file is a customer's copy. */
  readonly office: SealedQuote | null;
  readonly today: BeijingDate;
  readonly digest: Digest;
  /** Another ready time to ask for, `YYYY-MM-DDTHH:mm`; null for that of the quote. */
  readonly ready: string | null;
  /** Answers what the quote was asked, with its own figures in the place of those in use. */
  recompare(inputs: Quote['inputs']): Promise<Result<Answer>>;
}

/** Holds a quote against itself, then against an answer of today. */
export async function checkQuote(check: QuoteCheck): Promise<Result<QuoteReport>> {
  const { file, digest } = check;
  const { record } = file;
  if (record.kind === 'office') {
    const shown = alterationsShown(pricesOf(record.sealed.quote), file.shown ?? []);
    return reckonAnew(check, record.sealed, file.shown === null ? [] : shown);
  }
  const { copy } = record;
  const { office } = check;
  if (office !== null && office.seal.whole !== copy.seal)
    return failure([quoteIssue('Q16', file.name, { file: file.name, x: office.quote.number })]);
  const prices = pricesInCopy(copy);
  const altered = [
    ...(file.shown === null ? [] : alterationsShown(prices, file.shown)),
    ...alterationsInCopy(prices, office === null ? null : pricesOf(office.quote)),
  ];
  if (office !== null) return reckonAnew(check, office, altered);
  const { number, issued, validUntil } = copy;
  return success(
    {
      number,
      issued,
      validUntil,
      isExpired: isPast(validUntil, check.today),
      alterations: altered,
      reckoned: null,
    },
    [quoteIssue('Q15', file.name, { file: file.name })],
  );

  async function reckonAnew(
    { today, ready, recompare }: QuoteCheck,
    sealed: SealedQuote,
    alterations: readonly Alteration[],
  ): Promise<Result<QuoteReport>> {
    const { quote } = sealed;
    const inputs = withEveryField(quote.inputs);
    const answer = await recompare(ready === null ? inputs : readyOn(inputs, ready));
    if (!answer.ok) return answer;
    return success(
      {
        number: quote.number,
        issued: quote.issued,
        validUntil: quote.validUntil,
        isExpired: isPast(quote.validUntil, today),
        alterations: [...alterations, ...(await alterationsIn(sealed, digest))],
        reckoned: { quote, changes: changesSince(quote, answer.value), ready },
      },
      worthTelling(answer.issues),
    );
  }
}

const isPast = (validUntil: string | null, today: BeijingDate): boolean =>
  validUntil !== null && validUntil < today;

/** A quote made before a field was asked for has it empty. */
const withEveryField = (inputs: Quote['inputs']): Quote['inputs'] => ({
  ...inputs,
  enquiry: { ...BLANK_ENQUIRY, ...inputs.enquiry },
});

/** A deadline of the old day says nothing of the new one. */
const readyOn = (inputs: Quote['inputs'], ready: string): Quote['inputs'] => ({
  ...inputs,
  enquiry: { ...inputs.enquiry, ready, deadline: '' },
});

/** That a quote of some time ago was ready some time ago needs no saying. */
const READY_PAST = 'E19';
const worthTelling = (issues: readonly Issue[]): readonly Issue[] =>
  issues.filter(({ code, severity }) => code !== READY_PAST && severity !== 'notice');
