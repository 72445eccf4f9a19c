/** Builds the site into `dist/`. */
import { build } from 'vite';

await build();
