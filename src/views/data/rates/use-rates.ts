import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { RatesActions, RatesState, RatesStore } from '../../../state/rates/rates-store.ts';
import type { SheetActions, SheetState, SheetStore } from '../../../state/rates/sheet-store.ts';

/** The rate books, and the sheet on its way into one. */
export interface RatesDesk {
  readonly rates: RatesStore;
  readonly sheet: SheetStore;
}

const RatesContext = createContext<RatesDesk | null>(null);

export const RatesProvider = RatesContext;

export function useRatesDesk(): RatesDesk {
  const desk = useContext(RatesContext);
  if (desk === null) throw new Error('no RatesProvider above this component');
  return desk;
}

/** One part of the rate books, or one action on them. */
export const useRates = <T>(select: (state: RatesState & RatesActions) => T): T =>
  useStore(useRatesDesk().rates, select);

/** One part of the sheet on its way in, or one action on it. */
export const useSheet = <T>(select: (state: SheetState & SheetActions) => T): T =>
  useStore(useRatesDesk().sheet, select);
