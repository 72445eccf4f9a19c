import { defineTexts } from '../text-engine.ts';
import { quoteDesk as en } from './desk-en.ts';
import { quoteDesk as zh } from './desk-zh.ts';
import './quote-messages.ts';

/** The texts of the quote dialog, which load with it. */
defineTexts('quoteDesk', { zh, en });
