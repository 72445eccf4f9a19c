import { VIEW_IDS, type ViewId } from './views.ts';

const HOME: ViewId = 'compare';

/** The view that the last part of a path names; Compare where it names none. */
export function viewOf(path: string): ViewId {
  const last = lastPart(path);
  return VIEW_IDS.find((id) => id === last) ?? HOME;
}

/** The path of a view beside the one given, whatever folder the site stands in. */
export function pathOf(view: ViewId, path: string): string {
  const last = lastPart(path);
  const folder = path.slice(0, path.length - last.length);
  return view === HOME ? folder : folder + view;
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
