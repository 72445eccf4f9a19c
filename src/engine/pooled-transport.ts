import { WORKS } from '../contract/questions.ts';
import { Settings, type Transport } from './transport.ts';

/**
 * A pool of two workers: one for what a person waits for, and one for long measurements, started at the first of
 * them, so that an isochrone or a back-test never stands in the way of a comparison. The user's figures and rates hold in both.
 */
export function createPooledTransport(open: () => Transport): Transport {
  const prompt = open();
  let long: Transport | null = null;
  const settings = new Settings();

  const longWork = (): Transport => {
    if (long) return long;
    long = open();
    const opened = long;
    settings.repeat((name, asked) => void opened.ask(name, asked));
    return opened;
  };

  return {
    async ask(name, asked) {
      const result = await prompt.ask(name, asked);
      if (result.ok && settings.note(name, asked)) await long?.ask(name, asked);
      return result;
    },
    start: (name, asked, onProgress) =>
      (WORKS[name].worker === 'long' ? longWork() : prompt).start(name, asked, onProgress),
    dispose() {
      prompt.dispose();
      long?.dispose();
    },
  };
}
