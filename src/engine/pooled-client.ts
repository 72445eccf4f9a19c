import type { EngineClient } from '../contract/engine.ts';
import type { OwnFigure } from '../contract/figures.ts';

/**
 * The engine over a pool of two workers: one for what a person waits for, and one for long measurements, started at
 * the first of them, so that an isochrone or a back-test never stands in the way of a comparison. Own figures hold in
 * both.
 */
export function createPooledClient(open: () => EngineClient): EngineClient {
  const prompt = open();
  let long: EngineClient | null = null;
  let figures: readonly OwnFigure[] = [];

  const longWork = (): EngineClient => {
    if (long) return long;
    long = open();
    if (figures.length > 0) void long.replaceFigures(figures);
    return long;
  };

  return {
    catalogue: () => prompt.catalogue(),
    compare: (enquiry, onProgress) => prompt.compare(enquiry, onProgress),
    networkView: () => prompt.networkView(),
    terminalCard: (id, date) => prompt.terminalCard(id, date),
    linkCard: (id, date) => prompt.linkCard(id, date),
    timetable: (question) => prompt.timetable(question),
    figureCard: (figure) => prompt.figureCard(figure),
    dataSheet: () => prompt.dataSheet(),
    isochrone: (question, onProgress) => longWork().isochrone(question, onProgress),
    backtest: (onProgress) => longWork().backtest(onProgress),
    lastHandOver: (question, onProgress) => longWork().lastHandOver(question, onProgress),

    async replaceFigures(wanted) {
      const result = await prompt.replaceFigures(wanted);
      if (!result.ok) return result;
      figures = wanted;
      await long?.replaceFigures(wanted);
      return result;
    },

    dispose() {
      prompt.dispose();
      long?.dispose();
    },
  };
}
