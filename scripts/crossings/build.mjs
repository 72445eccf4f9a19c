/** Fills in what the links of `networks/chongqing` leave empty of the countries and straits they cross. */
import { writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const network = new URL('../../networks/chongqing/', import.meta.url);
const { module } = await runnerImport('./scripts/crossings/declare-crossings.ts');
const { text, filled } = module.declareCrossings(network);
writeFileSync(new URL('links.csv', network), text);
console.log(`${filled} links filled in`);
