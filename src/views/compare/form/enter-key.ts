import type { KeyboardEvent } from 'react';
import { clearMatch, type PlaceIndex, type SearchablePlace } from '../../../state/enquiry/place-search.ts';

interface EnterAnswers {
  /** Called with the id of the one place that was meant. */
  readonly take: (id: string) => void;
  /** Called where nothing is offered to choose from. */
  readonly leave: () => void;
}

/**
 * What Enter does in a search box, handled before the box does: it takes a clear match, and where several places may
 * be meant, or one that is merely alike, the open list stays open.
 */
export function enterKey<P extends SearchablePlace>(
  index: PlaceIndex<P>,
  typed: string | null,
  offered: readonly P[],
  { take, leave }: EnterAnswers,
): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    // An input method's Enter ends its own word, and a line that is chosen in the list is taken by the list.
    const isChosen = event.target instanceof Element && event.target.hasAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || isChosen) return;
    if (typed === null || typed.trim() === '') return;
    event.preventDefault();
    const match = clearMatch(index, typed);
    const isOpen = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
    if (match) take(match.id);
    else if (isOpen && offered.length > 0) event.stopPropagation();
    else leave();
  };
}
