import { defineTexts } from '../text-engine.ts';
import { ownFiles as en } from './own-files-en.ts';
import { ownFiles as zh } from './own-files-zh.ts';

export const ownFileTexts = { zh: { ownFiles: zh }, en: { ownFiles: en } };
defineTexts('ownFiles', { zh, en });
