import type { Plugin } from 'vite';
import { ensureBasemap } from './ensure-basemap.ts';

/** Has the base map drawn before anything that links to it is served, built or tested. */
export function basemap(): Plugin {
  return { name: 'basemap', buildStart: ensureBasemap };
}
