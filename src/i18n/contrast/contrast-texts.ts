import { defineTexts } from '../text-engine.ts';
import { contrast as en } from './contrast-en.ts';
import { contrast as zh } from './contrast-zh.ts';

/** The texts of what holds two routes against each other, which load with it. */
defineTexts('contrast', { zh, en });
