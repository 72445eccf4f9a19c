/** Builds the site into `dist/`; draws the base map first where its files are missing. */
import { build } from 'vite';

await build();
