/** Writes `networks/chongqing/alignments.json` from its links, its terminals and the typed lines. */
import { writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const network = new URL('../../networks/chongqing/', import.meta.url);
const { module } = await runnerImport('./scripts/alignments/write-alignments.ts');
const { text, drawn, schematic } = module.writeAlignments(network);
writeFileSync(new URL('alignments.json', network), text);
console.log(`${drawn} links drawn, ${schematic} schematic`);
