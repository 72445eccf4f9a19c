/** The search for places as the page's forms use it: over the catalogue, while a person types. */
export { type PlaceIndex, placeIndex, searchPlaces } from '../../network/place-index.ts';
