import { device as en } from '../../i18n/en/device.ts';
import { defineTexts } from '../../i18n/text-engine.ts';
import { device as zh } from '../../i18n/zh/device.ts';

/** The texts about what the device stores, which are loaded with what says them. */
export const deviceTexts = { zh, en } as const;

defineTexts('device', deviceTexts);
