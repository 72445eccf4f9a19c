/** The search for places as the page's forms use it: over the catalogue, while a person types. */
export {
  clearMatch,
  type PlaceIndex,
  placeIndex,
  type SearchablePlace,
  searchPlaces,
} from '../../network/place-index.ts';
