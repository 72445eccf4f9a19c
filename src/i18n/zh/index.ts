export { fields } from './fields.ts';
export { form } from './form.ts';
export { map } from './map.ts';
export { messages } from './messages.ts';
export { own } from './own.ts';
export { results } from './results.ts';
export { shell } from './shell.ts';
export { words } from './words.ts';
