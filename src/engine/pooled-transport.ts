import { WORKS } from '../contract/questions.ts';
import { isSetting, SETTING, type Setting, type Transport } from './transport.ts';

/**
 * A pool of two workers: one for what a person waits for, and one for long measurements, started at the first of
 * them, so that an isochrone or a back-test never stands in the way of a comparison. The user's figures hold in both.
 */
export function createPooledTransport(open: () => Transport): Transport {
  const prompt = open();
  let long: Transport | null = null;
  let setting: Setting | null = null;

  const longWork = (): Transport => {
    if (long) return long;
    long = open();
    if (setting) void long.ask(SETTING, setting);
    return long;
  };

  return {
    async ask(name, asked) {
      const result = await prompt.ask(name, asked);
      if (!result.ok || !isSetting(name, asked)) return result;
      setting = asked;
      await long?.ask(SETTING, asked);
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
