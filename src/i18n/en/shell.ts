import type { Translated } from '../translated.ts';
import type { shell as zh } from '../zh/shell.ts';

export const shell = {
  brand: 'Yusuan',
  brandOther: '渝算',
  title: 'Yusuan · logistics costs and routes of Chongqing',
  skip: 'Skip to results',
  views: 'Views',
  view: { compare: 'Compare', policy: 'Policy', explore: 'Explore', data: 'Data' },
  context: 'Data and currency',
  edition: 'Data',
  priceDate: 'Prices',
  currency: 'CNY',
  undo: 'Undo',
  redo: 'Redo',
  share: 'Share',
  language: 'Language',
  languageZh: '中',
  languageEn: 'EN',
  themeToDark: 'Use dark colours',
  themeToLight: 'Use light colours',
  close: 'Close',
  copyLink: 'Copy the link',
  crashTitle: 'The page failed',
  crashText: 'This is an error of the program; your inputs are kept on this device. Please reload the page.',
  reload: 'Reload',
  partMissing:
    'This part could not be loaded; the rest of the page works on. Check the network and try again.',
  again: 'Try again',
  footnote: 'Simulated results: no offer, and no reading of policy.',
} as const satisfies Translated<typeof zh>;
