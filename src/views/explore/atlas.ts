import type { CatalogueNames } from '../../contract/catalogue.ts';
import type { NetworkView, ViewLink, ViewService, ViewTerminal } from '../../contract/network-view.ts';
import type { Language } from '../../i18n/language.ts';

/** A network with its parts by their ids. */
export interface Atlas {
  readonly view: NetworkView;
  readonly terminals: ReadonlyMap<string, ViewTerminal>;
  readonly links: ReadonlyMap<string, ViewLink>;
  readonly services: ReadonlyMap<string, ViewService>;
  /** Names of cities by their code. */
  readonly places: ReadonlyMap<string, CatalogueNames>;
}

export const atlasOf = (view: NetworkView, places: ReadonlyMap<string, CatalogueNames>): Atlas => ({
  view,
  terminals: new Map(view.terminals.map((terminal) => [terminal.id, terminal])),
  links: new Map(view.links.map((link) => [link.id, link])),
  services: new Map(view.services.map((service) => [service.id, service])),
  places,
});

/** Name of a terminal; an id that the network does not have stands for itself. */
export const terminalName = ({ terminals }: Atlas, id: string, language: Language): string =>
  terminals.get(id)?.names[language] ?? id;

/** For narrow columns: the name without what stands in brackets behind it. */
export const shortTerminalName = (atlas: Atlas, id: string, language: Language): string =>
  terminalName(atlas, id, language).replace(/\s*[(（][^()（）]*[)）]$/, '');

/** The most departures first, then the most services. */
export const byImportance = (
  a: { readonly departuresPerWeek: number; readonly services: number; readonly id: string },
  b: { readonly departuresPerWeek: number; readonly services: number; readonly id: string },
): number => b.departuresPerWeek - a.departuresPerWeek || b.services - a.services || (a.id < b.id ? -1 : 1);
