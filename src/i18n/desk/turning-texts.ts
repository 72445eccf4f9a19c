import { defineTexts } from '../text-engine.ts';
import { turning as en } from './turning-en.ts';
import { turning as zh } from './turning-zh.ts';

/** The texts of the least that turns the order of two routes, which load with it. */
defineTexts('turning', { zh, en });
