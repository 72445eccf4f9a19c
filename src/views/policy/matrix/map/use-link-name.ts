import { useMemo } from 'react';
import type { LinkLoad } from '../../../../state/demand/link-differences.ts';
import { type Atlas, shortTerminalName } from '../../../explore/atlas.ts';
import { DASH } from '../../../parts/place-name.ts';
import { useLanguage } from '../../../texts/use-language.ts';

/** `Tuanjiecun–Duisburg`; a link that the network does not have goes by its id. */
export function useLinkName(atlas: Atlas): (load: Pick<LinkLoad, 'link'>) => string {
  const language = useLanguage();
  return useMemo(
    () =>
      ({ link: id }) => {
        const link = atlas.links.get(id);
        if (link === undefined) return id;
        return [link.from, link.to]
          .map((end) => shortTerminalName(atlas, end, language))
          .join(DASH[language]);
      },
    [atlas, language],
  );
}
