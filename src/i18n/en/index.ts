export { fields } from './fields.ts';
export { form } from './form.ts';
export { map } from './map.ts';
export { results } from './results.ts';
export { shell } from './shell.ts';
export { userFigures as user_figures } from './user-figures.ts';
export { words } from './words.ts';
