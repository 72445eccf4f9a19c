import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineClient } from '../../contract/engine.ts';
import { buildQuote, type QuoteBasis } from '../../quote/build-quote.ts';
import { checkQuote, type QuoteReport } from '../../quote/check-quote.ts';
import { BLANK_DRAFT, type QuoteDraft } from '../../quote/quote-draft.ts';
import { officeJson } from '../../quote/quote-file.ts';
import type { Quote } from '../../quote/quote-schema.ts';
import { readQuoteFile } from '../../quote/read-quote-file.ts';
import { canonical, type Digest, type SealedQuote, sealQuote } from '../../quote/seal.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { Result } from '../../units/issue.ts';
import { recompareInTurn } from '../enquiry/recompare-in-turn.ts';
import { nextNumber, nextRevision } from './quote-numbers.ts';
import { passingShelf, type QuoteShelf, type ShelvedQuote } from './quote-shelf.ts';
import { readDraftText, writeDraftText } from './stored-draft.ts';

/** All of a quote but what stands in the form. */
export type QuotedRoutes = Omit<QuoteBasis, 'draft' | 'number'>;

export interface QuoteDeskState {
  /** As typed. */
  readonly draft: QuoteDraft;
  /** Newest first. */
  readonly quotes: readonly SealedQuote[];
  /** Texts on the shelf that this edition cannot read; they stay there. */
  readonly unread: number;
  /** Whether the device stores quotes; where not, they last as long as the page. */
  readonly isKept: boolean;
  readonly isLoaded: boolean;
  /** The quote that the next one is a revision of. */
  readonly revised: string | null;
  /** Taken off the list last, to be put back. */
  readonly removed: SealedQuote | null;
}

export interface QuoteDeskActions {
  load(): Promise<void>;
  type(change: Partial<QuoteDraft>): void;
  /** The quote as it stands in the form, under the number it would get. */
  preview(routes: QuotedRoutes): Result<Quote>;
  /** Numbers, seals and keeps it; one that was kept as it stands is not kept twice. */
  keep(routes: QuotedRoutes): Promise<Result<SealedQuote>>;
  /** Takes the terms of a kept quote into the form. */
  revise(quote: SealedQuote): void;
  /** Begins a quote for another customer with the same terms. */
  begin(): void;
  remove(quote: SealedQuote): Promise<void>;
  putBack(): Promise<void>;
  /** Holds a file of a quote against itself and the data of today. */
  check(name: string, bytes: Uint8Array, ready: string | null): Promise<Result<QuoteReport>>;
}

export type QuoteDesk = StoreApi<QuoteDeskState & QuoteDeskActions>;

export interface QuoteDeskSurroundings {
  readonly engine: Pick<EngineClient, 'recompare'>;
  readonly shelf: QuoteShelf;
  readonly digest: Digest;
  today(): BeijingDate;
  /** Of quotes until another is chosen. */
  readonly language: QuoteDraft['language'];
}

/** Quotes made and kept on this device. */
export function createQuoteDesk({
  engine,
  shelf,
  digest,
  today,
  language,
}: QuoteDeskSurroundings): QuoteDesk {
  let place = shelf;
  /** Numbers that stand on the shelf, those of quotes that cannot be read among them, and the last count given. */
  const taken = new Set<string>();
  /** What stands on the shelf, for one that takes its place. */
  const standing = new Map<string, ShelvedQuote>();
  let count = 0;
  let kept: { readonly content: string; readonly sealed: SealedQuote } | null = null;

  return createStore<QuoteDeskState & QuoteDeskActions>()((set, get) => {
    const number = (): string => {
      const { revised } = get();
      return revised === null ? nextNumber(today(), [...taken]) : nextRevision(revised, [...taken]);
    };
    const preview = (routes: QuotedRoutes): Result<Quote> =>
      buildQuote({ ...routes, draft: get().draft, number: number() });

    /** Under the next number where another tab has taken this one. */
    async function shelve(sealed: SealedQuote): Promise<boolean> {
      const { number } = sealed.quote;
      count += 1;
      const shelved = { number, at: count, text: officeJson(sealed) };
      taken.add(number);
      const isShelved = await place.add(shelved).catch(async () => {
        set({ isKept: false });
        place = passingShelf();
        for (const before of standing.values()) await place.add(before);
        return place.add(shelved);
      });
      if (isShelved) standing.set(number, shelved);
      return isShelved;
    }

    async function load(): Promise<void> {
      const stored = await place.all().catch(() => null);
      const text = await place.draft().catch(() => null);
      for (const one of stored ?? []) {
        standing.set(one.number, one);
        taken.add(one.number);
        count = Math.max(count, one.at);
      }
      const sorted = (stored ?? []).toSorted((a, b) => b.at - a.at || (a.number < b.number ? 1 : -1));
      const read = await Promise.all(
        sorted.map((one) => readQuoteFile(one.number, new TextEncoder().encode(one.text))),
      );
      const quotes = read.flatMap((one) =>
        one.ok && one.value.record.kind === 'office' ? [one.value.record.sealed] : [],
      );
      const draft = text === null ? null : readDraftText(text);
      set({
        quotes,
        unread: read.length - quotes.length,
        isKept: stored !== null && place === shelf,
        isLoaded: true,
        ...(draft === null ? {} : { draft }),
      });
    }

    return {
      draft: { ...BLANK_DRAFT, language },
      quotes: [],
      unread: 0,
      isKept: true,
      isLoaded: false,
      revised: null,
      removed: null,

      load,
      type(change) {
        const draft = { ...get().draft, ...change };
        set({ draft });
        place.keepDraft(writeDraftText(draft)).catch(() => set({ isKept: false }));
      },
      preview,
      async keep(routes) {
        const made = preview(routes);
        if (!made.ok) return made;
        const { number: _, ...content } = made.value;
        const text = canonical(content);
        if (kept?.content === text) return { ok: true, value: kept.sealed, issues: made.issues };
        let sealed = await sealQuote(made.value, digest);
        while (!(await shelve(sealed))) {
          await load();
          sealed = await sealQuote({ ...made.value, number: number() }, digest);
        }
        kept = { content: text, sealed };
        set(({ quotes }) => ({ quotes: [sealed, ...quotes], revised: sealed.quote.number }));
        return { ok: true, value: sealed, issues: made.issues };
      },
      revise(sealed) {
        kept = null;
        get().type(sealed.quote.draft);
        set({ revised: sealed.quote.number });
      },
      begin() {
        kept = null;
        get().type({ customer: '', reference: '', validUntil: '' });
        set({ revised: null });
      },
      async remove(sealed) {
        await place.remove(sealed.quote.number).catch(() => set({ isKept: false }));
        taken.delete(sealed.quote.number);
        standing.delete(sealed.quote.number);
        set(({ quotes }) => ({ quotes: quotes.filter((one) => one !== sealed), removed: sealed }));
      },
      async putBack() {
        const { removed } = get();
        if (removed === null) return;
        set({ removed: null });
        await shelve(removed);
        await load();
      },
      async check(name, bytes, ready) {
        const file = await readQuoteFile(name, bytes);
        if (!file.ok) return file;
        const { record } = file.value;
        const office =
          record.kind === 'copy'
            ? (get().quotes.find(({ seal }) => seal.whole === record.copy.seal) ?? null)
            : null;
        return checkQuote({
          file: file.value,
          office,
          today: today(),
          digest,
          ready,
          recompare: (inputs) => recompareInTurn(engine, inputs),
        });
      },
    };
  });
}
