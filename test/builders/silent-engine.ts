import type { Engine } from '../../src/contract/session.ts';
import { failure } from '../../src/units/issue.ts';

const silence = () => failure<never>([]);

/** Answers nothing: a ground for engines of which a test needs a part only. */
export const silentEngine: Omit<Engine, 'catalogue' | 'compare'> = {
  isochrone: async () => silence(),
  backtest: async () => silence(),
  lastHandOver: async () => silence(),
  networkView: silence,
  terminalCard: silence,
  linkCard: silence,
  timetable: silence,
  figureCard: silence,
  dataSheet: silence,
  replaceFigures: silence,
};
