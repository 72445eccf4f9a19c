import basemapUrl from '../../../build/basemap/basemap.json?url';
import alignmentsUrl from '../../../networks/chongqing/alignments.json?url';
import { type AlignmentPaths, type Alignments, alignmentPaths } from './alignments.ts';
import type { Basemap } from './basemap.ts';

export interface MapAssets {
  readonly basemap: Basemap;
  readonly paths: AlignmentPaths;
}

let loading: Promise<MapAssets> | null = null;

/** Fetches the files of the map, once for all maps of the page; a failed fetch is tried again by the next. */
export function loadMapAssets(): Promise<MapAssets> {
  loading ??= Promise.all([fetchJson<Basemap>(basemapUrl), fetchJson<Alignments>(alignmentsUrl)])
    .then(([basemap, alignments]) => ({ basemap, paths: alignmentPaths(alignments) }))
    .catch((cause: unknown) => {
      loading = null;
      throw cause;
    });
  return loading;
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
