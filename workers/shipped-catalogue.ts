import type { Catalogue } from '../src/contract/catalogue.ts';
import { readShaped } from '../src/network/build/shaped-text.ts';

const packed = import.meta.glob<string>('../networks/chongqing/datapackage.yaml', {
  query: '?catalogue',
  import: 'default',
  eager: true,
});

/** What a form needs of the network as shipped, made when the site was built. */
export const shippedCatalogue = (): Catalogue =>
  readShaped(packed['../networks/chongqing/datapackage.yaml'] ?? '') as Catalogue;
