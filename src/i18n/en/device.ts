import type { Translated } from '../translated.ts';
import type { device as zh } from '../zh/device.ts';

export const device = {
  title: 'Stored on this device',
  stored: {
    enquiry: 'last enquiry',
    policy: 'scenario and facts',
    scenarios: 'my scenarios',
    rates: 'rate books',
    figures: 'your figures',
    basemap: 'base map',
  },
  facts: 'facts of the consignment',
  aside:
    'The {{what}} stored on this device is of another edition or broken. This edition cannot read it: it is neither used nor overwritten.',
  asideParts_one:
    'One item of the {{what}} stored on this device is not in use ({{parts}}); the rest is. The original stays stored.',
  asideParts_other:
    '{{count}} items of the {{what}} stored on this device are not in use ({{parts}}); the rest is. The original stays stored.',
  export: 'Export the original',
  later: 'Later',
  discard: 'Delete the original',
  notKept:
    'The browser has not stored the {{what}} (a private window, no space left, or storage switched off). It is in use now and gone once the page is closed: export it first.',
  close: 'Understood',
  databaseBusy:
    'Another tab holds the database of this device, and this page does not wait for it: your figures come in once it is let go, and results are without them until then. Closing other Yusuan tabs helps.',
  elsewhere: 'Another tab has changed the {{what}}. This page still stands on what it was before.',
  adopt: 'Use the new one',
  stay: 'Not now',
  newEdition:
    'A new edition is ready and starts when the page is reloaded. Until then this page stays with the program and data it has.',
  openNewEdition: 'Reload',
  forget: {
    what: 'Your last enquiry, scenario and facts, my scenarios, your figures, rate books, base map, originals set aside, steps to undo, widths of panes, language and theme, and a copy of the site for visits without a network. All of it is on this device alone and was sent nowhere.',
    all: 'Delete all of it',
    sure: 'All of that goes and cannot be brought back: export first what you want to keep. Other tabs that are open keep theirs until they are closed.',
    failed:
      'Not all of it could be deleted: another tab holds on to it. Close the other tabs of Yusuan and try again.',
    confirm: 'Delete and reload',
    keep: 'Keep it',
  },
} as const satisfies Translated<typeof zh>;
